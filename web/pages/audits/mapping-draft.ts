import type { ImportField } from '../../../src/model/import-mapping.ts';

/** A mapping as the form holds it. What the form does not show stays as it came, and the desk checks it all. */
export interface MappingDraft {
  readonly file?: { readonly delimiter?: string; readonly encoding?: string };
  readonly columns?: Readonly<Partial<Record<ImportField, string>>>;
  readonly times?: { readonly format?: string; readonly zone?: string };
  readonly words?: { readonly priority?: Words };
  readonly audit?: AuditPart;
}

type Words = Readonly<Record<string, string>>;
type StateWords = Readonly<Partial<Record<StateColumn, readonly string[]>>>;

interface AuditPart {
  readonly order?: string;
  readonly repeated?: string;
  readonly stallAfter?: string;
  readonly tiers?: TiersDraft;
  readonly sla?: { readonly met?: readonly string[]; readonly missed?: readonly string[] };
  readonly resolved?: StateWords;
  readonly closed?: StateWords;
  readonly waiting?: StateWords;
  readonly vendor?: StateWords;
  readonly escalated?: StateWords;
}

export interface TiersDraft {
  readonly of?: string;
  readonly otherwise?: number;
  readonly rules?: readonly TierRuleDraft[];
}

export const tierWays = ['is', 'starts', 'ends', 'contains'] as const;
export type TierWay = (typeof tierWays)[number];
export type TierRuleDraft = Readonly<Partial<Record<TierWay, unknown>>> & {
  readonly tier: number;
  readonly mixed?: boolean;
};

export const stateColumns = ['status', 'subStatus', 'activity'] as const;
export type StateColumn = (typeof stateColumns)[number];

/** What a word of a state says; `work`: none of the others. */
export const wordStates = ['work', 'waiting', 'vendor', 'resolved', 'closed', 'escalated'] as const;
export type WordState = (typeof wordStates)[number];
const kept = ['waiting', 'vendor', 'resolved', 'closed', 'escalated'] as const;

export function withColumn(draft: MappingDraft, field: ImportField, column: string): MappingDraft {
  const { [field]: before, ...columns } = draft.columns ?? {};
  const changed = { ...draft, columns: column === '' ? columns : { ...columns, [field]: column } };
  // Words of another column mean nothing any more.
  return isStateColumn(field) && before !== column ? withoutWords(changed, field) : changed;
}

function isStateColumn(field: string): field is StateColumn {
  return (stateColumns as readonly string[]).includes(field);
}

function withoutWords(draft: MappingDraft, column: StateColumn): MappingDraft {
  return kept.reduce((mapping, state) => withWords(mapping, state, column, []), draft);
}

export function stateOfWord({ audit = {} }: MappingDraft, column: StateColumn, word: string): WordState {
  const says = (state: (typeof kept)[number]) => audit[state]?.[column]?.includes(word) ?? false;
  // Whoever waits for a vendor waits.
  return (['vendor', 'waiting', 'resolved', 'closed', 'escalated'] as const).find(says) ?? 'work';
}

export function withStateOfWord(
  draft: MappingDraft,
  column: StateColumn,
  word: string,
  state: WordState,
): MappingDraft {
  const without = kept.reduce(
    (mapping, one) =>
      withWords(
        mapping,
        one,
        column,
        wordsOf(mapping, one, column).filter((w) => w !== word),
      ),
    draft,
  );
  if (state === 'work') return without;
  const add = (mapping: MappingDraft, to: (typeof kept)[number]) =>
    withWords(mapping, to, column, [...wordsOf(mapping, to, column), word]);
  return state === 'vendor' ? add(add(without, 'waiting'), 'vendor') : add(without, state);
}

function wordsOf({ audit }: MappingDraft, state: (typeof kept)[number], column: StateColumn) {
  return audit?.[state]?.[column] ?? [];
}

function withWords(
  draft: MappingDraft,
  state: (typeof kept)[number],
  column: StateColumn,
  words: readonly string[],
): MappingDraft {
  const { [state]: before, ...audit } = draft.audit ?? {};
  const { [column]: _, ...others } = before ?? {};
  const now = words.length > 0 ? { ...others, [column]: words } : others;
  return { ...draft, audit: Object.keys(now).length > 0 ? { ...audit, [state]: now } : audit };
}

export function withAudit(draft: MappingDraft, part: Partial<AuditPart>): MappingDraft {
  return { ...draft, audit: { ...draft.audit, ...part } };
}

export function withTiers(draft: MappingDraft, tiers: TiersDraft | null): MappingDraft {
  const { tiers: _, ...audit } = draft.audit ?? {};
  return { ...draft, audit: tiers === null ? audit : { ...audit, tiers } };
}

export type Verdict = 'met' | 'missed' | '';

export function verdictOf({ audit }: MappingDraft, word: string): Verdict {
  if (audit?.sla?.met?.includes(word)) return 'met';
  return audit?.sla?.missed?.includes(word) ? 'missed' : '';
}

export function withVerdict(draft: MappingDraft, word: string, verdict: Verdict): MappingDraft {
  const { sla, ...audit } = draft.audit ?? {};
  const among = (name: 'met' | 'missed') => [
    ...(sla?.[name] ?? []).filter((one) => one !== word),
    ...(verdict === name ? [word] : []),
  ];
  const [met, missed] = [among('met'), among('missed')];
  return { ...draft, audit: met.length + missed.length === 0 ? audit : { ...audit, sla: { met, missed } } };
}

export function withPriority(draft: MappingDraft, word: string, priority: string): MappingDraft {
  return { ...draft, words: { ...draft.words, priority: { ...draft.words?.priority, [word]: priority } } };
}

/** How a rule asks, and what for. */
export function askedBy(rule: TierRuleDraft): { way: TierWay; text: string } {
  const way = tierWays.find((one) => rule[one] !== undefined) ?? 'is';
  const said = rule[way];
  return { way, text: Array.isArray(said) ? said.join('\n') : typeof said === 'string' ? said : '' };
}

/** Texts of `is` stand on a line each. */
export function asking(rule: TierRuleDraft, way: TierWay, text: string): TierRuleDraft {
  const { is: _is, starts: _starts, ends: _ends, contains: _contains, ...rest } = rule;
  return { ...rest, [way]: way === 'is' ? text.split('\n').filter((line) => line !== '') : text };
}
