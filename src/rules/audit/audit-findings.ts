/** The findings of an audit in the order in which every report tells them: what hurts, where and how much. */
import type { AuditReport } from '../../model/audit-report.ts';
import { factsOfHandoffs, factsOfStalls, factsOfTiers, factsOfWaiting } from './facts-of-flow.ts';
import {
  factsOfEscalations,
  factsOfReopened,
  factsOfTargets,
  factsOfTimes,
  factsOfTypes,
} from './facts-of-time.ts';
import { countOf, type Fact, lengthOf, lengthText, percentOf, type Phrase, say } from './phrase.ts';

export type FindingId =
  | 'handoffs'
  | 'tiers'
  | 'stalls'
  | 'times'
  | 'waiting'
  | 'reopened'
  | 'targets'
  | 'escalations'
  | 'types';

export interface AuditFinding {
  readonly id: FindingId;
  readonly heading: string;
  /** What was found, in one sentence. null: the log can't tell it, for the given reason. */
  readonly title: Phrase | null;
  readonly reason: string;
  readonly facts: readonly Fact[];
}

export function findingsOf(report: AuditReport): AuditFinding[] {
  const finding = (
    id: FindingId,
    heading: string,
    path: string,
    title: Phrase | null,
    facts: readonly Fact[],
  ) => ({
    id,
    heading,
    title,
    reason: report.reasons[path] ?? 'the log says nothing of it',
    facts: title === null ? [] : facts,
  });
  return [
    finding('handoffs', 'Hand-offs', 'handoffs', handoffsTitle(report), factsOfHandoffs(report)),
    finding('tiers', 'Tiers', 'tiers', tiersTitle(report), factsOfTiers(report)),
    finding('stalls', 'Stalls', 'stalls', stallsTitle(report), factsOfStalls(report)),
    finding('times', 'Time', 'durations', timesTitle(report), factsOfTimes(report)),
    finding('waiting', 'Waiting', 'waiting', waitingTitle(report), factsOfWaiting(report)),
    finding('reopened', 'Reopened', 'reopened', reopenedTitle(report), factsOfReopened(report)),
    finding('targets', 'Targets', 'sla', targetsTitle(report), factsOfTargets(report)),
    finding(
      'escalations',
      'Escalations',
      'escalatedBy',
      escalationsTitle(report),
      factsOfEscalations(report),
    ),
    finding('types', 'Types', 'topTypes', typesTitle(report), factsOfTypes(report)),
  ];
}

function handoffsTitle({ handoffs, pingPong }: AuditReport): Phrase | null {
  if (handoffs === null) return null;
  const back = pingPong.byTeamAnyReturn;
  return say`${percentOf('handoffs.ticketsWithAny', handoffs.ticketsWithAny.share)} of tickets change team at least once${back ? say`; ${percentOf('pingPong.byTeamAnyReturn', back.share)} come back to a team that had them` : ''}`;
}

function tiersTitle({ tiers, pushToFront }: AuditReport): Phrase | null {
  if (tiers === null) return null;
  return say`${percentOf('tiers.ticketsMovedUp', tiers.ticketsMovedUp.share)} of tickets go up a tier${pushToFront ? say`; ${percentOf('pushToFront.violations', pushToFront.violations.share)} start too high, come down again or skip a tier` : ''}`;
}

function stallsTitle({ stalls }: AuditReport): Phrase {
  const limit = lengthText(stalls.afterSeconds);
  if (stalls.stalls === 0) return say`No open ticket lies untouched for more than ${limit}`;
  const where = stalls.byTeam?.[0]?.name ?? '';
  return say`${percentOf('stalls.stalls', stalls.tickets.share)} of tickets lie untouched for more than ${limit}${where === '' ? '' : `, longest with ${where}`}`;
}

function timesTitle({ durations }: AuditReport): Phrase {
  const key = durations.toFirstResolution?.n
    ? 'toFirstResolution'
    : durations.toClose?.n
      ? 'toClose'
      : 'span';
  const what = { toFirstResolution: 'are resolved', toClose: 'are closed', span: 'see their last event' }[
    key
  ];
  const one = durations[key];
  const path = `durations.${key}`;
  if (!one?.n) return ['The log has no length of time'];
  const [apart, together] = [durations.byPingPong?.without, durations.byPingPong?.with].map(
    (pair) => (key === 'span' ? null : pair?.[key]?.median) ?? 0,
  ) as [number, number];
  const times = apart > 0 ? together / apart : 0;
  const slower =
    times >= 1.5
      ? say`; those that go to and fro take ${countOf('durations.byPingPong', times >= 10 ? Math.round(times) : times)} times as long`
      : '';
  return say`Half of the tickets ${what} within ${lengthOf(path, one.median)}, one in ten takes more than ${lengthOf(path, one.p90)}${slower}`;
}

function waitingTitle({ waiting }: AuditReport): Phrase | null {
  if (waiting === null) return null;
  const most = waiting.byState[0];
  return say`Tickets wait for somebody during ${percentOf('waiting.share', waiting.share)} of their time${most ? `, mostly as “${most.state}”` : ''}`;
}

function reopenedTitle({ reopened }: AuditReport): Phrase | null {
  if (reopened === null) return null;
  return say`${percentOf('reopened', reopened.share)} of tickets are worked on again after they were resolved`;
}

function targetsTitle({ sla }: AuditReport): Phrase | null {
  if (sla?.policy)
    return say`${percentOf('sla.policy', sla.policy.asPolicySays.share)} of tickets miss the policy’s target for the resolution`;
  if (sla?.verdict)
    return say`${percentOf('sla.verdict.missed', sla.verdict.missed.share)} of tickets miss their target, as the log itself says`;
  return null;
}

function escalationsTitle({
  escalatedBy,
  timeBeforeEscalation,
  heldNeverEscalated: held,
}: AuditReport): Phrase | null {
  if (escalatedBy === null) return null;
  const path = 'timeBeforeEscalation';
  return say`${percentOf('escalatedBy', escalatedBy.tickets.share)} of tickets are escalated${timeBeforeEscalation?.n ? say`, half of them within ${lengthOf(path, timeBeforeEscalation.median)}` : ''}${held ? say`; ${countOf('heldNeverEscalated', held.tickets)} were held longer than nine in ten of these and never were` : ''}`;
}

function typesTitle({ topTypes, firstTeamVersusSolvingTeam: solving }: AuditReport): Phrase | null {
  const first = topTypes?.[0];
  if (!first) return null;
  return say`${first.type} is the most frequent type with ${percentOf('topTypes', first.share)} of tickets${solving ? say`; ${percentOf('firstTeamVersusSolvingTeam', solving.different.share)} are solved by another team than the first` : ''}`;
}
