/** Whether one ticket may go into another, and who may say so. */
import type { Directory } from '../../model/directory.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketCommand, TicketOrder } from '../../model/ticket-command.ts';
import type { Instant } from '../../model/instant.ts';
import type { PersonId } from '../../model/words.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { openMax } from './decide-escalate.ts';
import { mayAct } from './permissions.ts';
import { isLive } from './ticket-clocks.ts';

export interface Merging {
  readonly from: TicketState;
  readonly into: TicketState;
  readonly personId: PersonId;
  readonly acrossCustomers: boolean;
}

export function mergeRefusal(directory: Directory, merging: Merging): Refusal | null {
  const { from, into, personId, acrossCustomers } = merging;
  if (from.id === into.id) return { refused: 'merge_into_itself' };
  if (from.mergedInto) return { refused: 'ticket_merged', params: { into: from.mergedInto.number } };
  if (into.mergedInto) return { refused: 'ticket_merged', params: { into: into.mergedInto.number } };
  if (!mayMerge(directory, from, personId)) return { refused: 'not_permitted' };
  if (!isLive(into)) return { refused: 'ticket_closed', params: { state: into.status } };
  const { customerId } = from;
  const areTwo = customerId !== null && into.customerId !== null && customerId !== into.customerId;
  if (areTwo && !acrossCustomers) return { refused: 'customers_differ' };
  if (!staysSeen(from, into)) return { refused: 'readers_differ' };
  if (from.approvals.length > 0) return { refused: 'approval_waits' };
  const count = into.escalations.length;
  if (from.escalations.length > 0 && count + from.escalations.length > openMax)
    return { refused: 'merge_too_many_escalations', params: { count, more: from.escalations.length } };
  return null;
}

/** The first agent, whoever works in the ticket's teams, leads, managers and admins. */
export function mayMerge(directory: Directory, from: TicketState, personId: PersonId): boolean {
  if (from.merged || !mayAct(directory, personId, 'tickets:write')) return false;
  const teams = [from.teamId, from.homeTeamId].map((id) => directory.teams.get(id)?.record);
  const isColleague = teams.some(
    (team) => team && (team.memberIds.includes(personId) || team.leadIds.includes(personId)),
  );
  const role = directory.people.get(personId)?.role ?? 'viewer';
  const isAbove = role === 'team-lead' || role === 'manager' || role === 'admin';
  return isColleague || isAbove || from.firstAgentId === personId || directory.catchAllId === personId;
}

/** What was told to few goes only to where the same teams read on, and nobody outside does. */
function staysSeen(from: TicketState, into: TicketState): boolean {
  return (
    !from.restricted || (into.restricted && from.restrictedTo.every((id) => into.restrictedTo.includes(id)))
  );
}

/** What fell due before a merge is told before it, on the ticket on which it was owed. */
export function dueOrders(state: TicketState, now: Instant): TicketOrder[] {
  return deadlinesOf(state)
    .filter(({ dueAt }) => dueAt <= now)
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map(({ name, dueAt, armedBy }) => ({
      actor: { kind: 'engine' },
      occurredAt: now,
      command: { type: 'reach-deadline', name, dueAt, armedBy },
    }));
}

/** A merged ticket is read and its misses are judged; everything else happens on the one that goes on. */
export function isLeftToTheOther(state: TicketState | null, command: TicketCommand): boolean {
  return state?.merged === true && !stillPossible.includes(command.type);
}

const stillPossible: readonly TicketCommand['type'][] = [
  'reach-deadline',
  'follow-records',
  'hand-over',
  'look-again',
  'excuse-miss',
  'withdraw-excuse',
  'finish-preventive-step',
  'book-compensation',
];
