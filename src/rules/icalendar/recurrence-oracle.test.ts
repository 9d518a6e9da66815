import 'temporal-polyfill/global';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { expect, it } from 'vitest';
import { readDateValue } from './date-values.ts';
import { isMistake } from './mistake.ts';
import { occurrencesOf } from './recurrence.ts';
import { readRecurrenceRule } from './recurrence-rule.ts';
import { ianaZone, utc } from './wall-zone.ts';

const list = (one: fc.Arbitrary<number | string>, maxLength = 3) =>
  fc.option(fc.uniqueArray(one, { minLength: 1, maxLength }), { nil: null, freq: 1 });
const signed = (most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.constantFrom(1, -1)).map(([n, sign]) => n * sign);

const parts = fc.record({
  FREQ: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'),
  INTERVAL: fc.integer({ min: 1, max: 4 }),
  BYMONTH: list(fc.integer({ min: 1, max: 12 })),
  BYMONTHDAY: list(signed(31)),
  BYYEARDAY: list(signed(366)),
  BYWEEKNO: list(signed(52)),
  weekdays: list(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')),
  nth: fc.option(fc.constantFrom(1, 2, 3, -1, -2), { nil: null }),
  BYHOUR: list(fc.integer({ min: 0, max: 23 }), 2),
  BYSETPOS: fc.option(fc.constantFrom(1, -1, 2), { nil: null, freq: 1 }),
  WKST: fc.constantFrom('MO', 'SU', 'WE'),
});

/** Rules that the standard allows, and that the other library does not misread: it forgets BYMONTHDAY beside a yearly "1MO". */
function textOf({ weekdays, nth, ...rest }: typeof parts extends fc.Arbitrary<infer T> ? T : never): string {
  const isYearly = rest.FREQ === 'YEARLY';
  const hasNth =
    nth !== null &&
    (rest.FREQ === 'MONTHLY' || (isYearly && !rest.BYWEEKNO && !rest.BYMONTHDAY && !rest.BYYEARDAY));
  const given = {
    ...rest,
    BYMONTHDAY: rest.FREQ === 'WEEKLY' ? null : rest.BYMONTHDAY,
    BYYEARDAY: isYearly ? rest.BYYEARDAY : null,
    BYWEEKNO: isYearly ? rest.BYWEEKNO : null,
    BYDAY: weekdays?.map((day) => `${hasNth ? nth : ''}${day}`),
  };
  const texts = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  return [...texts.map(([name, value]) => `${name}=${String(value)}`), 'COUNT=5'].join(';');
}

const endsAt = Date.UTC(2032, 0, 1);

it.each(['Europe/Berlin', 'America/New_York', 'UTC'])(
  'counts out rules as another library does, in %s',
  (zoneName) => {
    const zone = ianaZone(zoneName) ?? utc;
    const start = readDateValue('20240115T093000', zone);
    if (start === null) throw new Error('The start can’t be read.');
    fc.assert(
      fc.property(parts.map(textOf), (text) => {
        const rule = readRecurrenceRule(text);
        if (isMistake(rule)) throw new Error(`${text}: ${rule.mistake}`);
        const rules = [{ start, rule }];
        const ours = occurrencesOf(
          { start, zone, rules, exRules: [], dates: [], exDates: [] },
          { to: endsAt },
        );
        // What comes rarely or never takes the other one seconds, or makes it throw.
        fc.pre(ours.length === 5);
        const theirs = new RRuleTemporal({
          rruleString: `DTSTART;TZID=${zoneName}:20240115T093000\nRRULE:${text}`,
        });
        expect(ours, text).toEqual(theirs.all((_, index) => index < 5).map((at) => at.epochMilliseconds));
      }),
      { numRuns: 40, seed: 5545 },
    );
  },
);
