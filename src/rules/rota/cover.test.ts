import { describe, expect, test } from 'vitest';
import { layer, override, person, plan, rota, rotaOfPlans, swap } from '../../../test/support/rotas.ts';
import { PlainRota, Rota } from '../../model/rota.ts';
import { dayMs, hourMs } from '../../model/instant.ts';
import { keepTurns, plannedChanges, removeTurn, withPlan, withoutPlanned } from './change-plan.ts';
import { coverIn, gapsIn, lastChangeBefore, nextChangeAt, onCallAt, shiftsIn } from './cover.ts';

const at = (text: string) => Date.parse(`2026-${text}Z`);
const names = (given: Parameters<typeof onCallAt>[0], when: string) =>
  onCallAt(given, at(when))
    .map(({ personId }) => personId)
    .join('');
const nights = { mon: [['18:00', '09:00']], tue: [['18:00', '09:00']] } as Record<string, [string, string][]>;

describe('layers', () => {
  const high = layer('B', { id: 'high', priority: 2, hours: { weekly: nights } });
  test('the highest with somebody on call decides; equal ones count together', () => {
    const given = rota([
      layer('A'),
      high,
      layer('C', { id: 'third', priority: 2, hours: { weekly: nights } }),
    ]);
    expect([names(given, '03-02T12:00'), names(given, '03-02T20:00')]).toEqual(['A', 'BC']);
  });

  test('a turn of nobody is left to the layers below', () => {
    const given = rota([layer('A'), layer('B -', { id: 'high', priority: 2 })]);
    expect([names(given, '03-02T12:00'), names(given, '03-03T12:00')]).toEqual(['B', 'A']);
  });

  test('leave gaps where none of them counts', () => {
    const given = rota([high]);
    expect(gapsIn(given, at('03-02T00:00'), at('03-04T00:00'))).toEqual([
      { from: at('03-02T00:00'), to: at('03-02T18:00') },
      { from: at('03-03T09:00'), to: at('03-03T18:00') },
    ]);
    expect(nextChangeAt(given, at('03-02T12:00'))).toBe(at('03-02T18:00'));
    expect(lastChangeBefore(given, at('03-03T12:00'))).toBe(at('03-03T09:00'));
  });

  test('hours may be of another zone than the hand-off', () => {
    const hours = { weekly: { mon: [['09:00', '10:00']] as [string, string][] }, zone: 'America/New_York' };
    const given = rota([layer('A', { hours })]);
    expect([names(given, '03-02T13:59'), names(given, '03-02T14:00')]).toEqual(['', 'A']);
  });
});

describe('overrides', () => {
  const span = { from: at('03-02T12:00'), to: at('03-02T14:00') };
  test('replace only who is on call, and end where they end', () => {
    const given = rota(
      [layer('A B')],
      [
        override({ ...span, change: 'replace', personId: person('A'), byId: person('C') }),
        override({ ...span, change: 'replace', personId: person('B'), byId: person('D') }),
      ],
    );
    expect(['11:59', '12:00', '14:00'].map((time) => names(given, `03-02T${time}`))).toEqual(['A', 'C', 'A']);
  });

  test('a temporary plan replaces what was said before it, not what is said after', () => {
    const shift = { personId: person('T'), from: span.from, to: at('03-02T13:00') };
    const given = rota(
      [layer('A')],
      [
        override({ ...span, change: 'add', personId: person('X'), madeAt: 1 }),
        override({ ...span, change: 'temporary', shifts: [shift], madeAt: 2 }),
        override({ ...span, change: 'add', personId: person('Y'), madeAt: 3 }),
      ],
    );
    expect(['12:30', '13:30'].map((time) => names(given, `03-02T${time}`))).toEqual(['TY', 'Y']);
  });
});

