/** An escalation is opened, its packet written, and it leaves for the other team when it is ready. */
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { OpenEscalationCommand, RequestEscalation } from '../../model/ticket-command.ts';
import type { FieldValues } from '../../model/field.ts';
import type { EscalationRequested } from '../../model/escalation-event.ts';
import type { EscalationId, PersonId, Reason, TriggerId } from '../../model/words.ts';
import type { CompiledPath } from '../policy/compile-policy.ts';
import { dutyLead, isAvailable, isOnDuty, teamOf } from '../routing/duty.ts';
import { type ChosenPath, choosePath } from '../routing/matrix.ts';
import { peopleTold } from '../routing/told-people.ts';
import { fillIn } from './decide-ticket.ts';
import { contextOf, type Draft, emit, personOf } from './draft.ts';
import {
  endEscalationClock,
  hoursOfPath,
  pathOf,
  promise,
  startEscalationClock,
  startOpeningClocks,
} from './escalation-clocks.ts';
import { warnAtOf } from './emit-clock.ts';
import { permit, type Permitted } from './escalation-command.ts';
import { dedicatedContact } from './express.ts';
import { startManagerClocks } from './manager-clocks.ts';
import { startChain } from './offer-chain.ts';
import { setPacket } from './decide-packet.ts';
import { openOne } from './open-one.ts';
import { isLive, meetTicketClock } from './ticket-clocks.ts';

/** So many at once by people: each has its clocks in the ticket's snapshot, which is read and written whole. */
export const openMax = 5;

export function openEscalation(draft: Draft, command: OpenEscalationCommand): Refusal | undefined {
  const sender = personOf(draft);
  if (sender === null) return { refused: 'not_permitted' };
  if (!isLive(draft.state)) return { refused: 'ticket_closed', params: { state: draft.state.status } };
  const { length } = draft.state.escalations;
  if (length >= openMax) return { refused: 'escalations_open', params: { count: length } };
  const chosen = pathFor(draft, command);
  if (!chosen) return { refused: 'path_unknown', params: { path: command.pathId ?? command.kind } };
  const continued = continuedBy(draft, command, chosen.path);
  if (isRefusal(continued)) return continued;
  open(draft, {
    id: command.escalationId,
    ...chosen,
    senderId: sender,
    triggerId: null,
    continuesId: continued,
  });
  setPacket(draft, command.escalationId, command.packet, []);
  if (!command.send) return undefined;
  const refusal = leave(draft, command.escalationId, command.override);
  // Opened and kept: what is missing is shown on it, and nothing typed is lost.
  return refusal?.refused === 'packet_not_ready' ? undefined : refusal;
}

/** The policy's choice for this kind, also where the person named the same; else the path that was named. */
function pathFor(draft: Draft, { pathId, kind }: OpenEscalationCommand): ChosenPath | null {
  const { policy } = draft.facts;
  const suggested = choosePath(policy, contextOf(draft), kind);
  if (pathId === undefined || suggested?.path.id === pathId) return suggested;
  const path = policy.paths.get(pathId);
  return path ? { path, told: [], because: [{ code: 'escalation.chosen-by-person' }] } : null;
}

/** The earlier escalation that this one takes up: to a higher tier, or from skill to authority. null: none. */
function continuedBy(
  draft: Draft,
  { continuesId }: OpenEscalationCommand,
  path: CompiledPath,
): EscalationId | null | Refusal {
  if (continuesId === undefined) return null;
  const ended = draft.state.ended.find(({ id }) => id === continuesId);
  const permitted = ended ? null : permit(draft, continuesId, 're-escalate');
  if (isRefusal(permitted)) return permitted;
  const before = ended ?? permitted?.escalation;
  const toManager = path.kind === 'hierarchical' && permitted?.escalation.kind !== 'hierarchical';
  const isUp = before !== undefined && (path.tier > before.tier || toManager);
  return isUp ? continuesId : { refused: 'not_upward', params: { path: path.id } };
}

interface Opening {
  readonly id: EscalationId;
  readonly path: CompiledPath;
  readonly senderId: PersonId;
  readonly triggerId: TriggerId | null;
  readonly continuesId: EscalationId | null;
  /** Who hears of it besides, in the policy's words. */
  readonly told: readonly string[];
  /** What the matrix fills in on the ticket. */
  readonly set?: FieldValues | undefined;
  readonly because: readonly Reason[];
}

function open(draft: Draft, opening: Opening): void {
  const { id, path, senderId, triggerId, continuesId, told, set, because } = opening;
  const { state, facts } = draft;
  const leadId = leadFor(draft);
  const calendar = hoursOfPath(draft, path, path.team);
  const update = {
    name: 'customer-update',
    targetMs: path.targets.customerUpdate.firstMs,
    calendar,
  } as const;
  const customerUpdate = promise(draft, update, draft.at);
  const warnAt = warnAtOf(draft, 'customer-update', customerUpdate);
  emit(draft, {
    type: 'escalation-opened',
    escalationId: id,
    number: state.escalationsOpened + 1,
    kind: path.kind,
    pathId: path.id,
    teamId: path.team,
    tier: path.tier,
    severity: state.severity,
    ownerId: senderId,
    updatesOwnerId: updatesOwner(draft, senderId),
    leadId,
    backupId: null,
    senderId,
    triggerId,
    continuesId,
    restricted: state.restricted || (facts.policy.issueTypes.get(state.issueType)?.restricted ?? false),
    policyVersion: facts.policy.version,
    directoryVersion: facts.directory.version,
    told: toldOf(draft, told),
    customerUpdate,
    ...(warnAt === null ? {} : { warnAt }),
    because,
  });
  startOpeningClocks(draft, openOne(draft, id));
  fillIn(draft, set ?? {});
  if (triggerId === null) meetTicketClock(draft, 'investigation');
}

