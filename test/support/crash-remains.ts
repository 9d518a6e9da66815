import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import type { TicketState } from '../../src/model/ticket.ts';
import type { TicketEvent } from '../../src/model/ticket-event.ts';
import type { TicketId } from '../../src/model/words.ts';
import { deadlinesOf } from '../../src/rules/ticket/deadlines-of.ts';
import { evolve } from '../../src/rules/ticket/evolve.ts';
import { genesisHash, hashOf } from '../../src/storage/event-hashes.ts';
import type { Acknowledged } from './crash-load.ts';

/** What is known of the desk from outside. */
export interface Witness {
  readonly acknowledged: readonly Acknowledged[];
  /** Bodies of webhooks that somebody outside got, by their id. */
  readonly received: ReadonlyMap<string, readonly string[]>;
  /** The folder of the desk. */
  readonly data: string;
}

/** Everything in the database that should not be so after the desk has died and come again, and is at rest now. */
export async function crashBreaches(database: Client, witness: Witness): Promise<string[]> {
  const remains = await readRemains(database);
  return [
    ...acknowledgedBreaches(remains, witness.acknowledged),
    ...remains.tickets.flatMap((ticket) =>
      ticketBreaches(ticket, remains).map((breach) => `${ticket.id}: ${breach}`),
    ),
    ...orphans(remains),
    ...outboxBreaches(remains, witness),
  ];
}

interface TicketRow {
  readonly id: string;
  readonly version: number;
  readonly snapshot: string;
  readonly last_hash: Buffer;
}

interface EventRow {
  readonly ticket_id: string;
  readonly seq: number;
  readonly body: string;
  readonly previous_hash: Buffer;
  readonly hash: Buffer;
}

interface DeadlineRow {
  readonly ticket_id: string;
  readonly name: string;
  readonly due: string;
  readonly armed_by: number;
  readonly is_overdue: boolean;
  readonly is_aside: boolean;
}

interface ParcelRow {
  readonly id: string;
  readonly dedupe_key: string;
  readonly channel: 'mail' | 'webhook';
  readonly state: string;
  readonly attempt: number;
  readonly may_leave: boolean;
  readonly last_error: string | null;
}

async function readRemains(database: Client) {
  const all = async <T extends object>(question: string) => (await database.query<T>(question)).rows;
  return {
    tickets: await all<TicketRow>('select id, version, snapshot, last_hash from tickets'),
    eventsOf: Map.groupBy(
      await all<EventRow>('select * from ticket_events order by ticket_id, seq'),
      (row) => row.ticket_id,
    ),
    deadlinesOf: Map.groupBy(
      await all<DeadlineRow>(
        `select ticket_id, d.name, floor(extract(epoch from due_at) * 1000)::text as due, armed_by,
           due_at <= now() + w.clock_shift_ms * interval '1 ms' - interval '5 s' as is_overdue,
           set_aside_at is not null as is_aside
         from deadlines d join workspaces w on w.id = d.workspace_id`,
      ),
      (row) => row.ticket_id,
    ),
    messages: await all<{ id: string; ticket_id: string; text_id: string }>('select * from messages'),
    texts: await all<{ id: string; ticket_id: string; kind: string; body: string }>('select * from texts'),
    keys: await all<{ key: string }>('select actor, key from idempotency_keys'),
    parcels: await all<ParcelRow>(
      `select o.id, dedupe_key, channel, state, attempt, last_error,
         not_before <= now() + w.clock_shift_ms * interval '1 ms' - interval '5 s' as may_leave
       from outbox o join workspaces w on w.id = o.workspace_id`,
    ),
  };
}

type Remains = Awaited<ReturnType<typeof readRemains>>;

