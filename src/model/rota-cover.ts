import type { Instant } from './instant.ts';
import type { RotaExceptionId } from './rota-exception.ts';
import type { PersonId } from './words.ts';

/** Why somebody is on call. */
export type CoverReason = 'turn' | 'swap' | 'override' | 'temporary';

export interface OnCall {
  readonly personId: PersonId;
  readonly why: CoverReason;
  /** The layer and turn; null where an override alone puts him there. */
  readonly layerId: string | null;
  readonly turn: number | null;
  /** The override or the swap, also one that is asked and not answered yet. */
  readonly exceptionId: RotaExceptionId | null;
}

/** [from, to) during which the same people are on call for the same reasons; nobody in a gap. */
export interface CoverSpan {
  readonly from: Instant;
  readonly to: Instant;
  /** The version of the rota whose plan holds. */
  readonly version: number;
  readonly onCall: readonly OnCall[];
}

/** One person's stretch of it. */
export interface RotaShift extends OnCall {
  readonly from: Instant;
  readonly to: Instant;
  /** It goes on beyond the end of the span that was asked for. */
  readonly goesOn: boolean;
}

export interface CoverGap {
  readonly from: Instant;
  readonly to: Instant;
}
