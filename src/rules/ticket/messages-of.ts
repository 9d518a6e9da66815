/** What has to leave the house because of one event: notices to people, the customer's mail, and webhooks. */
import type { OpenEscalation } from '../../model/escalation.ts';
import { gatheredKinds, type NoticeKind, type NoticePace, type Outgoing } from '../../model/outgoing.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { ClockNotice } from '../../model/clock-event.ts';
import type {
  ClockEvent,
  ResolutionAnswered,
  TicketEvent,
  TicketEventBody,
} from '../../model/ticket-event.ts';
import { steeringTold, type Told } from './steering-notices.ts';
import type { EscalationId, PersonId } from '../../model/words.ts';
import { authorityNotices } from './authority-notices.ts';
import { ticketOwner } from './ticket-owner.ts';
import { consultNotices } from './consult-notices.ts';
import { webhookTypeOf } from './webhook-names.ts';

/** A person has this long to take back what is meant for the customer; pages never wait. */
export const undoWithinMs = 10_000;

/** `before` and `after`: the state around the event. In the order in which they should leave. */
export function messagesOf(event: TicketEvent, before: TicketState | null, after: TicketState): Outgoing[] {
  const people = noticesOf(event, before, after);
  const seq = event.seq;
  const notices = people.map(
    ({ personId, kind, escalationId }): Outgoing => ({
      to: 'person',
      personId,
      kind,
      pace: paceOf(kind, after),
      escalationId,
      reasonSeq: seq,
    }),
  );
  return [...notices, ...customerMail(event), ...webhook(event)];
}

/** Whoever is asked to take over, or gets something back, must know at once; and nothing of a critical ticket waits. */
function paceOf(kind: NoticeKind, { severity }: TicketState): NoticePace {
  if (kind === 'clock-missed' && severity === 1) return 'at-once';
  return gatheredKinds.includes(kind) ? 'gathered' : 'at-once';
}

interface Notice {
  readonly personId: PersonId;
  readonly kind: NoticeKind;
  readonly escalationId: EscalationId | null;
}

function noticesOf(event: TicketEvent, before: TicketState | null, after: TicketState): Notice[] {
  const { body } = event;
  const id = 'escalationId' in body ? body.escalationId : null;
  const escalation = (after.escalations ?? []).concat(before?.escalations ?? []).find((one) => one.id === id);
  const isOfTicket = body.type === 'trigger-matched' || !escalation;
  const told =
    authorityNotices(body) ??
    consultNotices(body) ??
    receivers(body, before) ??
    (isOfTicket ? ticketNotices(body, after) : whoIsTold(body, escalation));
  const actor = event.actor.kind === 'person' ? event.actor.personId : null;
  // Nobody is told of what he did himself.
  const follows = told.kind !== null && followed.includes(told.kind) ? after.firstAgentId : null;
  const people = [...new Set([...told.people, ...(follows === null ? [] : [follows])])].filter(
    (personId) => personId !== actor,
  );
  return told.kind === null
    ? []
    : people.map((personId) => ({ personId, kind: told.kind, escalationId: id }) as Notice);
}

/** Who holds something from now on that was somebody else's. null: nothing changed hands. */
function receivers(body: TicketEventBody, before: TicketState | null): Told | null {
  if (body.type === 'ticket-assigned') {
    const isHandedOver = body.because.some(({ code }) => code === 'has-left' || code === 'is-away');
    return isHandedOver && body.firstAgentId !== null
      ? { kind: 'handed-over', people: [body.firstAgentId] }
      : null;
  }
  if (body.type !== 'roles-changed') return null;
  const held = before?.escalations.find(({ id }) => id === body.escalationId);
  const roles = ['ownerId', 'updatesOwnerId', 'leadId'] as const;
  const people = roles.filter((role) => body[role] !== held?.[role]).map((role) => body[role]);
  return { kind: 'handed-over', people };
}

/** The first agent follows along, wherever it goes. */
const followed: readonly NoticeKind[] = [
  'escalation-accepted',
  'escalation-returned',
  'escalation-declined',
  'escalation-answered',
  'decision-recorded',
  'coordination',
  'de-escalated',
  'escalation-closed',
];

const nobody: Told = { kind: null, people: [] };

