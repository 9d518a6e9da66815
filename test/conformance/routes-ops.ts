import type { Choice, Op } from './case.ts';

export const routesOps: Readonly<Record<string, Op>> = {};

export const routesChoices: readonly Choice[] = [];
