/** What is wrong with iCalendar text: a value with the place, so that a door can say it. */
export type ICalendarMistakeCode =
  | 'not_a_calendar'
  | 'line_unreadable'
  | 'line_too_long'
  | 'too_large'
  | 'too_many_lines'
  | 'too_many_events'
  | 'too_much_work'
  | 'component_unbalanced'
  | 'nested_too_deep'
  | 'property_missing'
  | 'property_repeated'
  | 'date_unreadable'
  | 'zone_unknown'
  | 'duration_unreadable'
  | 'ends_before_start'
  | 'rule_without_frequency'
  | 'rule_part_unknown'
  | 'rule_part_repeated'
  | 'rule_value_unreadable';

export interface ICalendarMistake {
  readonly mistake: ICalendarMistakeCode;
  /** The property, or the part of a rule: "RRULE BYDAY". Empty where the whole text is meant. */
  readonly property: string;
  /** Counted from 1 in the text as it came; 0 where the whole text is meant. */
  readonly line: number;
  /** What stands there, cut to a length that a sentence can hold. */
  readonly found: string;
}

const foundMax = 60;

export function mistake(
  code: ICalendarMistakeCode,
  { property = '', line = 0, found = '' }: { property?: string; line?: number; found?: string } = {},
): ICalendarMistake {
  const cut = found.length > foundMax ? `${found.slice(0, foundMax - 1)}…` : found;
  return { mistake: code, property: property.slice(0, foundMax), line, found: cut.toWellFormed() };
}

export function isMistake(value: unknown): value is ICalendarMistake {
  return typeof value === 'object' && value !== null && 'mistake' in value;
}
