/** What the words of a log mean by the mapping, as tables by number: states, tiers, priorities, verdicts. */
import {
  type AuditRules,
  type StateField,
  stateFields,
  type StateWords,
  type TierRule,
} from '../../model/audit-rules.ts';
import type { ImportMapping } from '../../model/import-mapping.ts';
import type { Priority } from '../../model/words.ts';
import type { EventLog, TicketEvents, ValueField } from './event-log.ts';

export const resolvedMark = 1;
export const closedMark = 2;
export const waitingMark = 4;
export const vendorMark = 8;
export const workingMark = 16;
export const escalatedMark = 32;
/** Two for each further way to count what was reopened: after it, and by it. */
const firstReopenMark = 64;

/** Marks of an event: the sum over the columns that say something of its state. */
export interface StateMarks {
  readonly fields: readonly { readonly field: StateField; readonly marks: Int32Array }[];
  readonly reopens: readonly { readonly name: string; readonly after: number; readonly by: number }[];
  readonly has: Readonly<Record<'resolved' | 'closed' | 'waiting' | 'escalated', boolean>>;
}

export function stateMarksOf(log: EventLog, mapping: ImportMapping): StateMarks {
  const { audit } = mapping;
  const resolved = audit.resolved ?? fromStatusWords(mapping, 'resolved');
  const closed = audit.closed ?? fromStatusWords(mapping, 'closed');
  const waiting = audit.waiting ?? fromStatusWords(mapping, 'waiting');
  const rows: { readonly words: StateWords | undefined; readonly mark: number }[] = [
    { words: resolved, mark: resolvedMark },
    { words: closed, mark: closedMark },
    { words: waiting, mark: waitingMark },
    { words: audit.vendor, mark: vendorMark },
    { words: audit.working, mark: workingMark },
    { words: audit.escalated, mark: escalatedMark },
  ];
  const reopens = Object.entries(audit.reopens).map(([name, { after, by }], index) => {
    const [afterMark, byMark] = [firstReopenMark << (index * 2), firstReopenMark << (index * 2 + 1)];
    rows.push({ words: after, mark: afterMark }, { words: by, mark: byMark });
    return { name, after: afterMark, by: by === undefined ? (audit.working ? workingMark : 0) : byMark };
  });
  const fields = stateFields.flatMap((field) => {
    const names = log.namesOf(field);
    if (names === null || !rows.some(({ words }) => words?.[field])) return [];
    const marks = new Int32Array(names.length);
    for (const { words, mark } of rows)
      for (const [number, name] of names.entries())
        if (number > 0 && words?.[field]?.includes(name)) marks[number] = (marks[number] as number) | mark;
    return [{ field, marks }];
  });
  const said = (words: StateWords | undefined) =>
    stateFields.some((field) => words?.[field] && log.namesOf(field));
  return {
    fields,
    reopens,
    has: {
      resolved: said(resolved),
      closed: said(closed),
      waiting: said(waiting),
      escalated: said(audit.escalated),
    },
  };
}

/** A mapping that was made for an import says the same in other words. */
function fromStatusWords(
  { words }: ImportMapping,
  ours: 'resolved' | 'closed' | 'waiting',
): StateWords | undefined {
  const theirs = Object.entries(words.status).flatMap(([word, means]) => (means === ours ? [word] : []));
  return theirs.length === 0 ? undefined : { status: theirs };
}

/** Fills the marks of one ticket's events. */
export function markEvents({ fields }: StateMarks, events: TicketEvents, into: Int32Array): void {
  into.fill(0, 0, events.count);
  for (const { field, marks } of fields) {
    const values = events.values[field];
    for (let index = 0; index < events.count; index += 1)
      into[index] = (into[index] as number) | (marks[values[index] as number] as number);
  }
}

export interface TierTable {
  readonly field: StateField;
  /** By number of the word; −1: it says no tier. */
  readonly tiers: Int8Array;
  /** 1 where it works at the tier and the next. */
  readonly isMixed: Uint8Array;
}

/** null: the mapping has no tiers, or the log lacks their column. */
export function tierTableOf(log: EventLog, { tiers }: AuditRules): TierTable | null {
  const names = tiers && log.namesOf(tiers.of);
  if (!names) return null;
  const table = {
    field: tiers.of,
    tiers: new Int8Array(names.length).fill(-1),
    isMixed: new Uint8Array(names.length),
  };
  for (const [number, name] of names.entries()) {
    if (number === 0) continue;
    const rule = tiers.rules.find((one) => fits(one, name));
    table.tiers[number] = rule?.tier ?? tiers.otherwise;
    table.isMixed[number] = rule?.mixed ? 1 : 0;
  }
  return table;
}

function fits({ is, starts, ends, contains }: TierRule, name: string): boolean {
  return (
    (is === undefined || is.includes(name)) &&
    (starts === undefined || name.startsWith(starts)) &&
    (ends === undefined || name.endsWith(ends)) &&
    (contains === undefined || name.includes(contains))
  );
}

export interface PriorityTable {
  readonly field: 'priority' | 'severity';
  readonly names: readonly string[];
  /** 1 is the most urgent; 0: it is not told. */
  readonly ranks: Int32Array;
  readonly priorities: readonly (Priority | null)[];
}

const byRank: readonly Priority[] = ['urgent', 'high', 'normal', 'low'];

/** Of `priority`, else of `severity`: by the mapping's words, else by the first number in the word. */
export function priorityTableOf(log: EventLog, { words }: ImportMapping): PriorityTable | null {
  const field = log.namesOf('priority') ? 'priority' : 'severity';
  const names = log.namesOf(field);
  if (names === null) return null;
  const ranks = Int32Array.from(names, (name, number) => {
    if (number === 0) return 0;
    if (field === 'severity') return wordOf(words.severity, name) ?? digitIn(name);
    const ours = wordOf(words.priority, name);
    return ours === undefined ? digitIn(name) : byRank.indexOf(ours) + 1;
  });
  return { field, names, ranks, priorities: [...ranks].map((rank) => byRank[rank - 1] ?? null) };
}

function wordOf<T>(words: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(words, name) ? words[name] : words['*'];
}

function digitIn(name: string): number {
  return Number(/\d/.exec(name)?.[0] ?? 0);
}

/** 1 met, −1 missed, 0 neither. */
export function verdictsOf(log: EventLog, { sla }: AuditRules): Int8Array | null {
  const names = log.namesOf('slaVerdict');
  if (names === null) return null;
  const met = sla?.met ?? ['true', 'True', 'TRUE', '1', 'yes', 'met'];
  const missed = sla?.missed ?? ['false', 'False', 'FALSE', '0', 'no', 'missed'];
  return Int8Array.from(names, (name) => (met.includes(name) ? 1 : missed.includes(name) ? -1 : 0));
}

/** Counters such as "3" by number of the word; −1: it is none. */
export function countersOf(log: EventLog, field: ValueField): Int32Array | null {
  const names = log.namesOf(field);
  return names === null
    ? null
    : Int32Array.from(names, (name) => (/^\d{1,9}$/.test(name) ? Number(name) : -1));
}