/** Every client asked until it was answered: what they were told is there once, and there is nothing else. */
function acknowledgedBreaches(remains: Remains, acknowledged: readonly Acknowledged[]): string[] {
  const { tickets, messages, texts, keys, eventsOf } = remains;
  const textOf = Map.groupBy(texts, ({ body }) => body);
  const messageIds = new Map(messages.map((row) => [row.id, row]));
  const told = acknowledged.flatMap(({ answer: { body }, words }) => {
    const ticketIds = body.ticketId ? [body.ticketId] : (body.tickets ?? []).map(({ ticketId }) => ticketId);
    return [
      ...ticketIds.filter((id) => !eventsOf.has(id)).map((id) => `the ticket ${id} is lost`),
      ...words.flatMap((word) => saidOnce(word, ticketIds, textOf.get(word) ?? [])),
      ...(body.messageId && messageIds.get(body.messageId)?.ticket_id !== ticketIds[0]
        ? [`the message ${body.messageId} is lost`]
        : []),
    ];
  });
  const writes = acknowledged.filter(({ words }) => words.length > 0);
  const newTickets = writes.filter(({ words }) => words.length === 2).length;
  return [
    ...told,
    ...count('tickets', tickets.length, newTickets),
    ...count('messages', messages.length, writes.length),
    ...count('texts', texts.length, writes.length + newTickets),
    ...count('keys', keys.length, writes.length),
    ...twice(
      'the text of a message',
      messages.map(({ text_id }) => text_id),
    ),
  ];
}

function saidOnce(word: string, ticketIds: readonly string[], found: readonly { ticket_id: string }[]) {
  if (found.length === 1 && found[0]?.ticket_id === ticketIds[0]) return [];
  return [`"${word}" is said ${found.length} times, not once on the ticket ${ticketIds[0]}`];
}

const count = (what: string, found: number, expected: number) =>
  found === expected ? [] : [`there are ${found} ${what} instead of ${expected}`];

const twice = (what: string, all: readonly string[]) =>
  [...Map.groupBy(all, (one) => one)]
    .filter(([, same]) => same.length > 1)
    .map(([one]) => `${what} stands twice: ${one}`);

function ticketBreaches(ticket: TicketRow, { eventsOf, deadlinesOf: rowsOf, messages }: Remains): string[] {
  const stored = eventsOf.get(ticket.id) ?? [];
  const events = stored.map(({ body }) => JSON.parse(body) as TicketEvent);
  const deadlines = rowsOf.get(ticket.id) ?? [];
  const added = events.flatMap(({ body }) =>
    body.type === 'message-added' ? [body.messageId as string] : [],
  );
  const kept = messages.filter((row) => row.ticket_id === ticket.id).map(({ id }) => id);
  return [
    ...chainBreaches(ticket, stored, events),
    ...replayBreaches(ticket, events, deadlines),
    ...firedTwice(events),
    ...(isDeepStrictEqual(added.toSorted(), kept.toSorted()) ? [] : ['messages and events do not agree']),
    ...deadlines.filter((row) => row.is_overdue).map(({ name }) => `${name} is overdue and still armed`),
    ...deadlines.filter((row) => row.is_aside).map(({ name }) => `${name} is set aside`),
  ];
}

function chainBreaches(
  ticket: TicketRow,
  stored: readonly EventRow[],
  events: readonly TicketEvent[],
): string[] {
  let previous: Buffer = genesisHash;
  const breaches = stored.flatMap((row, index) => {
    const isNext = row.seq === index + 1 && events[index]?.seq === row.seq;
    const isChained = row.previous_hash.equals(previous) && row.hash.equals(hashOf(previous, row.body));
    previous = row.hash;
    return [
      ...(isNext ? [] : [`event ${row.seq} stands at place ${index + 1}`]),
      ...(isChained ? [] : [`the chain breaks at event ${row.seq}`]),
    ];
  });
  const isWhole = ticket.version === stored.length && ticket.last_hash.equals(previous);
  return isWhole ? breaches : [...breaches, `version ${ticket.version} does not end ${stored.length} events`];
}

function replayBreaches(
  ticket: TicketRow,
  events: readonly TicketEvent[],
  deadlines: readonly DeadlineRow[],
): string[] {
  const replayed = replay(events, ticket.id as TicketId);
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(replayed)), JSON.parse(ticket.snapshot)))
    return ['its events do not replay to its snapshot'];
  if (replayed === null) return [];
  const expected = deadlinesOf(replayed).map(({ name, dueAt, armedBy }) => `${name} ${dueAt} ${armedBy}`);
  const found = deadlines.map(({ name, due, armed_by }) => `${name} ${due} ${armed_by}`);
  return isDeepStrictEqual(found.toSorted(), expected.toSorted())
    ? []
    : [`armed are ${found.join(', ')} instead of ${expected.join(', ')}`];
}

