// Puts the rows of the matrix into another order, leaves rows out and adds some; each row keeps its lines and the notes
// above it.
import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { EditedRow } from '../../model/policy-edit.ts';
import { isShort, laidOut, writeValue } from './write-policy-value.ts';

/** null: a row is named that is not there, twice, or can't be changed one by one. */
export function editMatrixText(source: string, rows: readonly EditedRow[]): string | null {
  const kept = rows.flatMap(({ from }) => (from === null ? [] : [from]));
  if (new Set(kept).size < kept.length) return null;
  const changed = rows.reduce<string | null>(changeRow, source);
  if (changed === null) return null;
  const document = parseDocument(changed, { merge: false, stringKeys: true });
  const matrix = document.get('matrix', true);
  if (matrix === undefined) return `${changed.trimEnd()}\n\nmatrix:\n${newRows(rows, 2)}`;
  if (!isSeq(matrix) || kept.some((from) => !isMap(matrix.items[from]))) return null;
  if (matrix.flow || matrix.items.length === 0)
    return kept.length === 0 ? instead(changed, matrix, rows) : null;
  return reordered(changed, matrix, rows);
}

function changeRow(source: string | null, { from, when, path, told }: EditedRow): string | null {
  if (source === null || from === null) return source;
  const at = ['matrix', from];
  const wanted: [string, unknown][] = [
    ...(when === undefined ? [] : [['when', when] as [string, unknown]]),
    ...(path === undefined ? [] : [['path', path ?? undefined] as [string, unknown]]),
    ...(told === undefined ? [] : [['told', told.length === 0 ? undefined : told] as [string, unknown]]),
  ];
  return wanted.reduce<string | null>(
    (text, [name, value]) => (text === null ? null : writeValue(text, [...at, name], value)),
    source,
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

function newRow({ when, path, told }: EditedRow, indent: number): string {
  const row = {
    when: when ?? { always: true },
    ...(path ? { path } : {}),
    ...(told?.length ? { told } : {}),
  };
  const document = new Document(row);
  if (isMap(document.contents))
    for (const { value, key } of document.contents.items) {
      const written = (row as Record<string, unknown>)[String(key)];
      if ((isMap(value) || isSeq(value)) && isShort(written)) value.flow = true;
    }
  const text = document.contents === null ? '' : laidOut(document.contents, indent + 2);
  return `${' '.repeat(indent)}- ${text}\n`;
}

function reordered(source: string, matrix: YAMLSeq, rows: readonly EditedRow[]): string {
  const starts = matrix.items.map((item) => startOfRow(source, rangeOf(item)[0]));
  const [first = 0] = starts;
  const last = rangeOf(matrix.items.at(-1))[1];
  const end = endOfLine(source, source.slice(0, last).trimEnd().length);
  const texts = starts.map((start, index) => `${source.slice(start, starts[index + 1] ?? end).trimEnd()}\n`);
  const dash = source.lastIndexOf('-', rangeOf(matrix.items[0])[0]);
  const indent = dash - (source.lastIndexOf('\n', dash) + 1);
  const body = rows
    .map((row) => (row.from === null ? newRow(row, indent) : (texts[row.from] ?? '')))
    .join('');
  const before = source.slice(0, first);
  const after = source.slice(end).replace(/^\n/, '');
  return rows.length === 0 ? `${before.trimEnd()} []\n${after}` : before + body + after;
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
