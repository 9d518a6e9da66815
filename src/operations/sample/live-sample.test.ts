/** The sample as a whole: the same for the same seed, sound by every rule, and believable. */
import { describe, expect, test } from 'vitest';
import { liveSample, sampleDirectory } from '../../../test/support/sample-world.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';
import { isOnDuty } from '../../rules/routing/duty.ts';
import { dueOf, nearestClock } from '../../rules/ticket/nearest-clock.ts';
import { ticketBreaches } from '../../rules/ticket/ticket-invariants.ts';
import { calendarsOf } from '../../../test/support/world.ts';
import { workingAfternoon } from '../load-sample.ts';
import { personId } from './sample-people.ts';

const hourMs = 3_600_000;
const end = workingAfternoon(Date.parse('2026-06-11T07:00:00Z'));
const { tickets, pasts } = liveSample(7, end);
const happened = (type: TicketEventBody['type']) =>
  pasts.filter(({ events }) => events.some(({ body }) => body.type === type)).length;
const states = pasts.flatMap(({ state }) => (state ? [state] : []));

describe('the sample', () => {
  test('is the same for the same seed, to the last hash', () => {
    // A part of it: each ticket is lived by itself.
    const newest = (all: typeof pasts) => all.slice(-300).map(({ events, side }) => ({ events, side }));
    const again = liveSample(7, end, 300);
    expect(JSON.stringify(newest(again.pasts))).toBe(JSON.stringify(newest(pasts)));
  });

  test('breaks no rule that holds on a desk', () => {
    const directory = sampleDirectory();
    expect(states.flatMap((state) => ticketBreaches(state, directory))).toEqual([]);
    expect(Math.max(...states.map((state) => JSON.stringify(state).length))).toBeLessThan(8_192);
  });

  test('gives money, asks for approvals, and has two of them open', () => {
    expect(happened('compensation-given')).toBeGreaterThan(20);
    expect(happened('approval-decided')).toBeGreaterThan(8);
    expect(states.reduce((sum, { approvals }) => sum + approvals.length, 0)).toBe(2);
    const given = pasts.flatMap((past, index) =>
      tickets[index]?.customer.name === 'Lindqvist Keramik'
        ? past.events.flatMap(({ body }) => (body.type === 'compensation-given' ? [body.amount] : []))
        : [],
    );
    expect(given).toContain(60);
  });

  test('is of a believable size and mix', () => {
    expect(pasts.length).toBeGreaterThan(1_800);
    expect(pasts.length).toBeLessThan(2_400);
    const escalated = happened('escalation-opened');
    expect(escalated / pasts.length).toBeGreaterThan(0.08);
    expect(escalated / pasts.length).toBeLessThan(0.14);
    expect(happened('escalation-returned') / escalated).toBeGreaterThan(0.08);
    expect(happened('escalation-returned') / escalated).toBeLessThan(0.18);
    const reopened = states.filter(({ reopens }) => reopens > 0).length / states.length;
    expect(reopened).toBeGreaterThan(0.01);
    const scores = pasts.flatMap(({ events }) =>
      events.flatMap(({ body }) => ('satisfaction' in body && body.satisfaction ? [body.satisfaction] : [])),
    );
    expect(scores.filter((score) => score >= 4).length / scores.length).toBeGreaterThan(0.75);
  });

  test('has something in every state, and most of it done', () => {
    const open = states.flatMap(({ escalations }) => escalations);
    for (const state of ['investigating', 'requested', 'accepted', 'answered'])
      expect(
        open.some((one) => one.state === state),
        state,
      ).toBe(true);
    expect(open.some(({ kind, state }) => kind === 'hierarchical' && state === 'requested')).toBe(true);
    const done = states.filter(({ status }) => status === 'closed' || status === 'resolved').length;
    expect(done / states.length).toBeGreaterThan(0.9);
    const soon = open.filter(
      ({ customerUpdate: { clock } }) => 'dueAt' in clock && clock.dueAt - end < hourMs,
    );
    expect(soon.length).toBeGreaterThan(2);
  });

  test('has no row that looks absurd: what is late is late by hours', () => {
    const late = states
      .map((state) => nearestClock(state))
      .flatMap((clock) => (clock ? [(end - dueOf(clock)) / hourMs] : []));
    expect(Math.max(...late)).toBeGreaterThan(0);
    expect(Math.max(...late)).toBeLessThan(30);
  });

  test('does not read as if made by a machine: fifty rows show over forty subjects', () => {
    const newest = tickets.slice(-50).map(({ subject }) => subject);
    expect(new Set(newest).size).toBeGreaterThan(40);
    const words = tickets.map(({ subject, text }) => `${subject} ${text}`);
    expect(words.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
  });

  test('has what the stories begin with', () => {
    const of = (customer: string) => tickets.filter((one) => one.customer.name === customer && one.isFresh);
    expect(of('Lindqvist Keramik').map(({ subject }) => subject)).toEqual([
      'SO-48213 charged twice: EUR 640',
    ]);
    expect(of('Foxglove Clinics').map(({ agent }) => agent)).toEqual(['ben']);
    expect(of('Brightwater').map(({ agent }) => agent)).toEqual(['jonas']);
  });
});

test.each(['2025-12-26T10:00:00Z', '2026-01-02T09:00:00Z', '2029-12-27T09:00:00Z', '2026-11-22T03:00:00Z'])(
  'opened on a holiday or a weekend (%s) somebody is at work',
  (today) => {
    const opensAt = workingAfternoon(Date.parse(today));
    const directory = sampleDirectory();
    const duty = { directory, calendarOf: calendarsOf(directory) };
    expect(isOnDuty(duty, personId('priya'), opensAt)).toBe(true);
    expect(isOnDuty(duty, personId('ben'), opensAt)).toBe(true);
    expect(opensAt).toBeLessThanOrEqual(Date.parse(today));
  },
);
