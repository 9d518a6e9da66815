// Questions over fields: what a value is now, what it was before, whether it has just changed, and how far a date is.
import type { FieldTest } from '../../model/field.ts';
import type { Instant } from '../../model/instant.ts';
import { parseLocalDate } from '../clocks/local-date.ts';
import {
  type CalendarSpan,
  isInRange,
  rangeWords,
  readSpan,
  relativeRange,
  today,
} from '../clocks/relative-range.ts';
import { instantOf, type ZoneOffsets, zoneOffsets } from '../clocks/zone-offsets.ts';
import type { ConditionContext } from './condition-context.ts';
import { type FieldsById, valueReader } from './field-names.ts';
import { compareValue, type Comparison, type FoundValue } from './field-operators.ts';
import { listed, type Question } from './question.ts';
import { nextRangeChange } from './range-change.ts';

/** A negative operator asks the opposite of its positive one. */
export interface FieldQuestion {
  readonly question: Question;
  readonly negated: boolean;
}

export function compileField(test: FieldTest, fields: FieldsById): FieldQuestion {
  const read = valueReader(test.name, fields);
  const label = fields.get(test.name)?.name ?? test.name;
  const field = test.was ? `${label} before` : label;
  // What nobody says of the ticket before is unknown, not absent.
  const value = (context: ConditionContext): FoundValue | undefined => {
    if (!test.was) return read(context.facts);
    return context.before === undefined ? undefined : read(context.before);
  };
  const comparison = compareValue(test);
  if (comparison !== null)
    return { question: compared(comparison, field, value), negated: comparison.negated };
  if (test.changed !== undefined) return { question: hasChanged(test.changed, field, read), negated: false };
  return { question: inRange(test, field, value), negated: false };
}

type Read = (context: ConditionContext) => FoundValue | undefined;

/** So many of the wanted values are named in the sentence. */
const namedMax = 3;

function compared({ word, wanted, holds }: Comparison, field: string, value: Read): Question {
  const params = { field, wanted: listed(wanted.slice(0, namedMax).map(String)) };
  return {
    word,
    asked: params,
    found: () => params,
    answer: (context) => {
      const found = value(context);
      return found === undefined ? null : holds(found);
    },
  };
}

function hasChanged(
  changed: NonNullable<FieldTest['changed']>,
  field: string,
  read: (facts: ConditionContext['facts']) => FoundValue,
): Question {
  const { from, to } = changed === true ? {} : changed;
  const wasOne = from === undefined ? null : compareValue({ name: field, anyOf: from });
  const isOne = to === undefined ? null : compareValue({ name: field, anyOf: to });
  return {
    word: 'fieldChanged',
    asked: { field },
    found: ({ facts, before }) => ({
      field,
      from: said(before === undefined ? null : read(before)),
      to: said(read(facts)),
    }),
    answer: ({ facts, before }) => {
      if (before === undefined) return null;
      const [was, is] = [read(before), read(facts)];
      if (JSON.stringify(was) === JSON.stringify(is)) return false;
      return (wasOne?.holds(was) ?? true) && (isOne?.holds(is) ?? true);
    },
  };
}

function said(value: FoundValue): string {
  if (value === null) return 'nothing';
  return Array.isArray(value) ? listed(value) : String(value);
}

function inRange(test: FieldTest, field: string, value: Read): Question {
  const word = rangeWords.find((one) => test[one] !== undefined);
  const span = word === undefined ? null : readSpan(test[word] ?? '');
  const at = (context: ConditionContext, zone: ZoneOffsets) => instantIn(value(context), zone);
  const holds = (found: Instant, now: Instant, zone: ZoneOffsets) =>
    isInRange(
      found,
      word === undefined || span === null ? today(now, zone) : relativeRange(word, span, now, zone),
    );
  const params = { field, range: word ?? 'on', span: span === null ? 'today' : saySpan(span) };
  return {
    word: 'fieldInRange',
    asked: params,
    found: () => params,
    answer: (context) => {
      const zone = zoneOf(context);
      const found = at(context, zone);
      return typeof found === 'number' ? holds(found, context.now, zone) : found === null ? false : null;
    },
    changesAt: (context) => {
      const zone = zoneOf(context);
      const found = at(context, zone);
      if (typeof found !== 'number') return null;
      return nextRangeChange((now) => holds(found, now, zone), { at: found, span, now: context.now, zone });
    },
  };
}

/** Days begin and end where the ticket's team works. */
function zoneOf({ ticketCalendar }: ConditionContext): ZoneOffsets {
  return zoneOffsets(ticketCalendar.zone);
}

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** undefined: nobody knows; null: nothing, or no date. A date without a time begins at its midnight. */
function instantIn(value: FoundValue | undefined, zone: ZoneOffsets): Instant | null | undefined {
  if (value === undefined || typeof value === 'number') return value;
  return typeof value === 'string' && dateForm.test(value)
    ? instantOf(zone, parseLocalDate(value), 0, 'first')
    : null;
}

function saySpan({ count, unit }: CalendarSpan): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
