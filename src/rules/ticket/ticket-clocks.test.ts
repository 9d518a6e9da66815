/** First response and resolution of a ticket: what meets them, what stops them, what carries used time along. */
import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { TextId } from '../../model/words.ts';
import { at, berlin, by, customer, helpdesk, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, standardPolicy, who, world } from '../../../test/support/world.ts';
import { usedAt } from '../clocks/run-clock.ts';

const start = at('2026-04-15T10:00');
const reasonId = idOf<TextId>('text', 800);

function received(changes: Parameters<TicketStage['receive']>[0] = {}): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive(changes);
  return stage;
}

const clockOf = (stage: TicketStage, name: 'first-response' | 'resolution') => {
  const clock = stage.state.clocks[name]?.clock;
  if (!clock) throw new Error(`The ticket has no ${name}.`);
  return clock;
};
const dueOf = (stage: TicketStage, name: 'first-response' | 'resolution') => {
  const clock = clockOf(stage, name);
  return 'dueAt' in clock ? berlin(clock.dueAt) : clock.state;
};

describe('a ticket comes in', () => {
  test.each([
    // Tier 1 normal takes "tier 1 high", but in working time.
    ['normal', '2026-04-15T11:00', '2026-04-17T14:00'],
    ['low', '2026-04-17T14:00', '2026-04-24T12:00'],
    // Around the clock.
    ['high', '2026-04-15T11:00', '2026-04-16T10:00'],
    ['urgent', '2026-04-15T10:15', '2026-04-15T14:00'],
  ] as const)('%s priority: first response by %s, resolution by %s', (priority, first, resolution) => {
    const stage = received({ priority });
    expect([dueOf(stage, 'first-response'), dueOf(stage, 'resolution')]).toEqual([first, resolution]);
  });

  test('late at night: working time begins in the morning', () => {
    const stage = new TicketStage(world(), at('2026-04-17T23:00'));
    stage.receive();
    expect(dueOf(stage, 'first-response')).toBe('2026-04-20T09:00');
  });

  test('told late, its clocks begin when it began', () => {
    const stage = new TicketStage(world(), start);
    stage.run(helpdesk, { ...receiveCommand(), priority: 'high' }, start - 20 * minuteMs);
    expect(dueOf(stage, 'first-response')).toBe('2026-04-15T10:40');
    expect(stage.state.createdAt).toBe(start - 20 * minuteMs);
  });

  test('resolved already: nothing is owed', () => {
    expect(received({ status: 'resolved' }).state.clocks).toEqual({});
  });
});

function receiveCommand() {
  const stage = received();
  const first = stage.events[0]?.body;
  if (first?.type !== 'ticket-received') throw new Error('A stream begins with ticket-received.');
  const { number, channel, customer: facts, priority, issueType } = first;
  return {
    type: 'receive-ticket',
    number,
    channel,
    customer: facts,
    priority,
    issueType,
    subjectId: null,
    customerId: null,
    contactId: null,
    firstAgentId: who.ben,
    teamId: first.teamId,
    facts: {},
    status: 'open',
    restricted: false,
  } as const;
}

describe('the first response', () => {
  test('is met by a person', () => {
    const stage = received();
    stage.now += 30 * minuteMs;
    stage.writes(who.ben);
    expect(clockOf(stage, 'first-response')).toMatchObject({
      state: 'met',
      metAt: stage.now,
      usedMs: 30 * minuteMs,
    });
  });

  test('is stopped by no automatic reply, no note and nothing that the customer writes', () => {
    const stage = received();
    stage.message(helpdesk, { direction: 'outbound', automatic: true });
    stage.message(by(who.ben), { direction: 'note', personId: who.ben });
    stage.says();
    expect(clockOf(stage, 'first-response').state).toBe('running');
  });

  test('is late after its deadline, which is told once', () => {
    const stage = received();
    const fired = stage.passTo(start + 3 * hourMs);
    expect(fired.filter(({ type }) => type === 'clock-missed')).toMatchObject([
      { name: 'first-response', escalationId: null },
    ]);
    stage.writes(who.ben);
    expect(clockOf(stage, 'first-response')).toMatchObject({ state: 'late', missedAt: start + hourMs });
  });

  test('given before the deadline and told after it was met in time', () => {
    const stage = received();
    stage.passTo(start + 90 * minuteMs);
    expect(clockOf(stage, 'first-response').state).toBe('overdue');
    stage.message(by(who.ben), { direction: 'outbound', personId: who.ben }, start + 40 * minuteMs);
    expect(clockOf(stage, 'first-response')).toMatchObject({ state: 'met', metAt: start + 40 * minuteMs });
  });
});

