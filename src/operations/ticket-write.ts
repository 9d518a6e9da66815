/** What a decision changes in the memory: rows that follow from the states before and after and the events between. */
import type { OpenEscalation } from '../model/escalation.ts';
import type { Outgoing } from '../model/outgoing.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import { isSubscribed } from '../model/webhook-event.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { measure } from '../rules/metrics/ticket-measures.ts';
import { deadlineChanges, deadlinesOf } from '../rules/ticket/deadlines-of.ts';
import { evolve } from '../rules/ticket/evolve.ts';
import { messagesOf } from '../rules/ticket/messages-of.ts';
import { dueOf, nearestClock, riskFrom } from '../rules/ticket/nearest-clock.ts';
import { dueThrough } from '../rules/ticket/queue-lens.ts';
import { peopleOf, ticketOwner } from '../rules/ticket/ticket-owner.ts';
import type { StoredTicket } from '../storage/read-tickets.ts';
import type { EscalationRow, NoticeRow, OutboxRow } from '../storage/rows.ts';
import { genesisHash } from '../storage/event-hashes.ts';
import type { TicketWrite } from '../storage/ticket-write.ts';
import { closingRows } from './closing-rows.ts';
import { authorityRows } from './authority-rows.ts';
import { nameBasedId } from './name-based-id.ts';
import { criticalChanges, neighbours } from './neighbours.ts';
import { noticeRow } from './notice-rows.ts';
import type { WorkspaceRecords } from './records.ts';

export interface Decided {
  readonly ticketId: TicketId;
  readonly before: StoredTicket | null;
  readonly after: TicketState;
  readonly events: readonly TicketEvent[];
}

export function ticketWrite(
  workspaceId: WorkspaceId,
  decided: Decided,
  records: WorkspaceRecords,
): TicketWrite {
  const { ticketId, before, after, events } = decided;
  const old = before?.state ?? null;
  return {
    ticketId,
    expectedVersion: before?.version ?? 0,
    previousHash: before?.lastHash ?? genesisHash,
    state: after,
    events,
    columns: columnsOf(after, records),
    deadlines: deadlineChanges(old ? deadlinesOf(old) : [], deadlinesOf(after)),
    ...leavingOf(workspaceId, decided, records),
    escalations: changedEscalations(old, after, events),
    people: peopleChanges(old, after),
    closing: closingRows(events),
    authority: authorityRows(old, after, events, records.directory),
    neighbours: neighbours(old, after, events, records.policy),
    critical: criticalChanges(old, after),
    measures: measureColumnsOf(events),
  };
}

function columnsOf(state: TicketState, { calendarOf }: WorkspaceRecords): TicketWrite['columns'] {
  const nearest = nearestClock(state);
  return {
    ownerId: ticketOwner(state),
    // Hierarchical ones wait in a queue of their own.
    unaccepted: state.escalations.some(
      (one) => one.kind === 'functional' && 'offer' in one && one.offer !== null,
    ),
    nextDueAt: nearest ? dueOf(nearest) : Number.POSITIVE_INFINITY,
    functionalDueAt: dueThrough(state, 'functional'),
    hierarchicalDueAt: dueThrough(state, 'hierarchical'),
    offerDueAt: dueThrough(state, 'offer'),
    riskAt: riskFrom(state, calendarOf),
  };
}

function peopleChanges(before: TicketState | null, after: TicketState): TicketWrite['people'] {
  const old = new Set(before ? peopleOf(before) : []);
  const now = new Set(peopleOf(after));
  return { add: [...now].filter((id) => !old.has(id)), remove: [...old].filter((id) => !now.has(id)) };
}

