import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminEmail, CrashDesk, type Killed } from '../support/crash-desk.ts';
import { type Answer, CrashLoad } from '../support/crash-load.ts';
import { startCrashReceiver } from '../support/crash-receiver.ts';
import { crashBreaches, type Witness } from '../support/crash-remains.ts';

// The desk as its users run it, on a database that waits for the disk, dies in the middle of its work. Each client asks
// again until it is answered, so that in the end everything is known of what has to be there.

type Moment = 'taking in' | 'firing' | 'sending';

const kills: readonly (readonly [Killed, Moment])[] = [
  ['desk', 'taking in'],
  ['desk', 'firing'],
  ['server', 'firing'],
  ['desk', 'sending'],
  ['everything', 'firing'],
];

const writesBetween = 100;
/** Some of them are working days, whichever day it is. */
const threeDays = 3 * 24 * 60;

const desk = new CrashDesk();
const receiver = await startCrashReceiver();
let token: string;
let load: CrashLoad;
let database: Client;
let witness: Witness;

beforeAll(async () => {
  await desk.start();
  token = (await desk.run('token', adminEmail)).said.trim();
  const source = await call<{ id: string; secret: string }>('/sources', { system: 'webhook', name: 'Shop' });
  await call('/webhook-endpoints', {
    url: receiver.address,
    events: ['ticket.received', 'escalation.opened'],
  });
  database = await desk.connect();
  // A sample's clock can be moved, so that hundreds of deadlines fall due at once.
  await database.query('update workspaces set is_sample = true');
  load = new CrashLoad({ address: () => desk.address, token, source });
  witness = { acknowledged: load.acknowledged, received: receiver.bodies, data: desk.data };
});

afterAll(async () => {
  receiver.close();
  await desk.remove();
});

describe(`a desk that is killed ${kills.length} times under load`, () => {
  it('answers everybody in the end', async () => {
    load.start({ writers: 4, sources: 2 });
    const leftOver: number[] = [];
    for (const [what, moment] of kills) {
      const before = load.acknowledged.length;
      await expect.poll(() => load.acknowledged.length, within(15)).toBeGreaterThan(before + writesBetween);
      leftOver.push(await moments[moment]());
      await desk.kill(what);
      await desk.start();
      database = await desk.connect();
      await desk.letLeasesEnd(database);
    }
    await load.stop();
    expect(load.surprises).toEqual([]);
    // It was hit in the middle: some deadlines had fired and some had not, and answers were lost on their way.
    expect(Math.max(...leftOver)).toBeGreaterThan(0);
    expect(load.acknowledged.filter(({ attempts }) => attempts > 1)).not.toEqual([]);
  });

  it('loses nothing that it acknowledged, does nothing twice, and goes on where it was', async () => {
    await comeToRest();
    expect(await crashBreaches(database, witness)).toEqual([]);
    expect(desk.errors).toEqual([]);
  });

  it('gives every answer again under its key, and changes nothing by that', async () => {
    const asked = load.acknowledged;
    for (let from = 0; from < asked.length; from += atOnce) {
      const some = asked.slice(from, from + atOnce);
      const answers = await Promise.all(some.map(({ send }) => send()));
      expect(answers.map(withoutMark)).toEqual(some.map(({ answer }) => withoutMark(answer)));
    }
    await comeToRest();
    expect(await crashBreaches(database, witness)).toEqual([]);
  });

  it('shows each message on its ticket', async () => {
    const messages = load.acknowledged.filter(({ kind }) => kind === 'message').slice(-shownMax);
    expect(messages).toHaveLength(shownMax);
    for (const { answer, words } of messages) {
      const { ticketId, messageId } = answer.body;
      const ticket = await call<{ messages: { id: string; text: string }[] }>(`/tickets/${ticketId}`);
      const shown = ticket.messages.filter(({ id }) => id === messageId);
      expect(shown.map(({ text }) => text)).toEqual(words);
    }
  });

  it('refuses a second desk on its folder', async () => {
    const second = await desk.run('serve', '--port', '0');
    expect(second).toMatchObject({ code: 1, complaints: expect.stringContaining('Another Baton desk runs') });
  });

  it('would be caught losing or repeating anything', async () => {
    for (const [mistake, breach] of mistakes) {
      await database.query('begin');
      try {
        expect((await database.query(mistake)).rowCount, mistake).toBeGreaterThan(0);
        const breaches = await crashBreaches(database, witness);
        expect(breaches, mistake).toContainEqual(expect.stringMatching(breach));
      } finally {
        await database.query('rollback');
      }
    }
    expect(await crashBreaches(database, witness)).toEqual([]);
  });

  it('ends in order, and its database with it', async () => {
    await desk.disconnect();
    expect(await desk.stop()).toBe(0);
    expect(desk.hasDatabase).toBe(false);
  });
});

