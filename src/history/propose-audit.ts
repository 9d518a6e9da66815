import { stringify } from 'yaml';
import type { StateField, StateWords, TierRule } from '../model/audit-rules.ts';
import type { ImportField } from '../model/import-mapping.ts';
import { HistoryError } from './history-error.ts';
import { auditedFields } from './log/log-builder.ts';
import { openBytes } from './log/open-bytes.ts';
import { headOfXes } from './log/head-of-xes.ts';
import { changeFields } from './log/helpdesk-changes.ts';
import { isJson, isXml } from './log/read-any-log.ts';
import { changesOf } from './log/read-json-log.ts';
import { type CsvHead, headOfCsv } from './propose-for-file.ts';
import { columnsOf, formatOf, priorityOf, readingOf, statusOf, wordsOf } from './propose-mapping.ts';

/** A guess for an audit, from the header and the first rows. Throws HistoryError where no ticket or no time can be guessed. */
export async function auditProposalFor(path: string): Promise<string> {
  const { header, draft } = await draftFor(path, undefined);
  const { ticket, at, openedAt } = draft.columns;
  if (ticket === undefined || (at ?? openedAt) === undefined)
    throw new HistoryError(
      `No column could be guessed for ${ticket === undefined ? 'the id of a ticket' : 'the time of an event'}. Write a mapping (docs/guide/audit.md). The header reads: ${header.slice(0, 40).join(' · ')}`,
    );
  return stringify(draft);
}

export type LogKind = 'csv' | 'xes' | 'json';

export interface AuditDraft extends CsvHead {
  readonly kind: LogKind;
  /** Like a mapping; it may lack the columns that a mapping must name. */
  readonly draft: ReturnType<typeof proposeAudit>;
}

/** The head of a log as a table, and what is guessed of it. */
export async function draftFor(path: string, delimiter: string | undefined): Promise<AuditDraft> {
  const start = await firstPiece(path);
  if (start.length === 0) throw new HistoryError(`${path} is empty.`);
  if (isJson(start)) {
    const head = tableOfChanges(await textOf(path));
    // Exports of helpdesks have our own names for columns.
    const columns = Object.fromEntries(head.header.map((name) => [name, name]));
    return { kind: 'json', ...head, draft: proposeAudit(head, columns) };
  }
  const isMarked = isXml(start);
  const head = isMarked ? await headOfXes(path) : await headInItsEncoding(path, delimiter);
  return { kind: isMarked ? 'xes' : 'csv', ...head, draft: proposeAudit(head, columnsFor(head)) };
}

/** What is not UTF-8 is most likely windows-1252; headers with umlauts are known by it. */
async function headInItsEncoding(path: string, delimiter: string | undefined): Promise<CsvHead> {
  const head = await headOfCsv(path, delimiter);
  return isOtherEncoding(head) ? headOfCsv(path, delimiter, 'windows-1252') : head;
}

function isOtherEncoding({ header, rows }: CsvHead): boolean {
  return [header, ...rows].some((row) => row.some((value) => value.includes('\uFFFD')));
}

/** By their names; where no name tells of a time or a type, by what stands in them. */
function columnsFor({ header, rows }: CsvHead): ReturnType<typeof columnsOf> {
  const named = columnsOf(header);
  const taken = new Set(auditedFields({ columns: named }).map((field) => named[field]));
  const free = header.filter((name) => !taken.has(name));
  const at =
    (named.at ?? named.openedAt) ? undefined : free.find((name) => holdsTimes(rows, header.indexOf(name)));
  const type = named.issueType
    ? undefined
    : free.find((name) => /^((request|ticket|case)[ _-]*)?type$/i.test(name.trim()));
  return {
    ...named,
    ...(at === undefined ? {} : { at }),
    ...(type === undefined ? {} : { issueType: type }),
  };
}

/** Nearly all of it reads as a time; numbers only where they would lie after 1990. */
function holdsTimes(rows: CsvHead['rows'], place: number): boolean {
  const values = rows.map((row) => row[place]?.trim() ?? '').filter((value) => value !== '');
  const { format, reads } = readingOf(values);
  const least = format === 'epoch-s' ? 6.3e8 : 6.3e11;
  const isLate = !format.startsWith('epoch') || values.every((value) => Number(value) >= least);
  return reads > 0 && reads >= values.length * 0.9 && isLate;
}

/** Enough to see every usual word; an export that is one document is read as a whole. */
const changesLookedAt = 20_000;

