import type { Instant } from '../../src/model/instant.ts';
import type { Rotation } from '../../src/model/rota.ts';
import type { OnCall, RotaShift } from '../../src/model/rota-cover.ts';
import type { FixedShift, RotaException, RotaOverride, Temporary } from '../../src/model/rota-exception.ts';
import type { PersonId } from '../../src/model/words.ts';
import { isOpenAt } from '../../src/rules/clocks/business-time.ts';
import { compileCalendar } from '../../src/rules/clocks/compile-calendar.ts';
import { parseLocalDate } from '../../src/rules/clocks/local-date.ts';
import { nextOpening, openPeriodAt } from '../../src/rules/clocks/open-periods.ts';
import type { Occurrence } from '../../src/rules/clocks/zone-offsets.ts';
import { removeTurn } from '../../src/rules/rota/change-plan.ts';
import { type CoveredRota, onCallAt, shiftsIn } from '../../src/rules/rota/cover.ts';
import { applyOverrides } from '../../src/rules/rota/overrides.ts';
import {
  clockMs,
  handOffs,
  nextHandOff,
  turnAt,
  turnGrid,
  turnStart,
} from '../../src/rules/rota/rotation.ts';
import {
  cutTemporary,
  joinShifts,
  mergeTemporaries,
  standingTemporaries,
  trimTemporary,
} from '../../src/rules/rota/temporaries.ts';
import type { Case, Choice, Op } from './case.ts';
import { instantIn, instantOf, isoOf, numberIn, textIn } from './case-values.ts';
import { rollingAt, rollingDays } from './rolling-groups.ts';
import { layersRota, swapRota } from './rotation-layers.ts';
import {
  aMinuteAfter,
  fixedShift,
  type GivenOverride,
  type GivenRotation,
  type GivenRule,
  type GivenShift,
  type GivenTemporary,
  type GivenTurns,
  hoursOf,
  layerOf,
  madeOverride,
  rotaOf,
  rotationOf,
  turnsLayer,
  usersOf,
  wall,
} from './rotation-values.ts';

