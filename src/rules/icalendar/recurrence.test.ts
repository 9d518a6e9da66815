import { describe, expect, it } from 'vitest';
import { readContentLines } from './content-lines.ts';
import type { Work } from './expand-rule.ts';
import { isMistake } from './mistake.ts';
import { type Asked, occurrencesOf, readRecurrence } from './recurrence.ts';
import { readRecurrenceRule } from './recurrence-rule.ts';
import { utc } from './wall-zone.ts';

function instants(text: string, asked?: Asked): string[] {
  const lines = readContentLines(text);
  if (isMistake(lines)) throw new Error(JSON.stringify(lines));
  const read = readRecurrence(lines, { zone: utc });
  if (isMistake(read)) throw new Error(JSON.stringify(read));
  return occurrencesOf(read, asked).map((at) => new Date(at).toISOString().slice(0, 16));
}

describe('a recurrence', () => {
  it('keeps its time by the clock there when the clocks change', () => {
    const text = 'DTSTART;TZID=Europe/Berlin:20260328T090000\nRRULE:FREQ=DAILY;COUNT=3';
    expect(instants(text)).toEqual(['2026-03-28T08:00', '2026-03-29T07:00', '2026-03-30T07:00']);
  });

  it('reads a time that the clocks skip by the offset before, and one that comes twice as the first', () => {
    const skipped = 'DTSTART;TZID=America/New_York:20070310T023000\nRRULE:FREQ=DAILY;COUNT=2';
    expect(instants(skipped)).toEqual(['2007-03-10T07:30', '2007-03-11T07:30']);
    const twice = 'DTSTART;TZID=America/New_York:20071104T013000';
    expect(instants(twice)).toEqual(['2007-11-04T05:30']);
  });

  it.each([
    ['a day, to its end', '20260103', 3],
    ['an instant, itself included', '20260102T080000Z', 2],
    ['a time without a zone, where the start is', '20260102T085959', 1],
  ])('ends at UNTIL: %s', (_, until, count) => {
    expect(
      instants(`DTSTART;TZID=Europe/Berlin:20260101T090000\nRRULE:FREQ=DAILY;UNTIL=${until}`),
    ).toHaveLength(count);
  });

  it('leaves out a day that is named without its time', () => {
    const text = 'DTSTART:20260101T090000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20260102';
    expect(instants(text)).toEqual(['2026-01-01T09:00', '2026-01-03T09:00']);
  });

  it('is its start where it has no rule, and single dates in any order', () => {
    expect(instants('DTSTART;VALUE=DATE:20260105\nRDATE;VALUE=DATE:20260109,20260107')).toEqual([
      '2026-01-05T00:00',
      '2026-01-07T00:00',
      '2026-01-09T00:00',
    ]);
  });

  it('goes straight to a span that lies far from its start', () => {
    const work: Work = { left: 5_000 };
    const [from, to] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1, 0, 0, 2)];
    expect(instants('DTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY', { from, to, work })).toHaveLength(3);
    expect(work.left).toBeGreaterThan(4_000);
  });

  it.each([
    ['no February has it', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31'],
    ['no even second is odd', 'FREQ=SECONDLY;INTERVAL=2;BYSECOND=1'],
    ['every second, but on no day', 'FREQ=SECONDLY;BYMONTH=4;BYMONTHDAY=31'],
    ['no hour of the day', 'FREQ=HOURLY;INTERVAL=24;BYHOUR=3'],
  ])('ends where it never comes: %s', (_, rule) => {
    const started = performance.now();
    expect(instants(`DTSTART:20260101T000000Z\nRRULE:${rule};COUNT=3`)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('a rule that can’t be read', () => {
  it.each([
    ['', 'rule_part_unknown', 'RRULE', ''],
    ['COUNT=3', 'rule_without_frequency', 'RRULE', 'COUNT=3'],
    ['FREQ=FORTNIGHTLY', 'rule_value_unreadable', 'RRULE FREQ', 'FORTNIGHTLY'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'rule_part_repeated', 'RRULE', 'FREQ=WEEKLY'],
    ['FREQ=DAILY;INTERVAL=0', 'rule_value_unreadable', 'RRULE INTERVAL', '0'],
    ['FREQ=DAILY;BYHOUR=24', 'rule_value_unreadable', 'RRULE BYHOUR', '24'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'rule_value_unreadable', 'RRULE BYMONTHDAY', '0'],
    ['FREQ=MONTHLY;BYDAY=1MO,XX', 'rule_value_unreadable', 'RRULE BYDAY', '1MO,XX'],
    ['FREQ=DAILY;UNTIL=20260230', 'rule_value_unreadable', 'RRULE UNTIL', '20260230'],
    ['FREQ=DAILY;BYEASTER=0', 'rule_part_unknown', 'RRULE', 'BYEASTER=0'],
  ])('%s says which part', (text, code, property, found) => {
    expect(readRecurrenceRule(text, 7)).toEqual({ mistake: code, property, line: 7, found });
  });
});
