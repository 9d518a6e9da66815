import { Calendar, weekdays } from '../../src/model/calendar.ts';
import { PolicyWindow, TimeRange } from '../../src/model/policy-window.ts';
import { isOpenAt } from '../../src/rules/clocks/business-time.ts';
import { compileCalendar } from '../../src/rules/clocks/compile-calendar.ts';
import { compileWindow, windowsAt } from '../../src/rules/clocks/recurring-window.ts';
import { type RangeWord, readSpan, relativeRange, today } from '../../src/rules/clocks/relative-range.ts';
import { zoneOffsets } from '../../src/rules/clocks/zone-offsets.ts';
import { contextOf } from '../../src/rules/policy/fixtures/policy-under-test.ts';
import { mayAutoReply } from '../../src/rules/triggers/may-auto-reply.ts';
import type { Case, Choice, Op } from './case.ts';
import { instantIn, instantOf, isoOf, numberIn, textIn } from './case-values.ts';
import { compiled, conditionOf, contextFor, type Group, groupsIn, isGroup, joined } from './field-cases.ts';
import { routeOps } from './route-cases.ts';
import { outOfScope } from './skip-reasons.ts';
import { triggerOps } from './trigger-cases.ts';

const noAlarms = () =>
  outOfScope(
    'Baton has no alarms that hold each other back: an incident gathers its tickets, and no promise is silent',
  );

export const routesOps: Readonly<Record<string, Op>> = {
  ...routeOps,
  ...triggerOps,
  match: (given) => asked(given).holds(contextFor(given, given.ticket as Group)),
  filter: (given) => {
    const when = asked(given);
    return groupsIn(given, 'tickets')
      .filter((ticket) => when.holds(contextFor(given, ticket)))
      .map(({ id }) => id);
  },
  joinResults: ({ results, join }) => {
    const answers = (results as boolean[]).map((yes) => (yes ? { always: true } : { not: { always: true } }));
    return compiled(joined(join, answers)).holds(contextOf());
  },
  inWindow: ({ window, at }) => {
    const hours = compileWindow(windowOf('asked', window));
    const each = [at].flat().map((one) => isOpenAt(hours, instantOf(one)));
    return Array.isArray(at) ? each : each[0];
  },
  mutedBy: (given) => {
    const windows = Object.entries(given.windows as Group);
    const ready = new Map(windows.map(([name, window]) => [name, compileWindow(windowOf(name, window))]));
    return windowsAt(ready, instantIn(given, 'at'));
  },
  validTimeRange: ({ start, end }) => TimeRange.safeParse([start, end]).success,
  workingTimeCondition: (given) => {
    const ticketCalendar = compileCalendar(Calendar.parse(given.calendar));
    const condition = joined('and', [{ workingTime: given.condition === 'in' ? 'in' : 'out' }]);
    return compiled(condition).holds(contextOf({}, { now: instantIn(given, 'at'), ticketCalendar }));
  },
  relativeRange: rangeOf,
  mayAutoReply: ({ message }) => mayAutoReply(mailOf(isGroup(message) ? message : {})),
  inhibited: noAlarms,
  hasActiveSource: noAlarms,
};

export const routesChoices: readonly Choice[] = [
  {
    ops: ['match', 'filter'],
    when: ({ conditions }) =>
      (conditions as Group[]).some(({ value }) => Array.isArray(value) && value.length === 0),
    decision: '0170',
    chose: 'a list without entries is a slip and is refused; isNotSet asks for an empty value',
  },
  {
    ops: ['cascade'],
    decision: '0173',
    chose: 'all triggers are judged on the ticket as it was, act in written order, and look again',
  },
];

function asked(given: Case) {
  return compiled(
    joined(
      given.join,
      groupsIn(given, 'conditions').map((one) => conditionOf(one)),
    ),
  );
}

function windowOf(id: string, window: unknown): PolicyWindow {
  const { weekdays: days, ...rest } = window as Group;
  return PolicyWindow.parse({
    id,
    zone: 'UTC',
    ...rest,
    ...(days === undefined ? {} : { weekdays: daysIn(days) }),
  });
}

/** Days one by one; a source writes ["mon", "fri"] inside the list for a range. */
function daysIn(days: unknown): unknown[] {
  const place = (day: unknown) => weekdays.indexOf(String(day) as (typeof weekdays)[number]);
  return (days as unknown[]).flatMap((day) =>
    Array.isArray(day) ? weekdays.slice(place(day[0]), place(day[1]) + 1) : [day],
  );
}

const rangeWords: Readonly<Record<string, RangeWord>> = {
  'within last': 'withinLast',
  'within next': 'withinNext',
};

function rangeOf(given: Case): unknown {
  const zone = zoneOffsets(typeof given.zone === 'string' ? given.zone : 'UTC');
  const now = instantIn(given, 'now');
  const rel = String(given.rel);
  if (rel === 'today') {
    const { from, to } = today(now, zone);
    // Given to the second.
    return { from: isoOf(from), to: isoOf(Math.floor(to / 1000) * 1000) };
  }
  const range = relativeRange(
    rangeWords[rel] ?? (rel as RangeWord),
    readSpan(`${numberIn(given, 'value')} ${textIn(given, 'unit')}`),
    now,
    zone,
  );
  return Object.fromEntries(Object.entries(range).map(([end, at]) => [end, isoOf(at)]));
}

function mailOf(message: Group): Parameters<typeof mayAutoReply>[0] {
  const says = (...names: string[]) => names.some((name) => message[name] === true);
  const precedence = typeof message.precedence === 'string' ? message.precedence.toLowerCase() : '';
  return {
    bounce: says('bounce', 'deliveryFailed'),
    autoSubmitted:
      says('autoSubmitted', 'autoResponse', 'isAutoResponse', 'automatic', 'autoReply') ||
      (typeof message.autoSubmitted === 'string' && message.autoSubmitted !== 'no') ||
      ['bulk', 'junk', 'auto_reply'].includes(precedence),
    list:
      says('list', 'mailingList', 'fromList') || typeof message.listId === 'string' || precedence === 'list',
    noReply: says('noReply', 'fromNoReply'),
    fromOwnAddress: says('fromSystemAddress', 'fromOwnAddress'),
    asksForNone: message.sendAutoResponse === false || message.autoResponseAllowed === false,
  };
}
