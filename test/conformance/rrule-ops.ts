import type { Choice, Op } from './case.ts';

export const rruleOps: Readonly<Record<string, Op>> = {};

export const rruleChoices: readonly Choice[] = [];
