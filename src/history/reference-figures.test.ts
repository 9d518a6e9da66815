import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AuditReport } from '../model/audit-report.ts';
import type { TicketShare } from '../model/audit-figures.ts';
import type { SeenTicket } from '../rules/audit/seen-ticket.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import { parsePolicy } from '../rules/policy/parse-policy.ts';
import { auditFiles } from './audit-files.ts';
import { readMapping } from './read-mapping.ts';

const root = `${import.meta.dirname}/../..`;
const shared = `${root}/../shared/data`;
const isThere = existsSync(`${shared}/bpic2013_incidents/reference.json`);

type TicketFigures = Readonly<Record<string, number | string | boolean>>;

const json = (path: string) => JSON.parse(readFileSync(`${shared}/${path}`, 'utf8'));

function referenceTickets(path: string): Map<string, Record<string, string>> {
  const [header, ...rows] = gunzipSync(readFileSync(`${shared}/${path}`))
    .toString('utf8')
    .trimEnd()
    .split(/\r?\n/);
  const names = (header ?? '').split(',');
  return new Map(
    rows.map((row) => {
      const fields = row.split(',');
      return [fields[0] ?? '', Object.fromEntries(names.map((name, place) => [name, fields[place] ?? '']))];
    }),
  );
}

async function auditOf(
  mapping: string,
  file: string,
  pick: (seen: SeenTicket) => TicketFigures = () => ({}),
  policy?: string,
) {
  const tickets = new Map<string, TicketFigures>();
  const parsed =
    policy === undefined ? null : parsePolicy(policy, { teams: new Set(policy.match(/[a-z0-9-]+/g)) });
  const report = await auditFiles({
    files: [`${shared}/${file}`],
    mapping: readMapping(readFileSync(`${root}/examples/mappings/${mapping}.yaml`, 'utf8')),
    policy: parsed && 'policy' in parsed ? compilePolicy(parsed.policy, 1) : null,
    onTicket: (seen, nameOf) => tickets.set(nameOf(seen.events.ticket), pick(seen)),
  });
  return { report, tickets };
}

/** Every ticket has the figures of the reference, and there are no others. */
function expectTickets(tickets: Map<string, TicketFigures>, file: string, names: readonly string[]) {
  const wanted = referenceTickets(file);
  const cut = (figures: Readonly<Record<string, unknown>> | undefined) =>
    names.map((name) => `${name} ${String(figures?.[name])}`);
  const differing = [...wanted].flatMap(([ticket, figures]) => {
    const [ours, theirs] = [cut(tickets.get(ticket)), cut(figures)];
    const at = ours.findIndex((one, place) => one !== theirs[place]);
    return at === -1 ? [] : [`${ticket}: ${ours[at]}, not ${theirs[at]}`];
  });
  expect(differing.slice(0, 5)).toEqual([]);
  expect(tickets.size).toBe(wanted.size);
}

