/** Whether an answer comes from the tier at which a ticket stands: only such a one is the response that was promised. */
import type { Directory } from '../../model/directory.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';
import { ticketOwner } from './ticket-owner.ts';

/**
 * Its owner, whoever talks to the customer for an escalation, or somebody of a team of that tier or a higher one; who
 * belongs to no team speaks for the house. null: another system says that a person answered and not who.
 */
export function speaksForTier(directory: Directory, state: TicketState, personId: PersonId | null): boolean {
  if (personId === null || personId === ticketOwner(state)) return true;
  if (state.escalations.some(({ updatesOwnerId }) => updatesOwnerId === personId)) return true;
  const teams = [...directory.teams.values()].map(({ record }) => record);
  const own = teams.filter(
    ({ memberIds, leadIds }) => memberIds.includes(personId) || leadIds.includes(personId),
  );
  return own.length === 0 || own.some(({ tier }) => tier >= state.tier);
}
