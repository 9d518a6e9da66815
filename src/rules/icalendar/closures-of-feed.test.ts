import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import type { FeedDay } from '../../model/calendar.ts';
import { parseLocalDate } from '../clocks/local-date.ts';
import { closuresOfFeed } from './closures-of-feed.ts';
import { compareClosures } from './compare-closures.ts';
import { isMistake } from './mistake.ts';

const span = { firstDay: parseLocalDate('2026-01-01'), lastDay: parseLocalDate('2028-12-31') };

function feedOf(...events: string[]): string {
  const blocks = events.map(
    (event) => `BEGIN:VEVENT\r\n${event.trim().replaceAll(/\n\s*/g, '\r\n')}\r\nEND:VEVENT`,
  );
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sample Works//EN',
    ...blocks,
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** "2026-05-01 May Day", with the closed windows where the day is closed in part. */
function said(text: string, zone = 'Europe/Berlin'): string[] {
  const closures = closuresOfFeed(text, zone, span);
  if (isMistake(closures)) throw new Error(JSON.stringify(closures));
  return closures.map(({ date, name, windows }) =>
    [date, name, ...(windows ?? []).map((window) => window.join('–'))].join(' ').trim(),
  );
}

const may = 'UID:may@works.example\nSUMMARY:May Day\nDTSTART;VALUE=DATE:20260501';

describe('a holiday feed', () => {
  it('closes single days, and several up to the day before DTEND', () => {
    const easter =
      'UID:easter@works.example\nSUMMARY:Easter\nDTSTART;VALUE=DATE:20260403\nDTEND;VALUE=DATE:20260407';
    expect(said(feedOf(may, easter))).toEqual([
      '2026-04-03 Easter',
      '2026-04-04 Easter',
      '2026-04-05 Easter',
      '2026-04-06 Easter',
      '2026-05-01 May Day',
    ]);
  });

  it('comes back by its rule, less what is taken out, within the span', () => {
    const giving =
      'UID:g@x\nSUMMARY:Thanksgiving\nDTSTART;VALUE=DATE:20101125\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\nEXDATE;VALUE=DATE:20271125';
    expect(said(feedOf(giving))).toEqual(['2026-11-26 Thanksgiving', '2028-11-23 Thanksgiving']);
  });

  it('closes a part of a day in the calendar’s own zone', () => {
    const eve = 'UID:e@x\nSUMMARY:Christmas Eve\nDTSTART;TZID=Europe/London:20261224T120000\nDURATION:PT14H';
    expect(said(feedOf(eve))).toEqual([
      '2026-12-24 Christmas Eve 13:00–24:00',
      '2026-12-25 Christmas Eve 00:00–03:00',
    ]);
  });

  it('reads a zone by what the calendar says of it where its name is nobody’s', () => {
    const zone = `BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD
BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n`;
    const events = ['20260630', '20261230']
      .map(
        (day) =>
          `BEGIN:VEVENT\nUID:${day}\nDTSTART;TZID=Customized Time Zone:${day}T120000\nDTEND;TZID=Customized Time Zone:${day}T130000\nEND:VEVENT\n`,
      )
      .join('');
    const text = `BEGIN:VCALENDAR\n${zone}${events}END:VCALENDAR\n`;
    expect(said(text, 'UTC')).toEqual(['2026-06-30  10:00–11:00', '2026-12-30  11:00–12:00']);
  });

  it('takes the newest edition of an event, and leaves out what was called off', () => {
    const later = 'UID:may@works.example\nSUMMARY:Labour Day\nSEQUENCE:2\nDTSTART;VALUE=DATE:20260504';
    const off = 'UID:off@x\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260601';
    expect(said(feedOf(later, may, off))).toEqual(['2026-05-04 Labour Day']);
  });

  it('moves one occurrence of a series, and calls off another', () => {
    const series = 'UID:s@x\nSUMMARY:Inventory\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=YEARLY;COUNT=3';
    const moved =
      'UID:s@x\nSUMMARY:Inventory\nRECURRENCE-ID;VALUE=DATE:20270105\nDTSTART;VALUE=DATE:20270107';
    const off = 'UID:s@x\nRECURRENCE-ID;VALUE=DATE:20280105\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20280105';
    expect(said(feedOf(series, moved, off))).toEqual(['2026-01-05 Inventory', '2027-01-07 Inventory']);
  });

  it('has the days and names that another reader finds', () => {
    const days = ['20260101', '20260406', '20261225', '20271101'];
    const text = feedOf(
      ...days.map((day) => `UID:${day}\nSUMMARY:Day ${day}\\, a holiday\nDTSTART;VALUE=DATE:${day}`),
    );
    const theirs = convertIcsCalendar(undefined, text).events ?? [];
    expect(said(text, 'UTC')).toEqual(
      theirs.map(({ start, summary }) => `${start.date.toISOString().slice(0, 10)} ${summary}`),
    );
  });

  it('reads folded lines and escaped marks', () => {
    const folded =
      'UID:f@x\nSUMMARY:New Year\\, and\\n the day after\nDTSTART;VALUE=DATE:20260101\nDURATION:P2D';
    expect(said(feedOf(folded).replace('the day', 't\r\n\the\r\n  day'))).toEqual([
      '2026-01-01 New Year, and  the day after',
      '2026-01-02 New Year, and  the day after',
    ]);
  });
});

describe('a feed that can’t be read says where', () => {
  const mistakeOf = (text: string) => closuresOfFeed(text, 'Europe/Berlin', span);

  it.each([
    ['a web page', '<!doctype html>\n<title>Sign in</title>', 'line_unreadable', '', 1],
    ['nothing', '', 'not_a_calendar', '', 0],
    ['an event alone', 'BEGIN:VEVENT\nEND:VEVENT', 'not_a_calendar', '', 1],
    ['no end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT', 'component_unbalanced', 'BEGIN', 2],
    [
      'broken folding',
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:New\nYear\nEND:VEVENT\nEND:VCALENDAR`,
      'line_unreadable',
      '',
      4,
    ],
    [
      'a day that no month has',
      feedOf('UID:a\nDTSTART;VALUE=DATE:20260230'),
      'date_unreadable',
      'DTSTART',
      6,
    ],
    ['no start', feedOf('UID:a\nSUMMARY:b'), 'property_missing', 'DTSTART', 5],
    ['two starts', feedOf(`${may}\nDTSTART;VALUE=DATE:20260502`), 'property_repeated', 'DTSTART', 8],
    [
      'a zone of nobody',
      feedOf('UID:a\nDTSTART;TZID=Mars/Olympus:20260101T000000'),
      'zone_unknown',
      'DTSTART',
      6,
    ],
    ['an end before the start', feedOf(`${may}\nDTEND;VALUE=DATE:20260401`), 'ends_before_start', 'DTEND', 8],
    [
      'a part of a rule',
      feedOf(`${may}\nRRULE:FREQ=YEARLY;BYDAY=1XX`),
      'rule_value_unreadable',
      'RRULE BYDAY',
      8,
    ],
    [
      'a rule of every second',
      feedOf('UID:a\nDTSTART:20260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY'),
      'too_many_events',
      '',
      4,
    ],
  ])('%s', (_, text, code, property, line) => {
    expect(mistakeOf(text)).toMatchObject({ mistake: code, property, line });
  });

  it.each([
    ['ten million characters', () => `BEGIN:VCALENDAR\n${'X'.repeat(10_000_000)}`],
    ['a million lines', () => 'BEGIN:VCALENDAR\n'.repeat(100_000) + '\n'.repeat(900_000)],
    ['a thousand components in each other', () => 'BEGIN:VCALENDAR\n'.repeat(1000)],
    [
      'a thousand rules that never come',
      () =>
        feedOf(
          ...Array.from(
            { length: 1000 },
            (_, i) =>
              `UID:${i}\nDTSTART:20260101T000000Z\nDURATION:PT1H\nRRULE:FREQ=SECONDLY;INTERVAL=2;BYSECOND=1`,
          ),
        ),
    ],
    [
      'a list of days without end',
      () => feedOf(`${may}\nRDATE;VALUE=DATE:${'20260501,'.repeat(9000)}20260501`),
    ],
  ])('and ends soon: %s', (_, text) => {
    const given = text();
    const started = performance.now();
    expect(isMistake(mistakeOf(given))).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('what a feed changes', () => {
  const day = (uid: string, date: string, name = uid): FeedDay => ({ uid, name, date, source: 'one' });
  const today = { source: 'one', today: '2026-06-01', firstDay: '2025-01-01' };
  const closure = ({ source: _, ...rest }: FeedDay) => rest;

  it('is what comes, what goes, and what moves or is called otherwise', () => {
    const known = [
      day('a', '2026-07-01'),
      day('b', '2026-08-01'),
      day('c', '2026-09-01'),
      day('d', '2026-10-01'),
    ];
    const now = [
      day('a', '2026-07-01'),
      day('b', '2026-08-03'),
      day('c', '2026-09-01', 'C'),
      day('e', '2026-11-01'),
    ];
    const change = compareClosures(known, now.map(closure), today);
    expect(change.added.map(({ uid }) => uid)).toEqual(['e']);
    expect(change.removed.map(({ uid }) => uid)).toEqual(['d']);
    expect(change.changed.map(({ before, after }) => [before.date, after.date, after.name])).toEqual([
      ['2026-08-01', '2026-08-03', 'b'],
      ['2026-09-01', '2026-09-01', 'C'],
    ]);
    expect(change.unchanged).toBe(1);
    expect(change.days).toEqual(now);
  });

  it('leaves days that are past, and those of other feeds', () => {
    const known = [
      day('a', '2026-05-01'),
      day('old', '2024-05-01'),
      { ...day('x', '2026-12-01'), source: 'two' },
    ];
    expect(compareClosures(known, [], today)).toMatchObject({ removed: [], days: [known[0]] });
  });
});
