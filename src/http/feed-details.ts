import type { FeedFailure } from '../model/calendar-feed.ts';

/** Why a feed could not be fetched. */
export const feedFailures: Readonly<Record<string, string>> = {
  not_https: 'Only addresses that begin with https:// are read, without a password in them.',
  private_address: 'The address leads into a private network. Take one that the outside reaches.',
  no_answer: 'There was no answer in time. Look at the address, or try again later.',
  redirected: 'The address leads on to another one. Take the one where the calendar is.',
  too_large: 'The calendar is larger than 2 MB. Take one with holidays alone.',
  not_found: 'There is nothing at this address. Look at it again.',
  refused: 'The server there did not give the calendar. It has to be readable without signing in.',
} satisfies Record<FeedFailure, string>;

interface FeedMistake {
  readonly mistake: string;
  readonly property: string;
  readonly line: number;
  readonly found: string;
}

const mistakes: Readonly<Record<string, string>> = {
  not_a_calendar: 'This is no iCalendar file: it begins with BEGIN:VCALENDAR.',
  line_unreadable: 'This is no line of iCalendar.',
  line_too_long: 'The line is too long.',
  too_large: 'The text is too large.',
  too_many_lines: 'The text has too many lines.',
  too_many_events: 'It has more events than holidays can be.',
  too_much_work: 'It comes back too often to be counted.',
  component_unbalanced: 'BEGIN and END do not fit together.',
  nested_too_deep: 'Components stand too deep in each other.',
  property_missing: 'Something is missing.',
  property_repeated: 'This may stand once.',
  date_unreadable: 'This is no date.',
  zone_unknown: 'This time zone is not known.',
  duration_unreadable: 'This is no duration.',
  ends_before_start: 'It ends before it begins, or lasts longer than a year.',
  rule_without_frequency: 'A rule needs FREQ.',
  rule_part_unknown: 'No rule has such a part.',
  rule_part_repeated: 'A rule has each part once.',
  rule_value_unreadable: 'This part of the rule can’t be read.',
};

/** Line, property, what is wrong, and what stands there. */
export function feedDetail(values: Readonly<Record<string, unknown>>): string {
  const { mistake, property, line, found } = values as unknown as FeedMistake;
  const place = [line > 0 ? `Line ${line}` : '', property].filter((part) => part !== '');
  const what = mistakes[mistake] ?? 'It can’t be read.';
  const quoted = found === '' ? '' : ` It says “${found}”.`;
  return `${place.length > 0 ? `${place.join(', ')}: ` : ''}${what}${quoted}`;
}