export const rotationOps: Readonly<Record<string, Op>> = {
  handoffs: (given) => {
    const found = handOffs(gridOf(given), instantIn(given, 'from'), instantIn(given, 'to'));
    return { handoffs: found.map(isoOf) };
  },
  shiftAt: (given) => {
    const [start, end] = handOffsAround(given);
    return { start: isoOf(start), end: isoOf(end) };
  },
  nextHandoff: (given) => ({ at: isoOf(nextHandOff(gridOf(given), instantIn(given, 'at'))) }),
  participantAt: (given) => {
    const layer = turnsLayer(given as unknown as GivenTurns, 0);
    const at = instantIn(given, 'at');
    return { user: onCallAt(rotaOf([layer]), at)[0]?.personId ?? null };
  },
  removeParticipant,
  ruleActive: (given) => ({ active: isOpenAt(ruleCalendar(ruleIn(given)), instantIn(given, 'at')) }),
  ruleShiftStart: (given) => {
    const shift = ruleShift(given);
    return { at: shift && isoOf(shift.from) };
  },
  ruleShiftEnd: (given) => {
    const shift = ruleShift(given);
    return { at: shift && isoOf(shift.to) };
  },
  localTime: (given) => {
    const day = parseLocalDate(textIn(given, 'date'));
    const occurrence = (given['occurrence'] ?? 'first') as Occurrence;
    return { at: isoOf(wall(textIn(given, 'zone'), day, clockMs(textIn(given, 'clock')), occurrence)) };
  },
  nextTimeOfDay: (given) => {
    const clock = textIn(given, 'clock');
    const minute = { zone: textIn(given, 'zone'), days: given['days'] as string[], start: clock };
    const next = nextOpening(ruleCalendar({ ...minute, end: aMinuteAfter(clock) }), instantIn(given, 'now'));
    return { at: typeof next === 'number' ? isoOf(next) : null };
  },
  weeklyEvent,
  onCallAt: (given) => ({ users: usersOf(onCallAt(rulesRota(given), instantIn(given, 'at'))) }),
  shifts: (given) => {
    const found = shiftsIn(rulesRota(given), instantIn(given, 'from'), instantIn(given, 'to'));
    const own = joinShifts(found).toSorted(
      (a, b) => a.from - b.from || Number(a.personId > b.personId) - Number(a.personId < b.personId),
    );
    return { shifts: own.map((one) => ({ ...shiftText(one), truncated: one.goesOn })) };
  },
  applyOverrides: (given) => {
    const people = (given['users'] as string[]).map((user): OnCall => onTurn(user));
    const at = instantIn(given, 'at');
    const overrides = overridesOf(given).filter((one) => one.change !== 'temporary');
    return { users: usersOf(applyOverrides(people, at, overrides, standingTemporaries(overridesOf(given)))) };
  },
  trimTemporary: (given) => {
    const from = given['keepFrom'] === undefined ? Number.NEGATIVE_INFINITY : instantIn(given, 'keepFrom');
    const to = given['keepUntil'] === undefined ? Number.POSITIVE_INFINITY : instantIn(given, 'keepUntil');
    const left = trimTemporary(temporaryOf(given['temporary'] as GivenTemporary), { from, to });
    return { temporary: left && temporaryText(left) };
  },
  cutTemporary: (given) => {
    const span = (given['cut'] ?? given['span'] ?? given['remove'] ?? given) as Case;
    const out = {
      from: instantIn(span, span['start'] === undefined ? 'from' : 'start'),
      to: instantIn(span, span['end'] === undefined ? 'to' : 'end'),
    };
    return temporariesText(temporariesIn(given).flatMap((one) => cutTemporary(one, out)));
  },
  mergeTemporaries: (given) => temporariesText(mergeTemporaries(temporariesIn(given))),
  rollingDays,
  rollingAt,
  onCallLayers: (given) => ({ users: usersOf(onCallAt(layersRota(given), instantIn(given, 'at'))) }),
  finalSchedule: (given) => {
    const shifts = shiftsIn(layersRota(given), instantIn(given, 'from'), instantIn(given, 'to'));
    return { events: shifts.map(eventText) };
  },
  swap: (given) => {
    const rota = swapRota(given);
    const shifts = shiftsIn(rota, instantIn(given, 'from'), instantIn(given, 'to'));
    return { events: shifts.map(eventText) };
  },
};

export const rotationChoices: readonly Choice[] = [];

function gridOf(given: Case) {
  return turnGrid(rotationOf(given['rotation'] as GivenRotation));
}

function handOffsAround(given: Case): [Instant, Instant] {
  const grid = gridOf(given);
  const turn = turnAt(grid, instantIn(given, 'at'));
  return [turnStart(grid, turn), turnStart(grid, turn + 1)];
}

function removeParticipant(given: Case) {
  const turns = given as unknown as GivenTurns;
  const index = Number(
    given['index'] ?? given['remove'] ?? turns.participants.indexOf(String(given['user'])),
  );
  const at = given['at'] === undefined ? instantOf(turns.position?.since) : instantIn(given, 'at');
  const left = removeTurn(turnsLayer(turns, 0), index, at);
  const user = onCallAt(rotaOf([left]), at)[0]?.personId ?? null;
  const participants = left.turns.flat();
  return {
    user,
    participants,
    position: { index: participants.indexOf(user as PersonId) },
    index: participants.indexOf(user as PersonId),
  };
}

function ruleIn(given: Case): GivenRule {
  return given['rule'] as GivenRule;
}

function ruleCalendar(rule: Pick<GivenRule, 'zone' | 'days' | 'start' | 'end'>) {
  return compileCalendar({ ...hoursOf(rule), zone: rule.zone });
}

/** Of the shift active at that time, else of the next. */
function ruleShift(given: Case) {
  const calendar = ruleCalendar(ruleIn(given));
  const at = instantIn(given, 'at');
  const here = openPeriodAt(calendar, at);
  if (here) return Number.isFinite(here.from) && Number.isFinite(here.to) ? here : null;
  const next = nextOpening(calendar, at);
  return typeof next === 'number' ? openPeriodAt(calendar, next) : null;
}