describe('waiting for the customer', () => {
  test('pauses both, and his answer lets them go on with what they had used', () => {
    const stage = received();
    stage.now += 15 * minuteMs;
    stage.run(by(who.ben), { type: 'change-status', to: 'waiting' });
    expect([clockOf(stage, 'first-response').state, clockOf(stage, 'resolution').state]).toEqual([
      'paused',
      'paused',
    ]);
    stage.now = at('2026-04-16T09:00');
    stage.says();
    expect(stage.state.status).toBe('open');
    expect(dueOf(stage, 'first-response')).toBe('2026-04-16T09:45');
  });

  test('an automatic answer of his changes nothing', () => {
    const stage = received();
    stage.run(by(who.ben), { type: 'change-status', to: 'waiting' });
    stage.message(customer, { direction: 'inbound', automatic: true });
    expect(stage.state.status).toBe('waiting');
  });
});

describe('resolved and open again', () => {
  function resolved(): TicketStage {
    const stage = received();
    stage.now += 30 * minuteMs;
    stage.run(by(who.ben), { type: 'change-status', to: 'resolved' });
    return stage;
  }

  test('the resolution is met, and a response that nobody gave is no longer owed', () => {
    const stage = resolved();
    expect(clockOf(stage, 'resolution')).toMatchObject({ state: 'met', usedMs: 30 * minuteMs });
    expect(clockOf(stage, 'first-response').state).toBe('cancelled');
  });

  test('what lies in between is not counted, and it is counted as reopened', () => {
    const stage = resolved();
    stage.now = at('2026-04-20T08:00');
    stage.says();
    expect(stage.state).toMatchObject({ status: 'open', reopens: 1 });
    expect(clockOf(stage, 'resolution')).toMatchObject({ state: 'running', usedMs: 30 * minuteMs });
    expect(dueOf(stage, 'first-response')).toBe('2026-04-20T08:30');
  });

  test('confirmed by the customer it stays resolved; denied it opens', () => {
    const stage = resolved();
    stage.run(customer, { type: 'answer-resolution', confirmed: true });
    expect(stage.state).toMatchObject({ status: 'resolved', confirmation: 'confirmed' });
    const other = resolved();
    other.run(customer, { type: 'answer-resolution', confirmed: false });
    expect(other.state).toMatchObject({ status: 'open', confirmation: 'none' });
    expect(other.run(customer, { type: 'answer-resolution', confirmed: true })).toMatchObject({
      refused: 'wrong_state',
    });
  });

  test('a confirmation ends with the next opening', () => {
    const stage = resolved();
    stage.run(customer, { type: 'answer-resolution', confirmed: true });
    stage.says();
    expect(stage.state.confirmation).toBe('none');
  });

  test('a person can not resolve it over an open escalation', () => {
    const stage = received();
    stage.escalate(who.ben, 'engineering');
    expect(stage.run(by(who.ben), { type: 'change-status', to: 'resolved' })).toEqual({
      refused: 'escalations_open',
      params: { count: 1 },
    });
  });
});

