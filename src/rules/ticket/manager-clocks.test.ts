import { describe, expect, it } from 'vitest';
import { at, berlin, by, TicketStage, typesOf } from '../../../test/support/ticket-stage.ts';
import { who, world, type WorldChanges } from '../../../test/support/world.ts';
import { isRefusal } from '../../model/refusal.ts';
import type { ClockEvent } from '../../model/ticket-event.ts';

const decide = (stage: TicketStage) =>
  ({
    type: 'record-decision',
    escalationId: stage.escalation().id,
    decisionId: stage.word(),
  }) as const;

/** Priya sends it to the managers on a Wednesday at 16:46. */
function sent(changes: WorldChanges = {}): TicketStage {
  const stage = new TicketStage(world(changes), at('2026-04-15T16:40'));
  stage.receive({ firstAgentId: who.priya });
  stage.now = at('2026-04-15T16:46');
  stage.escalate(who.priya, 'managers');
  return stage;
}

const tomAway = {
  people: [{ id: who.tom, awayUntil: at('2026-04-16T08:00'), deputyId: who.aylin }],
};

const clockOf = (stage: TicketStage, name: 'manager-response' | 'decision') =>
  stage.escalation().clocks[name]?.clock;

describe('a hierarchical escalation', () => {
  it('promises the manager’s own answer and his decision, in the hours of the path', () => {
    const stage = sent();
    const response = clockOf(stage, 'manager-response');
    const decision = clockOf(stage, 'decision');
    expect(response?.state === 'running' && berlin(response.dueAt)).toBe('2026-04-15T17:46');
    // 24 working hours, of which 1 h 14 min are left on Wednesday.
    expect(decision?.state === 'running' && berlin(decision.dueAt)).toBe('2026-04-20T10:46');
  });

  it('asks the deputy of a manager who is away, and says for whom', () => {
    const stage = sent(tomAway);
    const { offer } = stage.escalation() as { offer?: { personId: string; standsInFor?: string } };
    expect(offer).toMatchObject({ personId: who.aylin, standsInFor: who.tom });
  });

  it('asks the deputy’s deputy, and never goes in a circle', () => {
    const circle = [
      { id: who.tom, awayUntil: at('2026-04-16T08:00'), deputyId: who.aylin },
      { id: who.aylin, awayUntil: at('2026-04-16T08:00'), deputyId: who.tom },
    ];
    expect(sent({ people: circle }).escalation().ownerId).toBe(who.nadia);
    const further = [circle[0] as object, { ...circle[1], deputyId: who.hana }] as typeof circle;
    expect(sent({ people: further }).escalation()).toMatchObject({ offer: { personId: who.hana } });
  });

  it('is answered to the customer by the manager himself and by nobody else', () => {
    const stage = sent(tomAway);
    stage.writes(who.priya);
    stage.writes(who.tom);
    expect(clockOf(stage, 'manager-response')?.state).toBe('running');
    stage.now = at('2026-04-15T17:05');
    stage.run(by(who.aylin), { type: 'accept-escalation', escalationId: stage.escalation().id });
    stage.message(by(who.aylin), { direction: 'note', personId: who.aylin });
    stage.message(by(who.aylin), { direction: 'outbound', personId: who.aylin, automatic: true });
    expect(clockOf(stage, 'manager-response')?.state).toBe('running');
    stage.writes(who.aylin);
    expect(clockOf(stage, 'manager-response')?.state).toBe('met');
    expect(clockOf(stage, 'decision')?.state).toBe('running');
  });

  it('counts an answer that whoever is asked writes before accepting', () => {
    const stage = sent(tomAway);
    stage.writes(who.aylin);
    expect(clockOf(stage, 'manager-response')?.state).toBe('met');
  });

  it('is decided by a recorded decision, and is not closed before', () => {
    const stage = sent();
    const { id: escalationId } = stage.escalation();
    stage.run(by(who.tom), { type: 'accept-escalation', escalationId });
    stage.run(by(who.tom), {
      type: 'answer-escalation',
      escalationId,
      answerId: stage.word(),
      explanationId: null,
    });
    stage.writes(who.tom, { explains: escalationId });
    const record = {
      neededHere: true,
      earlierBy: 'nobody',
      causeClass: 'authority',
      causeId: stage.word(),
      remedy: 'fix',
      reusable: false,
    } as const;
    const close = { type: 'close-escalation', escalationId, record } as const;
    expect(stage.run(by(who.tom), close)).toMatchObject({ refused: 'decision_required' });
    expect(stage.run(by(who.priya), decide(stage))).toMatchObject({ refused: 'not_permitted' });
    expect(typesOf(stage.run(by(who.tom), decide(stage)))).toEqual(['clock-met', 'decision-recorded']);
    expect(isRefusal(stage.run(by(who.tom), close))).toBe(false);
  });

  it('says when a promise of the manager’s is missed', () => {
    const stage = sent();
    const fired = stage.passTo(at('2026-04-21T12:00'));
    const missed = fired.filter((body): body is ClockEvent => body.type === 'clock-missed');
    expect(missed.map(({ name }) => name)).toEqual(expect.arrayContaining(['manager-response', 'decision']));
  });

  it('owes nothing while it is back with its sender, and owes anew when it is sent again', () => {
    const stage = sent();
    const { id: escalationId } = stage.escalation();
    stage.run(by(who.tom), { type: 'return-escalation', escalationId, items: ['tried'], noteId: null });
    expect([clockOf(stage, 'manager-response')?.state, clockOf(stage, 'decision')?.state]).toEqual([
      'cancelled',
      'cancelled',
    ]);
    stage.run(by(who.priya), {
      type: 'request-escalation',
      escalationId,
      override: { noteId: stage.word() },
    });
    expect(clockOf(stage, 'manager-response')?.state).toBe('running');
  });
});

it('a functional escalation has neither clock and no decision', () => {
  const stage = new TicketStage(world(), at('2026-04-15T16:40'));
  stage.receive();
  stage.escalate(who.ben, 'platform');
  stage.run(by(who.mei), { type: 'accept-escalation', escalationId: stage.escalation().id });
  expect(clockOf(stage, 'decision')).toBeUndefined();
  expect(stage.run(by(who.mei), decide(stage))).toMatchObject({ refused: 'not_permitted' });
});
