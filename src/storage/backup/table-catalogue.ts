import type { Client } from 'pg';

/** A table as the database itself describes it. Nothing here knows the desk's tables by name. */
export interface TableShape {
  readonly name: string;
  /** Those that are copied. */
  readonly columns: readonly string[];
  /** The planner's guess. */
  readonly rowsGuess: number;
  /** Row-level security binds whoever is connected, the owner too. */
  readonly isBound: boolean;
  readonly hasWorkspace: boolean;
}

/** Says which files ran here; belongs to the schema and is not copied. */
export const migrationsTable = 'migrations';

/**
 * All tables of the schema, those that are pointed at before those that point. Left out are generated columns, and
 * numbers of transactions, which mean nothing on another server: there the loading transaction's own takes their place.
 */
export async function readTableShapes(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<{
    name: string;
    columns: string[];
    guess: number;
    is_bound: boolean;
    has_workspace: boolean;
  }>(`
    select c.relname as name, greatest(c.reltuples, 0)::float8 as guess, row_security_active(c.oid) as is_bound,
      bool_or(a.attname = 'workspace_id') as has_workspace,
      array_agg(a.attname::text order by a.attnum)
        filter (where a.attgenerated = '' and a.atttypid <> 'xid8'::regtype) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> '${migrationsTable}'
    group by c.oid, c.relname, c.reltuples
    order by c.relname`);
  const shapes = rows.map((row) => ({
    name: row.name,
    columns: row.columns,
    rowsGuess: row.guess,
    isBound: row.is_bound,
    hasWorkspace: row.has_workspace,
  }));
  return inLoadingOrder(shapes, await readReferences(client));
}

async function readReferences(client: Client): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ from_table: string; to_table: string }>(`
    select f.relname as from_table, t.relname as to_table
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conrelid <> k.confrelid`);
  const references = new Map<string, string[]>();
  for (const { from_table, to_table } of rows)
    references.set(from_table, [...(references.get(from_table) ?? []), to_table]);
  return references;
}

function inLoadingOrder(shapes: readonly TableShape[], references: Map<string, string[]>): TableShape[] {
  const ordered = new Map<string, TableShape>();
  const byName = new Map(shapes.map((shape) => [shape.name, shape]));
  const visit = (shape: TableShape, above: readonly string[]) => {
    if (ordered.has(shape.name)) return;
    if (above.includes(shape.name)) throw new Error(`The tables ${above.join(', ')} point at each other.`);
    for (const name of references.get(shape.name) ?? []) {
      const target = byName.get(name);
      if (target) visit(target, [...above, shape.name]);
    }
    ordered.set(shape.name, shape);
  };
  for (const shape of shapes) visit(shape, []);
  return [...ordered.values()];
}

export interface SequenceShape {
  readonly name: string;
  /** null: no number was drawn yet. */
  readonly lastValue: string | null;
}

export async function readSequences(client: Client): Promise<SequenceShape[]> {
  const { rows } = await client.query<{ name: string; last_value: string | null }>(
    `select sequencename as name, last_value::text from pg_sequences where schemaname = 'public' order by 1`,
  );
  return rows.map((row) => ({ name: row.name, lastValue: row.last_value }));
}
