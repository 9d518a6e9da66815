/** The promise to the customer that always runs, and the findings that are due inside the house before it. */
import type { OpenEscalation, Reminder } from '../../model/escalation.ts';
import { isCounting, remainingAt, stopClock } from '../clocks/run-clock.ts';
import type { Draft } from './draft.ts';
import { nextReminder } from './emit-clock.ts';
import {
  emitEscalationClock,
  endEscalationClock,
  hoursOfPath,
  pathOf,
  promise,
  updateEvery,
} from './escalation-clocks.ts';
import { openOne } from './open-one.ts';

/** The running promise is kept and the next one starts: at the instant that was told, else after the policy's interval. */
export function keepUpdate(draft: Draft, id: OpenEscalation['id'], nextUpdateAt: number | undefined): void {
  const { facts } = draft;
  const { clock } = openOne(draft, id).customerUpdate;
  // Said before this promise was given and told to us late: it keeps nothing.
  if (draft.at < clock.startedAt && nextUpdateAt === undefined) return;
  if (isCounting(clock))
    emitEscalationClock(draft, 'clock-met', id, stopClock(clock, draft.at, facts.calendarOf), []);
  startNextUpdate(draft, id, { nextUpdateAt });
}

/**
 * Every open escalation has an armed customer update, at every instant; no pause stops it. After a miss the next one
 * runs at once, and the miss goes on being reminded of until the customer hears something.
 */
export function startNextUpdate(
  draft: Draft,
  id: OpenEscalation['id'],
  {
    nextUpdateAt,
    afterMiss = false,
  }: { readonly nextUpdateAt?: number | undefined; readonly afterMiss?: boolean },
): void {
  const escalation = openOne(draft, id);
  const path = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  const name = 'customer-update';
  if (nextUpdateAt === undefined) {
    const calendar = hoursOfPath(draft, path, escalation.teamId);
    const targetMs = updateEvery(path, escalation.severity);
    const clock = promise(draft, { name, targetMs, calendar }, draft.at);
    const why = [{ code: 'update-every', params: { everyMs: targetMs } }];
    emitEscalationClock(
      draft,
      'clock-started',
      id,
      clock,
      why,
      afterMiss ? reminderOf(draft, escalation) : null,
    );
  } else {
    // A told instant is a promise by the clock on the wall, whatever the hours.
    const told = promise(draft, { name, targetMs: nextUpdateAt - draft.at, calendar: 'always' }, draft.at);
    emitEscalationClock(draft, 'clock-started', id, told, [{ code: 'promised-to-customer' }]);
  }
  startFindings(draft, id);
}

function reminderOf(draft: Draft, { customerUpdate }: OpenEscalation): Reminder | null {
  return customerUpdate.remind ?? nextReminder(draft, customerUpdate.clock, 0);
}

/**
 * Findings are due so long before the running update, counted in the same hours, from acceptance until the answer.
 * Where less than that is left, none are due for this update.
 */
export function startFindings(draft: Draft, id: OpenEscalation['id']): void {
  const before = openOne(draft, id);
  endEscalationClock(draft, before, 'findings', { code: 'update-sent' });
  const { findingsMs } = pathOf(draft.facts, before.policyVersion, before.pathId).targets;
  const update = before.customerUpdate.clock;
  if (before.state !== 'accepted' || findingsMs === null || !isCounting(update)) return;
  const targetMs = remainingAt(update, draft.at, draft.facts.calendarOf) - findingsMs;
  if (targetMs <= 0) return;
  const clock = promise(draft, { name: 'findings', targetMs, calendar: update.calendar }, draft.at);
  const why = [{ code: 'findings-before-update', params: { beforeMs: findingsMs } }];
  emitEscalationClock(draft, 'clock-started', id, clock, why);
}
