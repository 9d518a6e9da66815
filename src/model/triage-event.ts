import type { Instant } from './instant.ts';
import type { CommitmentKind, TicketContact } from './ticket-signs.ts';
import type { CustomerFacts } from './ticket-facts.ts';
import type { PersonId, TextId } from './words.ts';

/** An item of the issue type's checklist was ticked, answered or taken back. The answer is a text. */
export interface ChecklistAnswered {
  readonly type: 'checklist-answered';
  /** The item by its words as the policy has them, in small letters and dashes. */
  readonly item: string;
  readonly done: boolean;
  readonly answerId: TextId | null;
}

/** A date that somebody counts on was recorded; the event's sequence number is its id. */
export interface CommitmentMade {
  readonly type: 'commitment-made';
  readonly what: CommitmentKind;
  readonly dueAt: Instant;
  readonly noteId: TextId | null;
}

export interface CommitmentEnded {
  readonly type: 'commitment-ended';
  readonly commitmentId: number;
  readonly how: 'kept' | 'dropped' | 'replaced';
}

/** What a trigger asked for was seen by somebody. */
export interface FlagSeen {
  readonly type: 'flag-seen';
  readonly askId: number;
}

export interface SuggestionPutAside {
  readonly type: 'suggestion-put-aside';
  readonly askId: number;
}

/** What other tickets show of the same issue has changed. */
export interface ElsewhereFound {
  readonly type: 'elsewhere-found';
  readonly upTo: Instant;
  readonly contacts: readonly TicketContact[];
  readonly customers: readonly TicketContact[];
  readonly dedicatedContactId: PersonId | null;
  /** The customer's facts with their count of critical issues, where that has changed. */
  readonly customer: CustomerFacts | null;
}

export type TriageEvent =
  | ChecklistAnswered
  | CommitmentMade
  | CommitmentEnded
  | FlagSeen
  | SuggestionPutAside
  | ElsewhereFound;

const triageTypes: ReadonlySet<string> = new Set<TriageEvent['type']>([
  'checklist-answered',
  'commitment-made',
  'commitment-ended',
  'flag-seen',
  'suggestion-put-aside',
  'elsewhere-found',
]);

export function isTriageEvent<T extends { readonly type: string }>(body: T): body is Extract<T, TriageEvent> {
  return triageTypes.has(body.type);
}