/** An express customer's dedicated contact hears of every escalation. */
function toldOf(draft: Draft, words: readonly string[]): PersonId[] {
  const dedicated = dedicatedContact(draft);
  const people = peopleTold(draft.facts, draft.state, words, draft.facts.now);
  return [...new Set([...people, ...(dedicated === null ? [] : [dedicated])])];
}

/**
 * One lead for all of them, for as long as one is open. Before the first: the lead of the one before who is still
 * there, the express customer's dedicated contact, or the duty lead.
 */
function leadFor(draft: Draft): PersonId {
  const { state, facts } = draft;
  const isThere = (id: PersonId | null) => id !== null && isAvailable(facts.directory, id, facts.now);
  const { leadId } = state;
  if (leadId !== null && (state.escalations.length > 0 || isThere(leadId))) return leadId;
  const dedicated = dedicatedContact(draft);
  if (dedicated !== null && isThere(dedicated)) return dedicated;
  return dutyLead(facts, teamOf(facts.directory, state.homeTeamId), facts.now);
}

/** The first agent goes on talking to the customer while he is there; else whoever escalates. */
function updatesOwner({ state, facts }: Draft, senderId: PersonId): PersonId {
  const agent = state.firstAgentId;
  return agent !== null && isOnDuty(facts, agent, facts.now) ? agent : senderId;
}

/** A trigger's escalation leaves at once; what its packet lacks is the holder's first task. */
export function openByTrigger(
  draft: Draft,
  trigger: Pick<Opening, 'path' | 'told' | 'set' | 'because'> & { readonly id: TriggerId },
): EscalationId {
  const { facts, state } = draft;
  const id = facts.escalationIdOf(draft.ticketId, state.escalationsOpened + 1);
  const agent = state.firstAgentId;
  const here = agent !== null && isOnDuty(facts, agent, facts.now);
  const holder = here ? agent : dutyLead(facts, teamOf(facts.directory, state.homeTeamId), facts.now);
  open(draft, {
    id,
    path: trigger.path,
    senderId: holder,
    triggerId: trigger.id,
    continuesId: null,
    told: trigger.told,
    set: trigger.set,
    because: trigger.because,
  });
  setPacket(draft, id, null, []);
  leave(draft, id, undefined);
  return id;
}

export function requestEscalation(draft: Draft, command: RequestEscalation): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'request-escalation');
  if (isRefusal(permitted)) return permitted;
  const { target } = command;
  const refusal = target && reTarget(draft, permitted, target);
  return refusal ?? leave(draft, command.escalationId, command.override);
}

/** What another team asked for is not asked by the next; what that one needs is. The promises run on as they are. */
function reTarget(
  draft: Draft,
  { escalation, personId }: Permitted,
  { pathId, packet }: NonNullable<RequestEscalation['target']>,
): Refusal | undefined {
  if (pathId === escalation.pathId) return undefined;
  const path = draft.facts.policyOf(escalation.policyVersion).paths.get(pathId);
  if (!path || path.kind !== escalation.kind) return { refused: 'path_unknown', params: { path: pathId } };
  const { team: teamId, tier } = path;
  emit(draft, {
    type: 'escalation-re-targeted',
    escalationId: escalation.id,
    byId: personId,
    pathId,
    teamId,
    tier,
  });
  const returned = escalation.state === 'investigating' ? (escalation.returned?.items ?? []) : [];
  setPacket(draft, escalation.id, packet, returned);
  return undefined;
}

/** It goes to the other team, unless required items are missing and nobody says why it must go anyway. */
function leave(
  draft: Draft,
  id: EscalationId,
  override: OpenEscalationCommand['override'],
): Refusal | undefined {
  const escalation = openOne(draft, id);
  const missing = escalation.missingToLeave;
  if (missing.length > 0 && !override) return { refused: 'packet_not_ready', params: { missing } };
  const leavesAtOnce = escalation.triggerId !== null || escalation.severity === 1;
  const { chain } = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  startChain(draft, id, { teamId: escalation.teamId, chain }, (offer, because) => {
    const requested: EscalationRequested = {
      type: 'escalation-requested',
      escalationId: id,
      override: override && missing.length > 0 ? { noteId: override.noteId, missing } : null,
      leavesAtOnce,
      offer,
      because: [because],
    };
    emit(draft, requested);
  });
  startManagerClocks(draft, id);
  followUp(draft, id);
  return undefined;
}

/** What may follow has a clock of its own. */
function followUp(draft: Draft, id: EscalationId): void {
  const escalation = openOne(draft, id);
  if (escalation.missingToFollow.length === 0 && escalation.missingToLeave.length === 0) {
    endEscalationClock(draft, escalation, 'follow-up', { code: 'clock.packet-complete' });
    return;
  }
  startEscalationClock(
    draft,
    escalation,
    'follow-up',
    draft.facts.policyOf(escalation.policyVersion).packets.followWithinMs,
  );
}
