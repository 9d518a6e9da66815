/** Whatever was done and can be taken back, the ticket goes on as if it had not been; and when that can't be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import { isRefusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { TextId } from '../../model/words.ts';
import { at, by, houseRules, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, who, world } from '../../../test/support/world.ts';
import { measure } from '../metrics/ticket-measures.ts';
import { evolve } from './evolve.ts';
import { undoWithinMs } from './messages-of.ts';

const start = at('2026-04-15T10:00');
const reasonId = idOf<TextId>('text', 800);

function open(rules = houseRules): TicketStage {
  const stage = new TicketStage(world(), start, rules);
  stage.receive();
  stage.now += minuteMs;
  return stage;
}

const ben = by(who.ben);
/** What a person may do and take back. */
const acts: readonly ((stage: TicketStage) => void)[] = [
  (stage) => stage.run(ben, { type: 'change-status', to: 'waiting' }),
  (stage) => stage.run(ben, { type: 'change-status', to: 'resolved' }),
  (stage) => stage.run(ben, { type: 'change-status', to: 'open' }),
  (stage) => stage.run(ben, { type: 'change-facts', changes: { priority: 'high' }, reasonId }),
  (stage) => stage.run(ben, { type: 'change-facts', changes: { tags: ['a'], impact: { dataLoss: true } } }),
  (stage) => stage.run(ben, { type: 'assign-ticket', firstAgentId: null }),
  (stage) => stage.run(ben, { type: 'wait-for-vendor', nameId: reasonId }),
  (stage) => stage.writes(who.ben),
  (stage) => stage.writes(who.ben, { nextUpdateAt: stage.now + 90 * minuteMs }),
  (stage) => stage.message(ben, { direction: 'note', personId: who.ben }),
];
/** What may have happened before. */
const pasts: readonly ((stage: TicketStage) => void)[] = [
  () => undefined,
  (stage) => stage.says(),
  (stage) => stage.run(ben, { type: 'change-status', to: 'resolved' }),
  (stage) => stage.escalate(who.ben, 'engineering'),
  (stage) => {
    stage.escalate(who.ben, 'engineering');
    stage.run(by(who.marek), { type: 'accept-escalation', escalationId: stage.escalation().id });
  },
];

function undo(stage: TicketStage, from: number, more: { to?: number; hasLeft?: boolean } = {}, actor = ben) {
  const { to = stage.state.version, hasLeft = false } = more;
  return stage.run(actor, { type: 'undo-act', from, to, past: [...stage.events], hasLeft });
}

function goesOnWith({ version, lastRecordedAt, ...state }: TicketState) {
  return state;
}

const replay = (events: readonly TicketEvent[], stage: TicketStage) =>
  events.reduce<TicketState | null>((state, event) => evolve(state, event, stage.id), null);

describe('an act that is taken back', () => {
  it('leaves state, deadlines and numbers as they were, also in a replay', () => {
    const some = fc.tuple(
      fc.constantFrom(...pasts),
      fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 3 }),
    );
    let undone = 0;
    fc.assert(
      fc.property(some, ([past, done]) => {
        const stage = open();
        past(stage);
        stage.now += 1_000;
        const before = stage.state;
        const counted = measure(stage.events.map(({ body }) => body));
        for (const act of done) act(stage);
        if (stage.state.version === before.version) return;
        stage.now += 4_000;
        const outcome = undo(stage, before.version);
        // A trigger that has asked somebody to look is not unasked.
        if (isRefusal(outcome)) {
          expect(outcome.refused).toBe('undo_not_possible');
          return;
        }
        undone += 1;
        const bookkeeping = { triggerCheck: null, dutyCheck: null };
        expect({ ...goesOnWith(stage.state), ...bookkeeping }).toEqual({
          ...goesOnWith(before),
          ...bookkeeping,
        });
        expect(replay(stage.events, stage)).toEqual(stage.state);
        const after = measure(stage.events.map(({ body }) => body));
        for (const [name, sum] of Object.entries(after))
          expect([name, sum]).toEqual([name, counted[name as 'touches'] ?? 0]);
        const names = (state: TicketState) =>
          houseRules.deadlinesOf(state).filter(({ name }) => !name.endsWith('check'));
        expect(names(stage.state)).toEqual(names(before));
      }),
      { numRuns: 150 },
    );
    expect(undone).toBeGreaterThan(60);
  });
});

describe('taking back is refused', () => {
  it('after ten seconds, and no sooner', () => {
    const stage = open();
    const { version } = stage.state;
    stage.run(ben, { type: 'assign-ticket', firstAgentId: null });
    const kept = stage.events.length;
    stage.now += undoWithinMs + 1;
    expect(undo(stage, version)).toMatchObject({ refused: 'undo_too_late' });
    expect(stage.events).toHaveLength(kept);
    stage.now -= 1;
    expect(isRefusal(undo(stage, version))).toBe(false);
  });

  it.each([
    ['somebody has said something', (stage: TicketStage) => void stage.says(), 'undo_overtaken'],
    [
      'a colleague has gone on',
      (stage: TicketStage) => void stage.message(by(who.jonas), { direction: 'note' }),
      'undo_overtaken',
    ],
    ['it was taken back before', (stage: TicketStage) => void undo(stage, 1), 'undo_overtaken'],
  ])('once %s', (_what, happens, code) => {
    const stage = new TicketStage(world(), start);
    stage.receive();
    const { version } = stage.state;
    stage.message(ben, { direction: 'note', personId: who.ben });
    const to = stage.state.version;
    if (code === 'undo_overtaken' && _what.startsWith('it was')) undo(stage, version);
    else happens(stage);
    expect(undo(stage, version, { to })).toMatchObject({ refused: code });
  });

  it('for what has left, for what others did, and for what asks others', () => {
    const stage = open();
    const { version } = stage.state;
    stage.writes(who.ben);
    expect(undo(stage, version, { hasLeft: true })).toMatchObject({ refused: 'undo_has_left' });
    expect(undo(stage, version, {}, by(who.jonas))).toMatchObject({ refused: 'undo_not_possible' });
    const after = stage.state.version;
    stage.escalate(who.ben, 'engineering');
    expect(undo(stage, after)).toMatchObject({ refused: 'undo_not_possible' });
    expect(undo(stage, 0)).toMatchObject({ refused: 'undo_not_possible' });
  });

  it('for what the customer said', () => {
    const stage = open();
    const { version } = stage.state;
    stage.message(ben, { direction: 'inbound', personId: null });
    expect(undo(stage, version)).toMatchObject({ refused: 'undo_not_possible' });
  });
});
