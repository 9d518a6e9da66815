// Reads the YAML of a policy within written limits and remembers where each part of it stands.
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { PolicyProblem } from '../../model/policy-problem.ts';

/** The largest policy in characters; a policy of 400 people's desk is about a tenth of it. */
export const maxPolicyCharacters = 256 * 1024;
/** How deep collections may stand in one another. */
export const maxPolicyDepth = 40;
/** How many times anchors may be repeated by aliases, all in all. */
export const maxPolicyAliases = 100;

export type PathPart = string | number;
export type PolicyPath = readonly PathPart[];
/** On the value, or on the key that names it. */
export type PolicySpot = 'key' | 'value';

export interface PolicySource {
  readonly value: unknown;
  /** Line and column from 1 of the deepest part of the path that the document has. */
  place(path: PolicyPath, spot: PolicySpot): { readonly line: number; readonly column: number };
}

export function readPolicySource(
  source: string,
): PolicySource | { readonly problems: readonly PolicyProblem[] } {
  if (source.length > maxPolicyCharacters) {
    return refused(
      'the document is larger than 256 kB',
      'Move what is not policy elsewhere, or shorten the keyword lists.',
    );
  }
  if (opensTooDeep(source)) return refused(tooDeep, 'Write it flatter.');
  const lines = new LineCounter();
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      prettyErrors: false,
      merge: false,
      stringKeys: true,
    });
    const problems = [...document.errors, ...document.warnings].map((error) => {
      const { line, col } = lines.linePos(error.pos[0]);
      return { line, column: col, path: '', ...sayYamlError(error.code, error.message) };
    });
    if (problems.length > 0) return { problems };
    if (document.contents === null) {
      return refused('the document is empty', 'Start from examples/policies/standard.yaml.');
    }
    const value: unknown = document.toJS({ maxAliasCount: maxPolicyAliases });
    if (isDeeperThan(maxPolicyDepth, value)) throw new RangeError('deep');
    return { value, place: (path, spot) => placeOf(document, lines, path, spot) };
  } catch (cause) {
    return refused(sayBroken(cause), 'Write repeated parts out, and keep the document flat.');
  }
}

function refused(message: string, mend: string): { problems: readonly PolicyProblem[] } {
  return { problems: [{ line: 1, column: 1, path: '', message, mend }] };
}

const tooDeep = `collections stand more than ${maxPolicyDepth} deep in one another`;

/**
 * A look before the parser, which recurses into every bracket, dash and question mark and can exhaust the whole
 * process on some thousands of them. Looser than `maxPolicyDepth`, because texts hold such characters as well.
 */
function opensTooDeep(source: string): boolean {
  let depth = 0;
  for (const line of source.split('\n')) {
    if ((/^[\s?:-]*/.exec(line)?.[0].match(/[?:-]/g)?.length ?? 0) > 150) return true;
    for (const character of line) {
      if (character === '[' || character === '{') depth++;
      else if ((character === ']' || character === '}') && depth > 0) depth--;
      if (depth > 150) return true;
    }
  }
  return false;
}

/** Whether collections stand more than `levels` deep in one another. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

function sayYamlError(code: string, message: string): { message: string; mend: string } {
  const first = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: 'this name stands here a second time', mend: 'Keep one of the two.' };
    case 'MULTIPLE_DOCS':
      return {
        message: 'a second document begins here',
        mend: 'Keep one document in the file: remove the line "---".',
      };
    case 'TAB_AS_INDENT':
      return { message: 'a tab indents this line', mend: 'Indent with spaces.' };
    case 'TAG_RESOLVE_FAILED':
      return { message: first, mend: 'Write the value without a tag ("!…").' };
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
      return { message: first, mend: 'Bring the line to the column of its neighbours.' };
    default:
      return { message: first, mend: 'Mend the YAML here: indentation, quotes, a missing ":" or "-".' };
  }
}

function sayBroken(cause: unknown): string {
  if (cause instanceof ReferenceError) return `anchors are repeated more than ${maxPolicyAliases} times`;
  if (cause instanceof RangeError) return tooDeep;
  throw cause;
}

function placeOf(document: Document, lines: LineCounter, path: PolicyPath, spot: PolicySpot) {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, part] of path.entries()) {
    const within = isAlias(node) ? node.resolve(document) : node;
    const last = index === path.length - 1;
    if (isMap(within)) {
      const pair = within.items.find((item) => isPair(item) && keyText(item.key) === String(part));
      if (pair === undefined) break;
      const keyStart = startOf(pair.key) ?? offset;
      offset = last && spot === 'key' ? keyStart : (startOf(pair.value) ?? keyStart);
      node = pair.value;
    } else if (isSeq(within)) {
      node = within.items[Number(part)];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
