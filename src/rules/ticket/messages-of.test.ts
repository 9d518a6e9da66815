/** Who is told of what, and what leaves the house for it. */
import { describe, expect, test } from 'vitest';
import type { Outgoing } from '../../model/outgoing.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';
import type { TextId } from '../../model/words.ts';
import { at, by, helpdesk, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, type Staff, who, world } from '../../../test/support/world.ts';
import { evolve } from './evolve.ts';
import { messagesOf, undoWithinMs } from './messages-of.ts';
import { webhookTypeOf } from './webhook-names.ts';

const start = at('2026-04-15T10:00');
const noteId = idOf<TextId>('text', 800);

function escalated(path = 'specialists'): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive();
  stage.escalate(who.ben, path);
  return stage;
}

/** All that the events since `from` bring, in order. */
function outgoing(stage: TicketStage, from = 0): Outgoing[] {
  let state: TicketState | null = null;
  return stage.events.flatMap((event) => {
    const before: TicketState | null = state;
    state = evolve(before, event, stage.id);
    return event.seq > from ? messagesOf(event, before, state) : [];
  });
}

const nameOf = (id: string) => (Object.keys(who) as Staff[]).find((name) => who[name] === id);

function notices(stage: TicketStage, from = 0): string[] {
  return outgoing(stage, from).flatMap((one) =>
    one.to === 'person' ? [`${one.kind} to ${nameOf(one.personId)}`] : [],
  );
}

/** What one command brings. */
function after(stage: TicketStage, act: (stage: TicketStage) => unknown): string[] {
  const from = stage.state.version;
  act(stage);
  return notices(stage, from);
}

const accept = (stage: TicketStage) =>
  stage.run(by(who.jonas), { type: 'accept-escalation', escalationId: stage.escalationId(1) });

describe('people', () => {
  test('escalated: the lead hears of it, whoever is asked gets the offer, the sender knows it himself', () => {
    expect(notices(escalated())).toEqual(['escalation-opened to hana', 'offer-made to jonas']);
  });

  test('made by a trigger: the person who holds it is told as well', () => {
    const stage = new TicketStage(world(), start);
    stage.receive();
    stage.says(['production is down']);
    expect(notices(stage)).toEqual([
      // The policy names the duty lead, by the words of the outage and by its severity.
      'trigger-notice to hana',
      'escalation-opened to hana',
      'escalation-opened to ben',
      'offer-made to omar',
      'trigger-notice to hana',
    ]);
  });

  test('an offer nobody answered: owner and lead, and the next one is asked', () => {
    const stage = escalated();
    expect(after(stage, () => stage.passTo(at('2026-04-15T10:30')))).toEqual([
      'clock-warned to jonas',
      'offer-missed to ben',
      'offer-missed to hana',
      'offer-made to lukas',
    ]);
  });

  test('the catch-all is told that it is his', () => {
    const stage = escalated();
    stage.passTo(at('2026-04-15T11:00'));
    expect(after(stage, () => stage.passTo(at('2026-04-15T11:30')))).toContain(
      'escalation-accepted to nadia',
    );
  });

  test.each([
    ['accepted: the sender', accept, ['escalation-accepted to ben']],
    [
      'returned: the sender, who has it again',
      (stage: TicketStage) =>
        stage.run(by(who.jonas), {
          type: 'return-escalation',
          escalationId: stage.escalationId(1),
          items: ['tried'],
          noteId,
        }),
      ['escalation-returned to ben'],
    ],
    [
      'declined: sender and lead',
      (stage: TicketStage) =>
        stage.run(by(who.jonas), { type: 'decline-escalation', escalationId: stage.escalationId(1), noteId }),
      ['escalation-declined to ben', 'escalation-declined to hana'],
    ],
    [
      're-routed: whoever is asked now',
      (stage: TicketStage) =>
        stage.run(by(who.jonas), {
          type: 're-route-escalation',
          escalationId: stage.escalationId(1),
          pathId: 'finance' as never,
          noteId,
        }),
      ['offer-made to pieter'],
    ],
    [
      'withdrawn: whoever was asked, and the lead',
      (stage: TicketStage) =>
        stage.run(by(who.ben), { type: 'withdraw-escalation', escalationId: stage.escalationId(1), noteId }),
      ['escalation-withdrawn to jonas', 'escalation-withdrawn to hana'],
    ],
  ])('%s', (_what, act, told) => {
    expect(after(escalated(), act)).toEqual(told);
  });

  test('answered and closed: the first agent follows along and gets the outcome', () => {
    const stage = escalated();
    accept(stage);
    const escalationId = stage.escalationId(1);
    const answered = after(stage, () =>
      stage.run(by(who.jonas), {
        type: 'answer-escalation',
        escalationId,
        answerId: noteId,
        explanationId: null,
      }),
    );
    expect(answered).toEqual(['escalation-answered to ben']);
    stage.writes(who.ben, { explains: escalationId });
    const record = { neededHere: true, earlierBy: 'nobody' } as const;
    expect(
      after(stage, () => stage.run(by(who.carla), { type: 'close-escalation', escalationId, record })),
    ).toEqual([]);
    expect(
      after(stage, () => stage.run(by(who.jonas), { type: 'close-escalation', escalationId, record })),
    ).toEqual(['escalation-closed to ben', 'escalation-closed to hana']);
  });

  test('misses: of the ticket its agent, of the promise updates owner and lead, of the answer owner and lead', () => {
    const stage = escalated();
    accept(stage);
    expect(after(stage, () => stage.passTo(at('2026-04-15T11:00')))).toEqual([
      'clock-warned to ben',
      'clock-missed to ben',
      // The policy's trigger on a first response that is missed.
      'trigger-notice to hana',
      'clock-reminded to ben',
      'clock-reminded to hana',
    ]);
    expect(after(stage, () => stage.passTo(at('2026-04-15T12:00')))).toEqual([
      'clock-warned to jonas',
      'clock-warned to ben',
      'clock-reminded to ben',
      'clock-reminded to hana',
      // The policy's trigger on promised news that are missed.
      'trigger-notice to hana',
      'clock-missed to ben',
      'clock-missed to hana',
      'clock-missed to jonas',
      'clock-missed to hana',
      'offer-made to lukas',
    ]);
  });

  test('in shadow nobody is told', () => {
    const event = {
      type: 'trigger-matched',
      triggerId: 'x',
      shadow: true,
      did: ['flag', 'notify'],
      because: [],
      escalationId: null,
      policyVersion: 1,
    };
    const stage = escalated();
    const made = {
      seq: 99,
      occurredAt: start,
      recordedAt: start,
      actor: { kind: 'engine' },
      body: event as unknown as TicketEventBody,
    } as const;
    expect(messagesOf(made, stage.state, stage.state).filter(({ to }) => to === 'person')).toEqual([]);
  });
});