const without = (all: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
const shares = (one: TicketShare | null | undefined) => ({ cases: one?.tickets, pct: one?.share });
const spread = (
  one: AuditReport['durations']['toClose'],
  names = 'n min mean median p90 p95 max sd_sample sum',
  factor = 1,
) =>
  Object.fromEntries(
    names.split(' ').map((name) => {
      const value = one?.[name.replace('_sample', '') as 'n'] ?? null;
      return [name, name === 'n' || value === null ? value : Number((value / factor).toFixed(3))];
    }),
  );
const counts = (report: AuditReport, column: string) =>
  Object.fromEntries(
    report.states.filter((one) => one.column === column).map(({ value, events }) => [value, events]),
  );
const iso = (at: number) => (Number.isNaN(at) ? '' : new Date(at).toISOString().replace('.000Z', 'Z'));
const seconds = (ms: number) => (Number.isNaN(ms) ? '' : ms / 1000);
const whole = (is: boolean) => (is ? 1 : 0);

describe.skipIf(!isThere)('incidents of BPI Challenge 2013 (skipped where ../shared is absent)', async () => {
  const reference = isThere ? json('bpic2013_incidents/reference.json') : {};
  // The reference’s targets: 4, 8, 72 and 240 hours at every tier.
  const policy = readFileSync(`${root}/examples/policies/standard.yaml`, 'utf8').replace(
    /^ticketTargets:\n[^]*?(?=^\S)/m,
    `ticketTargets:\n  rows:\n${['urgent 4 h', 'high 8 h', 'normal 72 h', 'low 240 h']
      .map((row) => row.split(' '))
      .map(
        ([priority, length]) =>
          `    - { tier: 3, priority: ${priority}, firstResponse: 1 h, resolution: ${length} h }\n`,
      )
      .join('')}`,
  );
  const { report, tickets } = isThere
    ? await auditOf(
        'bpic2013-incidents',
        'bpic2013_incidents/events.csv.gz',
        ({ measures: m }) => ({
          events: m.events,
          first_utc: iso(m.firstAt),
          last_utc: iso(m.lastAt),
          start_tier: m.startTier,
          max_tier: m.highestTier,
          end_tier: m.endTier,
          teams: m.teams,
          handoffs: m.handoffs,
          pingpong_aba: m.teamDirectReturns,
          team_revisits: m.teamAnyReturns,
          tier_pingpong_aba: m.tierDirectReturns,
          tier_up: m.upMoves,
          tier_down: m.downMoves,
          tier_skip_1to3: m.skips,
          owners: m.people,
          owner_changes: m.personChanges,
          reopen_after_completed: m.reopenedByName[0] ?? '',
          reopen_after_resolved: m.reopenedByName[1] ?? '',
          reopen_after_closed: m.reopenedAfterClosed,
          has_completed: whole(m.resolvedIndex >= 0),
          first_completed_utc: iso(m.firstResolvedAt),
          span_s: m.spanMs / 1000,
          wait_s: m.waitMs / 1000,
          to_first_completed_s: seconds(m.toFirstResolutionMs),
        }),
        policy,
      )
    : ({} as Awaited<ReturnType<typeof auditOf>>);

  it('agree for each ticket', () => {
    const names =
      'events first_utc last_utc start_tier max_tier end_tier teams handoffs pingpong_aba team_revisits tier_pingpong_aba tier_up tier_down tier_skip_1to3 owners owner_changes reopen_after_completed reopen_after_resolved reopen_after_closed has_completed first_completed_utc span_s wait_s to_first_completed_s';
    expectTickets(tickets, 'bpic2013_incidents/reference_cases.csv.gz', names.split(' '));
  });

  it('agree in counts', () => {
    const { counts: wanted } = reference;
    expect(report.tickets).toBe(wanted.cases);
    expect(report.events).toBe(wanted.events);
    expect(report.span.from).toBe(wanted.first.replace('Z', '.000Z'));
    expect(report.span.to).toBe(wanted.last.replace('Z', '.000Z'));
    expect([report.teams, report.people, report.types]).toEqual([
      wanted.teams,
      wanted.owners,
      wanted.products,
    ]);
    expect(counts(report, 'status')).toEqual(wanted.events_by_status);
    expect(counts(report, 'subStatus')).toEqual(wanted.events_by_substatus);
    expect(report.severity?.first).toEqual(wanted.cases_by_impact);
    expect(report.severity?.changed.tickets).toBe(wanted.cases_whose_impact_varies);
    expect(report.quality.troubles).toEqual([]);
    const at = report.tiers?.eventsAt ?? {};
    expect({ L1: at['1'], L2: at['2'], L3: at['3'], 'L2/L3': at['2/3'] }).toEqual(wanted.events_by_tier);
  });

  it('agree in hand-offs and ping-pong', () => {
    expect(spread(report.eventsPerTicket)).toEqual(reference.events_per_case);
    expect(spread(report.teamsPerTicket)).toEqual(reference.teams_per_case);
    expect(spread(report.owners?.perTicket ?? null)).toEqual(reference.owners_per_case);
    expect(report.handoffs?.total).toBe(reference.handoffs.total);
    expect(spread(report.handoffs?.perTicket ?? null)).toEqual(reference.handoffs.per_case);
    expect(shares(report.handoffs?.ticketsWithAny)).toEqual(reference.handoffs.cases_ge1);
    expect(shares(report.handoffs?.ticketsWith2OrMore)).toEqual(reference.handoffs.cases_ge2);
    expect(shares(report.handoffs?.ticketsWith3OrMore)).toEqual(reference.handoffs.cases_ge3);
    expect(shares(report.handoffs?.ticketsWith5OrMore)).toEqual(reference.handoffs.cases_ge5);
    expect(report.handoffs?.topFlows.slice(0, 10).map(({ from, to, times }) => [from, to, times])).toEqual(
      reference.handoffs.top_transitions,
    );
    expect(report.owners?.changes).toBe(reference.owner_changes.total);
    expect(shares(report.owners?.ticketsWithChange)).toEqual(reference.owner_changes.cases_ge1);
    const { pingpong } = reference;
    const { byTeamDirect, byTeamAnyReturn, byTierDirect } = report.pingPong;
    expect(byTeamDirect?.returns).toBe(pingpong.aba_total);
    expect(shares(byTeamDirect)).toEqual(pingpong.cases_aba_ge1);
    expect(byTeamDirect?.ticketsWith2OrMore).toBe(pingpong.cases_aba_ge2.cases);
    expect(byTeamDirect?.ticketsWith3OrMore).toBe(pingpong.cases_aba_ge3.cases);
    expect(shares(byTeamAnyReturn)).toEqual(pingpong.cases_any_revisit);
    expect(byTierDirect?.returns).toBe(pingpong.tier_aba_total);
    expect(shares(byTierDirect)).toEqual(pingpong.cases_tier_aba_ge1);
  });

  it('agree in tiers, push to front and reopening', () => {
    const { tiers: wanted, reopen } = reference;
    const { tiers, pushToFront, reopened } = report;
    expect([tiers?.startAt, tiers?.highestReached, tiers?.endAt]).toEqual([
      wanted.start,
      wanted.max_reached,
      wanted.end,
    ]);
    expect(shares(tiers?.neverLeftFirst)).toEqual(wanted.never_left_L1);
    expect([shares(tiers?.ticketsMovedUp), shares(tiers?.ticketsMovedDown)]).toEqual([
      wanted.cases_up_ge1,
      wanted.cases_down_ge1,
    ]);
    expect([tiers?.upMoves, tiers?.downMoves, tiers?.skips]).toEqual([
      wanted.up_total,
      wanted.down_total,
      wanted.skips_1_to_3,
    ]);
    const level = (name: string) => `L${name.replace('/', '/L')}`;
    expect(
      Object.fromEntries(
        tiers?.moves.map(({ from, to, times }) => [`${level(from)}->${level(to)}`, times]) ?? [],
      ),
    ).toEqual(wanted.raw_level_transitions);
    const front = wanted.ibm_noncompliant_push_to_front;
    expect(pushToFront?.violations.tickets).toBe(front.script_rule_all_pairs);
    expect(pushToFront?.violationsAfterFirstMove).toBe(front.script_rule_as_written);
    expect(pushToFront?.violationsWithoutSkips).toBe(front.template_rule);
    expect(pushToFront?.startedAbove).toBe(front.start_not_L1);
    expect(shares(reopened)).toEqual(reopen.after_completed);
    expect(reopened?.times).toBe(reopen.after_completed_total);
    expect(shares(reopened?.byName['afterResolved'])).toEqual(reopen.after_resolved);
    expect(shares(reopened?.afterClosed)).toEqual(reopen.after_closed);
  });

  it('agree in durations, waiting and targets', () => {
    const { durations: wanted, policy_sla: sla } = reference;
    expect(spread(report.durations.span)).toEqual(wanted.span_s);
    expect(shares(report.durations.neverResolved)).toEqual(wanted.cases_never_completed);
    expect(shares(report.waiting?.tickets)).toEqual(wanted.cases_with_wait);
    expect(report.waiting?.share).toBe(Number((wanted.waiting_share_of_span * 100).toFixed(2)));
    const ours = report.sla?.policy;
    for (const [name, result] of [
      ['to_first_completed_s', ours?.allTime],
      ['to_first_completed_pausing_wait_s', ours?.withPause],
      ['to_first_completed_bh_s', ours?.withBusinessHours],
      ['to_first_completed_bh_pausing_wait_s', ours?.withPauseAndBusinessHours],
    ] as const) {
      expect(spread(result?.elapsed ?? null)).toEqual(wanted[name]);
      const { by_impact, ...all } = sla[name];
      expect({ cases: result?.tickets, missed: result?.missed, pct: result?.share }).toEqual(all);
      for (const [impact, [missed, of]] of Object.entries(by_impact as Record<string, [number, number]>))
        expect([result?.byPriority[impact]?.tickets ?? 0, result?.byPriority[impact]?.of ?? 0]).toEqual([
          missed,
          of,
        ]);
    }
    expect(spread(report.durations.toFirstResolution)).toEqual(wanted.to_first_completed_s);
  });
});

describe.skipIf(!isThere)('problems of BPI Challenge 2013 (skipped where ../shared is absent)', () => {
  it.each(['closed', 'open'])('%s ones agree', async (which) => {
    const wanted = json('bpic2013_problems/reference.json')[which];
    const { report } = await auditOf('bpic2013-problems', `bpic2013_problems/${which}_problems.csv.gz`);
    expect(report.quality.troubles.filter(({ leftOut }) => leftOut)).toEqual([]);
    const { tiers, durations } = report;
    const days = (value: number | null) => Number(((value ?? 0) / 86_400).toFixed(2));
    expect({
      cases: report.tickets,
      events: report.events,
      teams: report.teams,
      products: report.types,
      owners: report.people,
      events_mean: report.eventsPerTicket.mean,
      events_max: report.eventsPerTicket.max,
      variants_status_sub: report.variants,
      handoffs_total: report.handoffs?.total,
      handoffs_ge1: shares(report.handoffs?.ticketsWithAny),
      aba_ge1: shares(report.pingPong.byTeamDirect),
      tier_up_ge1: shares(tiers?.ticketsMovedUp),
      tier_down_ge1: shares(tiers?.ticketsMovedDown),
      start_tier: tiers?.startAt,
      max_tier: tiers?.highestReached,
      span_days_median: days(durations.span.median),
      span_days_mean: days(durations.span.mean),
      span_days_max: days(durations.span.max),
      sub_status: counts(report, 'subStatus'),
      status: counts(report, 'status'),
    }).toEqual(without(wanted, ['first', 'last', 'variants_status', 'impact']));
    expect(Date.parse(report.span.from ?? '')).toBe(Date.parse(wanted.first));
    expect(Date.parse(report.span.to ?? '')).toBe(Date.parse(wanted.last));
  });
});

describe.skipIf(!isThere)('an Italian help desk (skipped where ../shared is absent)', () => {
  it('agrees, ticket by ticket too', async () => {
    const wanted = json('helpdesk_italian/reference.json');
    const { report, tickets } = await auditOf(
      'helpdesk-italian',
      'helpdesk_italian/events.csv.gz',
      ({ measures: m }) => ({
        events: m.events,
        resources: m.people,
        resource_changes: m.personChanges,
        resource_aba: m.personDirectReturns,
        work_after_resolve: whole((m.reopenedByName[0] ?? 0) > 0),
        back_to_charge_after_resolve: whole((m.reopenedByName[1] ?? 0) > 0),
        span_s: Math.floor(m.spanMs / 1000),
        to_first_resolve_s: Number.isNaN(m.toFirstResolutionMs)
          ? ''
          : Math.floor(m.toFirstResolutionMs / 1000),
      }),
    );
    const names =
      'events resources resource_changes resource_aba work_after_resolve back_to_charge_after_resolve span_s to_first_resolve_s';
    expectTickets(tickets, 'helpdesk_italian/reference_cases.csv.gz', names.split(' '));
    expect([report.tickets, report.events, report.people, report.variants]).toEqual([
      wanted.counts.cases,
      wanted.counts.events,
      wanted.counts.resources,
      wanted.counts.variants,
    ]);
    expect(counts(report, 'activity')).toEqual(wanted.counts.events_by_activity);
    const without95 = 'n min mean median p90 max sd_sample sum';
    expect(spread(report.eventsPerTicket, without95)).toEqual(wanted.events_per_case);
    expect(spread(report.owners?.perTicket ?? null, without95)).toEqual(wanted.resources_per_case);
    expect(report.owners?.changes).toBe(wanted.handoffs.resource_changes_total);
    expect(shares(report.owners?.ticketsWithChange)).toEqual(wanted.handoffs.ge1);
    expect(shares(report.pingPong.byPersonDirect)).toEqual(wanted.handoffs.aba);
    const state = (value: string) => report.states.find((one) => one.value === value);
    expect(state('Require upgrade')?.tickets).toBe(wanted.tiers.require_upgrade_ge1.cases);
    expect(report.escalatedBy?.tickets.tickets).toBe(wanted.tiers.require_upgrade_ge1.cases);
    expect(state('Require upgrade')?.events).toBe(wanted.tiers.require_upgrade_total);
    expect(state('Require upgrade')?.ticketsWith2OrMore).toBe(wanted.tiers.require_upgrade_ge2.cases);
    expect(state('Take in charge ticket')?.ticketsWith2OrMore).toBe(wanted.tiers.take_in_charge_ge2.cases);
    expect(state('Resolve ticket')?.ticketsWith2OrMore).toBe(wanted.reopen.resolves_ge2.cases);
    expect(shares(report.reopened?.byName['workAfterResolve'])).toEqual(wanted.reopen.work_after_resolve);
    expect(shares(report.reopened?.byName['backToCharge'])).toEqual(wanted.reopen.back_to_charge);
    expect(spread(report.durations.span, without95)).toEqual(wanted.durations.span_s);
    expect(spread(report.durations.toFirstResolution, without95)).toEqual(
      wanted.durations.to_first_resolve_s,
    );
    expect([report.teams, report.handoffs, report.tiers]).toEqual([null, null, null]);
    expect(report.reasons['handoffs']).toBe('the mapping names no column for team');
  });
});

describe.skipIf(!isThere)('incidents of a ServiceNow desk (skipped where ../shared is absent)', () => {
  it('agree, ticket by ticket too', async () => {
    const wanted = json('uci_servicenow/reference.json');
    const local = (at: number) => (Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 19));
    const { report, tickets } = await auditOf(
      'uci-servicenow',
      'uci_servicenow/incident_event_log.csv.gz',
      ({ measures: m, events }) => ({
        events: m.events,
        opened_at: local(m.startsAt),
        resolved_at: local(m.firstResolvedAt),
        closed_at: local(m.closedAt),
        priority_raises: m.priorityRaises,
        priority_lowers: m.priorityLowers,
        made_sla_last: String(m.lastVerdict === 1),
        made_sla_ever_false: whole(m.everMissed),
        made_sla_back_to_true: whole(m.missedThenMet),
        reassignment_count_max: m.reassignments,
        reopen_count_last: m.reopenCounter,
        groups: m.teams,
        group_changes: m.handoffs,
        group_aba: m.teamDirectReturns,
        group_revisits: m.teamAnyReturns,
        assignees: m.people,
        assignee_changes: m.personChanges,
        assignee_aba: m.personDirectReturns,
        state_reopens: m.reopened,
        terminal_only: whole(m.onlyTheEnd),
        open_to_resolved_min: Number.isNaN(m.toFirstResolutionMs) ? '' : m.toFirstResolutionMs / 60_000,
        open_to_closed_min: m.toCloseMs / 60_000,
        first_resolved_event: local(events.at[m.resolvedIndex] ?? Number.NaN),
      }),
    );
    expectTickets(
      tickets,
      'uci_servicenow/reference_cases.csv.gz',
      Object.keys([...tickets.values()][0] ?? {}),
    );
    const { sla, counts: count, reassign, groups, reopen, priority, durations } = wanted;
    expect([report.tickets, report.events, report.teams, report.people]).toEqual([
      count.cases,
      count.events,
      count.groups,
      count.assignees,
    ]);
    expect(report.span.firstOpened).toBe(`${count.first_opened}.000Z`);
    expect(report.span.lastOpened).toBe(`${count.last_opened}.000Z`);
    expect(report.span.from).toBe(`${count.first_update}.000Z`);
    expect(report.span.to).toBe(`${count.last_update}.000Z`);
    expect(counts(report, 'status')).toEqual(count.events_by_state);
    expect(report.handoffs?.topFlows.slice(0, 10).map(({ from, to, times }) => [from, to, times])).toEqual(
      count.group_transitions_top,
    );
    expect(spread(report.eventsPerTicket)).toEqual(wanted.events_per_case);
    const three = (one: TicketShare | null | undefined) => ({
      cases: one?.tickets,
      of: one?.of,
      pct: one?.share,
    });
    const by = (
      all: Readonly<Record<string, TicketShare>> | null | undefined,
      key = (name: string) => name,
    ) => Object.fromEntries(Object.entries(all ?? {}).map(([name, one]) => [key(name), three(one)]));
    const verdict = report.sla?.verdict;
    expect(three(verdict?.missed)).toEqual(sla.missed_at_last_event);
    expect(three(verdict?.everMissed)).toEqual(sla.ever_false);
    expect(three(verdict?.missedThenMet)).toEqual(sla.false_then_true_again);
    expect([verdict?.eventsMet, verdict?.eventsMissed]).toEqual([sla.events_true, sla.events_false]);
    expect(by(verdict?.missedByPriority, (name) => name.slice(0, 1))).toEqual(sla.by_priority_last);
    expect(three(verdict?.live)).toEqual(sla.live_cases);
    expect(three(verdict?.onlyTheEnd)).toEqual(sla.terminal_only_cases);
    expect(by(verdict?.missedByOpenMonth)).toEqual(sla.by_open_month_all);
    expect(by(verdict?.liveByOpenMonth)).toEqual(sla.by_open_month_live);
    expect(by(verdict?.missedByOutcome)).toMatchObject(sla.by_closed_code_ge100);
    expect(by(verdict?.missedByReassignments)).toEqual(reassign.sla_missed_by_reassign);
    expect(spread(report.reassignments?.perTicket ?? null)).toEqual(reassign.max_per_case);
    expect(report.reassignments?.histogram).toEqual(reassign.histogram);
    expect(three(report.reassignments?.ticketsWithAny)).toEqual(reassign.cases_ge1);
    expect(spread(report.teamsPerTicket)).toEqual(groups.per_case);
    expect(report.handoffs?.total).toBe(groups.group_changes_total);
    expect(three(report.handoffs?.ticketsWithAny)).toEqual(groups.cases_group_change);
    expect(three(report.pingPong.byTeamDirect)).toEqual(groups.cases_group_aba);
    expect(report.pingPong.byTeamDirect?.returns).toBe(groups.group_aba_total);
    expect(three(report.pingPong.byTeamAnyReturn)).toEqual(groups.cases_group_revisit);
    expect(report.owners?.changes).toBe(groups.assignee_changes_total);
    expect(three(report.owners?.ticketsWithChange)).toEqual(groups.cases_assignee_change);
    expect(three(report.pingPong.byPersonDirect)).toEqual(groups.cases_assignee_aba);
    expect(three(report.reopened)).toEqual(reopen.state_reopen_ge1);
    expect(three(report.reopened?.byCounter)).toEqual(reopen.reopen_count_ge1);
    expect(report.reopened?.byCounter?.histogram).toEqual(reopen.histogram);
    expect(three(report.severity?.raised)).toEqual(priority.cases_raised);
    expect(three(report.severity?.lowered)).toEqual(priority.cases_lowered);
    expect(spread(report.durations.toFirstResolution, undefined, 60)).toEqual(durations.open_to_resolved_min);
    expect(spread(report.durations.toClose, undefined, 60)).toEqual(durations.open_to_closed_min);
    expect(three(report.durations.neverResolved)).toEqual(durations.no_resolved_at);
  });
});
