/** Whether somebody may see a ticket, and whether everybody may, for doors that show nothing of it. */
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { readTickets } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import type { ViewTicket } from './view-ticket.ts';

export async function mayLookAt(
  desk: Desk,
  { workspaceId, ticketId, personId }: ViewTicket,
): Promise<'with-others' | 'with-everybody' | null> {
  const read = await readTickets(desk.database.of(workspaceId), workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!read || !state) return null;
  const person = (await desk.records.of(workspaceId, read.head)).directory.people.get(personId);
  if (person === undefined || !maySee(state, person)) return null;
  return state.restricted ? 'with-others' : 'with-everybody';
}
