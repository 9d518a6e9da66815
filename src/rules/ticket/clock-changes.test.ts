/** Every change of a ticket against every clock in every state: used time goes along, and nothing past becomes a miss. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Clock } from '../../model/clock.ts';
import { minuteMs } from '../../model/instant.ts';
import type { ClockEvent, TicketEventBody } from '../../model/ticket-event.ts';
import type { TeamId, TextId } from '../../model/words.ts';
import { at, by, helpdesk, TicketStage } from '../../../test/support/ticket-stage.ts';
import { recordOf } from '../../../test/support/customer-records.ts';
import { idOf, standardPolicy, who, world } from '../../../test/support/world.ts';
import { isCounting, isEnded, usedAt } from '../clocks/run-clock.ts';
import { parsePolicy } from '../policy/parse-policy.ts';

const start = at('2026-04-15T10:00');
const noteId = idOf<TextId>('text', 800);

/** Every pair has every target. `factor`: how much longer or shorter. */
function policyOf(factor: number) {
  const minutes = (count: number) => `${Math.max(1, Math.round(count * factor))} min`;
  const rows = ([1, 2, 3] as const).flatMap((tier) =>
    (['low', 'normal', 'high', 'urgent'] as const).map((priority, rank) => ({
      tier,
      priority,
      firstResponse: minutes(240 - rank * 40),
      nextResponse: minutes(200 - rank * 30),
      investigation: minutes(160 - rank * 20),
      vendor: minutes(300 - rank * 40),
      resolution: minutes(600 - rank * 100),
    })),
  );
  const written = {
    ...standardPolicy,
    ticketTargets: { ...standardPolicy.ticketTargets, rows },
    pauses: {
      'first-response': ['customer', 'vendor'],
      'next-response': ['customer'],
      resolution: ['customer'],
    },
    triggers: [],
  };
  const teams = new Set(
    standardPolicy.paths.map(({ team }) => team as string).concat('front-line', 'specialists'),
  );
  const parsed = parsePolicy(stringify(written), { teams });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.policy;
}

const longer = policyOf(1);
const shorter = policyOf(0.1);
const names = ['first-response', 'next-response', 'investigation', 'resolution', 'vendor'] as const;
type Name = (typeof names)[number];

function received(): TicketStage {
  const stage = new TicketStage(world({ policies: [longer] }), start);
  stage.receive({ priority: 'normal' });
  return stage;
}

/** Brings this clock to life, with twenty minutes used. */
const living: Readonly<Record<Name, (stage: TicketStage) => void>> = {
  'first-response': () => undefined,
  investigation: () => undefined,
  resolution: () => undefined,
  'next-response': (stage) => {
    stage.writes(who.ben);
    stage.now += minuteMs;
    stage.says();
  },
  vendor: (stage) => void stage.run(by(who.ben), { type: 'wait-for-vendor', nameId: noteId }),
};

const states = {
  running: () => undefined,
  overdue: (stage: TicketStage) => void stage.passTo(start + 700 * minuteMs),
  paused: (stage: TicketStage) => void stage.run(by(who.ben), { type: 'change-status', to: 'waiting' }),
  ended: (stage: TicketStage) => void stage.run(helpdesk, { type: 'change-status', to: 'resolved' }),
} as const;

const changes = {
  priority: (stage: TicketStage) =>
    stage.run(helpdesk, { type: 'change-facts', changes: { priority: 'urgent' } }),
  customer: (stage: TicketStage) =>
    stage.run(helpdesk, {
      type: 'change-facts',
      changes: {
        customer: { plan: 'Enterprise', annualValue: 1, vip: true, since: null, criticalIssues: 0 },
      },
    }),
  record: (stage: TicketStage) => {
    stage.world = { ...stage.world, elsewhere: recordOf(stage, { plan: 'Enterprise', vip: true }) };
    return stage.run({ kind: 'engine' }, { type: 'look-again' });
  },
  team: (stage: TicketStage) =>
    stage.run(helpdesk, { type: 'assign-ticket', firstAgentId: who.ben, teamId: 'specialists' as TeamId }),
  policy: (stage: TicketStage) => {
    stage.world = world({ policies: [longer, shorter] });
    return stage.run({ kind: 'engine' }, { type: 'follow-records' });
  },
  reopen: (stage: TicketStage) => {
    if (stage.state.status !== 'resolved') stage.run(helpdesk, { type: 'change-status', to: 'resolved' });
    return stage.run(helpdesk, { type: 'change-status', to: 'open' });
  },
  vendor: (stage: TicketStage) => stage.run(by(who.ben), { type: 'wait-for-vendor', nameId: noteId }),
} as const;

function clockOf(stage: TicketStage, name: Name): Clock {
  const clock = stage.state.clocks[name]?.clock;
  if (!clock) throw new Error(`There is no ${name}.`);
  return clock;
}

