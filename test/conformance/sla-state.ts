import type { Clock } from '../../src/model/clock.ts';
import { type Instant, minuteMs } from '../../src/model/instant.ts';
import { addWorkingTime, subtractWorkingTime } from '../../src/rules/clocks/business-time.ts';
import { dueAtOf, isEnded, remainingAt } from '../../src/rules/clocks/run-clock.ts';
import { addWorkingDays } from '../../src/rules/clocks/working-days.ts';
import { nearestOf } from '../../src/rules/ticket/nearest-clock.ts';
import type { Case } from './case.ts';
import { isoOf } from './case-values.ts';
import { TicketPast } from './ticket-past.ts';

/** What `slaState` may expect of one metric. */
interface MetricState {
  readonly dueAt: string | null;
  readonly [measure: string]: unknown;
}

interface Answer {
  readonly [metric: string]: unknown;
}

type Targets = Readonly<Record<string, number | null>>;

/** All that may be asked of a ticket's promises, under the names that the cases use. */
export function slaStateOf(given: Case): Answer {
  const past = new TicketPast(given);
  const clocks = Object.entries((given.targetsMinutes ?? {}) as Targets).flatMap(([metric, minutes]) =>
    minutes === null ? [] : [[metric, clocksOf(past, metric, minutes)] as const],
  );
  const states = clocks.map(([metric, own]) => [metric, metricState(past, metric, own)] as const);
  const missed = states.filter(([, state]) => state.breached === true).map(([metric]) => metric);
  const nextDeadlineAt = earliestOf(clocks.flatMap(([, own]) => own));
  return {
    ...Object.fromEntries(states),
    nextDeadlineAt: nextDeadlineAt === null ? null : isoOf(nextDeadlineAt),
    escalationAt: escalationAt(past, given, nextDeadlineAt),
    missed,
    holdSeconds: past.heldMs() / 1000,
    status: statusOf(past, given, missed.length > 0),
  };
}

/** A target in working days counts no hours: what pauses held back is added afterwards. */
export function slaStateInDays(given: Case): Answer {
  const past = new TicketPast(given);
  const endOfDay = given.endOfDay === true;
  const states = Object.entries((given.targetDays ?? {}) as Targets).map(([metric, days]) => {
    const due = addWorkingDays(past.calendar, past.createdAt, days ?? 0, { endOfDay }) as Instant;
    const held = past.heldMs();
    const dueAt = held === 0 ? due : (addWorkingTime(past.calendar, due, held) as Instant);
    return [metric, dueAt] as const;
  });
  const first = Math.min(...states.map(([, dueAt]) => dueAt));
  const measures = { pausedBusinessSeconds: past.heldMs() / 1000 };
  return {
    ...Object.fromEntries(states.map(([metric, dueAt]) => [metric, { dueAt: isoOf(dueAt), ...measures }])),
    nextDeadlineAt: isoOf(first),
    escalationAt: escalationAt(past, given, first),
  };
}

export function earliestOf(clocks: readonly Clock[]): Instant | null {
  const nearest = nearestOf(clocks.map((clock) => ({ clock, escalationId: null })));
  return nearest && dueAtOf(nearest.clock);
}

function clocksOf(past: TicketPast, metric: string, minutes: number): Clock[] {
  // Time on hold that a source stores as a sum, without saying when, lengthens the promise.
  const allowed = minutes + Number(past.ticket.holdSeconds ?? 0) / 60;
  if (metric === 'firstResponse') return [past.firstResponse(allowed)];
  if (metric === 'nextResponse') return past.nextResponses(allowed);
  return [past.resolution(allowed)];
}

function metricState(past: TicketPast, metric: string, clocks: readonly Clock[]): MetricState {
  const heldSeconds = Number(past.ticket.holdSeconds ?? 0);
  const done = clocks.filter(({ state }) => state === 'met' || state === 'late');
  const slowest = done.reduce<Clock | null>(
    (best, clock) => (best === null || clock.usedMs > best.usedMs ? clock : best),
    null,
  );
  const open = clocks.filter((clock) => !isEnded(clock));
  const dueAt = earliestOf(open);
  const lateMs = clocks[0] ? -remainingAt(clocks[0], past.asOf ?? 0, past.calendarOf) : 0;
  return {
    dueAt: dueAt === null ? null : isoOf(dueAt),
    minutes: slowest && (slowest.usedMs - heldSeconds * 1000) / minuteMs,
    diffMinutes: slowest && (slowest.targetMs - slowest.usedMs) / minuteMs,
    breached: clocks.some((clock) => clock.state !== 'met' && clock.missedAt !== null),
    respondedAt: metric === 'firstResponse' && past.answeredAt !== null ? isoOf(past.answeredAt) : null,
    lateBusinessSeconds: Math.max(0, lateMs) / 1000,
    pausedBusinessSeconds: past.heldMs() / 1000,
  };
}

function escalationAt(past: TicketPast, given: Case, due: Instant | null): string | null {
  const { businessSeconds, businessDays } = (given.escalation ?? {}) as Readonly<Record<string, number>>;
  if (due === null) return null;
  if (businessDays !== undefined) return isoOf(addWorkingDays(past.calendar, due, businessDays) as Instant);
  if (businessSeconds === undefined) return null;
  const shift = businessSeconds < 0 ? subtractWorkingTime : addWorkingTime;
  return isoOf(shift(past.calendar, due, Math.abs(businessSeconds) * 1000) as Instant);
}

/** Two families of words for the same states; which one a source speaks shows in what it expects. */
function statusOf(past: TicketPast, { expected }: Case, isMissed: boolean): string {
  const { status } = (expected ?? {}) as { readonly status?: unknown };
  const isOver = past.endedAt !== null;
  if (['hit', 'missed', 'active'].includes(String(status))) {
    if (isMissed) return 'missed';
    return isOver ? 'hit' : 'active';
  }
  if (isMissed) return 'failed';
  if (isOver) return 'fulfilled';
  if (past.isPaused()) return 'paused';
  return past.answeredAt === null ? 'first-response-due' : 'resolution-due';
}
