/** The promises of one escalation: acknowledge, substantive answer, and the customer update that always runs. */
import type { Clock, ClockCalendar, RunningClock } from '../../model/clock.ts';
import type { ArmedClock, EscalationClockName, OpenEscalation } from '../../model/escalation.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { ClockEvent } from '../../model/ticket-event.ts';
import type { EscalationId, PathId, Reason, Severity, TeamId } from '../../model/words.ts';
import { cancelClock, isEnded, startClock, stopClock } from '../clocks/run-clock.ts';
import type { CompiledPath } from '../policy/compile-policy.ts';
import { calendarOfTeam } from '../routing/duty.ts';
import { type DecisionFacts, type Draft, emit } from './draft.ts';

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

export interface EscalationPromise {
  readonly name: EscalationClockName;
  readonly targetMs: DurationMs;
  readonly calendar: ClockCalendar;
}

/** A promise from `at` on. Hours that never open again must not leave it without an instant: it then always runs. */
export function promise({ facts }: Draft, promised: EscalationPromise, at: Instant): RunningClock {
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

/** The promised thing was done: met, or late. Does nothing where the clock doesn't run. */
export function meetEscalationClock(
  draft: Draft,
  escalation: OpenEscalation,
  name: EscalationClockName,
): void {
  const armed = armedOf(escalation, name);
  if (!armed || isEnded(armed.clock)) return;
  emitEscalationClock(
    draft,
    'clock-met',
    escalation.id,
    stopClock(armed.clock, draft.at, draft.facts.calendarOf),
    [],
  );
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
): void {
  emit(draft, { type, name: clock.name as EscalationClockName, escalationId, clock, because });
}

export function armedOf(escalation: OpenEscalation, name: EscalationClockName): ArmedClock | undefined {
  return name === 'customer-update' ? escalation.customerUpdate : escalation.clocks[name];
}
