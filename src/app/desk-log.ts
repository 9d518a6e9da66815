import { pino } from 'pino';
import type { Log } from '../operations/desk.ts';

const secrets = ['authorization', 'cookie', 'token', 'secret', 'password', 'connectionString'];

/** One line of JSON each, on standard error: standard output is for whoever started the desk. */
export function makeLog(): Log {
  const logger = pino(
    {
      level: process.env['BATON_LOG'] ?? 'info',
      redact: secrets.flatMap((name) => [name, `*.${name}`]),
      serializers: { error: toldError },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** What happened and where. What the database adds holds values of rows, which are no one's business here. */
function toldError(error: Error & { code?: string }): object {
  const { name, message, code, stack } = error;
  return { name, message, code, stack };
}
