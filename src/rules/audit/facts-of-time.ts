/** What a report says of lengths of time, targets, escalations and types, line by line. */
import type { TicketShare } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import { missing } from './facts-of-flow.ts';
import { countOf, type Fact, joined, lengthOf, percentOf, say, spreadOf, ticketsOf } from './phrase.ts';

export function factsOfTimes({ durations, reasons }: AuditReport): Fact[] {
  const facts: Fact[] = [];
  for (const [label, key] of [
    ['To the first resolution', 'toFirstResolution'],
    ['To the close', 'toClose'],
    ['First to last event', 'span'],
  ] as const) {
    const one = durations[key];
    const path = `durations.${key}`;
    if (one === null) facts.push(...missing(label, reasons[path]));
    else facts.push({ label, phrase: spreadOf(path, one) });
  }
  const { byPingPong, byHighestTier, neverResolved } = durations;
  if (neverResolved)
    facts.push({ label: 'Never resolved', phrase: ticketsOf('durations.neverResolved', neverResolved) });
  for (const [label, key] of [
    ['With a straight return', 'with'],
    ['Without one', 'without'],
  ] as const) {
    const one = byPingPong?.[key].toFirstResolution;
    if (one) facts.push({ label, phrase: spreadOf('durations.byPingPong', one) });
  }
  for (const [tier, { toFirstResolution: one }] of Object.entries(byHighestTier ?? {}))
    if (one) facts.push({ label: `Up to tier ${tier}`, phrase: spreadOf('durations.byHighestTier', one) });
  return facts;
}

export function factsOfReopened({ reopened }: AuditReport): Fact[] {
  if (reopened === null) return [];
  const { afterClosed, byCounter } = reopened;
  return [
    {
      label: 'Worked on again',
      phrase: say`${ticketsOf('reopened', reopened)}, ${countOf('reopened', reopened.times)} times`,
    },
    ...(afterClosed
      ? [{ label: 'After it was closed', phrase: ticketsOf('reopened.afterClosed', afterClosed) }]
      : []),
    ...(byCounter
      ? [{ label: 'By the log’s own counter', phrase: ticketsOf('reopened.byCounter', byCounter) }]
      : []),
  ];
}

export function factsOfTargets({ sla, reasons }: AuditReport): Fact[] {
  if (sla === null) return [];
  const { policy, verdict } = sla;
  const facts: Fact[] = [];
  const by = (
    label: string,
    path: string,
    shares: Readonly<Record<string, TicketShare>> | null,
    nameOf = (key: string) => key,
  ) => {
    const parts = Object.entries(shares ?? {}).map(
      ([key, one]) => say`${nameOf(key)}: ${percentOf(path, one.share)}`,
    );
    if (parts.length > 0) facts.push({ label, phrase: joined(parts, ' · ') });
  };
  if (verdict) {
    facts.push({
      label: 'By the log’s own verdict',
      phrase: say`${ticketsOf('sla.verdict.missed', verdict.missed)} missed`,
    });
    by('Missed by priority', 'sla.verdict.missedByPriority', verdict.missedByPriority);
    by(
      'Missed by reassignments',
      'sla.verdict.missedByReassignments',
      verdict.missedByReassignments,
      (key) => (key === '5' ? '5 or more' : key),
    );
  } else facts.push(...missing('By the log’s own verdict', reasons['sla.verdict']));
  if (policy === null) return [...facts, ...missing('By a policy', reasons['sla.policy'])];
  for (const [label, result] of [
    ['As the policy says', policy.asPolicySays],
    ['All time counted', policy.allTime],
    ['Waiting left out', policy.withPause],
    ['Working hours', policy.withBusinessHours],
    ['Both', policy.withPauseAndBusinessHours],
  ] as const)
    if (result)
      facts.push({
        label,
        phrase: say`${countOf('sla.policy', result.missed)} of ${countOf('sla.policy', result.tickets)} missed (${percentOf('sla.policy', result.share)})`,
      });
  return facts;
}

export function factsOfEscalations(report: AuditReport): Fact[] {
  const { timeBeforeEscalation, escalatedBy, outcome, heldNeverEscalated } = report;
  const facts: Fact[] = [];
  if (escalatedBy)
    facts.push({
      label: 'Escalated',
      phrase: say`${ticketsOf('escalatedBy', escalatedBy.tickets)}, ${countOf('escalatedBy', escalatedBy.moves)} moves`,
    });
  if (timeBeforeEscalation)
    facts.push({ label: 'Before that', phrase: spreadOf('timeBeforeEscalation', timeBeforeEscalation) });
  const teams = escalatedBy?.byTeam
    ?.slice(0, 5)
    .map(({ team, moves }) => say`${team} ${countOf('escalatedBy', moves)}`);
  if (teams && teams.length > 0) facts.push({ label: 'Called most by', phrase: joined(teams, ' · ') });
  if (outcome && outcome.escalated.reopened !== null)
    facts.push({
      label: 'Reopened',
      phrase: say`${countOf('outcome', outcome.escalated.reopened)} of ${countOf('outcome', outcome.escalated.tickets)} escalated, ${countOf('outcome', outcome.neverEscalated.reopened)} of ${countOf('outcome', outcome.neverEscalated.tickets)} others`,
    });
  if (heldNeverEscalated)
    facts.push({
      label: 'Held, never escalated',
      phrase: say`${ticketsOf('heldNeverEscalated', heldNeverEscalated)}, longer than ${lengthOf('heldNeverEscalated', heldNeverEscalated.longerThanSeconds)}`,
    });
  return facts;
}

export function factsOfTypes({ topTypes, firstTeamVersusSolvingTeam, reasons }: AuditReport): Fact[] {
  if (topTypes === null) return [];
  const facts: Fact[] = topTypes.map((one) => ({
    label: one.type,
    phrase: say`${countOf('topTypes', one.tickets)} tickets (${percentOf('topTypes', one.share)}), median ${lengthOf('topTypes', one.medianToFirstResolution)}${one.escalated === null ? '' : say`, ${countOf('topTypes', one.escalated)} escalated`}`,
  }));
  const path = 'firstTeamVersusSolvingTeam';
  if (firstTeamVersusSolvingTeam === null)
    return [...facts, ...missing('Solved by another team', reasons[path])];
  facts.push({
    label: 'Not solved by first team',
    phrase: ticketsOf(path, firstTeamVersusSolvingTeam.different),
  });
  for (const { type, tickets, different, solvedBy } of firstTeamVersusSolvingTeam.types.slice(0, 5))
    facts.push({
      label: `  ${type}`,
      phrase: say`${countOf(path, different)} of ${countOf(path, tickets)}, mostly ${solvedBy}`,
    });
  return facts;
}
