/** Where somebody wanted to go before he had to sign in: a page of this desk and nothing else. */

const lengthMax = 500;

/** The path, or "/" for whatever would lead elsewhere. */
export function localPath(wanted: string | null | undefined): string {
  if (typeof wanted !== 'string' || wanted.length > lengthMax) return '/';
  // "//host" and "/\host" leave the desk; a control character may hide one.
  const isLocal = /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) && !wanted.startsWith('/api/');
  return isLocal && !wanted.startsWith('/sign-in') ? wanted : '/';
}
