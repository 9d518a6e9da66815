import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layer, override, person, rota, swap } from '../../../test/support/rotas.ts';
import { stepMs, walk, whoByTheRules } from '../../../test/support/rota-walk.ts';
import type { RotaLayer, TurnUnit } from '../../model/rota.ts';
import type { RotaOverride } from '../../model/rota-exception.ts';
import { dayMs, hourMs } from '../../model/instant.ts';
import { type CoveredRota, coverIn, gapsIn, onCallAt, shiftsIn } from './cover.ts';
import { turnAt, turnGrid, turnStart } from './rotation.ts';

const start = (text: string) => Date.parse(text);

/** A zone, and a day before its clocks change. */
const changes = [
  ['Australia/Lord_Howe', '2026-04-02T00:00Z'],
  ['Australia/Lord_Howe', '2026-10-01T00:00Z'],
  ['America/Chicago', '2026-03-06T00:00Z'],
  ['America/Chicago', '2026-10-30T00:00Z'],
  ['Europe/London', '2026-03-27T00:00Z'],
  ['Europe/London', '2026-10-23T00:00Z'],
  // The whole of 30 December was left out.
  ['Pacific/Apia', '2011-12-28T00:00Z'],
  ['America/Havana', '2026-03-06T00:00Z'],
  ['UTC', '2028-02-26T00:00Z'],
] as const;
const anchors = [
  '2024-02-29',
  '2026-01-28',
  '2026-01-29',
  '2026-01-30',
  '2025-12-31',
  '2026-03-08',
  '2027-06-15',
];
const units: readonly TurnUnit[] = ['hour', 'day', 'week', 'month'];
const quarter = fc
  .integer({ min: 0, max: 95 })
  .map((at) => `${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`);

const someLayer = (id: string, people: readonly string[]) =>
  fc
    .record({
      zone: fc.constantFrom(...changes.map(([zone]) => zone)),
      every: fc.constantFrom(...units),
      length: fc.integer({ min: 1, max: 4 }),
      startsOn: fc.constantFrom(...anchors),
      handOffAt: quarter,
      priority: fc.integer({ min: 1, max: 2 }),
      firstTurn: fc.integer({ min: 0, max: 2 }),
      turns: fc.array(fc.subarray(people.map(person), { maxLength: 2 }), { minLength: 3, maxLength: 4 }),
      hours: fc.option(
        fc.record({
          days: fc.subarray(['mon', 'wed', 'sat', 'sun'], { minLength: 1 }),
          from: quarter,
          to: quarter,
        }),
        { nil: null },
      ),
    })
    .map(({ hours, ...rest }): RotaLayer => {
      const weekly = hours && Object.fromEntries(hours.days.map((day) => [day, [[hours.from, hours.to]]]));
      return layer('A', { ...rest, id, ...(weekly ? { hours: { weekly } } : {}) });
    });

const runs = { numRuns: 30, seed: 150 };

describe('turns', () => {
  const one = someLayer('first', ['A', 'B', 'C']);
  test('are those of a walk over the clock, through every change of it', () => {
    fc.assert(
      fc.property(one, fc.constantFrom(...changes), (given, [zone, from]) => {
        const here = { ...given, zone };
        const grid = turnGrid(here);
        const [begin, end] = [start(from), start(from) + 5 * dayMs];
        const wrong = [...walk(here, begin, end)].flatMap(([at, number]) => {
          const found = turnAt(grid, at);
          const holds = turnStart(grid, found) <= at && at < turnStart(grid, found + 1);
          return found === number && holds ? [] : [[new Date(at).toISOString(), found, number]];
        });
        expect(wrong).toEqual([]);
      }),
      runs,
    );
  });

  test('of months begin on the last day where the month is shorter, and on the 31st again after it', () => {
    const grid = turnGrid(layer('A B', { every: 'month', startsOn: '2026-01-31' }));
    const days = [-2, -1, 0, 1, 2, 3, 25].map((number) =>
      new Date(turnStart(grid, number)).toISOString().slice(0, 10),
    );
    expect(days).toEqual([
      '2025-11-30',
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2028-02-29',
    ]);
  });

  test('of duty days pass over days without hours, before the anchor too', () => {
    const weekly = Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
    );
    const given = rota([layer('A B C', { every: 'duty-day', handOffAt: '00:00', hours: { weekly } })]);
    const on = (day: string) => onCallAt(given, start(`${day}T12:00Z`)).map(({ personId }) => personId);
    const days = [
      '2026-02-26',
      '2026-02-27',
      '2026-03-02',
      '2026-03-06',
      '2026-03-07',
      '2026-03-09',
      '2026-03-10',
    ];
    expect(days.map((day) => on(day).join(''))).toEqual(['B', 'C', 'A', 'B', '', 'C', 'A']);
  });
});

