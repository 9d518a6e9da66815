import {
  type CompiledQuery,
  type DatabaseConnection,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Db } from '../../src/storage/database.ts';

/** A database that is not there: it notes what it is asked and answers each time with one row in which all is null. */
export function listeningDatabase(): { readonly db: Db; readonly said: string[] } {
  const said: string[] = [];
  const connection: DatabaseConnection = {
    executeQuery: async <R>({ sql }: CompiledQuery) => {
      said.push(sql);
      return { rows: [emptyRow as R], numAffectedRows: 1n };
    },
    // biome-ignore lint: nothing is streamed.
    async *streamQuery() {},
  };
  class ListeningDriver extends DummyDriver {
    override async acquireConnection(): Promise<DatabaseConnection> {
      return connection;
    }
  }
  const db: Db = new Kysely({
    dialect: {
      createDriver: () => new ListeningDriver(),
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  return { db, said };
}

const emptyRow = new Proxy({}, { get: (_row, name) => (name === 'then' ? undefined : null) });

/** One clause a line, so that a change shows where it is. */
export function laidOut(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(
      / (from|where|and|or|left join|inner join|join|cross join|order by|group by|limit|for update|on conflict|values|set|returning|union all|select|insert into|update|delete from)\b/gi,
      '\n  $1',
    )
    .trim();
}
