/** A clock is due soon, or was missed and nobody has acted: somebody is told, once for each instant. */
import { isCounting } from '../clocks/run-clock.ts';
import { armedClock } from './armed-clock.ts';
import { owing, owingAndLead } from './clock-recipients.ts';
import type { ClockSubject } from './deadlines-of.ts';
import { type Draft, emit } from './draft.ts';
import { nextReminder } from './emit-clock.ts';

/** false: its deadline has passed as well. */
export function warnOfClock(draft: Draft, subject: ClockSubject): boolean {
  const { name, escalationId } = subject;
  const clock = armedClock(draft.state, name, escalationId)?.clock;
  if (clock?.state !== 'running' || clock.dueAt <= draft.facts.now) return false;
  const tell = [owing(draft, name, escalationId)];
  emit(draft, { type: 'clock-warned', name, escalationId, dueAt: clock.dueAt, count: 0, nextAt: null, tell });
  return true;
}

export function remindOfMiss(draft: Draft, { name, escalationId }: ClockSubject): undefined {
  const armed = armedClock(draft.state, name, escalationId);
  if (!armed?.remind) return;
  const { clock } = armed;
  const count = armed.remind.count + 1;
  const nextAt = nextReminder(draft, clock, count)?.at ?? null;
  const dueAt = isCounting(clock) ? clock.dueAt : armed.remind.at;
  const tell = owingAndLead(draft, name, escalationId);
  emit(draft, { type: 'clock-reminded', name, escalationId, dueAt, count, nextAt, tell });
}
