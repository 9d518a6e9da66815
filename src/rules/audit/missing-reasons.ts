/** Why a figure is null: which column or which part of the mapping it would need. */
import type { AuditReport } from '../../model/audit-report.ts';
import type { ImportMapping } from '../../model/import-mapping.ts';
import type { EventLog } from './event-log.ts';

type Figures = Omit<AuditReport, 'quality' | 'suggestions' | 'reasons'>;

export function missingReasons(
  report: Figures,
  log: EventLog,
  mapping: ImportMapping,
): Record<string, string> {
  const needs = needsOf(log, mapping);
  const empty = log.tickets === 0 ? 'there is no ticket in the log' : null;
  const found: Record<string, string> = {};
  for (const [path, value] of figuresIn(report)) {
    const reason = needs[path];
    if (value === null && reason !== undefined) found[path] = empty ?? reason;
  }
  return found;
}

/** The figures that can be null, by their path. */
function figuresIn(report: Figures): [string, unknown][] {
  const { pingPong, durations, stalls, sla, reopened } = report;
  const within = (name: string, part: object) =>
    Object.entries(part).map(([key, value]): [string, unknown] => [`${name}.${key}`, value]);
  return [
    ...Object.entries(report),
    ...within('pingPong', pingPong),
    ...within('durations', durations),
    ...within('stalls', stalls),
    ...within('sla', sla ?? { policy: null, verdict: null }),
    ...within('sla.policy', sla?.policy ?? {}),
    ...within('sla.verdict', sla?.verdict ?? {}),
    ...within('reopened', reopened ?? {}),
    ...within('outcome', report.outcome ?? {}),
    ...within('escalatedBy', report.escalatedBy ?? {}),
    ...within('timeBeforeEscalation', report.timeBeforeEscalation ?? {}),
  ];
}

function needsOf(log: EventLog, { audit }: ImportMapping): Record<string, string> {
  const tiers =
    audit.tiers && log.namesOf(audit.tiers.of) === null
      ? `tiers are told by ${audit.tiers.of}, and ${noColumn(audit.tiers.of)}`
      : 'the mapping says nothing of tiers (audit.tiers)';
  return { ...handNeeds(tiers), ...timeNeeds(log), ...escalationNeeds(log, tiers) };
}

const noColumn = (field: string) => `the mapping names no column for ${field}`;
const [team, person, type] = [noColumn('team'), noColumn('agent'), noColumn('issueType')];
const priority = noColumn('priority or severity');
const state = noColumn('status, subStatus or activity');
const resolved =
  'the mapping does not say when a ticket is resolved (audit.resolved, or a column for resolvedAt)';
const closed = 'the mapping does not say when a ticket is closed (audit.closed, or a column for closedAt)';
const neither = `${resolved}; neither does it say when one is closed`;
const waiting = 'the mapping names no state in which somebody is waited for (audit.waiting)';

function handNeeds(tiers: string): Record<string, string> {
  return {
    teams: team,
    people: person,
    types: type,
    variants: state,
    teamsPerTicket: team,
    handoffs: team,
    reassignments: noColumn('reassignments'),
    'pingPong.byTeamDirect': team,
    'pingPong.byTeamAnyReturn': team,
    'pingPong.byTierDirect': tiers,
    'pingPong.byPersonDirect': person,
    tiers,
    pushToFront: tiers,
    reopened: neither,
    'reopened.afterClosed': closed,
    'reopened.byCounter': noColumn('reopens'),
    touches: person,
    owners: person,
    severity: priority,
    'durations.byPingPong': team,
    'durations.byHighestTier': tiers,
  };
}

function timeNeeds(log: EventLog): Record<string, string> {
  const verdict = noColumn('slaVerdict');
  const hours = 'the mapping has no working hours (audit.calendar)';
  return {
    'durations.toFirstResolution': resolved,
    'durations.neverResolved': resolved,
    'durations.toClose': closed,
    waiting,
    'stalls.byTeam': team,
    'stalls.byHandOff': team,
    'stalls.byState': state,
    sla: `no policy was given (--policy), and ${verdict}`,
    'sla.policy':
      log.namesOf('slaVerdict') === null
        ? resolved
        : 'no policy was given (--policy), or no resolution is told',
    'sla.verdict': verdict,
    'sla.policy.withPause': waiting,
    'sla.policy.withBusinessHours': hours,
    'sla.policy.withPauseAndBusinessHours': `${hours}, or ${waiting}`,
    'sla.verdict.missedByPriority': priority,
    'sla.verdict.missedByReassignments': noColumn('reassignments or team'),
    'sla.verdict.missedByOutcome': noColumn('outcome'),
  };
}

function escalationNeeds(log: EventLog, tiers: string): Record<string, string> {
  const escalated = `${tiers}, and no state in which a ticket is escalated (audit.escalated)`;
  return {
    topTypes: type,
    timeBeforeEscalation: escalated,
    'timeBeforeEscalation.bySeverity': priority,
    escalatedBy: escalated,
    'escalatedBy.byTeam': team,
    'escalatedBy.people': person,
    'escalatedBy.byFirstPerson': person,
    outcome: neither,
    'outcome.byCode': noColumn('outcome'),
    firstTeamVersusSolvingTeam: log.namesOf('team') === null ? team : resolved,
    heldNeverEscalated:
      'no ticket was escalated, or the mapping does not tell when tickets are escalated and resolved',
  };
}
