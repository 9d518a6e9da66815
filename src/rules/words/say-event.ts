// Says a ticket's event as a sentence for the history. Names come from the live records; words from the catalogue.
import type { Clock } from '../../model/clock.ts';
import type { FieldValues } from '../../model/field.ts';
import type { ApprovalEvent } from '../../model/approval.ts';
import type { ConsultEvent } from '../../model/consult.ts';
import type { CompensationEvent } from '../../model/compensation.ts';
import type { TriggerAction } from '../../model/policy-trigger.ts';
import { isMergeEvent, type MergeEvent } from '../../model/merge.ts';
import { isTriageEvent, type TriageEvent } from '../../model/triage-event.ts';
import type { PersonId, Reason } from '../../model/words.ts';
import type {
  ClockEvent,
  MessageAdded,
  TicketEvent,
  TicketEventBody,
  TriggerMatched,
} from '../../model/ticket-event.ts';
import { clockCatalogue, type ClockTraits } from '../ticket/clock-catalogue.ts';
import { isAuthorityEvent } from '../ticket/authority-event.ts';
import { isConsultEvent } from '../ticket/evolve-consult.ts';
import { sayConsult } from './say-consult.ts';
import { formatDuration } from '../clocks/durations.ts';
import { sayHandBack } from '../clocks/say-clock.ts';
import { sayInstant } from '../clocks/say-instant.ts';
import { isCounting } from '../clocks/run-clock.ts';
import { type ClockFact, sayClockFact } from './say-clock-fact.ts';
import { sayAuthorityEvent } from './say-authority.ts';
import { sayMerge } from './say-merge.ts';
import { sayResolution } from './say-resolution.ts';
import { type Names, sayOffer, sayWhy } from './sentence-parts.ts';
import { saySteering } from './say-steering.ts';
import { sayItems } from './say-items.ts';
import { sayMatch, sayReasons } from './say-reason.ts';
import { sayTriageEvent } from './say-triage.ts';

/** Bookkeeping has no sentence: it is not shown. */
export function sayEvent(event: TicketEvent, names: Names): string | null {
  const { body } = event;
  if (isAuthorityEvent(body)) return sayAuthorityEvent(body, names);
  if (isConsultEvent(body)) return sayConsult(body, names);
  if (isMergeEvent(body)) return sayMerge(body, (id) => names.person(id));
  if (isTriageEvent(body)) return sayTriageEvent(body, names.policy, names.reader);
  switch (body.type) {
    case 'ticket-received':
      return `Came in by ${body.channel} for ${names.team(body.teamId)}, ${body.priority} priority, severity ${body.severity}${sayWhy(body.severityBecause, names)}${sayStart(body.startBecause ?? [], names)}.`;
    case 'message-added':
      return sayMessage(body);
    case 'facts-changed':
      return `Changed ${sayChanges(body.changes)}${sayWhy(body.because, names)}.`;
    case 'ticket-assigned':
      return `It is with ${names.team(body.teamId)}${sayWhy(body.because, names)}; ${body.firstAgentId ? `the first agent is ${names.person(body.firstAgentId)}` : 'nobody is the first agent'}.`;
    case 'act-undone':
      return 'Took it back: the ticket goes on as it was before.';
    case 'status-changed':
      return `Is ${body.to} now.`;
    case 'resolution-answered':
      return sayResolution(body);
    case 'confirmation-awaited':
      return `The customer is asked whether it is solved, until ${sayInstant(body.until, names.reader)}.`;
    case 'preventive-step-done':
      return `${names.person(body.byId)} has done a preventive step.`;
    case 'clock-started':
    case 'clock-changed':
    case 'clock-paused':
    case 'clock-resumed':
    case 'clock-met':
    case 'clock-missed':
    case 'clock-ended':
      return sayClockEvent(body, names);
    case 'clock-warned':
    case 'clock-reminded':
    case 'miss-excused':
    case 'excuse-withdrawn':
    case 'vendor-wait-changed':
      return sayClockFact(body, { person: (id) => names.person(id), reader: names.reader });
    case 'trigger-matched':
      return sayTrigger(body, names);
    case 'trigger-rearmed':
    case 'trigger-check-set':
    case 'duty-check-set':
      return null;
    default:
      return sayEscalationEvent(body, names);
  }
}