describe('another priority', () => {
  test('carries the used time along', () => {
    const stage = received({ priority: 'low' });
    stage.now = at('2026-04-15T13:00');
    stage.run(by(who.ben), { type: 'change-facts', changes: { priority: 'high' }, reasonId });
    // Three working hours are used of one; around the clock there is nothing left.
    expect(clockOf(stage, 'first-response')).toMatchObject({
      usedMs: 3 * hourMs,
      targetMs: hourMs,
      dueAt: stage.now,
    });
    expect(usedAt(clockOf(stage, 'resolution'), stage.now, stage.world.calendarOf)).toBe(3 * hourMs);
    expect(dueOf(stage, 'resolution')).toBe('2026-04-16T10:00');
  });

  test('needs a reason from a person, and says nothing when it is the same', () => {
    const stage = received();
    expect(stage.run(by(who.ben), { type: 'change-facts', changes: { priority: 'high' } })).toEqual({
      refused: 'reason_required',
    });
    expect(
      stage.run(by(who.ben), { type: 'change-facts', changes: { priority: 'normal' }, reasonId }),
    ).toEqual({ refused: 'nothing_changes' });
    expect(stage.run(helpdesk, { type: 'change-facts', changes: { priority: 'high' } })).not.toHaveProperty(
      'refused',
    );
  });
});

test('another team has other hours: used time is carried over', () => {
  const london = world({
    teams: [{ ...world().directory.teams.values().next().value?.record, calendarId: 'london' } as never],
  });
  const stage = new TicketStage(london, start);
  stage.receive({ firstAgentId: null });
  expect(dueOf(stage, 'first-response')).toBe('2026-04-15T11:00');
  stage.now += 20 * minuteMs;
  stage.run(by(who.hana), { type: 'assign-ticket', firstAgentId: null, teamId: 'specialists' as never });
  expect(stage.state).toMatchObject({ teamId: 'specialists', homeTeamId: 'specialists', tier: 2 });
  // Tier 2 has half an hour, of which twenty minutes are used.
  expect(dueOf(stage, 'first-response')).toBe('2026-04-15T10:30');
});

test('a newer policy moves the clocks of the ticket, and only when asked to', () => {
  const stage = received();
  const rows = standardPolicy.ticketTargets.rows.map((row) => ({ ...row, firstResponse: '3 h' as const }));
  const slower = { ...standardPolicy, ticketTargets: { ...standardPolicy.ticketTargets, rows } };
  stage.world = world({ policies: [standardPolicy, slower] });
  stage.now += 30 * minuteMs;
  stage.run({ kind: 'engine' }, { type: 'follow-records' });
  expect(dueOf(stage, 'first-response')).toBe('2026-04-15T13:00');
  expect(stage.run({ kind: 'engine' }, { type: 'follow-records' })).toEqual([]);
});

test('a calendar that never opens leaves no promise without an instant', () => {
  const stage = new TicketStage(
    world({ calendars: { berlin: { zone: 'Europe/Berlin', weekly: {} } } }),
    start,
  );
  stage.receive();
  expect(dueOf(stage, 'first-response')).toBe('2026-04-15T11:00');
  stage.escalate(who.ben, 'engineering');
  expect(stage.escalation().customerUpdate.clock).toMatchObject({ state: 'running', calendar: 'always' });
});

describe('over the change of clocks', () => {
  test.each([
    ['2026-03-28T22:00', 'nights', '2026-03-29T03:30'],
    ['2026-10-24T22:00', 'nights', '2026-10-25T02:30'],
  ])('a promise made at %s over night holds after four and a half hours that pass', (from, calendar, due) => {
    const night = world({
      teams: [{ ...world().directory.teams.values().next().value?.record, calendarId: calendar } as never],
    });
    const rows = standardPolicy.ticketTargets.rows.map((row) => ({
      ...row,
      firstResponse: '270 min' as const,
    }));
    const stage = new TicketStage(
      {
        ...night,
        policies: world({
          policies: [{ ...standardPolicy, ticketTargets: { ...standardPolicy.ticketTargets, rows } }],
        }).policies,
      },
      at(from),
    );
    stage.receive();
    const clock = clockOf(stage, 'first-response');
    expect('dueAt' in clock && clock.dueAt - at(from)).toBe(4.5 * hourMs);
    expect(dueOf(stage, 'first-response')).toBe(due);
  });
});
