import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  auditOf,
  counts,
  expectTickets,
  isThere,
  iso,
  json,
  seconds,
  shares,
  spread,
  whole,
} from '../../test/support/reference-log.ts';

describe.skipIf(!isThere)('incidents of BPI Challenge 2013 (skipped where ../shared is absent)', async () => {
  const reference = isThere ? json('bpic2013_incidents/reference.json') : {};
  // The reference’s targets: 4, 8, 72 and 240 hours at every tier.
  const policy = readFileSync(`${import.meta.dirname}/../../examples/policies/standard.yaml`, 'utf8').replace(
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