function measureColumnsOf(events: readonly TicketEvent[]): TicketWrite['measures'] {
  const sums = measure(events.map(({ body }) => body));
  return Object.fromEntries(Object.entries(sums).map(([name, value]) => [snakeCase(name), value]));
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Rows of escalations that are new, changed or ended. */
function changedEscalations(
  before: TicketState | null,
  after: TicketState,
  events: readonly TicketEvent[],
): EscalationRow[] {
  const old = new Map((before?.escalations ?? []).map((one) => [one.id, one]));
  const open = after.escalations
    .filter((one) => old.get(one.id) !== one)
    .map((one) => rowOf(one, one.state, null));
  const ended = after.ended
    .filter(({ id }) => !before?.ended.some((one) => one.id === id))
    .map((one) => ({ one, last: lastOpen(one.id, before, events, after.id) }))
    .map(({ one, last }) => ({ ...rowOf(last, one.state, one.endedAt), offeredTo: null }));
  return [...open, ...ended];
}

/** The escalation as it was just before it ended. One that was opened and ended in one breath is found in the events. */
function lastOpen(
  id: OpenEscalation['id'],
  before: TicketState | null,
  events: readonly TicketEvent[],
  ticketId: TicketId,
): OpenEscalation {
  let state = before;
  let last: OpenEscalation | undefined;
  for (const event of events) {
    state = evolve(state, event, ticketId);
    last = state.escalations.find((one) => one.id === id) ?? last;
  }
  const found = last ?? before?.escalations.find((one) => one.id === id);
  if (!found) throw new Error(`The escalation ${id} ended without ever being open.`);
  return found;
}

function rowOf(one: OpenEscalation, state: string, endedAt: number | null): EscalationRow {
  const {
    id,
    number,
    kind,
    pathId,
    teamId,
    severity,
    ownerId,
    updatesOwnerId,
    leadId,
    triggerId,
    restricted,
    openedAt,
  } = one;
  const offeredTo = 'offer' in one && one.offer ? one.offer.personId : null;
  return {
    id,
    number,
    kind,
    pathId,
    teamId,
    severity,
    ownerId,
    updatesOwnerId,
    leadId,
    triggerId,
    restricted,
    openedAt,
    state,
    offeredTo,
    endedAt,
  };
}

/** What leaves the house, and what people find in their list. */
function leavingOf(
  workspaceId: WorkspaceId,
  { ticketId, before, events }: Decided,
  records: WorkspaceRecords,
): Pick<TicketWrite, 'outbox' | 'notices'> {
  let state = before?.state ?? null;
  const outbox: OutboxRow[] = [];
  const notices: NoticeRow[] = [];
  for (const event of events) {
    const after = evolve(state, event, ticketId);
    for (const message of messagesOf(event, state, after)) {
      outbox.push(...outboxRows(workspaceId, ticketId, message, event, records));
      if (message.to === 'person')
        notices.push(noticeRow(workspaceId, ticketId, message, event.recordedAt, records));
    }
    state = after;
  }
  return { outbox, notices };
}

/** One row per destination; what is gathered becomes one later. */
function outboxRows(
  workspaceId: WorkspaceId,
  ticketId: TicketId,
  message: Outgoing,
  event: TicketEvent,
  { endpoints, directory }: WorkspaceRecords,
): OutboxRow[] {
  const row = (
    destination: string,
    channel: OutboxRow['channel'],
    parcel: object,
    notBefore: number,
  ): OutboxRow => {
    const dedupeKey = `${ticketId}/${message.reasonSeq}/${destination}`;
    return {
      id: nameBasedId(workspaceId, dedupeKey),
      dedupeKey,
      lane: `${destination}/${ticketId}`,
      channel,
      reasonSeq: message.reasonSeq,
      parcel,
      notBefore,
      createdAt: event.recordedAt,
    };
  };
  const { recordedAt } = event;
  switch (message.to) {
    case 'person': {
      const { personId, kind, escalationId, pace } = message;
      if (pace === 'gathered' || directory.people.get(personId)?.noticeRules) return [];
      return [row(`person:${personId}`, 'mail', { to: 'person', personId, kind, escalationId }, recordedAt)];
    }
    case 'customer':
      return [row('customer', 'mail', { to: 'customer', messageId: message.messageId }, message.notBefore)];
    case 'webhooks':
      return endpoints
        .filter(({ events }) => isSubscribed(events, message.eventType))
        .map(({ id }) => {
          const { eventType, escalationId } = message;
          return row(
            `webhook:${id}`,
            'webhook',
            { to: 'webhook', endpointId: id, eventType, escalationId },
            recordedAt,
          );
        });
  }
}
