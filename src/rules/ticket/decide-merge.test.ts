/** Any two tickets, merged at any minute: what was owed is owed until the same instants, and nothing is missed by it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import type { MergeTicket, TakeInTicket } from '../../model/merge.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { Priority, TextId } from '../../model/words.ts';
import { at, by, customer, houseRules, TicketStage } from '../../../test/support/ticket-stage.ts';
import { factsAt, idOf, who, world } from '../../../test/support/world.ts';
import { isCounting } from '../clocks/run-clock.ts';
import { linkedOf } from './decide-merge.ts';
import { deadlinesOf } from './deadlines-of.ts';
import { evolve } from './evolve.ts';
import { deadlineBreaches, ticketBreaches } from './ticket-invariants.ts';

const here = world();
const start = at('2026-04-15T10:00');

/** What may have happened to a ticket by the time of the merge, a step every so many minutes. */
const steps = {
  escalates: (stage: TicketStage) => stage.escalate(who.ben, 'platform'),
  keeps: (stage: TicketStage) => stage.escalate(who.ben, 'platform', [], false),
  answers: (stage: TicketStage) => stage.writes(who.ben),
  asks: (stage: TicketStage) => stage.says(),
  waits: (stage: TicketStage) => stage.run(by(who.ben), { type: 'change-status', to: 'waiting' }),
  vendor: (stage: TicketStage) =>
    stage.run(by(who.ben), { type: 'wait-for-vendor', nameId: idOf<TextId>('text', 800) }),
} as const;
type Step = keyof typeof steps;

interface Past {
  readonly priority: Priority;
  readonly steps: readonly Step[];
  readonly minutes: number;
}

const past: fc.Arbitrary<Past> = fc.record({
  priority: fc.constantFrom<Priority>('low', 'normal', 'high', 'urgent'),
  steps: fc.array(fc.constantFrom(...(Object.keys(steps) as Step[])), { maxLength: 4 }),
  minutes: fc.integer({ min: 1, max: 200 }),
});

function lived({ priority, steps: taken, minutes }: Past, number: number, until: number): TicketStage {
  const stage = new TicketStage(here, start, houseRules, number);
  stage.receive({ priority, number });
  for (const [index, step] of taken.entries()) {
    stage.passTo(start + (index + 1) * minutes * minuteMs);
    steps[step](stage);
  }
  stage.passTo(Math.max(until, stage.now));
  return stage;
}

function merge(from: TicketStage, into: TicketStage) {
  const now = Math.max(from.now, into.now);
  from.passTo(now);
  into.passTo(now);
  const facts = factsAt(here, now);
  const before = { from: from.state, into: into.state, now };
  const counts = { from: from.events.length, into: into.events.length };
  const linked = linkedOf({ facts, state: into.state, ticketId: into.id }, from.state);
  const mark = { id: into.id, number: into.state.number };
  const ends: MergeTicket = { type: 'merge-ticket', into: mark, linked, noteId: null };
  const goesOn: TakeInTicket = { type: 'take-in-ticket', from: from.state, words: {} };
  from.run(by(who.ben), ends);
  into.run(by(who.ben), goesOn);
  return { before, said: { from: from.events.slice(counts.from), into: into.events.slice(counts.into) } };
}

const owedNames = ['first-response', 'next-response'] as const;

/** What is overdue already was due earlier than all else. */
function earliestResponse(isMissedToo: boolean, ...states: TicketState[]): number {
  const due = states.flatMap(({ clocks }) =>
    owedNames.flatMap((name) => {
      const clock = clocks[name]?.clock;
      return clock && isCounting(clock) && (isMissedToo || clock.missedAt === null) ? [clock.dueAt] : [];
    }),
  );
  return Math.min(...due);
}

const misses = (events: readonly TicketEvent[]) => events.filter(({ body }) => body.type === 'clock-missed');

describe('any ticket merged into any other', () => {
  test('owes until the same instants, and neither misses anything by it', () => {
    fc.assert(
      fc.property(past, past, fc.integer({ min: 1, max: 900 }), (one, other, minutes) => {
        const from = lived(one, 1, start + minutes * minuteMs);
        const into = lived(other, 2, start + minutes * minuteMs);
        if (from.state.escalations.length + into.state.escalations.length > 5) return;
        const { before, said } = merge(from, into);

        // Another tier may promise less time than was used already: then it is due now, or as soon as it runs again.
        const stoodStill = [before.from, before.into].some(({ status }) => status === 'waiting');
        const isMoved = stoodStill || into.state.tier !== before.into.tier;
        expect(misses(said.from)).toEqual([]);
        if (!isMoved) expect(misses(said.into)).toEqual([]);
        for (const { body } of misses(said.into))
          if (body.type === 'clock-missed') expect(body.clock).toMatchObject({ missedAt: before.now });
        expect(deadlinesOf(from.state)).toEqual([]);
        expect(from.state.escalations).toEqual([]);
        const carried = into.state.escalations.slice(before.into.escalations.length);
        for (const [index, was] of before.from.escalations.entries()) {
          const now = carried[index];
          expect(now?.customerUpdate.clock).toEqual(was.customerUpdate.clock);
          expect([now?.state, now?.ownerId, now?.updatesOwnerId]).toEqual([
            was.state,
            was.ownerId,
            was.updatesOwnerId,
          ]);
          for (const [name, armed] of Object.entries(was.clocks)) {
            const clock = now?.clocks[name as keyof typeof now.clocks]?.clock;
            if (armed.clock.state !== 'paused' && clock?.state !== 'paused')
              expect(clock).toEqual(armed.clock);
            else expect(clock?.usedMs).toBe(armed.clock.usedMs);
          }
        }
        if (isRunning(before.from) && isRunning(before.into))
          expect(earliestResponse(true, into.state)).toBeLessThanOrEqual(
            earliestResponse(false, before.from, before.into),
          );
        for (const stage of [from, into]) {
          expect(ticketBreaches(stage.state, here.directory)).toEqual([]);
          expect(deadlineBreaches(deadlinesOf(stage.state), stage.events)).toEqual([]);
          expect(replayed(stage)).toEqual(stage.state);
        }
        for (const { dueAt } of deadlinesOf(into.state)) expect(dueAt).toBeGreaterThanOrEqual(before.now);
        if (isMoved) return;
        const counted = into.events.length;
        into.passTo(before.now);
        expect(misses(into.events.slice(counted))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('is over for good: only its misses are judged there', () => {
    const from = lived({ priority: 'normal', steps: ['escalates'], minutes: 5 }, 1, start);
    const into = lived({ priority: 'normal', steps: [], minutes: 5 }, 2, start);
    merge(from, into);
    expect(from.run(by(who.ben), { type: 'change-status', to: 'open' })).toEqual({
      refused: 'ticket_merged',
      params: { into: 2 },
    });
    expect(from.message(customer, {})).toMatchObject({ refused: 'ticket_merged' });
  });
});

function isRunning(state: TicketState): boolean {
  return state.status === 'open' && state.vendorWait === null;
}

function replayed({ events, id }: TicketStage): TicketState | null {
  let state: TicketState | null = null;
  for (const event of events) state = evolve(state, event, id);
  return state;
}