function whoIsTold(body: TicketEventBody, escalation: OpenEscalation): Told {
  const { ownerId, updatesOwnerId, leadId, senderId } = escalation;
  switch (body.type) {
    case 'escalation-opened':
      return {
        kind: 'escalation-opened',
        people: [leadId, ...(body.triggerId ? [ownerId] : []), ...body.told],
      };
    case 'escalation-requested':
    case 'offer-made':
    case 'escalation-re-routed':
      return { kind: 'offer-made', people: [body.offer.personId] };
    case 'offer-missed':
      return { kind: 'offer-missed', people: [ownerId, leadId] };
    case 'escalation-accepted':
      return {
        kind: 'escalation-accepted',
        people: [senderId, updatesOwnerId, ...(body.asCatchAll ? [ownerId, leadId] : [])],
      };
    case 'escalation-returned':
      return { kind: 'escalation-returned', people: [ownerId] };
    case 'escalation-declined':
      return { kind: 'escalation-declined', people: [senderId, leadId] };
    case 'escalation-withdrawn': {
      const asked = 'offer' in escalation && escalation.offer ? [escalation.offer.personId] : [];
      return { kind: 'escalation-withdrawn', people: [...asked, ownerId, leadId] };
    }
    case 'escalation-answered':
      return { kind: 'escalation-answered', people: [updatesOwnerId, senderId] };
    case 'decision-recorded':
      return { kind: 'decision-recorded', people: [senderId, updatesOwnerId, leadId] };
    case 'escalation-closed':
      return { kind: 'escalation-closed', people: [senderId, leadId] };
    case 'coordination-started':
    case 'coordination-passed-on':
    case 'coordination-decided':
    case 'escalation-de-escalated':
    case 'roles-changed':
    case 'holder-off-duty':
    case 'chain-stepped':
    case 'offer-passed-on':
    case 'escalation-kept':
      return steeringTold(body, escalation);
    case 'clock-missed':
    case 'clock-warned':
    case 'clock-reminded':
      return clockTold(body);
    case 'findings-recorded':
      return { kind: 'findings-recorded', people: [updatesOwnerId] };
    case 'relief-recorded':
      return { kind: 'relief-recorded', people: [ownerId, updatesOwnerId, leadId] };
    default:
      return nobody;
  }
}

/** The event names them: who owes what was promised, and the lead. */
function clockTold({
  type,
  name,
  tell = [],
}: Pick<ClockEvent | ClockNotice, 'type' | 'name' | 'tell'>): Told {
  if (type === 'clock-warned' || type === 'clock-reminded') return { kind: type, people: tell };
  return { kind: name === 'follow-up' ? 'follow-up-due' : 'clock-missed', people: tell };
}

function ticketNotices(body: TicketEventBody, after: TicketState): Told {
  if (body.type === 'resolution-answered') return notSolvedTold(body, after);
  if (body.type === 'clock-missed' || body.type === 'clock-warned' || body.type === 'clock-reminded')
    return clockTold(body);
  if (body.type === 'trigger-matched' && !body.shadow) return { kind: 'trigger-notice', people: body.told };
  return nobody;
}

/** Whoever has the ticket, and whoever answered for its escalations: it is theirs again. */
function notSolvedTold({ confirmation }: ResolutionAnswered, after: TicketState): Told {
  if (confirmation !== 'not-solved') return nobody;
  const people = [ticketOwner(after), after.leadId].filter((id) => id !== null);
  return { kind: 'not-solved', people };
}

/** A message of ours to the customer; what another system has sent is not sent twice. */
function customerMail({ body, recordedAt, seq }: TicketEvent): Outgoing[] {
  if (body.type !== 'message-added' || body.direction !== 'outbound' || !body.isOursToSend) return [];
  return [
    { to: 'customer', messageId: body.messageId, notBefore: recordedAt + undoWithinMs, reasonSeq: seq },
  ];
}

/** Every event that a team outside may act on; bookkeeping stays inside. */
function webhook({ body, seq }: TicketEvent): Outgoing[] {
  const eventType = webhookTypeOf(body);
  if (eventType === null) return [];
  const escalationId = 'escalationId' in body ? body.escalationId : null;
  return [{ to: 'webhooks', eventType, escalationId, reasonSeq: seq }];
}
