import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchDesk } from './bench-desk.ts';
import type { Figure } from './figure.ts';

const ticketCount = 20_000;
const rounds = 3;
const batch = 200;

/** 20,000 deadlines that fall due at once, beside a bare set-based batch that writes as many rows of the same size. */
export async function* benchDeadlines(desk: BenchDesk): AsyncGenerator<Figure> {
  const model = await oneTicket(desk);
  for (let round = 1; round <= rounds; round += 1) {
    await copies(desk, model);
    const fired = await fireAll(desk);
    const bare = await bareBatches(desk, model);
    yield {
      round,
      deadlines: ticketCount,
      firedPerSecond: Math.round((ticketCount * 1000) / fired),
      barePerSecond: Math.round((ticketCount * 1000) / bare),
      shareOfBare: Math.round((bare / fired) * 100) / 100,
    };
    await desk.database.query(`delete from tickets where id <> $1`, [model]);
    await desk.database.query(`delete from deadlines where ticket_id <> $1`, [model]);
    await desk.database.query(`delete from ticket_events where ticket_id <> $1`, [model]);
  }
}

async function oneTicket({ address, token, database }: BenchDesk): Promise<string> {
  const body = JSON.stringify({
    subject: 'Model',
    text: 'A question.',
    issueType: 'question',
    priority: 'high',
  });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    authorization: `Bearer ${token}`,
  };
  await new Promise<void>((resolve, reject) => {
    const sent = request(`${address}/api/v1/tickets`, { method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 201 ? resolve() : reject(new Error(`${answer.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
  const { rows } = await database.query('select id from tickets order by number desc limit 1');
  return rows[0].id as string;
}

/** As many tickets like the model, whose first response was due a second ago: none is due until the last row is in. */
async function copies({ database }: BenchDesk, model: string): Promise<void> {
  const client = await database.connect();
  try {
    await client.query('begin');
    await client.query(
      `create temporary table copied on commit drop as
       select gen_random_uuid() as id, n from generate_series(1, ${ticketCount}) n`,
    );
    await client.query(
      `insert into tickets select t.workspace_id, c.id, 2000000000 + nextval('ticket_numbers'), t.version,
         replace(replace(t.snapshot, t.id::text, c.id::text),
           '"dueAt":' || (floor(extract(epoch from d.due_at) * 1000))::bigint, '"dueAt":' || (floor(extract(epoch from clock_timestamp()) * 1000) - 1000)::bigint),
         t.last_hash, t.status, t.tier, t.team_id, t.owner_id, t.customer_id, t.issue_type, t.restricted, t.visible_to,
         t.open_escalations, t.hierarchical, t.unaccepted, t.flagged, t.contacts_at, t.last_contact_at, t.next_due_at, t.risk_at,
         t.created_at, t.updated_at
       from tickets t join deadlines d on d.ticket_id = t.id and d.name = 'first-response' cross join copied c where t.id = $1`,
      [model],
    );
    await client.query(
      `insert into deadlines (workspace_id, ticket_id, name, due_at, armed_by)
       select d.workspace_id, c.id, d.name, clock_timestamp() - interval '1 second', d.armed_by
       from deadlines d cross join copied c where d.ticket_id = $1 and d.name = 'first-response'`,
      [model],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** ms until the engine of the desk has fired them all. */
async function fireAll({ database }: BenchDesk): Promise<number> {
  const start = performance.now();
  for (;;) {
    const { rows } = await database.query(
      `select count(*)::int as left from deadlines where name = 'first-response' and due_at < clock_timestamp()`,
    );
    if (rows[0].left === 0) return performance.now() - start;
    await sleep(20);
  }
}

/** The same number of rows by one statement for each batch: a ticket updated, an event told, a deadline gone. */
async function bareBatches({ database }: BenchDesk, model: string): Promise<number> {
  const { rows } = await database.query(`select id, workspace_id, snapshot from tickets where id <> $1`, [
    model,
  ]);
  await database.query(
    `insert into deadlines (workspace_id, ticket_id, name, due_at, armed_by)
     select workspace_id, id, 'bare', clock_timestamp() + interval '1 day', 1 from tickets where id <> $1`,
    [model],
  );
  const body = 'x'.repeat(600);
  const start = performance.now();
  for (let from = 0; from < rows.length; from += batch) {
    const some = rows.slice(from, from + batch);
    await database.query({
      name: 'bare-batch',
      text: `with written as (
          update tickets t set version = t.version + 1, snapshot = r.snapshot
          from unnest($1::uuid[], $2::text[]) as r (id, snapshot) where t.workspace_id = $3 and t.id = r.id returning t.id),
        told as (insert into ticket_events (workspace_id, ticket_id, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
          select $3, id, 900, 'bare', $4, now(), now(), '\\x00', '\\x00' from written)
        delete from deadlines d using written w where d.workspace_id = $3 and d.ticket_id = w.id and d.name = 'bare'`,
      values: [some.map(({ id }) => id), some.map(({ snapshot }) => snapshot), rows[0].workspace_id, body],
    });
  }
  return performance.now() - start;
}
