// Whoever read the first lines may have gone; the desk goes on.
process.stdout.on('error', () => undefined);

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** In words, without a stack: what was expected to fail says what to do about it. */
export function tellFailure(error: unknown): void {
  const words = error instanceof Error ? wordsOf(error) : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

function wordsOf(error: Error & { code?: string; port?: number }): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${error.port} is taken. Stop what listens there, or choose another one with --port.`;
    case 'EACCES':
      return `Port ${error.port} may not be opened by this user. Choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${error.message}. Choose an address of this machine with --host.`;
    default:
      return process.env['BATON_LOG'] === 'debug' ? (error.stack ?? error.message) : error.message;
  }
}

/** For people; programs read standard output. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
