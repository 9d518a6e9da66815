import { stringify } from 'yaml';
import { ImportMapping } from '../model/import-mapping.ts';
import type { LogLook, LogWord } from '../model/log-audit.ts';
import { HistoryError } from './history-error.ts';
import { auditedFields } from './log/log-builder.ts';
import { draftFor } from './propose-audit.ts';
import { mappingDocument, mappingProblems } from './read-mapping.ts';
import { timeReader } from './read-time.ts';

const rowsShown = 8;
const columnsMax = 300;
const fieldLengthMax = 120;
/** A column with more different words tells no states, teams or priorities. */
const wordsMax = 150;

/** The head of a log under a mapping, for a person who looks at it line by line. Without one, under a guess. */
export async function lookAtLog(file: string, mapping: string | null): Promise<LogLook> {
  const given = mapping === null ? null : mappingDocument(mapping);
  const { kind, header, rows, draft } = await draftFor(file, delimiterOf(given));
  const used = given ?? plain(draft);
  const columns = (used['columns'] ?? {}) as Readonly<Record<string, unknown>>;
  const names = header.map((name) => name.trim());
  const shown = rows.slice(0, rowsShown);
  const read = timesIn(used, names, columns);
  const times = rows.map(read.at);
  return {
    kind,
    header: names.slice(0, columnsMax),
    rows: shown.map((row) => row.slice(0, columnsMax).map((field) => field.slice(0, fieldLengthMax))),
    words: wordsByColumn(names.slice(0, columnsMax), rows),
    mapping: used,
    source: stringify(used),
    looked: { rows: rows.length, withTime: times.filter((at) => at !== null).length },
    times: times.slice(0, rowsShown),
    problems: [...mappingProblems(used), ...absentColumns(columns, names), ...read.problems],
  };
}

function plain(draft: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(draft)) as Record<string, unknown>;
}

function delimiterOf(mapping: Readonly<Record<string, unknown>> | null): string | undefined {
  const file = mapping?.['file'] as { delimiter?: unknown } | undefined;
  const sign = file?.delimiter;
  return typeof sign === 'string' && sign.length === 1 ? sign : undefined;
}

function absentColumns(columns: Readonly<Record<string, unknown>>, header: readonly string[]): string[] {
  return auditedFields({ columns }).flatMap((field) => {
    const name = columns[field];
    return typeof name === 'string' && !header.includes(name)
      ? [`columns.${field}: the file has no column "${name}"`]
      : [];
  });
}

function timesIn(
  mapping: Readonly<Record<string, unknown>>,
  header: readonly string[],
  columns: Readonly<Record<string, unknown>>,
): { at: (row: readonly string[]) => string | null; problems: readonly string[] } {
  const times = ImportMapping.shape.times.safeParse(mapping['times']);
  const place = header.indexOf(columnIn(columns, 'at') ?? columnIn(columns, 'openedAt') ?? '');
  if (!times.success || place === -1) return { at: () => null, problems: [] };
  try {
    const read = timeReader(times.data.format, times.data.zone);
    const at = (row: readonly string[]) => {
      const instant = read(row[place] ?? '');
      return instant === null ? null : new Date(instant).toISOString();
    };
    return { at, problems: [] };
  } catch (error) {
    if (error instanceof HistoryError)
      return { at: () => null, problems: [`times.format: ${error.message}`] };
    throw error;
  }
}

function columnIn(columns: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const name = columns[field];
  return typeof name === 'string' ? name : undefined;
}

function wordsByColumn(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Record<string, readonly LogWord[]> {
  const found: [string, LogWord[]][] = [];
  for (const [place, name] of header.entries()) {
    const counts = new Map<string, number>();
    for (const row of rows) {
      const word = (row[place] ?? '').trim();
      if (word === '' || word.length > fieldLengthMax) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (counts.size > wordsMax) break;
    }
    if (counts.size > wordsMax || counts.size === 0) continue;
    const words = [...counts].map(([word, times]) => ({ word, rows: times }));
    found.push([name, words.toSorted((a, b) => b.rows - a.rows)]);
  }
  return Object.fromEntries(found);
}
