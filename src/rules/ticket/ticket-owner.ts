/** Who owns a ticket, and who has a part in it. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { Person } from '../../model/person.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';

/**
 * The owner of the latest accepted functional escalation, else the first agent; hierarchical ones never move it. A
 * ticket that nobody had taken when it was escalated is with whoever holds that escalation.
 */
export function ticketOwner(state: TicketState): PersonId | null {
  return holding(state)?.ownerId ?? state.firstAgentId ?? state.escalations.at(-1)?.ownerId ?? null;
}

/** The open escalation that a ticket is with. */
export function holding(state: TicketState): OpenEscalation | undefined {
  return state.escalations.findLast(
    (one) => one.kind === 'functional' && (one.state === 'accepted' || one.state === 'answered'),
  );
}

/** Everybody for whom the ticket is "mine". */
export function peopleOf(state: TicketState): PersonId[] {
  const people = new Set<PersonId>();
  const owner = ticketOwner(state);
  if (owner !== null) people.add(owner);
  for (const escalation of state.escalations) {
    people
      .add(escalation.ownerId)
      .add(escalation.updatesOwnerId)
      .add(escalation.leadId)
      .add(escalation.senderId);
    if ('offer' in escalation && escalation.offer) people.add(escalation.offer.personId);
  }
  for (const { approverId } of state.approvals) people.add(approverId);
  for (const { askedById, waitingForIds, answeredByIds } of state.consults ?? [])
    for (const id of [askedById, ...waitingForIds, ...answeredByIds]) people.add(id);
  return [...people];
}

/** Restricted tickets are seen by who has a part in them and by the teams that were asked; all others by everybody. */
export function maySee(state: TicketState, person: Pick<Person, 'id' | 'teamIds'>): boolean {
  if (!state.restricted) return true;
  return (
    peopleOf(state).includes(person.id) || person.teamIds.some((team) => state.restrictedTo.includes(team))
  );
}
