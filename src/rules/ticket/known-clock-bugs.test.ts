/** What went wrong in clocks elsewhere and concerns a whole ticket; the rest is in rules/clocks/known-clock-bugs.test.ts. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { dayMs, hourMs, type Instant, minuteMs } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';
import { at, by, customer, helpdesk, TicketStage } from '../../../test/support/ticket-stage.ts';
import { standardPolicy, who, world } from '../../../test/support/world.ts';
import { isCounting } from '../clocks/run-clock.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { clocksOf } from './nearest-clock.ts';

const start = at('2026-04-15T10:00');
const rowWithoutNext = { tier: 1, priority: 'high', firstResponse: '1 h', resolution: '24 h' } as const;

/** High priority at tier 1, around the clock, with a promise to each next message or without one. */
function policyWith(nextResponse: '2 h' | null) {
  const own = nextResponse === null ? rowWithoutNext : { ...rowWithoutNext, nextResponse };
  const others = standardPolicy.ticketTargets.rows
    .filter(({ tier, priority }) => tier !== own.tier || priority !== own.priority)
    .map(({ nextResponse: _next, ...other }) => other);
  const rows = [own, ...others];
  const source = stringify({
    ...standardPolicy,
    ticketTargets: { ...standardPolicy.ticketTargets, rows },
    triggers: [],
  });
  const teams = new Set(
    standardPolicy.paths.map(({ team }) => team as string).concat('front-line', 'specialists'),
  );
  const parsed = parsePolicy(source, { teams });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

const promised = policyWith('2 h');

function received(): TicketStage {
  const stage = new TicketStage(world({ policies: [promised] }), start);
  stage.receive({ priority: 'high' });
  return stage;
}

/** Answered once, and then asked again. */
function askedAgain(): TicketStage {
  const stage = received();
  stage.now += 10 * minuteMs;
  stage.writes(who.ben);
  stage.now += 10 * minuteMs;
  stage.says();
  return stage;
}

const missesOf = (events: readonly TicketEventBody[]) =>
  events.flatMap((body) => (body.type === 'clock-missed' ? [body.name] : []));

/** Deadlines are all that fires: a counting clock that no row holds would be forgotten. */
function withoutRow(state: TicketState): string[] {
  const rows = deadlinesOf(state);
  const held = (dueAt: Instant) => rows.some((one) => one.dueAt <= dueAt);
  return clocksOf(state).flatMap(({ clock }) =>
    clock.state === 'running' && isCounting(clock) && !held(clock.dueAt) ? [clock.name] : [],
  );
}

test('resolved with the customer speaking last: what he wrote is owed no answer, for ever', () => {
  const stage = askedAgain();
  expect(stage.state.clocks['next-response']?.clock.state).toBe('running');
  stage.run(helpdesk, { type: 'change-status', to: 'resolved' });
  expect(missesOf(stage.passTo(start + 60 * dayMs))).toEqual([]);
  expect(stage.told('next-response').state).toBe('cancelled');
});

test('the answer ends the next response, and a second message before it moves nothing', () => {
  const stage = askedAgain();
  const due = stage.told('next-response');
  stage.now += 30 * minuteMs;
  stage.says();
  expect(stage.told('next-response')).toEqual(due);
  stage.writes(who.ben);
  expect(stage.told('next-response').state).toBe('met');
  expect(missesOf(stage.passTo(start + 5 * hourMs))).not.toContain('next-response');
});

test('a policy that promises it no more: the clock ends, and nobody is told of it again', () => {
  const stage = askedAgain();
  stage.passTo(stage.now + 3 * hourMs);
  expect(stage.told('next-response').state).toBe('overdue');
  stage.world = world({ policies: [promised, policyWith(null)] });
  stage.run({ kind: 'engine' }, { type: 'follow-records' });
  expect(stage.told('next-response').state).toBe('cancelled');
  const later = stage.passTo(stage.now + 5 * dayMs);
  expect(later.filter((body) => 'name' in body && body.name === 'next-response')).toEqual([]);
});

test('one alert for each breach: a miss is told once, and reminders end', () => {
  const stage = received();
  const fired = stage.passTo(start + 60 * dayMs);
  expect(missesOf(fired).filter((name) => name === 'first-response')).toEqual(['first-response']);
  const reminders = fired.filter((body) => body.type === 'clock-reminded' && body.name === 'first-response');
  expect(reminders.length).toBeGreaterThan(0);
  expect(reminders.length).toBeLessThanOrEqual(standardPolicy.reminders.atMost);
});

test('nobody has to look: the miss is there although nobody opened or saved the ticket', () => {
  const stage = received();
  const due = stage.state.clocks['first-response']?.clock;
  stage.passTo(start + 2 * dayMs);
  expect(stage.state.clocks['first-response']?.clock).toMatchObject({
    state: 'overdue',
    missedAt: due && 'dueAt' in due ? due.dueAt : null,
  });
});

test('no clock without a row that fires it, whatever happens to the ticket', () => {
  const stage = received();
  const steps: ((one: TicketStage) => unknown)[] = [
    (one) => one.writes(who.ben),
    (one) => one.says(),
    (one) => one.escalate(who.ben, 'engineering'),
    (one) => one.run(by(who.ben), { type: 'change-status', to: 'waiting' }),
    (one) => one.says(),
    (one) => one.passTo(one.now + 4 * hourMs),
    (one) => one.message(customer, { direction: 'inbound', automatic: true }),
    (one) => one.passTo(one.now + 3 * dayMs),
  ];
  for (const step of steps) {
    step(stage);
    stage.now += minuteMs;
    expect(withoutRow(stage.state)).toEqual([]);
    expect(clocksOf(stage.state).length).toBeGreaterThan(0);
  }
});

describe('a blank condition', () => {
  const teams = new Set(
    standardPolicy.paths.map(({ team }) => team as string).concat('front-line', 'specialists'),
  );
  const trigger = { id: 'blank', then: { flag: true } };

  test.each([
    ['an empty group', {}],
    ['nothing', null],
    ['an empty list of all', { all: [] }],
    ['an empty list of any', { any: [] }],
  ])('of a trigger, %s, takes no ticket: the policy is refused', (_name, when) => {
    const source = stringify({ ...standardPolicy, triggers: [{ ...trigger, when }] });
    const parsed = parsePolicy(source, { teams });
    expect('problems' in parsed && parsed.problems.map(({ path }) => path).join(' ')).toMatch(
      /triggers\.0\.when/,
    );
  });

  test('of a row of targets is no row for everybody', () => {
    const blank = { ...rowWithoutNext, customer: {} };
    const rows = [blank, ...standardPolicy.ticketTargets.rows];
    const source = stringify({ ...standardPolicy, ticketTargets: { ...standardPolicy.ticketTargets, rows } });
    const parsed = parsePolicy(source, { teams });
    expect('problems' in parsed && parsed.problems.map(({ path }) => path).join(' ')).toMatch(
      /rows\.0\.customer/,
    );
  });
});
