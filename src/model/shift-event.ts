import type { Instant } from './instant.ts';
import type { EscalationId, PersonId, TextId } from './words.ts';

/** Somebody asked for the next one before the time of the one who was asked was over. */
export interface OfferPassedOn {
  readonly type: 'offer-passed-on';
  readonly escalationId: EscalationId;
  readonly offerNumber: number;
  /** Who was asked until now. */
  readonly personId: PersonId;
  readonly byId: PersonId;
  readonly noteId: TextId | null;
}

/** Its holder keeps it over the time off. */
export interface EscalationKept {
  readonly type: 'escalation-kept';
  readonly escalationId: EscalationId;
  readonly personId: PersonId;
  readonly byId: PersonId;
  /** When the holder is back; null: nobody knows. */
  readonly until: Instant | null;
  readonly noteId: TextId;
}
