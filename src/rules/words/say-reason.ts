// Says reasons and automatic acts in words.
import type { FieldValues } from '../../model/field.ts';
import type { TriggerAction } from '../../model/policy-trigger.ts';
import type { Reason } from '../../model/words.ts';
import { formatDuration } from '../clocks/durations.ts';
import { type Reader, sayDate, sayInstant } from '../clocks/say-instant.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { catalogue, valueWords } from './catalogue.ts';

/** A part of a sentence, such as "severity 1". A code without a sentence is said as it is: nothing is ever hidden. */
export function sayReason({ code, params = {} }: Reason, wording: Wording = plainWording): string {
  const template = (catalogue as Readonly<Record<string, string>>)[code];
  if (template === undefined) return code;
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : sayValue(name, value, wording);
  });
}

/** Reasons joined by commas; the same words stand once. */
export function sayReasons(reasons: readonly Reason[], wording: Wording = plainWording): string {
  return [...new Set(reasons.map((reason) => sayReason(reason, wording)))].join(', ');
}

/** Who reads it, and the names that the policy gives to ids. */
export interface Wording {
  readonly reader: Reader;
  readonly policy?: CompiledPolicy;
}

/** Where nobody is known who reads: by the clock of the world. */
const plainWording: Wording = { reader: { zone: 'UTC', locale: 'en-GB', now: 0 } };

/** What a trigger did, with the names that its ids stand for. */
export interface SpokenMatch {
  readonly name: string;
  readonly action: TriggerAction;
  readonly because: readonly Reason[];
  readonly shadow: boolean;
  readonly policyVersion: number;
  /** Name of the path that it escalated to or suggests. */
  readonly pathName?: string | undefined;
  readonly teamName?: string | undefined;
}

/** "Escalated to Platform because *payment outage* matched: severity 1, Enterprise plan (policy 12)". */
export function sayMatch(match: SpokenMatch, wording: Wording = plainWording): string {
  const acts = actsOf(match);
  const did = acts.length < 2 ? acts.join('') : `${acts.slice(0, -1).join(', ')} and ${acts.at(-1)}`;
  const sentence = match.shadow ? `Would have ${did}` : `${did.charAt(0).toUpperCase()}${did.slice(1)}`;
  return `${sentence} because *${match.name}* matched: ${sayReasons(match.because, wording)} (policy ${match.policyVersion})`;
}

/** Past participles, the weightiest act first. */
function actsOf({ action, pathName, teamName }: SpokenMatch): string[] {
  const { escalate, suggest, reroute, setSeverity, set, flag, tag, notify } = action;
  const to = (kind: string | undefined) => pathName ?? (kind === 'hierarchical' ? 'a manager' : undefined);
  return [
    ...(escalate === undefined ? [] : [join('escalated', 'to', to(escalate.kind))]),
    ...(suggest === undefined ? [] : [join('suggested an escalation', 'to', to(suggest.kind))]),
    ...(reroute === undefined ? [] : [`moved to ${teamName ?? reroute.team}`]),
    ...(setSeverity === undefined ? [] : [`set severity to ${setSeverity}`]),
    ...(set === undefined ? [] : [`set ${saySet(set)}`]),
    ...(flag === undefined ? [] : ['flagged for review']),
    ...(tag === undefined ? [] : [`tagged ${tag.join(', ')}`]),
    ...(notify === undefined
      ? []
      : [`notified ${notify.map((word) => withArticle[word] ?? word).join(', ')}`]),
  ];
}

/** "region EU, beta true" */
export function saySet(set: FieldValues): string {
  return Object.entries(set)
    .map(([field, value]) => `${field} ${Array.isArray(value) ? value.join(' and ') : String(value)}`)
    .join(', ');
}

/** Whom the words of a policy name, as they stand in a sentence. */
export const withArticle: Readonly<Record<string, string>> = {
  'duty lead': 'the duty lead',
  'first agent': 'the first agent',
  'escalation lead': 'the escalation lead',
  'dedicated contact': 'the dedicated contact',
  'account team': 'the account team',
};

function join(act: string, preposition: string, object: string | undefined): string {
  return object === undefined ? act : `${act} ${preposition} ${object}`;
}

/** Params that end in Ms are lengths of time; those of `within…` reach over days. */
function sayValue(name: string, value: string | number | boolean, { reader, policy }: Wording): string {
  if (typeof value === 'number') return sayNumber(name, value, reader);
  if (name === 'tickets') return `#${String(value).replaceAll(', ', ', #')}`;
  if (name === 'issueType' || name === 'path') return namesOf(name, String(value), policy);
  const words = valueWords[name];
  if (words === undefined) return String(value);
  return String(value)
    .split(', ')
    .map((part) => words[part] ?? part)
    .join(' or ');
}

function sayNumber(name: string, value: number, reader: Reader): string {
  if (name.endsWith('Ms')) return formatDuration(value, { withDays: name.startsWith('within') });
  if (name.endsWith('At')) return sayInstant(value, reader);
  if (name === 'sinceDay') return sayDate(value, reader);
  if (name === 'nth') return ordinals[value] ?? `${value}th`;
  return String(value);
}

const ordinals = [
  'no',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "Billing" is what people call it, not "billing". */
function namesOf(name: 'issueType' | 'path', value: string, policy: CompiledPolicy | undefined): string {
  const known: ReadonlyMap<string, { readonly name: string }> | undefined =
    name === 'path' ? policy?.paths : policy?.issueTypes;
  return value
    .split(', ')
    .map((id) => known?.get(id)?.name ?? id)
    .join(' or ');
}