function weeklyEvent(given: Case) {
  const zone = textIn(given, 'zone');
  const startMs = clockMs(textIn(given, 'clock'));
  const day = parseLocalDate(textIn(given, 'date'));
  const endMs = startMs + numberIn(given, 'durationSeconds') * 1000;
  return { start: isoOf(wall(zone, day, startMs, 'first')), end: isoOf(wall(zone, day, endMs, 'first')) };
}

/** All layers count at once, as rules do that have no order among them. */
function rulesRota(given: Case): CoveredRota {
  const rules = (given['rules'] ?? []) as readonly GivenRule[];
  const layers = rules.map((rule, index) => {
    const hours = hoursOf(rule);
    if (rule.rotation) return { ...turnsLayer(rule.rotation, index), hours: { ...hours, zone: rule.zone } };
    const everyDay: Rotation = {
      zone: rule.zone,
      every: 'day',
      length: 1,
      startsOn: '2000-01-01',
      handOffAt: '00:00',
    };
    return layerOf(index, everyDay, [[rule.user as string]], { hours });
  });
  return rotaOf(layers, [...overridesOf(given), ...historyOf(given)]);
}

/** What was stored of the past stands over the plan until now. */
function historyOf(given: Case): RotaException[] {
  if (given['history'] === undefined || given['now'] === undefined) return [];
  const shifts = (given['history'] as GivenShift[]).map(fixedShift);
  const from = Math.min(instantIn(given, 'from'), ...shifts.map((one) => one.from));
  return [{ ...madeOverride('history', from, instantIn(given, 'now')), change: 'temporary', shifts }];
}

function overridesOf(given: Case): RotaOverride[] {
  const temporaries = (given['temporaries'] ?? given['temporary'] ?? []) as GivenTemporary | GivenTemporary[];
  const list = Array.isArray(temporaries) ? temporaries : [temporaries];
  return [
    ...((given['overrides'] ?? []) as readonly GivenOverride[]).map(overrideOf),
    ...list.map((one, index): RotaOverride => {
      const { from, to, shifts } = temporaryOf(one);
      return { ...madeOverride(`temporary-${index}`, from, to), change: 'temporary', shifts: [...shifts] };
    }),
  ];
}

function overrideOf({ add, remove, start, end }: GivenOverride, index: number): RotaOverride {
  const made = madeOverride(`override-${index}`, instantOf(start), instantOf(end));
  if (add !== undefined && remove !== undefined)
    return { ...made, change: 'replace', personId: remove as PersonId, byId: add as PersonId };
  const personId = (add ?? remove) as PersonId;
  return { ...made, change: add === undefined ? 'remove' : 'add', personId };
}

function onTurn(user: string): OnCall {
  return { personId: user as PersonId, why: 'turn', layerId: null, turn: null, exceptionId: null };
}

function temporaryOf({ start, end, shifts }: GivenTemporary): Temporary {
  return { from: instantOf(start), to: instantOf(end), shifts: shifts.map(fixedShift) };
}

function temporariesIn(given: Case): Temporary[] {
  const list = (given['temporaries'] ?? [given['temporary']]) as readonly GivenTemporary[];
  return list.map(temporaryOf);
}

function temporaryText({ from, to, shifts }: Temporary) {
  return { start: isoOf(from), end: isoOf(to), shifts: shifts.map(shiftText) };
}

function temporariesText(found: readonly Temporary[]) {
  return { temporaries: found.map(temporaryText), temporary: found[0] ? temporaryText(found[0]) : null };
}

function shiftText({ personId, from, to }: FixedShift) {
  return { user: personId, start: isoOf(from), end: isoOf(to) };
}

function eventText(shift: RotaShift) {
  const { personId, from, to, why } = shift;
  return { start: isoOf(from), end: isoOf(to), users: [personId], override: why === 'temporary' };
}
