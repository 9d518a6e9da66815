import type { LoopRecord } from '../api/schemas.ts';

/** What was picked and written so far about how it ended. */
export interface LearntDraft {
  readonly neededHere: 'yes' | 'no' | null;
  readonly earlierBy: LoopRecord['earlierBy'] | null;
  readonly causeClass: NonNullable<LoopRecord['causeClass']> | null;
  readonly cause: string;
  readonly remedy: NonNullable<LoopRecord['remedy']> | null;
  readonly remedyAmount: string;
  readonly remedyCurrency: string;
  readonly workaround: string;
  readonly reusable: 'yes' | 'no' | null;
}

export const nothingLearnt: LearntDraft = {
  neededHere: null,
  earlierBy: null,
  causeClass: null,
  cause: '',
  remedy: null,
  remedyAmount: '',
  remedyCurrency: '',
  workaround: '',
  reusable: null,
};

/** Null while something that is asked for is missing. */
export function recordOf(draft: LearntDraft, full: boolean): LoopRecord | null {
  if (!draft.neededHere || !draft.earlierBy) return null;
  const picks = { neededHere: draft.neededHere === 'yes', earlierBy: draft.earlierBy };
  if (!full) return picks;
  if (!draft.causeClass || !draft.remedy || !draft.reusable || draft.cause.trim() === '') return null;
  const amount = Number(draft.remedyAmount);
  return {
    ...picks,
    causeClass: draft.causeClass,
    cause: draft.cause.trim(),
    remedy: draft.remedy,
    reusable: draft.reusable === 'yes',
    ...(draft.workaround.trim() ? { workaround: draft.workaround.trim() } : {}),
    ...(draft.remedyAmount && amount >= 0 ? { remedyAmount: amount } : {}),
    ...(draft.remedyAmount && draft.remedyCurrency.length === 3
      ? { remedyCurrency: draft.remedyCurrency }
      : {}),
  };
}
