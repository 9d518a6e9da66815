/** Somebody leaves, or is away from now on: whatever he holds of a ticket goes to a person who is there, at once. */
import type { OpenEscalation } from '../../model/escalation.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { HandOver } from '../../model/ticket-command.ts';
import type { PersonId, Reason, TeamId } from '../../model/words.ts';
import { chooseBackup } from '../routing/choose-owner.ts';
import { dutyLead, isAvailable, isOnDuty, membersOnDuty, teamOf } from '../routing/duty.ts';
import { handApprovalsOver } from './decide-approval.ts';
import { leaveConsults } from './end-consult.ts';
import { type Draft, emit } from './draft.ts';
import { passOfferOn } from './offer-chain.ts';
import { mayAct } from './permissions.ts';
import { isLive } from './ticket-clocks.ts';
import { followOwner, moveHome } from './ticket-place.ts';

/** Does nothing where the person has no part: it is asked of every ticket that may name him. */
export function handOver(draft: Draft, command: HandOver): Refusal | undefined {
  const because: Reason = { code: command.because === 'left' ? 'has-left' : 'is-away' };
  const leadId = nextLead(draft, command);
  for (const { id } of draft.state.escalations) {
    changeRoles(draft, command, id, leadId, because);
    passOn(draft, command.personId, id);
  }
  handApprovalsOver(draft, command, because);
  leaveConsults(draft, command.personId);
  if (draft.state.firstAgentId === command.personId) handTicketOver(draft, command, because);
  followOwner(draft);
  return undefined;
}

/** One lead for all escalations of the ticket. */
function nextLead(draft: Draft, command: HandOver): PersonId | null {
  const { state, facts } = draft;
  if (state.leadId !== command.personId) return state.leadId;
  const named = nextHolder(draft, command, state.homeTeamId, null);
  const lead = dutyLead(facts, teamOf(facts.directory, state.homeTeamId), facts.now, [command.personId]);
  return command.toId !== null && named === command.toId ? named : lead;
}

function changeRoles(
  draft: Draft,
  command: HandOver,
  id: OpenEscalation['id'],
  leadId: PersonId | null,
  because: Reason,
): void {
  const escalation = draft.state.escalations.find((one) => one.id === id);
  if (!escalation) return;
  const { personId: gone, because: why } = command;
  const teamId = isReceived(escalation) ? escalation.teamId : draft.state.homeTeamId;
  const ownerId =
    escalation.ownerId === gone
      ? nextHolder(draft, command, teamId, escalation.backupId)
      : escalation.ownerId;
  const talker = escalation.kind === 'hierarchical' ? ownerId : nextTalker(draft, command);
  const after = {
    ownerId,
    updatesOwnerId: escalation.updatesOwnerId === gone ? talker : escalation.updatesOwnerId,
    leadId: leadId ?? escalation.leadId,
    backupId: nextBackup(draft, escalation, ownerId, gone),
    // Whoever is only away comes back; to who has left nothing may be sent back.
    senderId:
      escalation.senderId === gone && why === 'left' ? nextTalker(draft, command) : escalation.senderId,
  };
  const roles = Object.keys(after) as (keyof typeof after)[];
  if (roles.every((role) => after[role] === escalation[role])) return;
  const machine = { byId: null, noteId: null, endsOffer: false } as const;
  emit(draft, { type: 'roles-changed', escalationId: id, ...machine, ...after, because: [because] });
}

/** The receiving team has it; before that it is still with the sender's side. */
function isReceived({ state }: OpenEscalation): boolean {
  return state === 'accepted' || state === 'answered';
}

function nextBackup(
  { facts }: Draft,
  one: OpenEscalation,
  ownerId: PersonId,
  gone: PersonId,
): PersonId | null {
  if (one.backupId !== gone && one.backupId !== ownerId) return one.backupId;
  const team = teamOf(facts.directory, one.teamId);
  const passOver = [ownerId, gone];
  return (
    team &&
    chooseBackup({ duty: facts, loads: facts.loads, teamId: one.teamId, at: facts.now, passOver }, team)
  );
}

/** Whoever talks to the customer: the first agent where he is there, else somebody of the home team. */
function nextTalker(draft: Draft, command: HandOver): PersonId {
  const { state, facts } = draft;
  const agent = state.firstAgentId;
  if (agent !== null && agent !== command.personId && isOnDuty(facts, agent, facts.now)) return agent;
  return nextHolder(draft, command, state.homeTeamId, null);
}

/** Who was named, if he can take it; else backup, then the duty lead, then the catch-all. */
function nextHolder(draft: Draft, command: HandOver, teamId: TeamId, backupId: PersonId | null): PersonId {
  const { facts } = draft;
  const { directory, now, loads } = facts;
  const { personId: gone, toId } = command;
  const canTake = (id: PersonId) => id !== gone && isAvailable(directory, id, now) && mayAct(directory, id);
  if (toId !== null && canTake(toId)) return toId;
  const team = teamOf(directory, teamId);
  const members = team ? membersOnDuty(facts, team, now) : [];
  const byLoad = members.toSorted((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0));
  const lead = dutyLead(facts, team, now, [gone]);
  const chain = [backupId, team?.backupId ?? null, ...byLoad, lead];
  const found = chain.find((id): id is PersonId => id !== null && canTake(id) && isOnDuty(facts, id, now));
  return found ?? directory.catchAllId;
}

/** An offer to who is gone goes on to the next of the chain, with a clock that counts from now. */
function passOn(draft: Draft, gone: PersonId, id: OpenEscalation['id']): void {
  const escalation = draft.state.escalations.find((one) => one.id === id);
  if (escalation && 'offer' in escalation && escalation.offer?.personId === gone) passOfferOn(draft, id);
}

/** An open ticket gets somebody who is there; a resolved one is nobody's until the customer comes back. */
function handTicketOver(draft: Draft, command: HandOver, because: Reason): void {
  const { state } = draft;
  const home = { teamId: state.homeTeamId, tier: state.homeTier };
  const firstAgentId = isLive(state) ? nextHolder(draft, command, state.homeTeamId, null) : null;
  if (firstAgentId !== state.firstAgentId) moveHome(draft, { firstAgentId, ...home }, [because]);
}
