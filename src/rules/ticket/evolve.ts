/** The fold of a ticket's events into its state. Computes nothing: every instant, owner and code stands in the event. */
import type { EndedEscalation, EscalationCore, OpenEscalation } from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { FiredTrigger, TicketState } from '../../model/ticket.ts';
import type { EscalationClosed, EscalationEnded, EscalationOpened } from '../../model/escalation-event.ts';
import type {
  MessageAdded,
  StatusChanged,
  TicketAssigned,
  TicketEvent,
  TicketReceived,
  TriggerMatched,
} from '../../model/ticket-event.ts';
import { isSteeringEvent } from '../../model/steering-event.ts';
import type { EscalationId, PersonId, TeamId, TicketId } from '../../model/words.ts';
import { evolveClocks } from './evolve-clocks.ts';
import { isAuthorityEvent } from './authority-event.ts';
import { evolveAftermath, isAftermath } from './evolve-aftermath.ts';
import { evolveAuthority } from './evolve-approval.ts';
import { evolveConsult, isConsultEvent } from './evolve-consult.ts';
import { isMergeEvent } from '../../model/merge.ts';
import { finished, without } from './fired-triggers.ts';
import { evolveUndone } from './evolve-undone.ts';
import { evolveMerge } from './evolve-merge.ts';
import { isTriageEvent } from '../../model/triage-event.ts';
import { evolveSigns, followTriage, type OrdinaryEvent, signsAtReceipt } from './evolve-signs.ts';
import { type EscalationChange, evolveEscalation } from './evolve-escalation.ts';

/** More than that are told as not found rather than as ended. */
const endedMax = 6;
/** A ticket that matches more phrases than this is escalated by the first ones already. */
const signalsMax = 20;

/** The state after the event. `state` is null before the first, which is always `ticket-received`. */
export function evolve(state: TicketState | null, event: TicketEvent, id: TicketId): TicketState {
  const { body } = event;
  if (state === null) {
    if (body.type !== 'ticket-received')
      throw new Error(`A stream begins with ticket-received, not ${body.type}.`);
    return received(body, event, id);
  }
  if (body.type === 'act-undone') return evolveUndone(state, body, event);
  const next = isTriageEvent(body) ? followTriage(state, body) : change(state, event, body);
  const signs = evolveSigns(state, event);
  return { ...next, signs, version: event.seq, lastRecordedAt: event.recordedAt };
}

function received(body: TicketReceived, event: TicketEvent, id: TicketId): TicketState {
  const { type, severityBecause, subjectId, ...facts } = body;
  return {
    ...facts,
    id,
    version: event.seq,
    createdAt: event.occurredAt,
    tierSince: event.occurredAt,
    statusSince: event.occurredAt,
    activeAt: event.occurredAt,
    homeTeamId: body.teamId,
    homeTier: body.tier,
    restrictedTo: facts.restricted ? [body.teamId] : [],
    leadId: null,
    reopens: 0,
    signals: [],
    merged: false,
    mergedInto: null,
    vendorWait: null,
    answeredAt: null,
    excused: [],
    confirmation: 'none',
    confirmBy: null,
    clocks: {},
    signs: signsAtReceipt(facts.status, event.occurredAt),
    fired: {},
    triggerCheck: null,
    dutyCheck: null,
    escalations: [],
    ended: [],
    escalationsOpened: 0,
    approvals: [],
    lastRecordedAt: event.recordedAt,
  };
}

function change(state: TicketState, event: TicketEvent, body: OrdinaryEvent): TicketState {
  if (isAuthorityEvent(body)) return evolveAuthority(state, body, event);
  if (isConsultEvent(body)) return evolveConsult(state, body, event);
  if (isMergeEvent(body)) return evolveMerge(state, body, event.seq);
  if (isAftermath(body)) return evolveAftermath(state, body, event.seq);
  if (isSteeringEvent(body)) return changedOne(state, body, event);
  switch (body.type) {
    case 'ticket-received':
      throw new Error('ticket-received stands at the beginning of a stream only.');
    case 'message-added':
      return said(state, body, event.occurredAt);
    case 'facts-changed':
      return { ...state, ...body.changes, severityFixed: state.severityFixed || body.severityFixed };
    case 'ticket-assigned':
      return assigned(state, body, event.occurredAt);
    case 'status-changed':
      return inStatus(state, body, event.occurredAt);
    case 'clock-started':
    case 'clock-changed':
    case 'clock-paused':
    case 'clock-resumed':
    case 'clock-met':
    case 'clock-missed':
    case 'clock-ended':
    case 'clock-warned':
    case 'clock-reminded':
    case 'miss-excused':
    case 'excuse-withdrawn':
    case 'vendor-wait-changed':
      return evolveClocks(state, body, event);
    case 'trigger-matched':
      return withFired(state, body);
    case 'trigger-rearmed':
      return { ...state, fired: without(state.fired, body.triggerId) };
    case 'trigger-check-set':
      return { ...state, triggerCheck: body.at === null ? null : { at: body.at, armedBy: event.seq } };
    case 'escalation-opened':
      return opened(state, body, event);
    case 'escalation-closed':
    case 'escalation-declined':
    case 'escalation-withdrawn':
    case 'escalation-merged':
      return ended(state, body, event);
    case 'duty-check-set':
      return { ...state, dutyCheck: body.at === null ? null : { at: body.at, armedBy: event.seq } };
    case 'escalation-re-routed':
    case 'packet-written':
    case 'escalation-requested':
    case 'offer-made':
    case 'offer-missed':
    case 'escalation-accepted':
    case 'escalation-returned':
    case 'escalation-answered':
    case 'decision-recorded':
    case 'explanation-sent':
    case 'findings-recorded':
    case 'relief-recorded':
      return changedOne(state, body, event);
  }
}

