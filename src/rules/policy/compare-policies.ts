// What changed between two policies, by meaning: order of writing, notes and other words for the same length are no change.
import type { Condition } from '../../model/condition.ts';
import type { Policy } from '../../model/policy.ts';
import { parseDuration } from '../clocks/durations.ts';

export interface PolicyChange {
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  /** The part of the document: "paths", "triggers", "ticketTargets". */
  readonly part: string;
  /** Which of it, by its own name; null: the part as a whole. */
  readonly subject: string | null;
  /** Where inside of it, joined by dots; empty: all of it. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Says the condition of a row, which has no name of its own; `of`: the policy in which it stands. */
export type SayWhen = (when: Condition, of: 'before' | 'after') => string;

/** In the order of the newer document. Without `sayWhen` rows are named by their conditions as they are written. */
export function comparePolicies(before: Policy, after: Policy, sayWhen?: SayWhen): PolicyChange[] {
  const parts = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...parts].flatMap((part) => {
    const [old, now] = [before[part as keyof Policy], after[part as keyof Policy]];
    const say = saying(part);
    const rows = listIn(part, old, now);
    return rows
      ? compareLists(rows.before, rows.after, rows.inOrder, say, sayWhen)
      : compareValues(old, now, [], say(null));
  });
}

type Say = (
  change: PolicyChange['change'],
  path: readonly string[],
  before: unknown,
  after: unknown,
) => PolicyChange;

function saying(part: string): (subject: string | null) => Say {
  return (subject) => (change, path, before, after) => ({
    change,
    part,
    subject,
    field: path.join('.'),
    before,
    after,
  });
}

/** First match wins there, so the order says something. */
const inOrder = new Set(['severities', 'matrix', 'issueTypes', 'ticketTargets', 'packets']);

interface Lists {
  readonly before: readonly object[];
  readonly after: readonly object[];
  readonly inOrder: boolean;
}

/** Lists of things with names; targets and packet rules stand one level deeper, and the rest of those parts beside them. */
function listIn(part: string, old: unknown, now: unknown): Lists | null {
  const [before, after] = [objectsOf(old), objectsOf(now)];
  if (!before || !after || before.length + after.length === 0) return null;
  return { before, after, inOrder: inOrder.has(part) };
}

function objectsOf(value: unknown): readonly object[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  return value.every((one) => typeof one === 'object' && one !== null) ? (value as object[]) : null;
}

function compareLists(
  before: readonly object[],
  after: readonly object[],
  orderCounts: boolean,
  say: (subject: string | null) => Say,
  sayWhen?: SayWhen,
): PolicyChange[] {
  const [old, now] = [named(before), named(after)];
  const stayed = [...now.keys()].filter((name) => old.has(name));
  const placesBefore = [...old.keys()].filter((name) => now.has(name));
  const moved = orderCounts ? stayed.filter((name, place) => placesBefore[place] !== name) : [];
  return [
    ...[...now].flatMap(([name, row]) => {
      const was = old.get(name);
      const title = titleOf(name, row, 'after', sayWhen);
      return was ? compareValues(was, row, [], say(title)) : [say(title)('added', [], undefined, row)];
    }),
    ...moved.map((name) => {
      const title = titleOf(name, now.get(name) ?? {}, 'after', sayWhen);
      return say(title)('moved', [], placesBefore.indexOf(name) + 1, stayed.indexOf(name) + 1);
    }),
    ...[...old].flatMap(([name, row]) =>
      now.has(name) ? [] : [say(titleOf(name, row, 'before', sayWhen))('removed', [], row, undefined)],
    ),
  ];
}

/** A row of the matrix is what it asks, in words: "issue type Legal, severity 2". */
function titleOf(name: string, row: object, of: 'before' | 'after', sayWhen: SayWhen | undefined): string {
  const { id, when } = row as { id?: unknown; when?: Condition };
  if (typeof id === 'string' || when === undefined || !sayWhen) return name;
  return nameOf(row, () => `“${sayWhen(when, of)}”`);
}

/** Two of the same name are told apart by their number. */
function named(rows: readonly object[]): Map<string, object> {
  const byName = new Map<string, object>();
  for (const row of rows) {
    const name = nameOf(row);
    let own = name;
    for (let count = 2; byName.has(own); count += 1) own = `${name} (${count})`;
    byName.set(own, row);
  }
  return byName;
}

/** Its id where it has one, else what it is about. */
function nameOf(row: object, say: (when: unknown) => string = plain): string {
  const { id, name, when, ...rest } = row as { id?: unknown; name?: unknown; when?: unknown };
  if (typeof id === 'string') return id;
  const keys = ['tier', 'severity', 'priority', 'role', 'action', 'case', 'currency'];
  const about = keys
    .map((key) => (rest as Record<string, unknown>)[key])
    .filter((value) => value !== undefined)
    .map((value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : plain(value)));
  if (when !== undefined) about.push(say(when));
  if (about.length > 0) return about.join(' ');
  return typeof name === 'string' ? name : plain(row);
}

function plain(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').replaceAll(/["{}]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

function compareValues(before: unknown, after: unknown, path: readonly string[], say: Say): PolicyChange[] {
  if (isSame(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(after), ...Object.keys(before)]);
    return [...names].flatMap((name) => compareValues(before[name], after[name], [...path, name], say));
  }
  const rows = path.length > 0 ? listIn(path.at(-1) ?? '', before, after) : null;
  if (rows)
    return compareLists(
      rows.before,
      rows.after,
      true,
      (name) => (change, deeper, was, is) => say(change, [...path, name ?? '', ...deeper], was, is),
    );
  return [
    say(before === undefined ? 'added' : after === undefined ? 'removed' : 'changed', path, before, after),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "60 min" and "1 h" are the same; keys in another order too. */
function isSame(before: unknown, after: unknown): boolean {
  if (typeof before === 'string' && typeof after === 'string') {
    if (before === after) return true;
    const [old, now] = [parseDuration(before), parseDuration(after)];
    return typeof old === 'number' && old === now;
  }
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((one, place) => isSame(one, after[place]));
  if (isRecord(before) && isRecord(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].every((name) => isSame(before[name], after[name]));
  }
  return before === after;
}

/** One line: "paths platform: targets.acknowledge 30 min → 15 min". */
export function sayPolicyChange({ change, part, subject, field, before, after }: PolicyChange): string {
  const what = [part, subject].filter((word) => word !== null).join(' ');
  const where = field === '' ? what : `${what}: ${field}`;
  switch (change) {
    case 'added':
      return `${where} is new${field === '' ? '' : `: ${shown(after)}`}`;
    case 'removed':
      return `${where} is gone${field === '' ? '' : `, it was ${shown(before)}`}`;
    case 'moved':
      return `${where} is asked at place ${String(after)} instead of ${String(before)}`;
    case 'changed':
      return `${where} ${shown(before)} → ${shown(after)}`;
  }
}

const shownMax = 160;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : plain(value);
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text;
}