async function textOf(path: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of (await openBytes(path, 'utf-8')).pieces) {
    text += decoder.decode(piece, { stream: true });
    const lines = text.lastIndexOf('\n');
    if (lines > 1_000_000 && changesOf(text.slice(0, lines)).length > changesLookedAt)
      return text.slice(0, lines);
  }
  return text;
}

function tableOfChanges(text: string): CsvHead {
  const changes = changesOf(text);
  const present = changeFields.filter((field) => changes.some(({ set }) => set[field] !== undefined));
  const header = ['ticket', 'at', ...present];
  const rows = changes.map(({ ticket, at, set }) => [
    ticket,
    at,
    ...present.map((field) => set[field] ?? ''),
  ]);
  return { header, rows, sign: ',' };
}

async function firstPiece(path: string): Promise<Uint8Array> {
  const source = await openBytes(path, 'utf-8');
  for await (const piece of source.pieces) if (piece.length > 0) return piece;
  return new Uint8Array(0);
}

function proposeAudit({ header, rows, sign, encoding }: CsvHead, all: ReturnType<typeof columnsOf>) {
  const columns = Object.fromEntries(auditedFields({ columns: all }).map((field) => [field, all[field]]));
  const valuesOf = (field: ImportField) => {
    const place = header.indexOf(all[field] ?? '');
    return place === -1 ? [] : rows.map((row) => row[place]?.trim() ?? '').filter((value) => value !== '');
  };
  const nothing = ['?', '-', 'n/a', 'N/A', 'NULL', 'null'].filter((one) =>
    rows.some((row) => row.includes(one)),
  );
  const words =
    valuesOf('priority').length > 0 ? { priority: wordsOf(valuesOf('priority'), priorityOf) } : {};
  return {
    system: 'audit',
    file: {
      delimiter: sign,
      ...(encoding === undefined ? {} : { encoding }),
      ...(nothing.length > 0 ? { nothing } : {}),
    },
    columns,
    times: { format: formatOf([...valuesOf('at'), ...valuesOf('openedAt')]), zone: 'UTC' },
    words,
    audit: {
      ...statesOf(valuesOf),
      ...tiersOf(valuesOf('team')),
    },
  };
}

type ValuesOf = (field: ImportField) => readonly string[];

/** Waiting for somebody of the house is no waiting, and what is pending until it closes is not closed. */
function stateOf(word: string): string {
  if (/^pending/i.test(word)) return 'waiting';
  const state = statusOf(word);
  return state === 'waiting' && /assign|agent|queue/i.test(word) ? 'open' : state;
}

/** What the words sound like; everything else counts as work. */
function statesOf(valuesOf: ValuesOf): Record<string, StateWords> {
  const found: Record<string, StateWords> = {};
  const fields = (['status', 'subStatus', 'activity'] as const satisfies readonly StateField[]).map(
    (field) => ({
      field,
      words: [...new Set(valuesOf(field))].slice(0, 200),
    }),
  );
  for (const state of ['resolved', 'closed', 'waiting'] as const) {
    const said = fields.flatMap(({ field, words }) => {
      const meant = words.filter((word) => stateOf(word) === state);
      return meant.length > 0 ? [{ field, meant }] : [];
    });
    // The coarsest column that has such a word, so that one state is not told twice.
    const first = said[0];
    if (first) found[state] = { [first.field]: first.meant };
  }
  return found;
}

/** Names such as "V5 2nd", "Desk L2", "Tier 3 support" and "2nd Level". */
function tiersOf(teams: readonly string[]): {
  tiers?: { of: 'team'; rules: Partial<TierRule>[]; otherwise: number };
} {
  const names = [...new Set(teams)];
  const rules: Partial<TierRule>[] = [];
  if (names.some((name) => name.endsWith(' 2nd 3rd'))) rules.push({ ends: ' 2nd 3rd', tier: 2, mixed: true });
  for (const [tier, ends] of [
    [2, ' 2nd'],
    [3, ' 3rd'],
  ] as const)
    if (names.some((name) => name.endsWith(ends))) rules.push({ ends, tier });
  for (const tier of [2, 3, 4]) {
    const is = names.filter((name) => tierName(tier).test(name)).slice(0, 500);
    if (is.length > 0) rules.push({ is, tier });
  }
  return rules.length === 0 ? {} : { tiers: { of: 'team', rules, otherwise: 1 } };
}

const ordinals = ['', '1st', '2nd', '3rd', '4th'];

function tierName(tier: number): RegExp {
  return new RegExp(
    `\\b(?:L|tier|level|line)[ _-]?${tier}\\b|\\b(?:${ordinals[tier]}|${tier}\\.)[ _-]?(?:level|line|tier)\\b`,
    'i',
  );
}
