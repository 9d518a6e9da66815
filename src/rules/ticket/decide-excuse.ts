/** A miss is excused with a reason by a lead, or the excuse withdrawn. The miss itself stays: both are shown and counted. */
import type { Directory } from '../../model/directory.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { ExcuseMiss } from '../../model/ticket-command.ts';
import type { EscalationId, PersonId } from '../../model/words.ts';
import { type Draft, emit, personOf } from './draft.ts';
import { mayAct } from './permissions.ts';

export function excuseMiss(draft: Draft, command: ExcuseMiss): Refusal | undefined {
  const { state, facts } = draft;
  const personId = personOf(draft);
  const { type, missSeq, name, escalationId, noteId } = command;
  if (personId === null || !mayExcuse(facts.directory, state, escalationId, personId))
    return { refused: 'not_permitted' };
  const isExcused = state.excused.includes(missSeq);
  const excuses = type === 'excuse-miss';
  if (isExcused === excuses) return { refused: 'nothing_changes' };
  if (excuses && noteId === null) return { refused: 'reason_required' };
  const said = excuses ? 'miss-excused' : 'excuse-withdrawn';
  emit(draft, { type: said, name, escalationId, missSeq, byId: personId, noteId });
  return undefined;
}

/** The escalation lead, a lead of a team that has a part in it, a manager or an admin. */
export function mayExcuse(
  directory: Directory,
  state: TicketState,
  escalationId: EscalationId | null,
  id: PersonId,
): boolean {
  if (!mayAct(directory, id)) return false;
  const role = directory.people.get(id)?.role;
  if (role === 'manager' || role === 'admin' || state.leadId === id) return true;
  const escalation = state.escalations.find((one) => one.id === escalationId);
  const teams = [state.teamId, state.homeTeamId, ...(escalation ? [escalation.teamId] : [])];
  return teams.some((team) => directory.teams.get(team)?.record.leadIds.includes(id));
}