describe('swaps', () => {
  const turns = (given: ReturnType<typeof rota>) =>
    [2, 3, 4].map((day) => names(given, `03-0${day}T12:00`)).join('');
  const both = { personId: person('A'), takerId: person('B'), turn: 0, backTurn: 1 };
  test('exchange two turns, once agreed', () => {
    expect(turns(rota([layer('A B C')], [swap(both)]))).toBe('BAC');
    expect(turns(rota([layer('A B C')], [swap({ ...both, state: 'asked' })]))).toBe('ABC');
    expect(turns(rota([layer('A B C')], [swap({ ...both, state: 'declined' })]))).toBe('ABC');
  });

  test('follow the turn numbers when the hand-off moves', () => {
    const given = rota([layer('A B C', { handOffAt: '21:00' })], [swap(both)]);
    expect([names(given, '03-02T22:00'), names(given, '03-03T22:00')]).toEqual(['B', 'A']);
  });

  test('count no longer when the turn has become that of another', () => {
    expect(turns(rota([layer('C A B')], [swap({ ...both, backTurn: null })]))).toBe('CAB');
  });

  test('of a part leave the rest of the turn', () => {
    const part = { from: at('03-02T20:00'), to: at('03-02T22:00') };
    const given = rota([layer('A B')], [swap({ ...both, backTurn: null, part })]);
    const shifts = shiftsIn(given, at('03-02T09:00'), at('03-03T09:00'));
    expect(
      shifts.map(({ personId, from, why }) => [personId, (from - at('03-02T00:00')) / hourMs, why]),
    ).toEqual([
      ['A', 9, 'turn'],
      ['B', 20, 'swap'],
      ['A', 22, 'turn'],
    ]);
  });
});

describe('plans', () => {
  test('take over at their instant, half-open', () => {
    const given = rotaOfPlans([
      plan([layer('A')]),
      plan([layer('B')], { startsAt: at('03-05T09:00'), version: 2 }),
    ]);
    expect([names(given, '03-05T08:59:59.999'), names(given, '03-05T09:00')]).toEqual(['A', 'B']);
    const [first, second] = coverIn(given, at('03-05T00:00'), at('03-06T00:00'));
    expect([first?.version, first?.to, second?.version, second?.from]).toEqual([
      1,
      at('03-05T09:00'),
      2,
      at('03-05T09:00'),
    ]);
  });

  test('that begin later can be taken back, those that hold can not', () => {
    const now = at('03-01T00:00');
    const { record } = rota([layer('A')]);
    const changed = withPlan(record, { ...plan([layer('B')], { version: 2 }), startsAt: now + dayMs }, now);
    expect(plannedChanges(changed, now)).toHaveLength(1);
    expect(withoutPlanned(changed, now + dayMs, now)).toEqual(record);
    expect(withoutPlanned(changed, now + dayMs, now + dayMs)).toBeNull();
  });

  test('keep whoever is on call when others come or go', () => {
    const before = [layer('A B C')];
    const when = at('03-03T12:00');
    const after = (turns: string) => rota(keepTurns(before, [layer(turns)], when));
    const on = (given: ReturnType<typeof rota>) =>
      [3, 4, 5].map((day) => names(given, `03-0${day}T12:00`)).join('');
    expect(on(after('D A B C'))).toBe('BCD');
    expect(on(after('A C'))).toBe('CAC');
    expect(on(rota([removeTurn(layer('A B C'), 0, when)]))).toBe('BCB');
    expect(on(rota([removeTurn(layer('A B C'), 1, when)]))).toBe('CAC');
  });
});

test('a rota as it was written before there were layers is read as one layer', () => {
  const plain = {
    id: 'old',
    name: 'Old',
    zone: 'Europe/Berlin',
    every: 'week',
    length: 2,
    startsOn: '2026-01-05',
    handOffAt: '24:00',
    memberIds: ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'],
  };
  expect(PlainRota.parse(plain)).toEqual(plain);
  const read = Rota.parse(plain);
  const layers = read.plans[0]?.layers ?? [];
  expect(layers[0]).toMatchObject({ every: 'week', length: 2, turns: plain.memberIds.map((id) => [id]) });
  expect(Rota.parse(read)).toEqual(read);
});

test('90 days of five layers take a few milliseconds', () => {
  const zones = ['Europe/Berlin', 'America/Chicago', 'Asia/Tokyo', 'Australia/Lord_Howe', 'UTC'];
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const weekly = Object.fromEntries(days.map((day) => [day, [['08:00', '20:00']]]));
  const layers = zones.map((zone, index) =>
    layer('A B C D', { id: `l${index}`, zone, priority: index + 1, hours: { weekly } }),
  );
  const given = rota(layers);
  const from = at('03-01T00:00');
  coverIn(given, from, from + 90 * dayMs);
  const begun = process.cpuUsage();
  for (let round = 0; round < 10; round += 1)
    shiftsIn(given, from + round * dayMs, from + (90 + round) * dayMs);
  const { user } = process.cpuUsage(begun);
  // Measured at 60 ms of a crowded processor, at a fraction of that alone.
  expect(user / 10_000).toBeLessThan(250);
});
