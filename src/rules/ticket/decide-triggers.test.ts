/** Triggers act once, are armed again when their cause was gone or their escalation ended, and only speak in shadow. */
import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';
import type { TextId } from '../../model/words.ts';
import { at, by, helpdesk, type Outcome, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, standardPolicy, who, world } from '../../../test/support/world.ts';
import { isRefusal } from '../../model/refusal.ts';

const start = at('2026-04-15T10:00');
const noteId = idOf<TextId>('text', 800);

function received(
  changes: Parameters<TicketStage['receive']>[0] = {},
  policy: Policy = standardPolicy,
): TicketStage {
  const stage = new TicketStage(world({ policies: [policy] }), start);
  stage.receive(changes);
  return stage;
}

function shadowed(...ids: string[]): Policy {
  const triggers = standardPolicy.triggers.map((one) => ({ ...one, shadow: ids.includes(one.id) }));
  return { ...standardPolicy, triggers };
}

/** The triggers that wait for time to pass in silence, and no others. */
const idleOnly: Policy = {
  ...standardPolicy,
  triggers: standardPolicy.triggers.filter(({ id }) => id === 'idle'),
};

/** What triggers did, in short. */
function acts(outcome: Outcome): string[] {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome.flatMap((body) => actOf(body));
}

function actOf(body: TicketEventBody): string[] {
  if (body.type === 'trigger-matched')
    return [`${body.triggerId}: ${body.did.join(' ')}${body.shadow ? ' in shadow' : ''}`];
  if (body.type === 'trigger-rearmed') return [`${body.triggerId} armed`];
  return [];
}

const opened = (stage: TicketStage) =>
  stage.state.escalations.map(({ pathId, triggerId }) => `${pathId} by ${triggerId}`);

describe('at intake', () => {
  test('words of an outage make an escalation at once, with severity 1, a tag and a follow-up clock', () => {
    const stage = received();
    const outcome = stage.says(['production is down']);
    // The escalation stands before the severity's own trigger looks, which then finds it served.
    expect(acts(outcome)).toEqual([
      'production-down: notify tag set-severity escalate',
      'severity-1: notify',
    ]);
    expect(stage.state).toMatchObject({ severity: 1, severityFixed: true, tags: ['outage'] });
    expect(opened(stage)).toEqual(['incident-response by production-down']);
    expect(stage.escalation()).toMatchObject({
      state: 'requested',
      severity: 1,
      ownerId: who.ben,
      senderId: who.ben,
      packetVersion: 0,
      missingToLeave: [],
      clocks: {
        'follow-up': { clock: { state: 'running', targetMs: 30 * minuteMs } },
        acknowledge: { clock: { state: 'running', targetMs: 15 * minuteMs } },
      },
    });
    expect(stage.escalation().missingToFollow).toContain('summary');
  });

  test('it says why: rule, facts and version', () => {
    const stage = received();
    stage.says(['production is down']);
    const told = stage.events.find(({ body }) => body.type === 'trigger-matched')?.body;
    expect(told).toMatchObject({
      triggerId: 'production-down',
      policyVersion: 1,
      escalationId: stage.escalation().id,
    });
    expect(JSON.stringify(told)).toContain('production is down');
  });

  test('a machine-made one is held by the assignee on duty, else by the duty lead', () => {
    const held = received();
    held.says(['production is down']);
    expect(held.escalation().ownerId).toBe(who.ben);
    const away = new TicketStage(
      world({ people: [{ id: who.ben, awayUntil: at('2026-05-01T08:00') }] }),
      start,
    );
    away.receive();
    away.says(['production is down']);
    expect(away.escalation()).toMatchObject({
      ownerId: who.hana,
      updatesOwnerId: who.hana,
      leadId: who.hana,
    });
    const nobodys = received({ firstAgentId: null });
    nobodys.says(['production is down']);
    expect(nobodys.escalation().ownerId).toBe(who.hana);
  });

  test('severity 1 by facts escalates by the matrix', () => {
    const stage = received({ facts: { impact: { dataLoss: true } } });
    expect(stage.state.severity).toBe(1);
    expect(opened(stage)).toEqual(['security by severity-1']);
  });

  test('mood words suggest, and change no severity', () => {
    const stage = received();
    expect(acts(stage.says(['I will cancel']))).toEqual(['cancellation: suggest notify']);
    expect(stage.state).toMatchObject({ severity: 3, escalations: [] });
  });

  test('an express customer is moved past tier 1, and its home is there', () => {
    const customer = { plan: 'Enterprise', annualValue: 1, vip: false, since: null, criticalIssues: 0 };
    const stage = received({ customer });
    expect(stage.state).toMatchObject({
      teamId: 'specialists',
      homeTeamId: 'specialists',
      tier: 2,
      firstAgentId: null,
    });
    expect(stage.events[0]?.body).toMatchObject({
      startBecause: [{ code: 'express.start', params: { tier: 2 } }, { code: 'condition.customerPlan' }],
    });
    expect(received().events[0]?.body).not.toHaveProperty('startBecause');
  });
});

describe('while somebody has it already', () => {
  test('nothing of the same kind is suggested, and nobody is told of it', () => {
    const stage = received();
    stage.escalate(who.ben, 'managers');
    const outcome = stage.says(['I will cancel']);
    expect(acts(outcome)).toEqual(['cancellation: notify']);
    expect(stage.state.signs.asks).toEqual([]);
    expect(stage.state.fired['cancellation' as never]).toMatchObject({ escalationId: stage.escalation().id });
    // Another kind serves something else.
    const functional = received();
    functional.escalate(who.ben, 'engineering');
    expect(acts(functional.says(['I will cancel']))).toEqual(['cancellation: suggest notify']);
  });
});

