/** Whether somebody may see a ticket, for doors that show nothing of it. */
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { readTickets } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import type { ViewTicket } from './view-ticket.ts';

export async function mayLookAt(
  desk: Desk,
  { workspaceId, ticketId, personId }: ViewTicket,
): Promise<boolean> {
  const read = await readTickets(desk.database.of(workspaceId), workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!read || !state) return false;
  const person = (await desk.records.of(workspaceId, read.head)).directory.people.get(personId);
  return person !== undefined && maySee(state, person);
}
