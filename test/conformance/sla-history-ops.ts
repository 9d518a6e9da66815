import type { Clock } from '../../src/model/clock.ts';
import { minuteMs } from '../../src/model/instant.ts';
import { changeClock, dueAtOf, pauseClock, startClock } from '../../src/rules/clocks/run-clock.ts';
import type { Case, Choice, Op } from './case.ts';
import { instantIn, instantOf, isoOf, numberIn } from './case-values.ts';
import { selectedPolicy } from './sla-select.ts';
import { earliestOf, slaStateInDays, slaStateOf } from './sla-state.ts';
import { exchangesOf, type Span, TicketPast } from './ticket-past.ts';

export const slaHistoryOps: Readonly<Record<string, Op>> = {
  slaState: slaStateOf,
  slaStateDays: slaStateInDays,
  slaSelect: selectedPolicy,
  responseClock: (given) => ({ dueAt: isoOrNull(earliestOf(conversationClocks(given))) }),
  dueFrom: (given) => {
    const clock = new TicketPast(given).run(instantIn(given, 'start'), numberIn(given, 'minutes'), null);
    return { at: isoOrNull(dueAtOf(clock)) };
  },
  countedMinutes: (given) => {
    const past = new TicketPast(given);
    const [from, to] = [instantIn(given, 'from'), instantIn(given, 'to')];
    const end = past.closedAt === null ? to : Math.min(to, past.closedAt);
    const start = Math.max(from, past.createdAt);
    return { minutes: past.run(start, longMinutes, Math.max(start, end)).usedMs / minuteMs };
  },
  earliestDeadline: (given) => ({ at: isoOrNull(earliestOf(storedClocks(given))) }),
  targetChange: (given) => {
    const past = new TicketPast(given);
    const [first, ...others] = given.changes as readonly { at: string; resolutionMinutes: number }[];
    let clock = past.run(past.createdAt, first?.resolutionMinutes ?? 0, null);
    const dues = [dueAtOf(clock)];
    for (const { at, resolutionMinutes } of others) {
      const change = { targetMs: resolutionMinutes * minuteMs };
      clock = changeClock(clock, instantOf(at), change, past.calendarOf) as Clock;
      dues.push(dueAtOf(clock));
    }
    return { dueAt: dues.map(isoOrNull) };
  },
};

export const slaHistoryChoices: readonly Choice[] = [
  {
    ops: ['slaState', 'slaStateDays', 'dueFrom', 'responseClock'],
    when: ({ tags = [] }) => tags.some((tag) => tag.startsWith('exact-close')),
    decision: '0011',
    chose: 'an amount that ends exactly at closing gives the closing',
  },
  {
    ops: ['slaState'],
    when: ({ expected }) => typeof expected === 'object' && expected !== null && 'status' in expected,
    decision: '0014',
    chose: 'what was done after its deadline is late, whenever anybody looked',
  },
  {
    ops: ['slaState', 'slaStateDays', 'countedMinutes', 'dueFrom', 'responseClock'],
    when: ({ tags = [] }) => tags.includes('pause') || tags.includes('reopen'),
    decision: '0141',
    chose: 'a pause holds back the counted time in it, to the millisecond',
  },
  {
    ops: ['slaState', 'responseClock', 'slaSelect'],
    when: ({ targetsMinutes, policies }) =>
      /nextResponse|"response"|keepInLoop/.test(JSON.stringify([targetsMinutes, policies])),
    decision: '0141',
    chose: 'a response is owed from the oldest message without an answer, until the answer',
  },
];

/** Longer than any case. */
const longMinutes = 10 * 365 * 24 * 60;

/** Our answer, else the next sign of life, and the solution. */
function conversationClocks(given: Case): Clock[] {
  const past = new TicketPast(given);
  const messages = past.messages() ?? [];
  const [first, last] = [messages[0], messages.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { resolve, response, keepInLoop } = (given.targetsMinutes ?? {}) as Readonly<Record<string, number>>;
  const open = exchangesOf(messages).find(({ to }) => to === null);
  const run = ({ from }: Pick<Span, 'from'>, minutes: number) =>
    past.run(from, minutes, past.endedAt, stillPaused(past, given));
  const clocks: Clock[] = [];
  if (resolve) clocks.push(run({ from: instantOf(first.at) }, resolve));
  if (response && open) clocks.push(run(open, response));
  if (keepInLoop && !open) clocks.push(run({ from: instantOf(last.at) }, keepInLoop));
  return clocks;
}

/** A source that does not take paused time out hides the deadline while it is paused, and shows it again unmoved. */
function stillPaused(past: TicketPast, given: Case) {
  return past.paused().filter(({ to }) => to === null || given.excludePausedTime === true);
}

/** Deadlines that a source has stored. Only a ticket on which work goes on owes them. */
function storedClocks(given: Case): Clock[] {
  const past = new TicketPast(given);
  return Object.values((given.deadlines ?? {}) as Readonly<Record<string, string | null>>).flatMap((due) => {
    if (due === null) return [];
    const promised = { name: 'stored', targetMs: instantOf(due), calendar: 'always' } as const;
    const clock = startClock(promised, 0, past.calendarOf) as Clock;
    const isWorkedOn = given.state === 'new' || given.state === 'open';
    return [isWorkedOn ? clock : pauseClock(clock, 0, 'waiting-for-customer', past.calendarOf)];
  });
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : isoOf(at);
}
