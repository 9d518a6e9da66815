/** The clock on an approval: in the duty hours of the approver's team, or of the escalation's path. */
import type { RunningClock } from '../../model/clock.ts';
import type { Instant } from '../../model/instant.ts';
import type { PersonId } from '../../model/words.ts';
import { warningAt } from '../clocks/run-clock.ts';
import { durationMsOf } from '../policy/duration-ms.ts';
import { calendarOfTeam } from '../routing/duty.ts';
import type { Draft } from './draft.ts';
import { promise } from './escalation-clocks.ts';
import { limitsOn } from './compensation-wish.ts';
import { riskShare } from './nearest-clock.ts';

export const approvalClockName = 'approval';

/** The clock, and the instant of its warning: with a quarter left, as by every other clock. */
export function approvalClock(
  draft: Draft,
  approverId: PersonId,
  at: Instant,
): { readonly clock: RunningClock; readonly warnAt: Instant | null } {
  const { policy } = limitsOn(draft.state, draft.facts);
  const { directory } = draft.facts;
  const teamId = directory.people.get(approverId)?.teamIds[0] ?? draft.state.homeTeamId;
  const calendar = calendarOfTeam(directory, teamId, 'duty');
  const targetMs = durationMsOf(policy.approvals.decideWithin);
  const clock = promise(draft, { name: approvalClockName, targetMs, calendar }, at);
  const warnAt = warningAt(clock, targetMs * riskShare, draft.facts.calendarOf);
  return { clock, warnAt: warnAt !== null && warnAt > draft.facts.now ? warnAt : null };
}
