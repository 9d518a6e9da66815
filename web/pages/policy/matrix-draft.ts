import type { MatrixEdit, MatrixRowView, PolicyOutline } from '../../api/policy.ts';

/** The form of the matrix: rows as questions that pickers can hold, and lengths of time. */
export const questionWords = [
  'kind',
  'severity',
  'issueType',
  'impact',
  'customerPlan',
  'highValue',
  'vip',
  'express',
  'priority',
  'tier',
  'scope',
  'workaround',
  'requestedBy',
  'tag',
  'channel',
] as const;
export type QuestionWord = (typeof questionWords)[number];

export interface FormQuestion {
  readonly word: QuestionWord;
  /** Empty for what is asked with yes. */
  readonly values: readonly string[];
}

export interface FormRow {
  readonly key: string;
  /** Its number in the document; null: new. */
  readonly from: number | null;
  readonly join: 'all' | 'any';
  /** null: only the text can hold it. Empty: every ticket. */
  readonly questions: readonly FormQuestion[] | null;
  readonly words: string;
  readonly path: string;
  readonly told: readonly string[];
  readonly hasRows: boolean;
}

export interface FormDraft {
  /** The version that it was begun from. */
  readonly version: number;
  readonly rows: readonly FormRow[];
  /** By clock, "finance acknowledge" or "2 firstResponse". */
  readonly pathLengths: Readonly<Record<string, string>>;
  readonly ticketLengths: Readonly<Record<string, string>>;
}

export function draftOf(outline: PolicyOutline): FormDraft {
  return {
    version: outline.version,
    rows: outline.rows.filter(({ place }) => place.length === 1).map(formRow),
    pathLengths: pathLengthsOf(outline),
    ticketLengths: ticketLengthsOf(outline),
  };
}

function formRow(row: MatrixRowView): FormRow {
  const from = row.place[0] ?? 0;
  const read = readCondition(row.condition);
  return {
    key: `${from}`,
    from,
    join: read?.join ?? 'all',
    questions: read?.questions ?? null,
    words: row.when,
    path: row.pathId ?? '',
    told: row.told,
    hasRows: row.hasRows,
  };
}

export function newRow(key: string, path: string): FormRow {
  const questions = [{ word: 'issueType', values: [] } as const];
  return { key, from: null, join: 'all', questions, words: '', path, told: [], hasRows: false };
}

type Written = Readonly<Record<string, unknown>>;

/** One question, or several side by side; null: deeper than pickers show. */
export function readCondition(condition: unknown): { join: 'all' | 'any'; questions: FormQuestion[] } | null {
  if (typeof condition !== 'object' || condition === null) return null;
  const [[word, inner] = ['', null], ...more] = Object.entries(condition as Written);
  if (more.length > 0) return null;
  if (word === 'always') return { join: 'all', questions: [] };
  if ((word === 'all' || word === 'any') && Array.isArray(inner)) {
    const questions = inner.map(readLeaf);
    return questions.some((one) => one === null)
      ? null
      : { join: word, questions: questions as FormQuestion[] };
  }
  const leaf = readLeaf(condition);
  return leaf === null ? null : { join: 'all', questions: [leaf] };
}

const lists: ReadonlySet<string> = new Set([
  'kind',
  'severity',
  'issueType',
  'priority',
  'tier',
  'scope',
  'workaround',
  'requestedBy',
  'tag',
  'channel',
]);

function readLeaf(condition: unknown): FormQuestion | null {
  const entries = Object.entries(condition as Written);
  const [[word, inner] = ['', null]] = entries;
  if (entries.length !== 1) return null;
  if (word === 'express') return { word, values: [] };
  if (lists.has(word) && Array.isArray(inner))
    return { word: word as QuestionWord, values: inner.map(String) };
  if (word === 'impact' || word === 'customer') return readNamed(word, Object.entries(inner as Written));
  return null;
}

function readNamed(word: 'impact' | 'customer', facts: [string, unknown][]): FormQuestion | null {
  const [[name, value] = ['', null]] = facts;
  if (facts.length !== 1) return null;
  if (word === 'impact') return value === true ? { word, values: [name] } : null;
  if (name === 'plan' && Array.isArray(value)) return { word: 'customerPlan', values: value.map(String) };
  return (name === 'highValue' || name === 'vip') && value === true ? { word: name, values: [] } : null;
}

/** As the policy has it. */
export function writeCondition({ join, questions }: Pick<FormRow, 'join' | 'questions'>): Written | null {
  if (questions === null) return null;
  const leaves = questions.map(writeLeaf);
  const [only] = leaves;
  if (only === undefined) return { always: true };
  return leaves.length === 1 ? only : { [join]: leaves };
}

function writeLeaf({ word, values }: FormQuestion): Written {
  switch (word) {
    case 'severity':
    case 'tier':
      return { [word]: values.map(Number) };
    case 'impact':
      return { impact: Object.fromEntries(values.slice(0, 1).map((flag) => [flag, true])) };
    case 'customerPlan':
      return { customer: { plan: values } };
    case 'highValue':
    case 'vip':
      return { customer: { [word]: true } };
    case 'express':
      return { express: true };
    default:
      return { [word]: values };
  }
}

/** What differs from the version that the form was begun from. Empty: nothing. */
export function editOf(draft: FormDraft, outline: PolicyOutline): MatrixEdit {
  const before = draftOf(outline);
  const isSame = JSON.stringify(draft.rows) === JSON.stringify(before.rows);
  const paths = changedLengths(before.pathLengths, draft.pathLengths).map(([name, length]) => {
    const [path = '', clock = ''] = name.split(' ');
    return { path, clock, length };
  });
  const tickets = changedLengths(before.ticketLengths, draft.ticketLengths).map(([name, length]) => {
    const [row = '', clock = ''] = name.split(' ');
    return { row: Number(row), clock, length };
  });
  return {
    ...(isSame ? {} : { matrix: draft.rows.map((row) => editedRow(row, before.rows)) }),
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

function editedRow(row: FormRow, before: readonly FormRow[]) {
  const was = before.find(({ from }) => from !== null && from === row.from);
  const isSame = (name: keyof FormRow) =>
    was !== undefined && JSON.stringify(was[name]) === JSON.stringify(row[name]);
  const when = isSame('questions') && isSame('join') ? null : writeCondition(row);
  return {
    from: row.from,
    ...(when === null ? {} : { when }),
    ...(isSame('path') ? {} : { path: row.path || null }),
    ...(isSame('told') ? {} : { told: row.told }),
  };
}

const clockNames: Readonly<Record<string, string>> = {
  'substantive-answer': 'substantiveAnswer',
  'customer-update': 'customerUpdate.first',
  'manager-response': 'managerResponse',
};

/** The clocks of a path in the form, by the names of the outline. */
export const formClocks = [
  'acknowledge',
  'substantive-answer',
  'customer-update',
  'manager-response',
  'decision',
  'findings',
  'relief',
  'resolution',
] as const;

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
