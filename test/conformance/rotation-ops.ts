import type { Choice, Op } from './case.ts';

export const rotationOps: Readonly<Record<string, Op>> = {};

export const rotationChoices: readonly Choice[] = [];
