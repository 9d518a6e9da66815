import type { Choice, Op } from './case.ts';

export const noticesOps: Readonly<Record<string, Op>> = {};

export const noticesChoices: readonly Choice[] = [];
