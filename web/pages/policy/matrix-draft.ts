import type { EditedRow, MatrixEdit, MatrixRowView, PolicyOutline } from '../../api/policy.ts';
import { copied, type GroupDraft, readCondition, type Said, writeCondition } from './condition-draft.ts';

/** The form of the matrix: rows with their conditions, who owns what, and lengths of time. */
export interface FormRow {
  readonly key: string;
  /** Its number in its list in the document; null: new. */
  readonly from: number | null;
  /** Of a new row: which one it is a copy of. */
  readonly like: number | null;
  readonly condition: GroupDraft;
  /** Its own; '': it names none. */
  readonly path: string;
  readonly told: readonly string[];
  readonly continues: boolean;
  /** What it fills in, in words; only the text changes it. */
  readonly fills: string | null;
  /** Narrower ones. */
  readonly rows: readonly FormRow[];
}

export interface FormDraft {
  /** The version that it was begun from. */
  readonly version: number;
  readonly rows: readonly FormRow[];
  /** "finance team" and "finance kind". */
  readonly pathTerms: Readonly<Record<string, string>>;
  /** By clock, "finance acknowledge" or "2 firstResponse". */
  readonly pathLengths: Readonly<Record<string, string>>;
  readonly ticketLengths: Readonly<Record<string, string>>;
}

export function draftOf(outline: PolicyOutline): FormDraft {
  return {
    version: outline.version,
    rows: rowsBelow(outline.rows, []),
    pathTerms: Object.fromEntries(
      outline.paths.flatMap(({ id, team, kind }) => [
        [`${id} team`, team.id],
        [`${id} kind`, kind],
      ]),
    ),
    pathLengths: pathLengthsOf(outline),
    ticketLengths: ticketLengthsOf(outline),
  };
}

function rowsBelow(rows: readonly MatrixRowView[], above: readonly number[]): FormRow[] {
  const own = rows.filter(
    ({ place }) => place.length === above.length + 1 && above.every((one, at) => place[at] === one),
  );
  return own.map((row) => {
    const key = row.place.join('.');
    return {
      key,
      from: row.place.at(-1) ?? 0,
      like: null,
      condition: readCondition(row.condition, `${key} when`),
      path: row.ownPathId ?? '',
      told: row.told,
      continues: row.continues,
      fills: row.fills,
      rows: rowsBelow(rows, row.place),
    };
  });
}

/** `question`: what is asked first. */
export function newRow(key: string, path: string, question: Said): FormRow {
  const parts = [{ key: `${key}.0`, isNot: false, said: question }];
  const condition = { key: `${key} when`, join: 'all', parts } as const;
  return { key, from: null, like: null, condition, path, told: [], continues: false, fills: null, rows: [] };
}

/** A key that no row of the draft has. */
export function freeRowKey({ rows }: FormDraft): string {
  const keysOf = (some: readonly FormRow[]): string[] =>
    some.flatMap((row) => [row.key, ...keysOf(row.rows)]);
  const taken = new Set(keysOf(rows));
  let number = taken.size;
  while (taken.has(`new ${number}`)) number += 1;
  return `new ${number}`;
}

export function copyOfRow(row: FormRow, key: string): FormRow {
  return {
    ...row,
    key,
    from: null,
    like: row.from ?? row.like,
    condition: copied(row.condition, `${key} when`),
    rows: row.rows.map((one, place) => ({
      ...copyOfRow(one, `${key}.${place}`),
      // Its rows lie in its lines, which are copied as they are.
      from: one.from,
      like: one.like,
    })),
  };
}

/** What differs from the version that the form was begun from. Empty: nothing. */
export function editOf(draft: FormDraft, outline: PolicyOutline): MatrixEdit {
  const before = draftOf(outline);
  const terms = outline.paths.flatMap(({ id }) => {
    const said = Object.fromEntries(
      ['team', 'kind'].flatMap((term) => {
        const value = draft.pathTerms[`${id} ${term}`];
        return value === before.pathTerms[`${id} ${term}`] ? [] : [[term, value]];
      }),
    );
    return Object.keys(said).length === 0 ? [] : [{ path: id, ...said }];
  });
  const paths = changedLengths(before.pathLengths, draft.pathLengths).map(([name, length]) => {
    const [path = '', clock = ''] = name.split(' ');
    return { path, clock, length };
  });
  const tickets = changedLengths(before.ticketLengths, draft.ticketLengths).map(([name, length]) => {
    const [row = '', clock = ''] = name.split(' ');
    return { row: Number(row), clock, length };
  });
  return {
    ...(isSame(draft.rows, before.rows) ? {} : { matrix: editedRows(draft.rows, before.rows) }),
    ...(terms.length === 0 ? {} : { pathTerms: terms }),
    ...(paths.length === 0 ? {} : { pathTargets: paths }),
    ...(tickets.length === 0 ? {} : { ticketTargets: tickets }),
  } as MatrixEdit;
}

function changedLengths(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): [string, string | null][] {
  return Object.entries(after)
    .map(([name, length]): [string, string] => [name, length.trim()])
    .filter(([name, length]) => length !== (before[name] ?? ''))
    .map(([name, length]) => [name, length === '' ? null : length]);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function editedRows(rows: readonly FormRow[], before: readonly FormRow[]): EditedRow[] {
  return rows.map((row) => {
    const number = row.from ?? row.like;
    const was = before.find(({ from }) => number !== null && from === number);
    const when = writeCondition(row.condition);
    return {
      from: row.from,
      ...(row.from === null && row.like !== null ? { like: row.like } : {}),
      ...(was && isSame(writeCondition(was.condition), when) ? {} : { when }),
      ...(was?.path === row.path ? {} : { path: row.path || null }),
      ...(was && isSame(was.told, row.told) ? {} : { told: [...row.told] }),
      ...((was?.continues ?? false) === row.continues ? {} : { continues: row.continues }),
      ...narrowerRows(row, was),
    };
  });
}

function narrowerRows({ rows }: FormRow, was: FormRow | undefined): Pick<EditedRow, 'rows'> {
  const edited = editedRows(rows, was?.rows ?? []);
  const isAsItWas =
    edited.length === (was?.rows.length ?? 0) &&
    edited.every((row, place) => row.from === place && Object.keys(row).length === 1);
  return isAsItWas ? {} : { rows: edited };
}

const clockNames: Readonly<Record<string, string>> = {
  'substantive-answer': 'substantiveAnswer',
  'customer-update': 'customerUpdate.first',
  'manager-response': 'managerResponse',
};

export function pathKey(path: string, clock: string): string {
  return `${path} ${clockNames[clock] ?? clock}`;
}

function pathLengthsOf({ paths }: PolicyOutline): Record<string, string> {
  return Object.fromEntries<string>(
    paths.flatMap(({ id, targets, updates }): [string, string][] => [
      ...targets.map(({ clock, length }): [string, string] => [pathKey(id, clock), length]),
      ...Object.entries(updates).map(([severity, length]): [string, string] => [
        `${id} customerUpdate.then.${severity}`,
        length,
      ]),
    ]),
  );
}

function ticketLengthsOf({ ticketTargets }: PolicyOutline): Record<string, string> {
  return Object.fromEntries<string>(
    ticketTargets.flatMap(({ firstResponse, nextResponse, resolution }, row): [string, string][] => [
      [`${row} firstResponse`, firstResponse],
      ...(nextResponse === null ? [] : [[`${row} nextResponse`, nextResponse] as [string, string]]),
      [`${row} resolution`, resolution],
    ]),
  );
}
