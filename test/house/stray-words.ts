import { type Finding, finding, type SourceFile } from './source-files.ts';

/** Written in pieces, so that this file does not hold what it looks for. */
const PATTERNS: readonly (readonly [string, RegExp])[] = [
  [
    'a path of one machine',
    anyOf('/ro ot/', '/ho me/[a-z]', '/Us ers/[A-Za-z]', '/wo rk/(main|shared|\\.)', '[A-Z]:\\\\\\\\?Us ers'),
  ],
  [
    'the host of a registry',
    anyOf(
      'registry\\.np mjs\\.org',
      'registry\\.ya rnpkg\\.com',
      'py pi\\.org',
      'deb\\.de bian\\.org',
      'proxy\\.go lang\\.org',
    ),
  ],
];

function anyOf(...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.map((piece) => piece.replaceAll(' ', '')).join('|'));
}

/** Nothing in the house names the machine that it was built on, or where its libraries came from. */
export function strayWordFindings(files: readonly SourceFile[]): Finding[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => {
      const found = PATTERNS.filter(([, pattern]) => pattern.test(line));
      return found.map(([what]) => finding(file, index + 1, `names ${what}`));
    }),
  );
}
