/** An audit as a page of plain text. */
import type { Distribution, TicketShare } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import { formatDuration } from '../clocks/durations.ts';

export function sayAudit(report: AuditReport): string[] {
  return [
    ...sayLog(report),
    ...section('Hand-offs', report.reasons['handoffs'], sayHandoffs(report)),
    ...section('Tiers', report.reasons['tiers'], sayTiers(report)),
    ...section('Time', undefined, sayTimes(report)),
    ...section('Waiting', report.reasons['waiting'], sayWaiting(report)),
    ...section('Stalls', undefined, sayStalls(report)),
    ...section('Targets', report.reasons['sla'], saySla(report)),
    ...section('Escalations', report.reasons['escalatedBy'], sayEscalations(report)),
    ...section('Types', report.reasons['topTypes'], sayTypes(report)),
    ...section('Suggested triggers', undefined, saySuggestions(report)),
    ...section('The rows', undefined, sayQuality(report)),
  ];
}

/** A part that the log can't tell is one line with its reason. */
function section(title: string, reason: string | undefined, lines: readonly string[]): string[] {
  if (lines.length === 0) return reason === undefined ? [] : ['', `${title}: not told, because ${reason}.`];
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

const number = new Intl.NumberFormat('en');
const count = (value: number | null) => (value === null ? '–' : number.format(value));
const long = (seconds: number | null) =>
  seconds === null ? '–' : formatDuration(seconds * 1000, { withDays: true });
const of = ({ tickets, share }: TicketShare) =>
  `${count(tickets)} tickets${share === null ? '' : ` (${share} %)`}`;
const spread = (one: Distribution) =>
  `median ${long(one.median)} · p90 ${long(one.p90)} · p99 ${long(one.p99)} · ${count(one.n)} tickets`;

function sayLog({
  tickets,
  events,
  span,
  teams,
  people,
  types,
  eventsPerTicket,
  quality,
}: AuditReport): string[] {
  const between = span.from === null ? '' : ` · ${span.from.slice(0, 10)} to ${span.to?.slice(0, 10)} (UTC)`;
  return [
    `${quality.files.join(', ')}: ${count(tickets)} tickets · ${count(events)} events${between}`,
    `${count(teams)} teams · ${count(people)} people · ${count(types)} types · events per ticket: median ${count(eventsPerTicket.median)}, p90 ${count(eventsPerTicket.p90)}, most ${count(eventsPerTicket.max)}`,
    ...quality.remarks,
  ];
}

function sayHandoffs({ handoffs, pingPong, owners, reopened, touches }: AuditReport): string[] {
  const lines: string[] = [];
  if (handoffs) {
    lines.push(
      `${count(handoffs.total)} between teams · any: ${of(handoffs.ticketsWithAny)} · three or more: ${of(handoffs.ticketsWith3OrMore)}`,
    );
    const top = handoffs.topFlows.slice(0, 5).map(({ from, to, times }) => `${from} → ${to} ${count(times)}`);
    if (top.length > 0) lines.push(`Most: ${top.join(' · ')}`);
  }
  const { byTeamDirect, byTeamAnyReturn, byTierDirect, byPersonDirect } = pingPong;
  if (byTeamDirect)
    lines.push(`Ping-pong, straight back: ${of(byTeamDirect)}, ${count(byTeamDirect.returns)} returns`);
  if (byTeamAnyReturn)
    lines.push(
      `Ping-pong, back in the end: ${of(byTeamAnyReturn)}, ${count(byTeamAnyReturn.returns)} returns`,
    );
  if (byTierDirect)
    lines.push(`Ping-pong between tiers: ${of(byTierDirect)}, ${count(byTierDirect.returns)} returns`);
  if (byPersonDirect)
    lines.push(`Ping-pong between people: ${of(byPersonDirect)}, ${count(byPersonDirect.returns)} returns`);
  if (owners && touches)
    lines.push(
      `People per ticket: median ${count(owners.perTicket.median)}, p90 ${count(owners.perTicket.p90)} · touches per ticket: median ${count(touches.perTicket.median)}`,
    );
  if (reopened) lines.push(`Reopened: ${of(reopened)}, ${count(reopened.times)} times`);
  return lines;
}

function sayTiers({ tiers, pushToFront }: AuditReport): string[] {
  if (tiers === null) return [];
  const at = (tickets: Readonly<Record<string, number>>) =>
    Object.entries(tickets)
      .map(([tier, one]) => `${tier}: ${count(one)}`)
      .join(' · ');
  return [
    `Start at ${at(tiers.startAt)}`,
    `Highest reached ${at(tiers.highestReached)}`,
    `${count(tiers.upMoves)} moves up (${of(tiers.ticketsMovedUp)}) · ${count(tiers.downMoves)} down (${of(tiers.ticketsMovedDown)}) · ${count(tiers.skips)} past a tier`,
    ...(pushToFront ? [`Against "first tier first, one step at a time": ${of(pushToFront.violations)}`] : []),
  ];
}

function sayTimes({ durations }: AuditReport): string[] {
  const { toFirstResolution, toClose, byPingPong, byHighestTier } = durations;
  const lines: string[] = [];
  if (toFirstResolution) lines.push(`To the first resolution: ${spread(toFirstResolution)}`);
  if (toClose) lines.push(`To the close: ${spread(toClose)}`);
  lines.push(`First to last event: ${spread(durations.span)}`);
  if (byPingPong?.with.toFirstResolution && byPingPong.without.toFirstResolution)
    lines.push(
      `With ping-pong: median ${long(byPingPong.with.toFirstResolution.median)} · without: ${long(byPingPong.without.toFirstResolution.median)}`,
    );
  for (const [tier, { tickets, toFirstResolution: one }] of Object.entries(byHighestTier ?? {}))
    if (one)
      lines.push(
        `Up to tier ${tier}: median ${long(one.median)} · p90 ${long(one.p90)} · ${count(tickets)} tickets`,
      );
  return lines;
}

function sayWaiting({ waiting }: AuditReport): string[] {
  if (waiting === null) return [];
  const states = waiting.byState.slice(0, 6).map(({ state, share }) => `${state} ${share ?? 0} %`);
  return [
    `${waiting.share ?? 0} % of all time, in ${of(waiting.tickets)}`,
    ...(states.length > 0 ? [states.join(' · ')] : []),
  ];
}

function sayStalls({ stalls }: AuditReport): string[] {
  const most = (groups: AuditReport['stalls']['byTeam']) =>
    groups
      ?.slice(0, 3)
      .map(({ name, stalls: times, seconds }) => `${name} ${count(times)} × (${long(seconds)})`) ?? [];
  const lines = [
    `${count(stalls.stalls)} gaps of more than ${long(stalls.afterSeconds)} in ${of(stalls.tickets)}`,
  ];
  for (const [title, groups] of [
    ['By team', stalls.byTeam],
    ['By hand-off', stalls.byHandOff],
    ['By state', stalls.byState],
  ] as const)
    if (most(groups).length > 0) lines.push(`${title}: ${most(groups).join(' · ')}`);
  return lines;
}

function saySla({ sla }: AuditReport): string[] {
  const lines: string[] = [];
  const { policy, verdict } = sla ?? { policy: null, verdict: null };
  if (verdict) {
    lines.push(`Missed by the log’s own verdict: ${of(verdict.missed)}`);
    const by = (shares: Readonly<Record<string, TicketShare>> | null) =>
      Object.entries(shares ?? {}).map(([key, { share }]) => `${key}: ${share} %`);
    if (verdict.missedByPriority) lines.push(`By priority ${by(verdict.missedByPriority).join(' · ')}`);
    if (verdict.missedByReassignments)
      lines.push(`By reassignments ${by(verdict.missedByReassignments).join(' · ')}`);
  }
  for (const [title, result] of [
    ['As the policy says', policy?.asPolicySays],
    ['All time counted', policy?.allTime],
    ['Waiting left out', policy?.withPause],
    ['Working hours', policy?.withBusinessHours],
    ['Working hours, waiting left out', policy?.withPauseAndBusinessHours],
  ] as const)
    if (result)
      lines.push(
        `${title}: ${count(result.missed)} of ${count(result.tickets)} missed (${result.share ?? 0} %)`,
      );
  return lines;
}

function sayEscalations({
  timeBeforeEscalation,
  escalatedBy,
  outcome,
  heldNeverEscalated,
  firstTeamVersusSolvingTeam,
}: AuditReport): string[] {
  const lines: string[] = [];
  if (escalatedBy) lines.push(`${of(escalatedBy.tickets)}, ${count(escalatedBy.moves)} moves`);
  if (timeBeforeEscalation) lines.push(`Before: ${spread(timeBeforeEscalation)}`);
  const teams = escalatedBy?.byTeam?.slice(0, 3).map(({ team, moves }) => `${team} ${count(moves)}`) ?? [];
  if (teams.length > 0) lines.push(`Called most by ${teams.join(' · ')}`);
  if (outcome && escalatedBy)
    lines.push(
      `Reopened: ${count(outcome.escalated.reopened)} of ${count(outcome.escalated.tickets)} escalated, ${count(outcome.neverEscalated.reopened)} of ${count(outcome.neverEscalated.tickets)} others`,
    );
  if (heldNeverEscalated)
    lines.push(
      `Held longer than ${long(heldNeverEscalated.longerThanSeconds)} and never escalated: ${of(heldNeverEscalated)}`,
    );
  if (firstTeamVersusSolvingTeam)
    lines.push(`Solved by another team than the first: ${of(firstTeamVersusSolvingTeam.different)}`);
  return lines;
}

function sayTypes({ topTypes, firstTeamVersusSolvingTeam }: AuditReport): string[] {
  if (topTypes === null) return [];
  const lines = topTypes.map(
    (one) =>
      `${one.type}: ${count(one.tickets)} tickets (${one.share} %), median ${long(one.medianToFirstResolution)}${one.escalated === null ? '' : `, ${count(one.escalated)} escalated`}`,
  );
  for (const { type, tickets, different, solvedBy } of firstTeamVersusSolvingTeam?.types.slice(0, 3) ?? [])
    lines.push(
      `${type}: ${different} of ${tickets} solved by another team than the first, mostly ${solvedBy}`,
    );
  return lines;
}

function saySuggestions({ suggestions }: AuditReport): string[] {
  return suggestions.flatMap(({ because, tickets, firstTickets, trigger }) => [
    `${because} Would have met ${count(tickets)} tickets: ${firstTickets.slice(0, 5).join(', ')}.`,
    ...trigger
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ]);
}

function sayQuality({ quality }: AuditReport): string[] {
  const lines = [`${count(quality.rows)} rows, ${count(quality.leftOut)} left out`];
  for (const { kind, rows, leftOut, first } of quality.troubles) {
    lines.push(`${kind}: ${count(rows)} rows${leftOut ? ', left out' : ''}`);
    for (const { file, row, reason } of first.slice(0, 3)) lines.push(`  ${file}, row ${row}: ${reason}`);
  }
  return lines;
}
