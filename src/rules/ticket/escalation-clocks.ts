/** The promises of one escalation: from acknowledge to resolution, and the customer update that always runs. */
import type { Clock, ClockCalendar, RunningClock } from '../../model/clock.ts';
import {
  type ArmedClock,
  type EscalationClockName,
  escalationClockNames,
  type OpenEscalation,
  type Reminder,
} from '../../model/escalation.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { ClockEvent } from '../../model/ticket-event.ts';
import type { EscalationId, PathId, Reason, Severity, TeamId } from '../../model/words.ts';
import {
  cancelClock,
  changeClock,
  dueAtOf,
  isEnded,
  type Promised,
  startClock,
  stopClock,
} from '../clocks/run-clock.ts';
import { sameHours } from '../clocks/same-hours.ts';
import type { CompiledPath } from '../policy/compile-policy.ts';
import { calendarOfTeam } from '../routing/duty.ts';
import type { DecisionFacts, Draft } from './draft.ts';
import { emitClock } from './emit-clock.ts';
import { openOne } from './open-one.ts';

/** The path by the policy version that the escalation keeps. */
export function pathOf(facts: DecisionFacts, policyVersion: number, pathId: PathId): CompiledPath {
  const path = facts.policyOf(policyVersion).paths.get(pathId) ?? facts.policy.paths.get(pathId);
  if (!path) throw new Error(`No policy has the path ${pathId}.`);
  return path;
}

/** The hours in which a path's clocks count: the receiving team's duty hours unless the policy says otherwise. */
export function hoursOfPath({ facts, state }: Draft, path: CompiledPath, teamId: TeamId): ClockCalendar {
  if (path.targets.runs === 'always') return 'always';
  if (path.targets.runs === 'duty') return calendarOfTeam(facts.directory, teamId, 'duty');
  return calendarOfTeam(facts.directory, state.homeTeamId, 'working');
}

/** A promise from `at` on. Hours that never open again must not leave it without an instant: it then always runs. */
export function promise({ facts }: Pick<Draft, 'facts'>, promised: Promised, at: Instant): RunningClock {
  const clock = startClock(promised, at, facts.calendarOf);
  if (!('refused' in clock)) return clock;
  const always = startClock({ ...promised, calendar: 'always' }, at, facts.calendarOf);
  if ('refused' in always) throw new Error('The calendar that is always open refused.');
  return always;
}

/** How long until the customer hears again after the first update. */
export function updateEvery(path: CompiledPath, severity: Severity): DurationMs {
  return path.targets.customerUpdate.thenMs[severity];
}

export function startEscalationClock(
  draft: Draft,
  escalation: OpenEscalation,
  name: EscalationClockName,
  targetMs: DurationMs,
  because: readonly Reason[] = [],
): void {
  const path = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  const calendar = hoursOfPath(draft, path, escalation.teamId);
  emitEscalationClock(
    draft,
    'clock-started',
    escalation.id,
    promise(draft, { name, targetMs, calendar }, draft.at),
    because,
  );
}

/** The promised thing was done: met, or late. Does nothing where the clock doesn't run. `because`: where what was done has a name. */
export function meetEscalationClock(
  draft: Draft,
  escalation: OpenEscalation,
  name: EscalationClockName,
  at: Instant = draft.at,
  because: readonly Reason[] = [],
): void {
  const armed = armedOf(escalation, name);
  if (!armed || isEnded(armed.clock)) return;
  const clock = stopClock(armed.clock, at, draft.facts.calendarOf);
  emitEscalationClock(draft, 'clock-met', escalation.id, clock, because);
}

/** The promise no longer applies. */
export function endEscalationClock(
  draft: Draft,
  escalation: OpenEscalation,
  name: EscalationClockName,
  because: Reason,
): void {
  const armed = armedOf(escalation, name);
  if (!armed || isEnded(armed.clock)) return;
  const clock = cancelClock(armed.clock, draft.at, draft.facts.calendarOf);
  emitEscalationClock(draft, 'clock-ended', escalation.id, clock, [because]);
}

export function emitEscalationClock(
  draft: Draft,
  type: ClockEvent['type'],
  escalationId: EscalationId,
  clock: Clock,
  because: readonly Reason[],
  remind?: Reminder | null,
): void {
  const name = clock.name as EscalationClockName;
  emitClock(draft, { type, name, escalationId, clock, because, ...(remind ? { remind } : {}) });
}

/** The clocks that run from the opening to the end, where the path sets them. */
export function startOpeningClocks(draft: Draft, escalation: OpenEscalation): void {
  const { targets } = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  if (targets.reliefMs !== null) startEscalationClock(draft, escalation, 'relief', targets.reliefMs);
  if (targets.resolutionMs !== null)
    startEscalationClock(draft, escalation, 'escalation-resolution', targets.resolutionMs);
}

/** The calendar of its hours is another now, or the same in another version: what runs goes on with its used time. */
export function moveEscalationClocks(draft: Draft, because: Reason, isAnew: boolean): void {
  for (const escalation of draft.state.escalations) {
    const path = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
    const calendar = hoursOfPath(draft, path, escalation.teamId);
    for (const { clock } of Object.values(escalation.clocks).concat(escalation.customerUpdate))
      moveOne(draft, escalation, clock, calendar, because, isAnew);
  }
}

function moveOne(
  draft: Draft,
  escalation: OpenEscalation,
  clock: Clock,
  calendar: ClockCalendar,
  because: Reason,
  isAnew: boolean,
): void {
  // A told instant is a promise by the clock on the wall; and a deadline that has passed is left to fire.
  if (isEnded(clock) || clock.calendar === 'always' || calendar === 'always') return;
  if (clock.state === 'running' && clock.dueAt <= draft.at) return;
  const isSame = sameHours(clock.calendar, calendar);
  if (isSame && !isAnew) return;
  const moved = changeClock(clock, draft.at, { calendar }, draft.facts.calendarOf);
  if ('refused' in moved || (isSame && dueAtOf(moved) === dueAtOf(clock))) return;
  emitEscalationClock(draft, 'clock-changed', escalation.id, moved, [because]);
}

export function armedOf(escalation: OpenEscalation, name: EscalationClockName): ArmedClock | undefined {
  return name === 'customer-update' ? escalation.customerUpdate : escalation.clocks[name];
}

/** Nothing is owed on an escalation that ends. */
export function endAllClocks(draft: Draft, id: OpenEscalation['id'], because: Reason): void {
  for (const name of escalationClockNames) endEscalationClock(draft, openOne(draft, id), name, because);
}
