import type { OpenEscalation } from './escalation.ts';
import type { TicketMark } from './ticket-mark.ts';
import type { TicketState } from './ticket.ts';
import type { EscalationId, PersonId, TextId } from './words.ts';

/** An open escalation of the merged ticket, and the one that goes on with it. */
export interface LinkedEscalation {
  readonly fromId: EscalationId;
  readonly toId: EscalationId;
}

/** This ticket ends: another one goes on with it. */
export interface MergeTicket {
  readonly type: 'merge-ticket';
  readonly into: TicketMark;
  readonly linked: readonly LinkedEscalation[];
  readonly noteId: TextId | null;
}

/** This ticket goes on with what the other one, as it is now, still owes. */
export interface TakeInTicket {
  readonly type: 'take-in-ticket';
  readonly from: TicketState;
  /** Words that were copied to this ticket: the id over there, the id here. */
  readonly words: Readonly<Partial<Record<TextId, TextId>>>;
}

export type MergeCommand = MergeTicket | TakeInTicket;

export interface TicketMerged {
  readonly type: 'ticket-merged';
  readonly into: TicketMark;
  readonly byId: PersonId | null;
  readonly noteId: TextId | null;
}

export interface TicketTakenIn {
  readonly type: 'ticket-taken-in';
  readonly from: TicketMark;
  readonly byId: PersonId | null;
}

/** A linked escalation opens as the other one stood; its clocks follow, each with an event of its own. */
export interface EscalationCarriedOver {
  readonly type: 'escalation-carried-over';
  readonly escalationId: EscalationId;
  readonly fromId: EscalationId;
  readonly fromTicket: TicketMark;
  readonly escalation: OpenEscalation;
}

export type MergeEvent = TicketMerged | TicketTakenIn | EscalationCarriedOver;

const types: ReadonlySet<string> = new Set<MergeEvent['type']>([
  'ticket-merged',
  'ticket-taken-in',
  'escalation-carried-over',
]);

export function isMergeEvent(body: { readonly type: string }): body is MergeEvent {
  return types.has(body.type);
}
