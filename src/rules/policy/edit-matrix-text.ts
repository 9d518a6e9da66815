// Puts the rows of the matrix into another order, leaves rows out and adds some; each row keeps its lines and the notes
// above it.
import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { EditedRow } from '../../model/policy-edit.ts';
import { maxPolicyDepth, pathDeeperThan, type PolicyPath } from './read-policy-source.ts';
import { isShort, laidOut, writeValue } from './write-policy-value.ts';

/** `at`: the list. null: a row is named that is not there, twice, or can't be changed one by one. */
export function editRowsText(source: string, at: PolicyPath, rows: readonly EditedRow[]): string | null {
  const kept = rows.flatMap(({ from }) => (from === null ? [] : [from]));
  if (new Set(kept).size < kept.length) return null;
  const changed = rows.reduce<string | null>(
    (text, row) => (text === null || row.from === null ? text : changeRow(text, [...at, row.from], row)),
    source,
  );
  if (changed === null) return null;
  const list = listAt(changed, at);
  const named = [...kept, ...rows.flatMap(({ like }) => like ?? [])];
  if (list === undefined && named.length === 0) return addList(changed, at, rows);
  if (!isSeq(list) || named.some((from) => !isMap(list.items[from]))) return null;
  if (list.flow || list.items.length === 0) return named.length === 0 ? instead(changed, list, rows) : null;
  // Narrower rows that are all gone leave no empty list behind.
  if (rows.length === 0 && at.length > 1) return writeValue(changed, at, undefined);
  const written = rows.map((row) => (row.like === undefined ? null : copyOf(source, at, row)));
  return written.includes('') ? null : reordered(changed, list, rows, written);
}

function listAt(source: string, at: PolicyPath): unknown {
  return parseDocument(source, { merge: false, stringKeys: true }).getIn(at, true);
}

function addList(source: string, at: PolicyPath, rows: readonly EditedRow[]): string | null {
  if (rows.length === 0) return source;
  if (rows.some(isDeep)) return null;
  return at.length > 1
    ? writeValue(source, at, rows.map(writtenRow))
    : `${source.trimEnd()}\n\nmatrix:\n${newRows(rows, 2)}`;
}

/** The lines of another row with the changes of this one; '': it can't be. The notes above it stay where they are. */
function copyOf(source: string, at: PolicyPath, row: EditedRow): string {
  const { like = 0, rows, ...said } = row;
  const changed = changeRow(source, [...at, like], rows === undefined ? said : row);
  const list = changed === null ? null : listAt(changed, at);
  if (changed === null || !isSeq(list)) return '';
  const lines = (rowTexts(changed, list)[like] ?? '').split('\n');
  return lines.slice(lines.findIndex((line) => !/^\s*#/.test(line))).join('\n');
}

function isDeep({ when, rows }: EditedRow): boolean {
  return pathDeeperThan(maxPolicyDepth, when) !== null || (rows ?? []).some(isDeep);
}

function changeRow(source: string, at: PolicyPath, row: EditedRow): string | null {
  const { when, path, told, continues, rows } = row;
  if (isDeep(row)) return null;
  const wanted: [string, unknown][] = [
    ...(when === undefined ? [] : [['when', when] as [string, unknown]]),
    ...(path === undefined ? [] : [['path', path ?? undefined] as [string, unknown]]),
    ...(told === undefined ? [] : [['told', told.length === 0 ? undefined : told] as [string, unknown]]),
    // What is the default needs no line.
    ...(continues === undefined ? [] : [['continue', continues || undefined] as [string, unknown]]),
  ];
  const inner = rows === undefined ? source : editRowsText(source, [...at, 'rows'], rows);
  return wanted.reduce<string | null>(
    (text, [name, value]) => (text === null ? null : writeValue(text, [...at, name], value)),
    inner,
  );
}

function instead(source: string, matrix: YAMLSeq, rows: readonly EditedRow[]): string {
  const [from, to] = matrix.range ?? [0, 0];
  const text = rows.length === 0 ? '[]' : `\n${newRows(rows, 2).trimEnd()}`;
  const before = rows.length === 0 ? source.slice(0, from) : source.slice(0, from).trimEnd();
  return before + text + source.slice(to);
}

function newRows(rows: readonly EditedRow[], indent: number): string {
  return rows.map((row) => newRow(row, indent)).join('');
}

function writtenRow({ when, path, told, continues, rows }: EditedRow): Record<string, unknown> {
  return {
    when: when ?? { always: true },
    ...(path ? { path } : {}),
    ...(told?.length ? { told } : {}),
    ...(continues ? { continue: true } : {}),
    ...(rows?.length ? { rows: rows.map(writtenRow) } : {}),
  };
}

function newRow(edited: EditedRow, indent: number): string {
  const row = writtenRow(edited);
  const document = new Document(row);
  if (isMap(document.contents))
    for (const { value, key } of document.contents.items) {
      const written = row[String(key)];
      if ((isMap(value) || isSeq(value)) && isShort(written)) value.flow = true;
    }
  const text = document.contents === null ? '' : laidOut(document.contents, indent + 2);
  return `${' '.repeat(indent)}- ${text}\n`;
}

/** `copies`: what rows that begin as others say; null: it is none. */
function reordered(
  source: string,
  list: YAMLSeq,
  rows: readonly EditedRow[],
  copies: readonly (string | null)[],
): string | null {
  if (rows.some((row) => row.from === null && isDeep(row))) return null;
  const texts = rowTexts(source, list);
  const dash = source.lastIndexOf('-', rangeOf(list.items[0])[0]);
  const indent = dash - (source.lastIndexOf('\n', dash) + 1);
  const body = rows
    .map((row, place) =>
      row.from === null ? (copies[place] ?? newRow(row, indent)) : (texts[row.from] ?? ''),
    )
    .join('');
  const before = source.slice(0, startOfRow(source, rangeOf(list.items[0])[0]));
  const after = source.slice(endOfRows(source, list)).replace(/^\n/, '');
  return rows.length === 0 ? `${before.trimEnd()} []\n${after}` : before + body + after;
}

/** The lines of each row, with the notes above it. */
function rowTexts(source: string, list: YAMLSeq): string[] {
  const starts = list.items.map((item) => startOfRow(source, rangeOf(item)[0]));
  const end = endOfRows(source, list);
  return starts.map((start, index) => `${source.slice(start, starts[index + 1] ?? end).trimEnd()}\n`);
}

function endOfRows(source: string, list: YAMLSeq): number {
  const last = rangeOf(list.items.at(-1))[1];
  return endOfLine(source, source.slice(0, last).trimEnd().length);
}

function rangeOf(item: unknown): readonly [number, number] {
  const range = (item as { range?: readonly [number, number, number] | null } | undefined)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** The line of the dash, or of the notes that stand right above it. */
function startOfRow(source: string, content: number): number {
  const dash = source.lastIndexOf('-', content);
  let start = source.lastIndexOf('\n', dash) + 1;
  while (start > 0) {
    const above = source.lastIndexOf('\n', start - 2) + 1;
    if (!/^\s+#/.test(source.slice(above, start))) break;
    start = above;
  }
  return start;
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}
