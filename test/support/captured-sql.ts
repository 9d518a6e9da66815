import pg from 'pg';

/** One statement as it went to the server. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the given act says to the database, in order; what the pool says by itself is left out. */
export async function captureSql(act: () => Promise<unknown>): Promise<Statement[]> {
  const said: Statement[] = [];
  // oxlint-disable-next-line typescript/unbound-method -- it is put back as it was.
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | { text: string; values?: unknown[] }, unknown];
    const text = typeof first === 'string' ? first : first.text;
    const given = typeof first === 'string' ? values : first.values;
    if (!text.includes('set_config(')) said.push({ text, values: Array.isArray(given) ? given : [] });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
  try {
    await act();
  } finally {
    pg.Client.prototype.query = query;
  }
  return said;
}