function said(state: TicketState, body: MessageAdded, at: Instant): TicketState {
  const { signals, direction, automatic } = body;
  const activeAt = direction === 'note' ? state.activeAt : Math.max(state.activeAt, at);
  const isAnswer = direction === 'outbound' && !automatic;
  const answeredAt = isAnswer ? Math.max(state.answeredAt ?? at, at) : state.answeredAt;
  return { ...state, signals: merge(state.signals, signals), activeAt, answeredAt };
}

function assigned(state: TicketState, body: TicketAssigned, at: Instant): TicketState {
  const { firstAgentId, teamId, tier, homeTeamId, homeTier } = body;
  const tierSince = tier === state.tier ? state.tierSince : at;
  return { ...state, firstAgentId, teamId, tier, homeTeamId, homeTier, tierSince };
}

function inStatus(state: TicketState, { from, to }: StatusChanged, at: Instant): TicketState {
  const reopens = state.reopens + (isReopening(from, to) ? 1 : 0);
  const confirmBy = isReopening(from, to) ? null : state.confirmBy;
  return {
    ...state,
    confirmBy,
    status: to,
    statusSince: at,
    activeAt: Math.max(state.activeAt, at),
    reopens,
  };
}

/** One lead for all of them, and the team that is asked now may see a restricted one, too. */
function changedOne(state: TicketState, body: EscalationChange, event: TicketEvent): TicketState {
  const next = replaced(state, body.escalationId, (one) => evolveEscalation(one, body, event));
  if ('leadId' in body) return withLead(next, body.leadId);
  return 'teamId' in body ? asked(next, body) : next;
}

function asked(
  state: TicketState,
  { escalationId, teamId }: { readonly escalationId: EscalationId; readonly teamId: TeamId },
): TicketState {
  return find(state, escalationId).restricted ? openedTo(state, teamId) : state;
}

function withLead(state: TicketState, leadId: PersonId): TicketState {
  return { ...state, leadId, escalations: state.escalations.map((one) => ({ ...one, leadId })) };
}

function openedTo(state: TicketState, teamId: TeamId): TicketState {
  return { ...state, restrictedTo: [...new Set([...state.restrictedTo, teamId])] };
}

function withFired(state: TicketState, body: TriggerMatched): TicketState {
  const { escalationId, shadow } = body;
  const fired: FiredTrigger = { escalationId, ...(shadow ? { shadow } : {}) };
  return { ...state, fired: { ...state.fired, [body.triggerId]: fired } };
}

function opened(state: TicketState, body: EscalationOpened, event: TicketEvent): TicketState {
  const {
    type,
    customerUpdate,
    warnAt,
    because,
    told,
    directoryVersion,
    escalationId,
    continuesId,
    ...rest
  } = body;
  const core: EscalationCore = {
    ...rest,
    ...(continuesId === null ? {} : { continuesId }),
    id: escalationId,
    openedAt: event.occurredAt,
    bounces: 0,
    returns: 0,
    wrongTeams: 0,
    packetVersion: 0,
    missingToLeave: [],
    missingToFollow: [],
    changedBy: event.seq,
    relief: null,
    findings: null,
    customerUpdate: {
      clock: customerUpdate,
      armedBy: event.seq,
      ...(warnAt === undefined ? {} : { warnAt }),
    },
    clocks: {},
  };
  return {
    ...(body.restricted ? openedTo(state, body.teamId) : state),
    leadId: body.leadId,
    // Once restricted, always restricted: what was said there stays with those who were asked.
    restricted: state.restricted || body.restricted,
    escalations: [...state.escalations, { ...core, state: 'investigating', returned: null }],
    escalationsOpened: state.escalationsOpened + 1,
  };
}

function ended(
  state: TicketState,
  body: EscalationClosed | EscalationEnded,
  event: TicketEvent,
): TicketState {
  const escalation = find(state, body.escalationId);
  const summary: EndedEscalation = {
    id: escalation.id,
    state: endStates[body.type],
    endedAt: event.occurredAt,
    tier: escalation.tier,
  };
  return {
    ...state,
    escalations: state.escalations.filter(({ id }) => id !== escalation.id),
    ended: [...state.ended, summary].slice(-endedMax),
    // What led to it is dealt with: only what the customer says from now on counts again.
    signals: [],
    activeAt: Math.max(state.activeAt, event.occurredAt),
    fired: finished(state.fired, escalation.id),
  };
}

const endStates = {
  'escalation-closed': 'closed',
  'escalation-declined': 'declined',
  'escalation-withdrawn': 'withdrawn',
  'escalation-merged': 'merged',
} as const;

function replaced(
  state: TicketState,
  id: EscalationId,
  by: (escalation: OpenEscalation) => OpenEscalation,
): TicketState {
  find(state, id);
  return { ...state, escalations: state.escalations.map((one) => (one.id === id ? by(one) : one)) };
}

function find(state: TicketState, id: EscalationId): OpenEscalation {
  const found = state.escalations.find((one) => one.id === id);
  if (!found) throw new Error(`Ticket ${state.id} has no open escalation ${id}.`);
  return found;
}

function isReopening(from: TicketState['status'], to: TicketState['status']): boolean {
  return (from === 'resolved' || from === 'closed') && (to === 'open' || to === 'waiting');
}

function merge(some: readonly string[], more: readonly string[]): readonly string[] {
  if (more.length === 0) return some;
  return [...new Set([...some, ...more])].slice(0, signalsMax);
}