/** "; straight to tier 2 on the express path: Enterprise plan". */
function sayStart([way, ...because]: readonly Reason[], names: Names): string {
  return way === undefined ? '' : `; ${sayReasons([way], names)}${sayWhy(because, names)}`;
}

type EscalationBody = Exclude<
  TicketEventBody,
  | {
      type:
        | 'ticket-received'
        | 'message-added'
        | 'facts-changed'
        | 'ticket-assigned'
        | 'status-changed'
        | 'act-undone'
        | 'resolution-answered'
        | 'confirmation-awaited'
        | 'preventive-step-done';
    }
  | ApprovalEvent
  | ConsultEvent
  | MergeEvent
  | CompensationEvent
  | ClockEvent
  | TriageEvent
  | TriggerMatched
  | ClockFact
  | { type: 'trigger-rearmed' | 'trigger-check-set' | 'duty-check-set' }
>;

function sayEscalationEvent(body: EscalationBody, names: Names): string {
  switch (body.type) {
    case 'escalation-opened': {
      const path = names.policyOf(body.policyVersion).paths.get(body.pathId)?.name ?? body.pathId;
      return `Escalated to ${path} (${body.kind})${sayWhy(body.because, names)} (policy ${body.policyVersion}). Until somebody accepts, ${names.person(body.ownerId)} is the owner; ${names.person(body.leadId)} is the escalation lead.`;
    }
    case 'packet-written':
      if (body.packetVersion === 0) return 'The packet is empty so far.';
      return body.missingToLeave.length + body.missingToFollow.length === 0
        ? `Packet version ${body.packetVersion}: nothing is missing.`
        : `Packet version ${body.packetVersion}: missing ${sayItems([...body.missingToLeave, ...body.missingToFollow])}.`;
    case 'escalation-requested':
      return `${sayOffer(body.offer, names)}${body.override ? `, although ${sayItems(body.override.missing)} ${body.override.missing.length === 1 ? 'was' : 'were'} missing` : ''}${sayWhy(body.because, names)}.`;
    case 'offer-made':
      return `${sayOffer(body.offer, names)}${sayWhy(body.because, names)}.`;
    case 'offer-missed':
      return `${names.person(body.personId)} did not answer in time${body.lateMs >= 60_000 ? ` (noticed ${formatDuration(body.lateMs)} late)` : ''}.`;
    case 'escalation-accepted':
      return body.asCatchAll
        ? `Nobody answered, so ${names.person(body.ownerId)} owns it as the catch-all.`
        : `${names.person(body.ownerId)} ${body.assignedBy ? `was given it by ${names.person(body.assignedBy)}` : 'accepted'} and is the owner. ${names.person(body.updatesOwnerId)} talks to the customer.`;
    case 'escalation-returned':
      return `${names.person(body.byId)} returned it: missing ${sayItems(body.items)}. ${names.person(body.ownerId)} is the owner. Bounce ${body.bounces} of ${names.policy.policy.bounceLimit}.`;
    case 'escalation-re-routed':
      return `${names.person(body.byId)} sent it on to ${names.team(body.teamId)}. ${sayOffer(body.offer, names)}.`;
    case 'escalation-declined':
      return `${sayBy(body.byId, names)} declined it.`;
    case 'escalation-withdrawn':
      return `${sayBy(body.byId, names)} withdrew it.`;
    case 'escalation-merged':
      return 'Ended because the ticket was merged.';
    case 'escalation-answered':
      return `${names.person(body.byId)} answered${body.explanationId ? ', with words for the customer' : ''}.`;
    case 'decision-recorded':
      return `${names.person(body.byId)} recorded the decision.`;
    case 'explanation-sent':
      return 'The customer got the explanation.';
    case 'escalation-closed':
      return `${names.person(body.byId)} closed it: ${body.record.neededHere ? 'it was needed here' : 'it was not needed here'}.`;
    case 'findings-recorded':
      return `${names.person(body.byId)} wrote down what is known so far.`;
    case 'relief-recorded':
      return `The customer can work again since ${sayInstant(body.relief.at, names.reader)}, by a ${body.relief.how}.`;
    case 'coordination-started':
    case 'coordination-passed-on':
    case 'coordination-decided':
    case 'escalation-de-escalated':
    case 'roles-changed':
    case 'holder-off-duty':
    case 'chain-stepped':
    case 'escalation-re-targeted':
    case 'offer-passed-on':
    case 'escalation-kept':
      return saySteering(body, names);
  }
}

