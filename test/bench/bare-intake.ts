import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The rows of one ticket, written again under fresh ids by nothing but prepared statements. */
export interface BareIntake {
  /** One INSERT for each table in one transaction. */
  perTable(): Promise<void>;
  /** All of them in one statement, which commits itself. */
  oneStatement(): Promise<void>;
}

const tables = [
  'tickets',
  'ticket_events',
  'deadlines',
  'texts',
  'messages',
  'ticket_people',
  'ticket_measures',
  'outbox',
];
/** Columns whose values must be fresh in every copy. */
const freshColumns = new Set(['id', 'text_id', 'number', 'dedupe_key']);
const generated = new Set(['position', 'transaction_id']);

interface Template {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Takes the newest ticket of the desk as the model of what is written. */
export async function prepareBareIntake(pool: pg.Pool): Promise<BareIntake> {
  const { rows } = await pool.query('select id from tickets order by number desc limit 1');
  const templates: Template[] = [];
  for (const table of tables) {
    const key = table === 'tickets' ? 'id' : 'ticket_id';
    const found = await pool.query(`select * from ${table} where ${key} = $1`, [rows[0].id]);
    if (found.rows.length === 0) continue;
    const columns = Object.keys(found.rows[0]).filter((column) => !generated.has(column));
    templates.push({ table, columns, rows: found.rows });
  }
  let number = 1_000_000_000;
  const parts = () => {
    const ticketId = randomUUID();
    number += 1;
    return templates.map((template) => partOf(template, ticketId, number));
  };
  return {
    perTable: async () => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const { text, values } of parts()) await client.query({ name: nameOf(text), text, values });
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    oneStatement: async () => {
      const all = parts();
      let offset = 0;
      const texts = all.map(({ text, values }, index) => {
        const shifted = text.replaceAll(/\$(\d+)/g, (_whole, place: string) => `$${Number(place) + offset}`);
        offset += values.length;
        return `p${index} as (${shifted})`;
      });
      const text = `with ${texts.join(', ')} select 1`;
      await pool.query({ name: nameOf(text), text, values: all.flatMap(({ values }) => values) });
    },
  };
}

function partOf({ table, columns, rows }: Template, ticketId: string, number: number) {
  const values: unknown[] = [];
  const tuples = rows.map((row) => {
    const places = columns.map((column) => {
      values.push(valueOf(table, column, row[column], ticketId, number));
      return `$${values.length}`;
    });
    return `(${places.join(', ')})`;
  });
  return { text: `insert into ${table} (${columns.join(', ')}) values ${tuples.join(', ')}`, values };
}

function valueOf(table: string, column: string, value: unknown, ticketId: string, number: number): unknown {
  if (column === 'ticket_id' || (table === 'tickets' && column === 'id')) return ticketId;
  if (column === 'number') return number;
  if (column === 'dedupe_key') return randomUUID();
  if (freshColumns.has(column)) return randomUUID();
  return typeof value === 'object' &&
    value !== null &&
    !(value instanceof Date) &&
    !Buffer.isBuffer(value) &&
    !Array.isArray(value)
    ? JSON.stringify(value)
    : value;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text) ?? `bare${names.size}`;
  names.set(text, known);
  return known;
}
