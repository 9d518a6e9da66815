// Words for what the schema expects at a place, and for what was found there.
import { formatDuration, parseDuration } from '../clocks/durations.ts';
import { didYouMean } from './nearest-word.ts';
import type { SchemaIssue } from './schema-issue.ts';

const kindNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [a, b]',
  object: 'a group of "name: value" lines',
  record: 'a group of "name: value" lines',
  tuple: 'a pair, such as ["09:00", "17:00"]',
};

/** What should stand there, as a noun phrase. */
export function sayExpected(issue: SchemaIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.message.startsWith('Invalid') ? `a well-formed ${issue.format}` : issue.message;
    case 'too_small':
      return `${sayKind(issue.origin)} of ${issue.minimum} or more${sayParts(issue.origin)}`;
    case 'too_big':
      return `${sayKind(issue.origin)} of at most ${issue.maximum}${sayParts(issue.origin)}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flatMap((errors) => errors.map(sayExpected)))].slice(0, 6).join(' or ');
    default:
      return issue.message;
  }
}

/** What is wrong with the value that stands there. */
export function sayMisfit(issue: SchemaIssue, found: unknown): string {
  return isEmpty(found) && (issue.code === 'too_small' || issue.code === 'invalid_format')
    ? 'nothing stands here'
    : `${show(found)} is not ${sayExpected(issue)}`;
}

function isEmpty(found: unknown): boolean {
  return found === '' || (Array.isArray(found) && found.length === 0);
}

/** What to do about a value that does not fit, as a sentence. */
export function sayMend(issue: SchemaIssue, found: unknown): string {
  if (issue.code === 'too_small' && isEmpty(found)) return 'Name one or more, or take it out.';
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = didYouMean(String(found), values);
    return near === '' ? `Use one of ${values.join(', ')}.` : near;
  }
  if (issue.code === 'invalid_format' && issue.message.startsWith('a length of time'))
    return sayLength(found);
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof found !== 'object') {
    return 'Put it in quotes; a length of time needs its unit, such as 8 h.';
  }
  return `Write ${sayExpected(issue)}.`;
}

/** The value as the author wrote it, cut short. */
export function show(found: unknown): string {
  if (typeof found === 'string') return JSON.stringify(found.length > 40 ? `${found.slice(0, 40)}…` : found);
  if (Array.isArray(found)) return 'a list';
  if (found === undefined || found === null) return 'nothing';
  return typeof found === 'object' ? 'a group of names' : JSON.stringify(found);
}

/** People write "8 hours" or "90m"; it is clear what they mean. */
function sayLength(found: unknown): string {
  const length = typeof found === 'string' ? parseDuration(found) : null;
  return typeof length === 'number'
    ? `Write ${formatDuration(length)}.`
    : 'Write a number and its unit: min, h or days.';
}

function sayKind(origin: string): string {
  return origin === 'array' ? 'a list' : origin === 'string' ? 'a text' : 'a number';
}

function sayParts(origin: string): string {
  return origin === 'array' ? ' entries' : origin === 'string' ? ' characters' : '';
}