describe('once', () => {
  test('the same words again do nothing', () => {
    const stage = received();
    stage.says(['production is down']);
    expect(acts(stage.says(['production is down']))).toEqual([]);
    expect(stage.state.escalations).toHaveLength(1);
  });

  test('while an escalation of the kind is open, another trigger joins it', () => {
    const stage = received();
    stage.says(['production is down']);
    const outcome = stage.says(['data loss']);
    expect(acts(outcome)).toEqual(['data-loss: tag']);
    expect(stage.state.escalations).toHaveLength(1);
    expect(stage.state.fired['data-loss' as never]).toMatchObject({ escalationId: stage.escalation().id });
  });

  test('a hierarchical one goes beside a functional one', () => {
    const stage = received();
    stage.says(['production is down']);
    stage.run(helpdesk, { type: 'change-facts', changes: { requestedBy: ['executive'] } });
    expect(opened(stage)).toEqual(['incident-response by production-down', 'managers by asked-by-others']);
  });
});

describe('armed again', () => {
  const attempts = (count: number) => ({ type: 'change-facts', changes: { failedAttempts: count } }) as const;

  test('when its condition was false in between', () => {
    const stage = received();
    expect(acts(stage.run(helpdesk, attempts(3)))).toEqual(['failed-attempts: escalate']);
    stage.run(by(who.ben), { type: 'withdraw-escalation', escalationId: stage.escalation().id, noteId });
    expect(acts(stage.run(helpdesk, attempts(0)))).toEqual(['failed-attempts armed']);
    expect(acts(stage.run(helpdesk, attempts(3)))).toEqual(['failed-attempts: escalate']);
  });

  test('when its escalation ended and the customer wrote again, not before', () => {
    const stage = received();
    stage.run(helpdesk, attempts(3));
    expect(
      acts(
        stage.run(by(who.ben), { type: 'withdraw-escalation', escalationId: stage.escalation().id, noteId }),
      ),
    ).toEqual([]);
    expect(acts(stage.message(by(who.ben), { direction: 'note', personId: who.ben }))).toEqual([]);
    expect(acts(stage.says())).toEqual(['failed-attempts armed', 'failed-attempts: escalate']);
  });

  test('words that led to an escalation count no more once it ended', () => {
    const stage = received();
    stage.says(['legal action']);
    expect(opened(stage)).toEqual(['legal by legal']);
    expect(
      acts(
        stage.run(by(who.clara), { type: 'decline-escalation', escalationId: stage.escalation().id, noteId }),
      ),
    ).toEqual(['legal armed']);
    expect(stage.state.signals).toEqual([]);
    expect(acts(stage.says(['legal action']))).toEqual(['legal: tag escalate']);
  });
});

describe('in shadow', () => {
  test('it says once what it would have done, and nothing happens', () => {
    const stage = received({}, shadowed('failed-attempts'));
    const attempts = { type: 'change-facts', changes: { failedAttempts: 4 } } as const;
    expect(acts(stage.run(helpdesk, attempts))).toEqual(['failed-attempts: escalate in shadow']);
    expect(stage.state.escalations).toEqual([]);
    expect(acts(stage.says())).toEqual([]);
    expect(acts(stage.writes(who.ben))).toEqual([]);
  });

  test('nothing means nothing: no tag, no severity, no team, no notice', () => {
    const stage = received({}, shadowed(...standardPolicy.triggers.map(({ id }) => id)));
    const before = stage.state;
    stage.says(['production is down', 'security breach', 'charged twice']);
    const { signals, signs, fired, version, activeAt, triggerCheck, lastRecordedAt, ...rest } = stage.state;
    expect(signs.asks).toEqual([]);
    expect(before).toMatchObject(rest);
  });

  test('switched on, it acts on what it saw', () => {
    const stage = received({}, shadowed('failed-attempts'));
    stage.run(helpdesk, { type: 'change-facts', changes: { failedAttempts: 4 } });
    stage.world = world({ policies: [shadowed('failed-attempts'), standardPolicy] });
    expect(acts(stage.says())).toEqual(['failed-attempts: escalate']);
  });
});

describe('time', () => {
  test('one deadline wakes the ticket at the earliest instant at which time alone can make a trigger true', () => {
    const stage = received({ priority: 'high' }, idleOnly);
    // Idle for four working hours.
    expect(stage.state.triggerCheck).toMatchObject({ at: start + 4 * hourMs });
    stage.passTo(start + 4 * hourMs);
    expect(opened(stage)).toEqual(['specialists by idle']);
  });

  test('a word to the customer moves that instant', () => {
    const stage = received({ priority: 'high' }, idleOnly);
    stage.now += hourMs;
    stage.writes(who.ben);
    expect(stage.state.triggerCheck).toMatchObject({ at: start + 5 * hourMs });
  });

  test('a note does not', () => {
    const stage = received({ priority: 'high' }, idleOnly);
    stage.now += hourMs;
    stage.message(by(who.ben), { direction: 'note', personId: who.ben });
    expect(stage.state.triggerCheck).toMatchObject({ at: start + 4 * hourMs });
  });

  test('a resolved ticket is not looked at', () => {
    const stage = received({ priority: 'high' }, idleOnly);
    stage.run(by(who.ben), { type: 'change-status', to: 'resolved' });
    expect(stage.state.triggerCheck).toBeNull();
    expect(acts(stage.run(helpdesk, { type: 'change-facts', changes: { failedAttempts: 9 } }))).toEqual([]);
  });
});