describe('the customer', () => {
  const mails = (stage: TicketStage) => outgoing(stage).filter(({ to }) => to === 'customer');

  test('gets our message after ten seconds in which it can be taken back', () => {
    const stage = escalated();
    stage.writes(who.ben);
    expect(mails(stage)).toMatchObject([{ notBefore: start + undoWithinMs, reasonSeq: expect.any(Number) }]);
    expect(undoWithinMs).toBe(10_000);
  });

  test('gets nothing twice that another system has sent, and no note', () => {
    const stage = escalated();
    stage.message(helpdesk, { direction: 'outbound' });
    stage.message(by(who.ben), { direction: 'note', personId: who.ben });
    stage.says();
    expect(mails(stage)).toEqual([]);
  });
});

describe('webhooks', () => {
  test('carry every event that somebody outside may act on, under the event that is their reason', () => {
    const stage = escalated();
    accept(stage);
    const told = outgoing(stage).flatMap((one) => (one.to === 'webhooks' ? [one] : []));
    expect(told.map(({ eventType }) => eventType)).toEqual([
      'ticket.received',
      'escalation.opened',
      'escalation.requested',
      'clock.met',
      'escalation.accepted',
      'ticket.assigned',
    ]);
    for (const { eventType, reasonSeq } of told) {
      expect(webhookTypeOf(stage.events[reasonSeq - 1]?.body as TicketEventBody)).toBe(eventType);
    }
  });

  test('leave out bookkeeping', () => {
    const bookkeeping = [
      'trigger-check-set',
      'trigger-rearmed',
      'packet-written',
      'clock-changed',
      'clock-started',
      'clock-ended',
    ];
    for (const type of bookkeeping) expect(webhookTypeOf({ type } as TicketEventBody)).toBeNull();
  });
});

test('ids and codes leave, no words', () => {
  const stage = escalated();
  stage.writes(who.ben);
  expect(JSON.stringify(outgoing(stage))).not.toMatch(/CsvSaysNothing|Quittenmarmelade|aleena/);
});