const missOf = (clock: Clock) => ('missedAt' in clock ? clock.missedAt : null);

const pairs = (Object.keys(changes) as (keyof typeof changes)[]).flatMap((change) =>
  names.flatMap((name) =>
    (Object.keys(states) as (keyof typeof states)[]).map((state) => ({ change, name, state })),
  ),
);

describe('a change', () => {
  test.each(pairs)(
    'of $change leaves $name, $state, with its used time and its misses',
    ({ change, name, state }) => {
      const stage = received();
      living[name](stage);
      stage.now += 20 * minuteMs;
      states[state](stage);
      const before = clockOf(stage, name);
      const { calendarOf } = stage.world;
      const used = usedAt(before, stage.now, calendarOf);
      changes[change](stage);
      const after = clockOf(stage, name);
      // Another vendor is another promise; all else goes on.
      if (change === 'vendor' && name === 'vendor' && state !== 'ended')
        return expect(after.startedAt).toBe(stage.now);
      expect(after.startedAt).toBe(before.startedAt);
      expect(usedAt(after, stage.now, calendarOf)).toBe(used);
      expect(missOf(after)).toBe(missOf(before));
      if (after.state === 'running') expect(after.dueAt).toBeGreaterThanOrEqual(stage.now);
      if (isEnded(before) && !isEnded(after)) expect(change).toBe('reopen');
    },
  );
});

/** Minute by minute, as somebody would with a list of opening hours: the counted time of a clock that only runs or pauses. */
function usedByMinutes(stage: TicketStage, name: Name, until: number): number {
  const clock = clockOf(stage, name);
  const open = stage.world.calendarOf(clock.calendar);
  let used = 0;
  for (const [index, { body, occurredAt }] of stage.events.entries()) {
    if (!isAbout(body, name) || !isCounting(body.clock)) continue;
    const next = stage.events.slice(index + 1).find((one) => isAbout(one.body, name));
    for (let minute = occurredAt; minute < (next?.occurredAt ?? until); minute += minuteMs)
      if (open.kind === 'always-open' || usedOfMinute(stage, clock, minute) > 0) used += minuteMs;
  }
  return used;
}

function isAbout(body: TicketEventBody, name: Name): body is ClockEvent {
  return 'clock' in body && 'name' in body && body.name === name;
}

function usedOfMinute(stage: TicketStage, clock: Clock, minute: number): number {
  const probe = {
    ...clock,
    state: 'running',
    usedMs: 0,
    countedFrom: minute,
    dueAt: minute,
    missedAt: null,
  } as Clock;
  return usedAt(probe, minute + minuteMs, stage.world.calendarOf);
}

const acts = ['priority', 'customer', 'policy', 'wait', 'answer', 'vendor'] as const;
const act: Readonly<Record<(typeof acts)[number], (stage: TicketStage, pick: number) => void>> = {
  priority: (stage, pick) =>
    void stage.run(helpdesk, {
      type: 'change-facts',
      changes: { priority: pick % 2 === 0 ? 'normal' : 'low' },
    }),
  customer: (stage, pick) =>
    void stage.run(helpdesk, {
      type: 'change-facts',
      changes: {
        customer: { plan: `Plan ${pick}`, annualValue: 1, vip: false, since: null, criticalIssues: 0 },
      },
    }),
  policy: (stage, pick) => {
    stage.world = world({ policies: pick % 2 === 0 ? [longer, shorter] : [longer] });
    stage.run({ kind: 'engine' }, { type: 'follow-records' });
  },
  wait: (stage) => void stage.run(by(who.ben), { type: 'change-status', to: 'waiting' }),
  answer: (stage) => void stage.run(helpdesk, { type: 'change-status', to: 'open' }),
  vendor: (stage, pick) =>
    void stage.run(by(who.ben), { type: 'wait-for-vendor', nameId: pick % 2 === 0 ? noteId : null }),
};

test('whatever changes in whatever order, the used time is what counting minute by minute gives', () => {
  const steps = fc.array(
    fc.record({ what: fc.constantFrom(...acts), pick: fc.nat(5), minutes: fc.nat(90) }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(steps, (taken) => {
      const stage = received();
      for (const { what, pick, minutes } of taken) {
        stage.passTo(stage.now + minutes * minuteMs);
        act[what](stage, pick);
      }
      const name = 'resolution';
      expect(usedAt(clockOf(stage, name), stage.now, stage.world.calendarOf)).toBe(
        usedByMinutes(stage, name, stage.now),
      );
      for (const { body, occurredAt } of stage.events)
        if (body.type === 'clock-changed' && body.clock.state === 'running')
          expect(body.clock.dueAt).toBeGreaterThanOrEqual(occurredAt);
    }),
    { numRuns: 60 },
  );
});
