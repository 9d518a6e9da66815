import type { strings } from './en.ts';

/** The names of one group of the catalogue, so that lists can be checked against it. */
export type StringKey<Group extends keyof typeof strings> = keyof (typeof strings)[Group];