function sayMessage({ direction, automatic, countsAs, found }: MessageAdded): string {
  if (direction === 'note') return 'Wrote an internal note.';
  if (direction === 'outbound')
    return automatic
      ? 'An automatic reply went to the customer.'
      : `Answered the customer${found?.includes('asked-again') ? ', and asked for what he had told' : ''}.`;
  if (automatic) return 'An automatic message came in.';
  if (countsAs === 'chaser') return 'The customer asked for news.';
  return countsAs === 'thanks' ? 'The customer said thanks.' : 'The customer wrote.';
}

const clockVerbs = {
  'clock-started': 'started',
  'clock-changed': 'moved',
  'clock-paused': 'paused',
  'clock-resumed': 'runs again',
  'clock-met': 'met',
  'clock-missed': 'missed',
  'clock-ended': 'no longer applies',
} as const;

function sayClockEvent({ type, name, clock, because }: ClockEvent, names: Names): string {
  const { reader } = names;
  const due = isCounting(clock) && type !== 'clock-missed' ? `, due ${sayInstant(clock.dueAt, reader)}` : '';
  const handedBack = type === 'clock-met' || type === 'clock-ended' ? sayHandBack(clock, because) : null;
  if (handedBack !== null) return `${clockLabel(name)}: ${handedBack}${lateWord(clock)}.`;
  const late = type === 'clock-met' && clock.state === 'late' ? 'done late' : clockVerbs[type];
  return `${clockLabel(name)}: ${late}${due}${sayWhy(because, names)}.`;
}

const lateWord = (clock: Clock): string => (clock.state === 'late' ? ', late' : '');

const otherClocks: Readonly<Record<string, string>> = {
  approval: 'Approval',
  consult: 'Answer of an expert',
};

/** A name that is not known here is said as it is. */
export function clockLabel(name: string): string {
  return (clockCatalogue as Readonly<Record<string, ClockTraits>>)[name]?.label ?? otherClocks[name] ?? name;
}

/** `escalatedTo`: the path of the escalation that it made, where the policy left the choice to the matrix. */
export function sayTrigger(body: TriggerMatched, names: Names, escalatedTo?: string): string {
  const trigger = names.policyOf(body.policyVersion).triggers.find(({ id }) => id === body.triggerId);
  if (!trigger)
    return `The trigger ${body.triggerId} matched${sayWhy(body.because, names)} (policy ${body.policyVersion}).`;
  const { name } = trigger;
  if (body.did.length === 0)
    return `*${name}* matched${sayWhy(body.because, names)} (policy ${body.policyVersion}).`;
  const action = whatItDid(trigger.then, body.did);
  const { because, shadow, policyVersion } = body;
  const teamName = action.reroute ? names.team(action.reroute.team) : undefined;
  const pathId = action.escalate?.path ?? action.suggest?.path;
  const pathName = pathId === undefined ? escalatedTo : names.policyOf(policyVersion).paths.get(pathId)?.name;
  return `${sayMatch({ name, action, because, shadow, policyVersion, teamName, pathName }, names)}.`;
}

/** A trigger may be kept from a part of its action: what is open already isn't escalated again. */
function whatItDid(action: TriggerAction, did: TriggerMatched['did']): TriggerAction {
  const { escalate, ...rest } = action;
  return did.includes('escalate') && escalate ? { ...rest, escalate } : rest;
}

function sayBy(id: PersonId | null, names: Names): string {
  return id === null ? 'The system' : names.person(id);
}

function sayChanges(changes: object): string {
  return Object.entries(changes)
    .flatMap(([name, value]) =>
      name === 'fields' ? fieldEntries(value as FieldValues) : [[name, value] as [string, unknown]],
    )
    .map(([name, value]) => `${changedLabels[name] ?? name}${isShort(value) ? ` to ${String(value)}` : ''}`)
    .join(', ');
}

/** All fields as they are then: the history before tells which of them changed. */
function fieldEntries(fields: FieldValues): [string, unknown][] {
  const entries = Object.entries(fields);
  return entries.length === 0 ? [['fields to nothing', null]] : entries;
}

const changedLabels: Readonly<Record<string, string>> = {
  issueType: 'issue type',
  failedAttempts: 'failed attempts',
  requestedBy: 'who asked for it',
  customerId: 'customer',
  contactId: 'contact',
};

function isShort(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.length < 30);
}
