import type { EscalationId, PersonId, TextId } from './words.ts';

/** Somebody does not wait until the one who was asked has missed it: the next of the chain is asked now. */
export interface AskNext {
  readonly type: 'ask-next';
  readonly escalationId: EscalationId;
  readonly noteId: TextId | null;
}

/** Before a shift ends: what one person holds of it goes to somebody who is there then. */
export interface HandShiftOver {
  readonly type: 'hand-shift-over';
  readonly escalationId: EscalationId;
  readonly fromId: PersonId;
  readonly toId: PersonId;
  /** State, next action and promise in two lines, and what the giver adds. */
  readonly reasonId: TextId;
}

/** Before a shift ends: its holder keeps it over the time off, and says why. */
export interface KeepOverShift {
  readonly type: 'keep-over-shift';
  readonly escalationId: EscalationId;
  readonly personId: PersonId;
  readonly reasonId: TextId;
}