/** null also where the first is missing: nothing can be replayed then. */
function replay(events: readonly TicketEvent[], id: TicketId): TicketState | null {
  let state: TicketState | null = null;
  try {
    for (const event of events) state = evolve(state, event, id);
  } catch {
    return null;
  }
  return state;
}

/** A miss names the promise that was missed, and a trigger acts again only when it was armed again. */
function firedTwice(events: readonly TicketEvent[]): string[] {
  const misses: string[] = [];
  const matched = new Set<string>();
  const again: string[] = [];
  for (const { body } of events) {
    if (body.type === 'clock-missed') {
      const { escalationId, name, clock } = body;
      const dueAt = 'dueAt' in clock ? clock.dueAt : '';
      misses.push(`${escalationId ?? 'ticket'} ${name} of ${clock.startedAt} for ${dueAt}`);
    }
    if (body.type === 'offer-missed') misses.push(`offer ${JSON.stringify(body)}`);
    if (body.type === 'trigger-rearmed') matched.delete(body.triggerId);
    if (body.type === 'trigger-matched' && matched.size === matched.add(body.triggerId).size)
      again.push(`the trigger ${body.triggerId} acted twice`);
  }
  return [...twice('a miss', misses), ...again];
}

/** Rows of a ticket that is not there. */
function orphans({ tickets, eventsOf, deadlinesOf: rowsOf, texts, messages, parcels }: Remains): string[] {
  const ids = new Set(tickets.map(({ id }) => id));
  const named = [
    ...eventsOf.keys(),
    ...rowsOf.keys(),
    ...[...texts, ...messages].map((row) => row.ticket_id),
    ...parcels.map((row) => row.dedupe_key.split('/')[0] ?? ''),
  ];
  return [...new Set(named.filter((id) => !ids.has(id)))].map((id) => `rows of ${id}, which is no ticket`);
}

function outboxBreaches({ parcels }: Remains, { received, data }: Witness): string[] {
  const mails = readdirSync(join(data, 'mail'));
  const byId = new Map(parcels.map((parcel) => [parcel.id, parcel]));
  const stranger = (id: string, channel: string) => byId.get(id)?.channel !== channel;
  return [
    ...twice(
      'a parcel',
      parcels.map((row) => row.dedupe_key),
    ),
    ...parcels.filter(isLate).map((row) => `${row.dedupe_key} is ${row.state}: ${row.last_error ?? ''}`),
    ...parcels.flatMap((row) => sendingBreaches(row, mails, received)),
    ...mails
      .filter((name) => stranger(name.replace(/\.eml$/, ''), 'mail'))
      .map((name) => `the mail ${name} is of no parcel`),
    ...[...received.keys()]
      .filter((id) => stranger(id, 'webhook'))
      .map((id) => `the webhook ${id} is of no parcel`),
  ];
}

/** Nothing that may leave is left, and nothing is given up but news that are none any more. */
function isLate({ state, may_leave, last_error }: ParcelRow): boolean {
  if (state === 'dead') return last_error !== 'its reason has gone';
  return (state === 'pending' || state === 'leased') && may_leave;
}

function sendingBreaches(
  { id, channel, state, attempt, dedupe_key }: ParcelRow,
  mails: readonly string[],
  received: Witness['received'],
): string[] {
  const bodies = received.get(id) ?? [];
  const times = channel === 'mail' ? mails.filter((name) => name.startsWith(id)).length : bodies.length;
  const atMost = channel === 'mail' ? 1 : attempt;
  return [
    ...(state === 'sent' && times === 0 ? [`${dedupe_key} is sent and nobody got it`] : []),
    ...(times > atMost ? [`${dedupe_key} came ${times} times in ${attempt} attempts`] : []),
    ...(new Set(bodies).size > 1 ? [`${dedupe_key} said different things`] : []),
  ];
}
