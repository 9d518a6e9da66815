import { dueAtOf } from '../../src/rules/clocks/run-clock.ts';
import type { Case, Choice, Op } from './case.ts';
import { outOfScope } from './skip-reasons.ts';
import { iso, type SlaCase, TicketPast, time } from './ticket-past.ts';

const past = (given: Case) => new TicketPast(given as unknown as SlaCase);

export const slaHistoryOps: Readonly<Record<string, Op>> = {
  slaState: (given) => past(given).states(),
  slaStateDays: (given) => past(given).states(),
  responseClock: (given) => ({ dueAt: iso(dueAtOf(past(given).conversationClock())) }),
  dueFrom: (given) => {
    const ticket = past(given);
    return { at: iso(dueAtOf(ticket.run(time(ticket.each.start), Number(given.minutes), null))) };
  },
  countedMinutes: (given) => ({ minutes: past(given).countedMinutes() }),
  earliestDeadline: (given) => {
    const deadlines = Object.values((given.deadlines ?? {}) as Record<string, string>).sort();
    return { at: given.state === 'closed' ? null : (deadlines[0] ?? null) };
  },
  targetChange: (given) => ({ dueAt: past(given).changedDeadlines() }),
  slaSelect: () => outOfScope('the policy chooses, not the clock'),
};

export const slaHistoryChoices: readonly Choice[] = [
  {
    ops: ['slaState'],
    when: ({ expected }) => typeof expected === 'object' && expected !== null && 'status' in expected,
    decision: '0014',
    chose: 'what was done after its deadline is late, whenever anybody looked',
  },
];
