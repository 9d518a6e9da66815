/** Which instants of a ticket are armed, and what has to be written when they change. */
import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { TextId } from '../../model/words.ts';
import { at, berlin, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, who, world } from '../../../test/support/world.ts';
import { deadlineChanges, deadlinesOf, subjectOf } from './deadlines-of.ts';

const start = at('2026-04-15T10:00');
const noteId = idOf<TextId>('text', 800);

function escalated(): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive({ priority: 'high' });
  stage.escalate(who.ben, 'specialists');
  return stage;
}

const armed = (stage: TicketStage) =>
  Object.fromEntries(
    deadlinesOf(stage.state).map(({ name, dueAt }) => [
      name.replace(/escalation\/[^/]+/, 'escalation'),
      berlin(dueAt),
    ]),
  );

test('a new ticket has its clocks and one look at the triggers', () => {
  const stage = new TicketStage(world(), start);
  stage.receive({ priority: 'high' });
  expect(armed(stage)).toEqual({
    'first-response': '2026-04-15T11:00',
    'first-response/warn': '2026-04-15T10:48',
    resolution: '2026-04-16T10:00',
    'resolution/warn': '2026-04-16T05:12',
    // The first response may be missed then.
    triggers: '2026-04-15T11:00',
  });
});

describe('an escalation', () => {
  const deadlinesWhile = (act: (stage: TicketStage) => unknown) => {
    const stage = escalated();
    act(stage);
    return Object.keys(armed(stage)).filter((name) => name.startsWith('escalation'));
  };
  const accept = (stage: TicketStage) =>
    stage.run(by(who.jonas), { type: 'accept-escalation', escalationId: stage.escalationId(1) });
  const answer = (stage: TicketStage) => {
    accept(stage);
    stage.run(by(who.jonas), {
      type: 'answer-escalation',
      escalationId: stage.escalationId(1),
      answerId: noteId,
      explanationId: null,
    });
  };

  test.each([
    ['requested', () => undefined, ['customer-update', 'acknowledge']],
    ['accepted', accept, ['customer-update', 'substantive-answer']],
    ['answered', answer, ['customer-update']],
    [
      'returned',
      (stage: TicketStage) =>
        stage.run(by(who.jonas), {
          type: 'return-escalation',
          escalationId: stage.escalationId(1),
          items: ['tried'],
          noteId,
        }),
      ['customer-update'],
    ],
    [
      'withdrawn',
      (stage: TicketStage) =>
        stage.run(by(who.ben), { type: 'withdraw-escalation', escalationId: stage.escalationId(1), noteId }),
      [],
    ],
  ])('%s', (_state, act, names) => {
    const armedNames = names.flatMap((name) => [`escalation/${name}`, `escalation/${name}/warn`]);
    expect(deadlinesWhile(act)).toEqual(armedNames);
  });

  test('accepted, with a missed answer: the offer to the backup has its deadline', () => {
    const stage = escalated();
    accept(stage);
    stage.passTo(start + 2 * hourMs);
    expect(armed(stage)).toMatchObject({
      'escalation/acknowledge': '2026-04-15T12:30',
      'escalation/customer-update': '2026-04-17T16:00',
    });
  });
});

test('what was missed, paused, met or cancelled is armed no more', () => {
  const stage = escalated();
  stage.passTo(start + hourMs);
  expect(armed(stage)).not.toHaveProperty('first-response');
  stage.run(by(who.ben), { type: 'change-status', to: 'waiting' });
  expect(armed(stage)).not.toHaveProperty('resolution');
});

test('each is armed by an event of the ticket', () => {
  const stage = escalated();
  for (const { name, armedBy } of deadlinesOf(stage.state)) {
    expect(stage.events[armedBy - 1]?.body.type, name).toMatch(
      /^clock-started|escalation-opened|trigger-check-set$/,
    );
  }
});

test.each([
  ['triggers', { of: 'triggers' }],
  ['first-response', { of: 'ticket-clock', step: 'due', escalationId: null, name: 'first-response' }],
  ['resolution/warn', { of: 'ticket-clock', step: 'warn', escalationId: null, name: 'resolution' }],
  [
    'escalation/abc/acknowledge',
    { of: 'escalation-clock', step: 'due', escalationId: 'abc', name: 'acknowledge' },
  ],
  [
    'escalation/abc/relief/remind',
    { of: 'escalation-clock', step: 'remind', escalationId: 'abc', name: 'relief' },
  ],
])('%s points at its subject', (name, subject) => {
  expect(subjectOf(name)).toEqual(subject);
});

describe('what has to be written', () => {
  const one = { name: 'resolution', dueAt: 5, armedBy: 1 };

  test.each([
    ['nothing when nothing changed', [one], [one], { set: [], clear: [] }],
    ['a new one', [], [one], { set: [one], clear: [] }],
    ['one that is gone', [one], [], { set: [], clear: ['resolution'] }],
    ['another instant', [one], [{ ...one, dueAt: 6 }], { set: [{ ...one, dueAt: 6 }], clear: [] }],
    [
      'the same instant armed anew',
      [one],
      [{ ...one, armedBy: 2 }],
      { set: [{ ...one, armedBy: 2 }], clear: [] },
    ],
  ])('%s', (_what, before, after, changes) => {
    expect(deadlineChanges(before, after)).toEqual(changes);
  });
});

test('a deadline that came late for another is held by the event that armed it', () => {
  const stage = escalated();
  const [old] = deadlinesOf(stage.state).filter(({ name }) => name.endsWith('customer-update'));
  stage.now += minuteMs;
  stage.writes(who.ben);
  stage.now = old?.dueAt ?? 0;
  expect(
    stage.run(
      { kind: 'engine' },
      { type: 'reach-deadline', name: old?.name ?? '', armedBy: old?.armedBy ?? 0, dueAt: 0 },
    ),
  ).toEqual({ refused: 'nothing_changes' });
});
