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
  visit,
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
      placeIn(source, maxPolicyCharacters),
    );
  }
  const opening = opensTooDeep(source);
  if (opening !== null) return refused(tooDeep, 'Write it flatter.', opening);
  const lines = new LineCounter();
  let document: Document | null = null;
  try {
    document = parseDocument(source, {
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
    const read = document;
    const deep = pathDeeperThan(maxPolicyDepth, value);
    if (deep !== null) return refused(tooDeep, 'Write it flatter.', placeOf(read, lines, deep, 'value'));
    return { value, place: (path, spot) => placeOf(read, lines, path, spot) };
  } catch (cause) {
    const message = sayBroken(cause);
    return refused(
      message,
      'Write repeated parts out, and keep the document flat.',
      firstAlias(document, lines),
    );
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function refused(
  message: string,
  mend: string,
  { line, column }: Place = { line: 1, column: 1 },
): { problems: readonly PolicyProblem[] } {
  return { problems: [{ line, column, path: '', message, mend }] };
}

function placeIn(source: string, offset: number): Place {
  const before = source.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

/** Where the repeating begins. */
function firstAlias(document: Document | null, lines: LineCounter): Place {
  let offset = 0;
  if (document !== null)
    visit(document, {
      Alias: (_key, node) => {
        offset = startOf(node) ?? 0;
        return visit.BREAK;
      },
    });
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

const tooDeep = `collections stand more than ${maxPolicyDepth} deep in one another`;

/**
 * A look before the parser, which recurses into every bracket, dash and question mark and can exhaust the whole
 * process on some thousands of them. Looser than `maxPolicyDepth`, because texts hold such characters as well.
 */
function opensTooDeep(source: string): Place | null {
  let depth = 0;
  for (const [index, line] of source.split('\n').entries()) {
    if ((/^[\s?:-]*/.exec(line)?.[0].match(/[?:-]/g)?.length ?? 0) > 150)
      return { line: index + 1, column: 1 };
    for (let column = 0; column < line.length; column += 1) {
      const character = line[column];
      if (character === '[' || character === '{') depth++;
      else if ((character === ']' || character === '}') && depth > 0) depth--;
      if (depth > 150) return { line: index + 1, column: column + 1 };
    }
  }
  return null;
}

/** The path to the first collection that stands more than `levels` deep in others; null where none does. */
export function pathDeeperThan(levels: number, value: unknown): PathPart[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (levels === 0) return [];
  for (const [name, inner] of Object.entries(value)) {
    const rest = pathDeeperThan(levels - 1, inner);
    if (rest !== null) return [name, ...rest];
  }
  return null;
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
