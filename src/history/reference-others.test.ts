import { describe, expect, it } from 'vitest';
import {
  auditOf,
  counts,
  expectTickets,
  isThere,
  json,
  shares,
  spread,
  whole,
  without,
} from '../../test/support/reference-log.ts';
import type { TicketShare } from '../model/audit-figures.ts';

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
