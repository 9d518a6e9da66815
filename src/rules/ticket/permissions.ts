/** Who may do what with an escalation. Deciding and showing ask the same functions. */
import type { Directory } from '../../model/directory.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { Scope } from '../../model/scope.ts';
import type { PersonId } from '../../model/words.ts';
import { mayDo } from '../access/role-scopes.ts';

/** What an open escalation allows, whatever the person; each is refused in the other states. */
export const commandsByState = {
  investigating: [
    'write-packet',
    'request-escalation',
    'withdraw-escalation',
    'record-relief',
    'change-roles',
    'hand-shift-over',
    'keep-over-shift',
  ],
  requested: [
    'accept-escalation',
    'return-escalation',
    're-route-escalation',
    'decline-escalation',
    'withdraw-escalation',
    'ask-next',
    'write-packet',
    'record-relief',
    'change-roles',
    'hand-shift-over',
    'keep-over-shift',
  ],
  accepted: [
    'accept-escalation',
    'return-escalation',
    're-route-escalation',
    'answer-escalation',
    'ask-next',
    'record-decision',
    're-escalate',
    'de-escalate',
    'write-packet',
    'record-findings',
    'record-relief',
    'change-roles',
    'hand-shift-over',
    'keep-over-shift',
  ],
  answered: [
    'record-decision',
    'close-escalation',
    're-escalate',
    'write-packet',
    'record-findings',
    'record-relief',
    'change-roles',
    'hand-shift-over',
    'keep-over-shift',
  ],
  coordinating: [
    'decide-coordination',
    'write-packet',
    'record-relief',
    'change-roles',
    'hand-shift-over',
    'keep-over-shift',
  ],
} as const;

export type EscalationCommandName = (typeof commandsByState)[keyof typeof commandsByState][number];

/** Viewers look on, and who has left does nothing any more. */
export function mayAct(
  directory: Directory,
  personId: PersonId,
  scope: Scope = 'escalations:write',
): boolean {
  const person = directory.people.get(personId);
  return person !== undefined && mayDo(person, scope);
}

/** May this person give this command, in the state in which the escalation is? */
export function mayCommand(
  directory: Directory,
  state: TicketState,
  escalation: OpenEscalation,
  name: EscalationCommandName,
  personId: PersonId,
): boolean {
  if (!mayAct(directory, personId)) return false;
  switch (name) {
    case 'accept-escalation':
      return isReceiver(directory, escalation, personId) && canBeTaken(escalation, personId);
    case 'return-escalation':
    case 'decline-escalation':
      return isReceiver(directory, escalation, personId) && mayHandBack(directory, escalation, personId);
    case 're-route-escalation':
      return isReceiver(directory, escalation, personId) && !escalation.settled;
    case 're-escalate':
      return isReceiver(directory, escalation, personId) || holdsPart(directory, state, escalation, personId);
    case 'de-escalate':
      return personId === escalation.ownerId || maySteer(directory, state, escalation, personId);
    case 'decide-coordination':
      return personId === escalation.ownerId || isAdmin(directory, personId);
    case 'ask-next':
      return (
        isOffered(escalation) &&
        (escalation.senderId === personId || maySteer(directory, state, escalation, personId))
      );
    case 'change-roles':
    case 'hand-shift-over':
    case 'keep-over-shift':
      return (
        [escalation.ownerId, escalation.updatesOwnerId].includes(personId) ||
        maySteer(directory, state, escalation, personId)
      );
    case 'answer-escalation':
    case 'record-findings':
      return personId === escalation.ownerId || isReceiver(directory, escalation, personId);
    case 'record-relief':
      return isReceiver(directory, escalation, personId) || holdsPart(directory, state, escalation, personId);
    case 'record-decision':
      return (
        escalation.kind === 'hierarchical' &&
        (personId === escalation.ownerId || isReceiver(directory, escalation, personId))
      );
    case 'request-escalation':
    case 'withdraw-escalation':
    case 'close-escalation':
    case 'write-packet':
      return holdsPart(directory, state, escalation, personId);
  }
}

/** The last to be asked keeps it, and so does whoever has it from a coordinator. */
function mayHandBack({ catchAllId }: Directory, { settled }: OpenEscalation, id: PersonId): boolean {
  return id !== catchAllId && settled !== true;
}

/** Who says whose it is: the escalation lead, leads of the teams that have to do with it, managers, the catch-all, admins. */
export function maySteer(
  directory: Directory,
  state: TicketState,
  { leadId, teamId }: OpenEscalation,
  id: PersonId,
): boolean {
  const leads = [teamId, state.homeTeamId].flatMap((team) => directory.teams.get(team)?.record.leadIds ?? []);
  const isManager = directory.people.get(id)?.role === 'manager';
  return isManager || [leadId, directory.catchAllId, ...leads].includes(id) || isAdmin(directory, id);
}

/** Asked, a member or lead of the receiving team, the escalation lead, the catch-all, or an admin. */
export function isReceiver(directory: Directory, escalation: OpenEscalation, id: PersonId): boolean {
  const team = directory.teams.get(escalation.teamId)?.record;
  const offered = 'offer' in escalation && escalation.offer?.personId === id;
  const isMember = team !== undefined && (team.memberIds.includes(id) || team.leadIds.includes(id));
  return offered || isMember || id === directory.catchAllId || isAdmin(directory, id);
}

function isOffered(escalation: OpenEscalation): boolean {
  return 'offer' in escalation && escalation.offer !== null;
}

/** A requested one by any receiver; an accepted one only while it is on offer again, and not by its owner. */
function canBeTaken(escalation: OpenEscalation, id: PersonId): boolean {
  if (escalation.state === 'requested') return true;
  return escalation.state === 'accepted' && escalation.offer !== null && escalation.ownerId !== id;
}

/** The people around it, and everybody who works on the ticket's own side. */
function holdsPart(
  directory: Directory,
  state: TicketState,
  escalation: OpenEscalation,
  id: PersonId,
): boolean {
  const { ownerId, updatesOwnerId, leadId, senderId } = escalation;
  if ([ownerId, updatesOwnerId, leadId, senderId, state.firstAgentId].includes(id)) return true;
  const home = directory.teams.get(state.homeTeamId)?.record;
  const isColleague = home !== undefined && (home.memberIds.includes(id) || home.leadIds.includes(id));
  return isColleague || isAdmin(directory, id);
}

function isAdmin(directory: Directory, id: PersonId): boolean {
  return directory.people.get(id)?.role === 'admin';
}
