/** The laws of tickets are worth what they notice: each planted mistake must break one within a few hundred histories. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type Planted, type PlantedBug, plant } from '../../../test/support/planted-bug.ts';
import { runHistory, someHistory } from '../../../test/support/ticket-history.ts';
import type { TicketRules } from '../../../test/support/ticket-stage.ts';

const bugs: readonly PlantedBug[] = [
  {
    name: 'the promise to the customer is kept and no next one starts',
    file: 'rules/ticket/customer-updates.ts',
    find: '  startNextUpdate(draft, id, { nextUpdateAt });',
    replace: '',
  },
  {
    name: 'a missed promise is not followed by another',
    file: 'rules/ticket/decide-deadline.ts',
    find: "  if (name === 'customer-update') startNextUpdate(draft, escalation.id, { afterMiss: true });",
    replace: '',
  },
  {
    name: 'waiting for the customer stops the promise to him',
    file: 'rules/ticket/decide-ticket.ts',
    find: '  settlePauses(draft);\n}',
    replace: `  settlePauses(draft);
  if (to === 'waiting') {
    for (const { id, customerUpdate } of draft.state.escalations) {
      const clock = { ...customerUpdate.clock, state: 'paused', pausedAt: draft.at, because: 'waiting' } as never;
      emit(draft, { type: 'clock-paused', name: 'customer-update', escalationId: id, clock, because: [] });
    }
  }
}`,
  },
  {
    name: 'whoever misses an offer is asked again',
    file: 'rules/ticket/offer-chain.ts',
    find: 'const passOver = [escalation.ownerId, ...(before?.asked ?? [])];',
    replace: 'const passOver = [escalation.ownerId];',
  },
  {
    name: 'an offer has no clock',
    file: 'rules/ticket/offer-chain.ts',
    find: `  emit(draft, { type: 'offer-made', escalationId: id, offer, because: [next.because] });
  startAcknowledge(draft, id, next.because, null);`,
    replace: "  emit(draft, { type: 'offer-made', escalationId: id, offer, because: [next.because] });",
  },
  {
    name: 'the clock of an offer runs on after it was accepted',
    file: 'rules/ticket/offer-chain.ts',
    find: "  meetEscalationClock(draft, escalation, 'acknowledge');\n",
    replace: '',
  },
  {
    name: 'a returned escalation belongs to nobody',
    file: 'rules/ticket/evolve-escalation.ts',
    find: "return { ...core, ownerId, bounces, returns, state: 'investigating', returned };",
    replace:
      "return { ...core, ownerId: null as never, bounces, returns, state: 'investigating', returned };",
  },
  {
    name: 'every escalation gets a lead of its own',
    file: 'rules/ticket/decide-escalate.ts',
    find: 'if (leadId !== null && (state.escalations.length > 0 || isThere(leadId))) return leadId;',
    replace: '',
  },
  {
    name: 'a hierarchical escalation moves the ticket',
    file: 'rules/ticket/ticket-owner.ts',
    find: "(one) => one.kind === 'functional' && (one.state",
    replace: '(one) => (one.state',
  },
  {
    name: 'an ended escalation does not send the ticket home',
    file: 'rules/ticket/decide-close.ts',
    find: '  followOwner(draft);',
    replace: '',
  },
  {
    name: 'deadlines of two escalations share a name',
    file: 'rules/ticket/deadlines-of.ts',
    find: 'const prefix = `escalation/${escalation.id}`;',
    replace: "const prefix = 'escalation';",
  },
  {
    name: 'a deadline points at another event than the one that armed it',
    file: 'rules/ticket/evolve-clocks.ts',
    find: '    armedBy: seq,',
    replace: '    armedBy: seq - 1,',
  },
  {
    name: 'the fold counts what the events do not say',
    file: 'rules/ticket/evolve.ts',
    find: 'const signs = evolveSigns(state, event);',
    replace: 'const signs = evolveSigns(state, event); next.reopens += Math.random() > 0.9 ? 1 : 0;',
  },
  {
    name: 'an event holds what somebody typed',
    file: 'rules/ticket/decide-escalate.ts',
    find: '    because,\n  });\n  startOpeningClocks',
    replace:
      "    because: [...because, { code: 'said', params: { words: (draft.order.command as never as { packet?: { lacksOther: string } }).packet?.lacksOther ?? 'nothing' } }],\n  });\n  startOpeningClocks",
  },
  {
    name: 'a decision throws where an expected no is due',
    file: 'rules/ticket/escalation-command.ts',
    find: '  if (!escalation) {',
    replace: "  if (!escalation) {\n    throw new Error('gone');",
  },
  {
    name: 'a snapshot keeps every escalation that ever was',
    file: 'rules/ticket/evolve.ts',
    find: 'ended: [...state.ended, summary].slice(-endedMax),',
    replace: 'ended: [...state.ended, { ...escalation, ...summary, before: state } as never],',
  },
  {
    name: 'one more bounce than the policy allows',
    file: 'rules/ticket/decide-coordination.ts',
    find: '  startCoordinationClock(draft, before.id);\n  followOwner(draft);',
    replace: '  followOwner(draft);',
  },
  {
    name: 'a coordinator who did not decide in time has no successor with a clock',
    file: 'rules/ticket/decide-coordination.ts',
    find: "  emit(draft, { type: 'coordination-passed-on', escalationId: id, ownerId: next, because });\n  startCoordinationClock(draft, id);",
    replace:
      "  emit(draft, { type: 'coordination-passed-on', escalationId: id, ownerId: next, because });\n  meetEscalationClock(draft, openOne(draft, id), 'coordination');",
  },
  {
    name: 'a coordinator’s clock goes on after his decision',
    file: 'rules/ticket/decide-coordination.ts',
    find: "  meetEscalationClock(draft, openOne(draft, escalationId), 'coordination');\n",
    replace: '',
  },
  {
    name: 'de-escalated home without the ticket going along',
    file: 'rules/ticket/decide-de-escalate.ts',
    find: '    offer: null,\n  });\n  followOwner(draft);',
    replace: '    offer: null,\n  });',
  },
  {
    name: 'de-escalated, and the answer is still owed',
    file: 'rules/ticket/decide-de-escalate.ts',
    find: "['acknowledge', 'substantive-answer', 'follow-up'] as const",
    replace: "['acknowledge', 'follow-up'] as const",
  },
  {
    name: 'another lead for one of two escalations',
    file: 'rules/ticket/evolve.ts',
    find: 'return { ...state, leadId, escalations: state.escalations.map((one) => ({ ...one, leadId })) };',
    replace: 'return { ...state, leadId };',
  },
  {
    name: 'returns are not counted apart',
    file: 'rules/ticket/decide-hand-off.ts',
    find: 'returns: escalation.returns + 1 }',
    replace: 'returns: escalation.returns }',
  },
];

const planted: Planted[] = [];
afterAll(() => planted.forEach((one) => one.remove()), 60_000);

test.each(bugs)(
  '$name',
  (bug) => {
    const rules = rulesWith(bug);
    const found = fc.check(
      fc.property(someHistory, (history) => runHistory(history, rules).length === 0),
      { numRuns: 600, endOnFailure: true, seed: 7 },
    );
    expect(found.failed, 'nobody noticed').toBe(true);
  },
  30_000,
);

test('without a planted bug the same histories are sound', () => {
  const rules = rulesWith(null);
  const property = fc.property(someHistory, (history) => runHistory(history, rules).length === 0);
  expect(fc.check(property, { numRuns: 100, seed: 7 }).failed).toBe(false);
});

function rulesWith(bug: PlantedBug | null): TicketRules {
  const copy = plant(bug, ['model', 'rules']);
  planted.push(copy);
  return {
    ...copy.load<Pick<TicketRules, 'decide'>>('rules/ticket/decide.ts'),
    ...copy.load<Pick<TicketRules, 'evolve'>>('rules/ticket/evolve.ts'),
    ...copy.load<Pick<TicketRules, 'deadlinesOf'>>('rules/ticket/deadlines-of.ts'),
    ...copy.load<Pick<TicketRules, 'messagesOf'>>('rules/ticket/messages-of.ts'),
    ...copy.load<Pick<TicketRules, 'ticketOwner'>>('rules/ticket/ticket-owner.ts'),
  };
}
