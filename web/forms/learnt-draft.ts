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
  /** What keeps it from coming back; empty: nothing. */
  readonly step: string;
  readonly stepTeam: string;
  readonly stepDue: string;
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
  step: '',
  stepTeam: '',
  stepDue: '',
};

export type LearntField =
  | 'neededHere'
  | 'earlierBy'
  | 'causeClass'
  | 'cause'
  | 'remedy'
  | 'remedyAmount'
  | 'remedyCurrency'
  | 'workaround'
  | 'reusable';

/** What is asked for and not there yet. The server asks the same and has the last word. */
export function lacksOf(draft: LearntDraft, full: boolean): LearntField[] {
  const asked: LearntField[] = ['neededHere', 'earlierBy'];
  if (full) asked.push('causeClass', 'cause', 'remedy', 'reusable');
  if (full && isMoney(draft)) asked.push('remedyAmount', 'remedyCurrency');
  if (full && draft.remedy === 'workaround') asked.push('workaround');
  return asked.filter((field) => !isThere(draft, field));
}

function isThere(draft: LearntDraft, field: LearntField): boolean {
  if (field === 'remedyAmount') return draft.remedyAmount !== '' && Number(draft.remedyAmount) >= 0;
  if (field === 'remedyCurrency') return draft.remedyCurrency.length === 3;
  const value = draft[field];
  return value !== null && value.trim() !== '';
}

export function isMoney({ remedy }: Pick<LearntDraft, 'remedy'>): boolean {
  return remedy === 'refund' || remedy === 'credit';
}

/** Null while something that is asked for is missing. */
export function recordOf(draft: LearntDraft, full: boolean): LoopRecord | null {
  const { neededHere, earlierBy, causeClass, remedy, reusable } = draft;
  if (lacksOf(draft, full).length > 0 || !neededHere || !earlierBy) return null;
  const picks = { neededHere: neededHere === 'yes', earlierBy };
  if (!full || !causeClass || !remedy || !reusable) return picks;
  const step = draft.step.trim();
  // A step that nobody has, or without a day, would be forgotten.
  if (step !== '' && (draft.stepTeam === '' || draft.stepDue === '')) return null;
  return {
    ...picks,
    causeClass,
    cause: draft.cause.trim(),
    remedy,
    reusable: reusable === 'yes',
    ...(step ? { preventiveSteps: [{ text: step, teamId: draft.stepTeam, dueOn: draft.stepDue }] } : {}),
    ...(draft.workaround.trim() ? { workaround: draft.workaround.trim() } : {}),
    ...(isMoney(draft)
      ? { remedyAmount: Number(draft.remedyAmount), remedyCurrency: draft.remedyCurrency }
      : {}),
  };
}