async function call<T>(path: string, body?: object): Promise<T> {
  const answer = await fetch(`${await desk.address}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function count(question: string): Promise<number> {
  const { rows } = await database.query<{ count: string }>(`select count(*) ${question}`);
  return Number(rows[0]?.count);
}

const overdue = () =>
  count(`from deadlines d join workspaces w on w.id = d.workspace_id
    where due_at <= now() + clock_shift_ms * interval '1 ms'`);

const mayLeave = () =>
  count(`from outbox o join workspaces w on w.id = o.workspace_id
    where state in ('pending', 'leased') and not_before <= now() + clock_shift_ms * interval '1 ms'`);

const within = (seconds: number) => ({ timeout: seconds * 1000, interval: 10 });

/** The database is asked without a pause, so that the kill comes in time. */
const looksMax = 5_000;
/** A batch is 200; a few go by what clients write. */
const batchAtLeast = 50;

/** Until the desk is in the middle of it; answers how many deadlines that were due at once have not fired yet. */
const moments: Readonly<Record<Moment, () => Promise<number>>> = {
  'taking in': async () => 0,
  firing: async () => {
    const moved = call('/sample/clock', { minutes: threeDays }).catch((error: unknown) => error);
    let most = 0;
    for (let look = 0; look < looksMax; look += 1) {
      const left = await overdue();
      most = Math.max(most, left);
      if (left < most - batchAtLeast) return left;
    }
    throw new Error(`${most} deadlines are overdue and none fires: ${JSON.stringify(await moved)}`);
  },
  sending: async () => {
    await expect.poll(mayLeave, within(10)).toBeGreaterThan(50);
    return 0;
  },
};

/** Everything that is due has happened, and everything that may leave has left. */
async function comeToRest(): Promise<void> {
  const rest = { timeout: 25_000, interval: 100 };
  await expect.poll(async () => (await overdue()) + (await mayLeave()), rest).toBe(0);
}

const atOnce = 8;
const shownMax = 20;

/** An answer that is given again may say so. */
const withoutMark = ({ status, body: { repeated: _, ...body } }: Answer) => ({ status, body });

/** On what is there in the end: what a lost or repeated write would leave behind, and by which words it is told. */
const mistakes: readonly (readonly [string, RegExp])[] = [
  [`delete from tickets where number = (select min(number) from tickets)`, /the ticket .* is lost|no ticket/],
  [
    `with lost as (delete from tickets where number = (select max(number) from tickets) returning id)
     delete from ticket_events where ticket_id in (select id from lost)`,
    /the ticket .* is lost/,
  ],
  [
    `delete from ticket_events where seq = 2 and ticket_id = (select min(id::text)::uuid from tickets)`,
    /place 2/,
  ],
  [
    `delete from ticket_events e using (select id, version from tickets limit 1) t
     where e.ticket_id = t.id and e.seq = t.version`,
    /does not end/,
  ],
  [
    `update ticket_events set body = replace(body, '"urgent"', '"normal"') where body like '%"urgent"%'`,
    /the chain breaks at event 1/,
  ],
  [`update tickets set snapshot = replace(snapshot, '"reopens":0', '"reopens":1')`, /do not replay/],
  [`delete from messages where id = (select min(id::text)::uuid from messages)`, /messages instead of/],
  [
    `delete from texts where kind = 'note' and id = (select max(id::text)::uuid from texts where kind = 'note')`,
    /0 times/,
  ],
  [
    `insert into texts select workspace_id, gen_random_uuid(), ticket_id, kind, body, language, recorded_at, erased_at
     from texts where kind = 'subject' limit 1`,
    /is said 2 times/,
  ],
  [
    `insert into tickets (workspace_id, id, number, version, snapshot, last_hash, status, tier, team_id, issue_type,
       restricted, open_escalations, hierarchical, unaccepted, next_due_at, risk_at, created_at, updated_at)
     select workspace_id, gen_random_uuid(), 0, version, snapshot, last_hash, status, tier, team_id, issue_type,
       restricted, open_escalations, hierarchical, unaccepted, next_due_at, risk_at, created_at, updated_at
     from tickets limit 1`,
    /tickets instead of/,
  ],
  [`delete from idempotency_keys where key = (select min(key) from idempotency_keys)`, /keys instead of/],
  [
    `delete from deadlines where ticket_id = (select ticket_id from deadlines limit 1)`,
    /armed are {2}instead of/,
  ],
  [`update deadlines set armed_by = armed_by + 1`, /armed are/],
  [`update deadlines set due_at = '2020-01-01'`, /is overdue and still armed/],
  [`update deadlines set set_aside_at = '2020-01-01'`, /is set aside/],
  [
    `insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
     select workspace_id, ticket_id, seq + 1000, type, body, occurred_at, recorded_at, previous_hash, hash
     from ticket_events where type = 'clock-missed' limit 1`,
    /a miss stands twice/,
  ],
  [
    `insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
     select workspace_id, ticket_id, seq + 1000, type, body, occurred_at, recorded_at, previous_hash, hash
     from ticket_events where type = 'trigger-matched' limit 1`,
    /acted twice/,
  ],
  [`update outbox set state = 'pending', ended_at = null where state = 'sent'`, /is pending/],
  [
    `update outbox set id = gen_random_uuid() where channel = 'mail' and state = 'sent'`,
    /the mail .* is of no parcel/,
  ],
  [`update outbox set id = gen_random_uuid() where channel = 'webhook' and state = 'sent'`, /nobody got it/],
  [
    `update outbox set state = 'superseded', attempt = 0 where channel = 'webhook' and state = 'sent'`,
    /came \d+ times in 0 attempts/,
  ],
];