const someOverride = fc
  .record({
    change: fc.constantFrom('add', 'remove', 'replace', 'temporary'),
    one: fc.constantFrom('A', 'B', 'C'),
    other: fc.constantFrom('D', 'E'),
    fromStep: fc.integer({ min: 0, max: 400 }),
    steps: fc.integer({ min: 1, max: 100 }),
    madeAt: fc.integer({ min: 1, max: 3 }),
  })
  .map((given) => ({ ...given, to: given.fromStep + given.steps }));
type SomeOverride = typeof someOverride extends fc.Arbitrary<infer T> ? T : never;

function overrideFrom(begin: number, given: SomeOverride): RotaOverride {
  const { change, one, other, madeAt } = given;
  const span = { from: begin + given.fromStep * stepMs, to: begin + given.to * stepMs, madeAt };
  switch (change) {
    case 'add':
    case 'remove':
      return override({ ...span, change, personId: person(change === 'add' ? other : one) });
    case 'replace':
      return override({ ...span, change, personId: person(one), byId: person(other) });
    default: {
      const shift = {
        personId: person(other),
        from: span.from,
        to: Math.max(span.from + stepMs, span.to - 5 * stepMs),
      };
      return override({ ...span, change: 'temporary', shifts: [shift] });
    }
  }
}

const people = (given: readonly { readonly personId: string }[]) =>
  given
    .map(({ personId }) => personId)
    .toSorted()
    .join('');

test('who is on call is what a walk over the clock finds, with layers, empty turns, swaps and overrides', () => {
  const names = ['A', 'B', 'C'];
  fc.assert(
    fc.property(
      fc.tuple(someLayer('one', names), someLayer('two', names)),
      fc.constantFrom(...changes),
      fc.array(someOverride, { maxLength: 4 }),
      fc.boolean(),
      (layers, [zone, from], given, swapped) => {
        const here = layers.map((one) => ({ ...one, zone }));
        const [begin, end] = [start(from), start(from) + 4 * dayMs];
        const turns = here.map((one) => walk(one, begin, end));
        const turn = (turns[0] as Map<number, number>).get(begin) as number;
        const swaps = swapped
          ? [swap({ layerId: 'one', personId: person('A'), takerId: person('B'), turn, backTurn: turn + 1 })]
          : [];
        const overrides = given.map((one) => overrideFrom(begin, one));
        const covered: CoveredRota = rota(here, [...swaps, ...overrides]);
        const shifts = shiftsIn(covered, begin, end);
        const cover = coverIn(covered, begin, end);
        const gaps = gapsIn(covered, begin, end);
        const wrong: unknown[] = [];
        for (let at = begin; at < end; at += stepMs) {
          const wanted = whoByTheRules(here, turns, swaps, overrides, at);
          const during = (one: { readonly from: number; readonly to: number }) =>
            one.from <= at && at < one.to;
          const found = [
            at % hourMs === 0 ? people(onCallAt(covered, at)) : wanted,
            people(shifts.filter(during)),
            people(cover.find(during)?.onCall ?? []),
            gaps.some(during),
          ];
          const isRight = found.slice(0, 3).every((one) => one === wanted) && found[3] === (wanted === '');
          if (!isRight) wrong.push([new Date(at).toISOString(), wanted, ...found]);
        }
        expect(wrong).toEqual([]);
      },
    ),
    { ...runs, numRuns: 5 },
  );
});
