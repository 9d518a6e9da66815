/** A ticket with the facts by which it is judged, for somebody who may see it: what each page about one ticket begins with. */
import type { Person } from '../model/person.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { readTickets } from '../storage/read-tickets.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';

export interface SeenTicket {
  readonly state: TicketState;
  readonly facts: DecisionFacts;
  readonly person: Person;
}

/** A ticket that he may not see is one that is not there. */
export async function readSeenTicket(
  desk: Desk,
  asked: { readonly workspaceId: WorkspaceId; readonly personId: PersonId; readonly ticketId: TicketId },
): Promise<SeenTicket | Refusal> {
  const { workspaceId, personId, ticketId } = asked;
  const read = await readTickets(desk.database.of(workspaceId), workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!read || !state) return { refused: 'ticket_not_found' };
  const facts = await decisionFacts(desk, workspaceId, read.head);
  const person = facts.directory.people.get(personId);
  if (!person || !maySee(state, person)) return { refused: 'ticket_not_found' };
  return { state, facts, person };
}
