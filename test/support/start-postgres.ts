import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';

// A starter that a test can kill: it tells which server it holds, then waits for its end.
const [dataDirectory = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDirectory });
process.stdout.write(`${JSON.stringify(server)}\n`);
setInterval(() => undefined, 60_000);
