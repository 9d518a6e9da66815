import type { TicketEvent } from '../../src/model/ticket-event.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import type { TicketId } from '../../src/model/words.ts';
import { deadlinesOf } from '../../src/rules/ticket/deadlines-of.ts';
import { evolve } from '../../src/rules/ticket/evolve.ts';
import { messagesOf } from '../../src/rules/ticket/messages-of.ts';
import { hashOf, genesisHash } from '../../src/storage/event-hashes.ts';
import { readEvents } from '../../src/storage/read-tickets.ts';
import { samplePeople } from '../../src/operations/sample/sample-people.ts';
import { deadlineBreaches, ticketBreaches } from '../support/ticket-invariants.ts';
import type { Simulation } from './story.ts';

/** Everything that does not hold at the end of a story. */
export async function breachesOf(story: Simulation): Promise<string[]> {
  const { database, workspaceId, told, clock } = story;
  const db = database.of(workspaceId);
  const tickets = await db
    .selectFrom('tickets')
    .select(['id', 'snapshot', 'version', 'last_hash'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const deadlines = await db
    .selectFrom('deadlines')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute();
  const outbox = await db
    .selectFrom('outbox')
    .select(['id', 'dedupe_key', 'state'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const expected: string[] = [];
  const breaches: string[] = [...told.surprises];
  for (const { id, snapshot, last_hash } of tickets) {
    const ticketId = id as TicketId;
    const stored = await readEvents(db, workspaceId, ticketId);
    const state = JSON.parse(snapshot) as TicketState;
    const rows = deadlines.filter((row) => row.ticket_id === id);
    const armed = rows.map((row) => ({ name: row.name, dueAt: row.due_at, armedBy: row.armed_by }));
    const events = stored.map(({ event }) => event);
    breaches.push(
      ...chainBreaches(stored, last_hash).map((breach) => `${id}: ${breach}`),
      ...replayBreaches(events, state).map((breach) => `${id}: ${breach}`),
      ...difference(armed.map(keyOf), deadlinesOf(state).map(keyOf), `${id}: deadlines`),
      ...deadlineBreaches(armed, events).map((breach) => `${id}: ${breach}`),
      ...ticketBreaches(state, { people: new Map(samplePeople().map((person) => [person.id, person])) }).map(
        (breach) => `${id}: ${breach}`,
      ),
      ...firedTwice(events).map((breach) => `${id}: ${breach}`),
      ...armed
        .filter(({ dueAt }) => dueAt <= clock.realNow())
        .map(({ name }) => `${id}: ${name} is overdue and did not fire`),
    );
    expected.push(...expectedKeys(events, ticketId));
  }
  breaches.push(
    ...difference(
      outbox.map((row) => row.dedupe_key),
      expected,
      'outbox',
    ),
  );
  for (const row of outbox)
    if (row.state === 'sent' && !told.received.has(row.id))
      breaches.push(`${row.dedupe_key} is marked sent and nobody got it`);
  for (const row of outbox)
    if (row.state === 'leased' || row.state === 'pending') breaches.push(`${row.dedupe_key} never left`);
  return [...breaches, ...(await lostWrites(story))];
}

function keyOf({ name, dueAt, armedBy }: { name: string; dueAt: number; armedBy: number }): string {
  return `${name}@${dueAt}#${armedBy}`;
}

function difference(found: readonly string[], wanted: readonly string[], what: string): string[] {
  const lost = wanted.filter((one) => !found.includes(one)).map((one) => `${what}: ${one} is missing`);
  const extra = found.filter((one) => !wanted.includes(one)).map((one) => `${what}: ${one} is too much`);
  const twice = found
    .filter((one, index) => found.indexOf(one) !== index)
    .map((one) => `${what}: ${one} stands twice`);
  return [...lost, ...extra, ...twice];
}

function chainBreaches(
  stored: readonly { event: TicketEvent; text: string; previousHash: Buffer; hash: Buffer }[],
  lastHash: Buffer,
): string[] {
  const breaches: string[] = [];
  let previous: Buffer = genesisHash;
  for (const [index, { event, text, previousHash, hash }] of stored.entries()) {
    if (event.seq !== index + 1) breaches.push(`event ${event.seq} stands at place ${index + 1}`);
    if (!previousHash.equals(previous) || !hashOf(previous, text).equals(hash))
      breaches.push(`the chain breaks at ${event.seq}`);
    previous = hash;
  }
  return lastHash.equals(previous) ? breaches : [...breaches, 'the snapshot does not end the chain'];
}

function replayBreaches(events: readonly TicketEvent[], state: TicketState): string[] {
  let replayed: TicketState | null = null;
  for (const event of events) replayed = evolve(replayed, event, state.id);
  return JSON.stringify(replayed) === JSON.stringify(state)
    ? []
    : ['the story does not replay to the snapshot'];
}

/** A clock that was missed is not missed again unless it was started, moved or resumed in between. */
function firedTwice(events: readonly TicketEvent[]): string[] {
  const last = new Map<string, string>();
  const twice: string[] = [];
  for (const { body, seq } of events) {
    if (!('clock' in body)) continue;
    const key = `${body.escalationId} ${body.name}`;
    if (body.type === 'clock-missed' && last.get(key) === 'clock-missed')
      twice.push(`${key} was missed twice, at ${seq}`);
    last.set(key, body.type);
  }
  return twice;
}

function expectedKeys(events: readonly TicketEvent[], ticketId: TicketId): string[] {
  let state: TicketState | null = null;
  return events.flatMap((event) => {
    const after = evolve(state, event, ticketId);
    const outgoing = messagesOf(event, state, after);
    state = after;
    return outgoing.flatMap((one) => {
      if (one.to === 'webhooks') return [];
      return [`${ticketId}/${one.reasonSeq}/${one.to === 'person' ? `person:${one.personId}` : 'customer'}`];
    });
  });
}

async function lostWrites({ database, workspaceId, told }: Simulation): Promise<string[]> {
  const db = database.of(workspaceId);
  const names = await db
    .selectFrom('external_ids')
    .select(['kind', 'remote_id', 'ticket_id', 'our_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const messages = await db
    .selectFrom('messages')
    .select(['id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const tickets = new Set(
    (await db.selectFrom('tickets').select('id').where('workspace_id', '=', workspaceId).execute()).map(
      ({ id }) => id,
    ),
  );
  const breaches: string[] = [];
  for (const [remoteId, ticketId] of told.remoteTickets)
    if (!tickets.has(ticketId)) breaches.push(`the acknowledged ticket ${remoteId} is lost`);
  for (const [key, ticketId] of told.keys)
    if (!tickets.has(ticketId)) breaches.push(`the acknowledged ticket of ${key} is lost`);
  for (const message of told.messages) {
    const [remoteId, name] = message.split(' ');
    const found = names.filter((row) => row.kind === 'message' && row.remote_id === name);
    if (found.length !== 1 || found[0]?.ticket_id !== told.remoteTickets.get(remoteId as string))
      breaches.push(`the acknowledged message ${message} is lost`);
    if (!messages.some(({ id }) => id === found[0]?.our_id))
      breaches.push(`the words of ${message} are lost`);
  }
  return breaches;
}
