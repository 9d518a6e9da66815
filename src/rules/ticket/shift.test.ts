/** The next one is asked without waiting; and before a shift ends each escalation goes to somebody, or is kept. */
import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../model/instant.ts';
import type { EscalationId, PersonId, TextId } from '../../model/words.ts';
import { at, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import { factsAt, who, world } from '../../../test/support/world.ts';
import { dueWhileOff, isKept, nextTimeOff, takersAt } from './shift-hand-over.ts';

const start = at('2026-04-15T15:00');
const evening = at('2026-04-15T18:00');
const note = 'n' as TextId;

function sent(): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive();
  stage.escalate(who.ben, 'specialists');
  return stage;
}

function accepted(by_: PersonId = who.jonas): TicketStage {
  const stage = sent();
  stage.run(by(by_), { type: 'accept-escalation', escalationId: stage.escalation().id });
  return stage;
}

const askNext = (stage: TicketStage, person: PersonId, noteId: TextId | null = null) =>
  stage.run(by(person), { type: 'ask-next', escalationId: stage.escalation().id, noteId });

const offered = (stage: TicketStage) => {
  const one = stage.escalation();
  return 'offer' in one ? one.offer?.personId : undefined;
};

describe('ask the next one now', () => {
  test('the sender does not wait: the next of the chain is asked with the whole time for himself', () => {
    const stage = sent();
    expect(offered(stage)).toBe(who.jonas);
    stage.passTo(start + 5 * minuteMs);
    const outcome = askNext(stage, who.ben, note);
    expect(outcome).toMatchObject([
      { type: 'offer-passed-on', personId: who.jonas, byId: who.ben, offerNumber: 1, noteId: note },
      { type: 'offer-made', offer: { personId: who.lukas, step: 'backup', asked: [who.jonas, who.lukas] } },
      { type: 'clock-started', name: 'acknowledge', clock: { dueAt: start + 35 * minuteMs } },
    ]);
    expect(stage.escalation().ownerId).toBe(who.ben);
  });

  test('at the end of the chain the catch-all owns it, and then nobody is asked any more', () => {
    const stage = sent();
    for (let step = 0; step < 3; step += 1) askNext(stage, who.hana);
    expect(stage.escalation()).toMatchObject({ state: 'accepted', ownerId: who.nadia, offer: null });
    expect(askNext(stage, who.hana)).toMatchObject({ refused: 'not_permitted' });
  });

  test('it is for the sender and for who steers, not for a colleague', () => {
    expect(askNext(sent(), who.ingrid)).toMatchObject({ refused: 'not_permitted' });
    expect(Array.isArray(askNext(sent(), who.carla))).toBe(true);
  });
});

const hand = (stage: TicketStage, giver: PersonId, fromId: PersonId, toId: PersonId) =>
  stage.run(by(giver), {
    type: 'hand-shift-over',
    escalationId: stage.escalation().id,
    fromId,
    toId,
    reasonId: note,
  });

describe('a shift ends', () => {
  test('it goes to a named person who is there, with a reason and a notice', () => {
    const stage = accepted();
    expect(hand(stage, who.jonas, who.jonas, who.ingrid)).toMatchObject([
      { type: 'roles-changed', ownerId: who.ingrid, noteId: note, because: [{ code: 'shift-ends' }] },
    ]);
    expect(stage.escalation().ownerId).toBe(who.ingrid);
    expect(hand(stage, who.jonas, who.jonas, who.ingrid)).toMatchObject({ refused: 'not_permitted' });
  });

  test('whoever comes only when the giver leaves may get it; who is there neither now nor then may not', () => {
    // Marek is on call for incidents this week; Pieter has office hours.
    const stage = accepted();
    stage.passTo(evening - 10 * minuteMs);
    expect(hand(stage, who.jonas, who.jonas, who.marek)).toHaveProperty('length');
    const late = accepted();
    late.passTo(evening + hourMs);
    expect(hand(late, who.carla, late.escalation().ownerId, who.ingrid)).toMatchObject({
      refused: 'person_off_duty',
    });
  });

  test('a lead hands it over for somebody; what is not his stays as it is', () => {
    const stage = accepted();
    expect(hand(stage, who.carla, who.lukas, who.ingrid)).toMatchObject({ refused: 'nothing_changes' });
    expect(hand(stage, who.carla, who.jonas, who.jonas)).toMatchObject({ refused: 'nothing_changes' });
    expect(Array.isArray(hand(stage, who.carla, who.jonas, who.ingrid))).toBe(true);
  });

  test('kept with a reason: nobody is asked to take over while he is off, and it shows as kept', () => {
    const stage = accepted();
    const promise = at('2026-04-15T20:00');
    stage.writes(who.ben, { nextUpdateAt: promise });
    const facts = factsAt(stage.world, stage.now);
    const off = nextTimeOff(facts, who.ben);
    expect(off).toEqual({ from: evening, until: at('2026-04-16T08:00') });
    expect(dueWhileOff(stage.escalation(), who.ben, off as never)).toEqual([
      { name: 'customer-update', dueAt: promise },
    ]);
    const keep = { type: 'keep-over-shift', escalationId: stage.escalation().id, reasonId: note } as const;
    expect(stage.run(by(who.ben), { ...keep, personId: who.ben })).toMatchObject([
      { type: 'escalation-kept', personId: who.ben, until: at('2026-04-16T08:00') },
      { type: 'duty-check-set', at: null },
    ]);
    expect(isKept(stage.escalation(), who.ben, off as never)).toBe(true);
    expect(isKept(stage.escalation(), who.jonas, off as never)).toBe(false);
    const fired = stage.passTo(evening + hourMs);
    expect(fired.filter((one) => one.type === 'holder-off-duty' && one.personId === who.ben)).toEqual([]);
    expect(stage.run(by(who.ben), { ...keep, personId: who.ingrid })).toMatchObject({
      refused: 'nothing_changes',
    });
  });

  test('who could take it is there when he leaves, and never he himself', () => {
    const stage = accepted();
    const facts = factsAt(stage.world, stage.now);
    const before = takersAt(facts, stage.state, stage.escalation(), who.jonas, evening - 1);
    expect(before).toContain(who.lukas);
    expect(before).not.toContain(who.jonas);
    expect(takersAt(facts, stage.state, stage.escalation(), who.jonas, evening)).toEqual([]);
  });

  test('of an escalation that is not there', () => {
    const stage = accepted();
    const gone = { type: 'keep-over-shift', escalationId: 'x' as EscalationId, personId: who.jonas } as const;
    expect(stage.run(by(who.jonas), { ...gone, reasonId: note })).toMatchObject({
      refused: 'escalation_not_found',
    });
  });
});
