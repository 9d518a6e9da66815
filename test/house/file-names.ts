import type { Finding } from './source-files.ts';

/** Names that say nothing: if a line has no room, the house lacks a noun. */
const EMPTY_WORDS = new Set(
  `util utils helper helpers common shared misc lib libs manager managers service services
   handler handlers processor processors data info types`.split(/\s+/),
);

const CODE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d|\.config)?$/;

/** Folders and code files are named in full words: small letters with dashes, and no word that says nothing. */
export function nameFindings(paths: readonly string[]): Finding[] {
  return paths.flatMap((path) => {
    const parts = path.split('/');
    const file = parts.pop() ?? '';
    const stem = file.replace(/\.(ts|tsx|mjs|js)$/, '');
    const isCodeFile = stem !== file;
    const empty = [...parts, ...(isCodeFile ? [stem.replace(/\.(test|d|config)$/, '')] : [])].filter(
      isEmptyName,
    );
    const shape =
      isCodeFile && !CODE_NAME.test(stem) ? [`${path} is not named in small letters with dashes`] : [];
    return [...empty.map((name) => `${path}: "${name}" says nothing about what is in it`), ...shape];
  });
}

function isEmptyName(name: string): boolean {
  const words = name.split('-');
  return EMPTY_WORDS.has(words.at(-1) ?? '');
}
