/** The facts that conditions ask for and that no field of the ticket says outright: from its signs, clocks and neighbours. */
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import { type Need, neutralMood } from '../../model/ticket-signs.ts';
import { type CalendarOf, isCounting, warningAt } from '../clocks/run-clock.ts';
import type { GatheredFacts, RunningTarget } from '../triggers/condition-context.ts';
import { clocksOf } from './nearest-clock.ts';
import { holding } from './ticket-owner.ts';

export function gatheredFacts(state: TicketState, calendarOf: CalendarOf): GatheredFacts {
  const { mood, contactsAt, chasers, waits, elsewhere } = state.signs;
  const own = contactsAt.map((at) => [state.number, at] as const);
  return {
    notTakenSince: notTakenSince(state),
    waits,
    waitsSince: waitsSince(state),
    mood: mood ?? neutralMood,
    chasers,
    targets: runningTargets(state, calendarOf),
    commitments: commitmentsOf(state),
    needs: needsOf(state),
    // Without a look at the other tickets the count is not known: asking waits until somebody has looked.
    ...(elsewhere === null && state.customerId !== null
      ? {}
      : {
          contacts: [...own, ...(elsewhere?.contacts ?? [])],
          customersAlike: [...own.slice(-1), ...(elsewhere?.customers ?? [])],
        }),
  };
}

/**
 * The customer waits since the contact that nobody has answered, or since he asked for news after an answer; we wait for
 * him since our last answer that he has not replied to. Machines and notes change neither, thanks only the second.
 */
function waitsSince({ status, signs, answeredAt }: TicketState): NonNullable<GatheredFacts['waitsSince']> {
  if (status !== 'open' && status !== 'waiting') return { customer: null, agent: null };
  const { heardAt, chasers } = signs;
  const unanswered = signs.contactsAt.filter((at) => answeredAt === null || at > answeredAt);
  const asksAgain = chasers > 0 ? heardAt : null;
  const customer = unanswered[0] ?? asksAgain;
  const isHis = answeredAt !== null && (heardAt === null || heardAt <= answeredAt);
  return { customer, agent: isHis ? answeredAt : null };
}

/** Taken: somebody is its first agent, has accepted it, or has answered at this tier and priority. */
function notTakenSince(state: TicketState): Instant | null {
  const { signs, firstAgentId, tierSince, answeredAt } = state;
  const since = Math.max(tierSince, signs.prioritySince);
  const isAnswered = answeredAt !== null && answeredAt >= since;
  return firstAgentId !== null || holding(state) !== undefined || isAnswered ? null : since;
}

function runningTargets(state: TicketState, calendarOf: CalendarOf): Record<string, RunningTarget[]> {
  const targets: Record<string, RunningTarget[]> = {};
  for (const { clock } of clocksOf(state)) {
    if (!isCounting(clock)) continue;
    const atRiskFrom = (leftMs: number) => warningAt(clock, leftMs, calendarOf) ?? clock.countedFrom;
    const { targetMs, dueAt } = clock;
    (targets[clock.name] ??= []).push({ targetMs, dueAt, atRiskFrom });
  }
  return targets;
}

/** What was recorded, and news that the customer was told to expect; by the policy's own interval nobody told him. */
function commitmentsOf(state: TicketState): NonNullable<GatheredFacts['commitments']> {
  const updates = state.escalations.flatMap(({ customerUpdate: { clock } }) =>
    isCounting(clock) && clock.calendar === 'always'
      ? [{ what: 'next-update', dueAt: clock.dueAt } as const]
      : [],
  );
  return [...state.signs.commitments.map(({ what, dueAt }) => ({ what, dueAt })), ...updates];
}

/** Who waits for a vendor needs one, and who has asked for an approval needs that, whether or not somebody says so. */
function needsOf({ needs, vendorWait, approvals }: TicketState): readonly Need[] {
  const shown: Need[] = [
    ...(vendorWait === null ? [] : ['vendor' as const]),
    ...(approvals.length === 0 ? [] : ['approval' as const]),
  ];
  return shown.length === 0 ? needs : [...new Set([...needs, ...shown])];
}
