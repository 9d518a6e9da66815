/** Which clocks stand still now: the policy says for each what pauses it; promises and updates are never asked. */
import type { ClockName } from '../../model/clock-event.ts';
import type { Clock } from '../../model/clock.ts';
import type { PauseCause } from '../../model/clock-terms.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { ClockEvent } from '../../model/ticket-event.ts';
import type { EscalationId } from '../../model/words.ts';
import { isCounting, pauseClock, resumeClock } from '../clocks/run-clock.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';
import { traitsOf } from './clock-catalogue.ts';
import type { Draft } from './draft.ts';
import { emitClock } from './emit-clock.ts';

/** After whatever changes what we wait for: pauses what has to stand still and lets the rest run again. */
export function settlePauses(draft: Draft): void {
  for (const [name, armed] of Object.entries(draft.state.clocks))
    if (armed) settle(draft, name as ClockName, null, armed.clock, draft.facts.policy);
  for (const { id, policyVersion, clocks } of draft.state.escalations) {
    const policy = draft.facts.policyOf(policyVersion);
    for (const [name, armed] of Object.entries(clocks))
      if (armed) settle(draft, name as ClockName, id, armed.clock, policy);
  }
}

function settle(
  draft: Draft,
  name: ClockName,
  escalationId: EscalationId | null,
  clock: Clock,
  policy: CompiledPolicy,
): void {
  const because = standsStillBecause(draft.state, name, policy);
  if (clock.state === 'paused' && clock.because !== because) {
    const resumed = resumeClock(clock, draft.at, draft.facts.calendarOf);
    if ('refused' in resumed) return;
    say(draft, 'clock-resumed', escalationId, resumed, goesOnBecause[clock.because] ?? 'no-longer-paused');
    if (because !== null) pause(draft, escalationId, resumed, because);
  } else if (because !== null && isCounting(clock) && !isLeftToItsDeadline(draft, escalationId, clock)) {
    pause(draft, escalationId, clock, because);
  }
}

/** More follows from an escalation's deadline than its miss: one that has passed is left to fire. */
function isLeftToItsDeadline({ at }: Draft, escalationId: EscalationId | null, clock: Clock): boolean {
  return escalationId !== null && clock.state === 'running' && clock.dueAt <= at;
}

function pause(draft: Draft, escalationId: EscalationId | null, clock: Clock, because: string): void {
  const paused = pauseClock(clock, draft.at, because, draft.facts.calendarOf);
  say(draft, 'clock-paused', escalationId, paused, because);
}

function say(
  draft: Draft,
  type: ClockEvent['type'],
  escalationId: EscalationId | null,
  clock: Clock,
  code: string,
): void {
  emitClock(draft, { type, name: clock.name as ClockName, escalationId, clock, because: [{ code }] });
}

const waitsFor: Readonly<Record<PauseCause, { readonly code: string; holds(state: TicketState): boolean }>> =
  {
    customer: { code: 'waiting-for-customer', holds: ({ status }) => status === 'waiting' },
    vendor: { code: 'waiting-for-vendor', holds: ({ vendorWait }) => vendorWait !== null },
  };

const goesOnBecause: Readonly<Record<string, string>> = {
  'waiting-for-customer': 'customer-answered',
  'waiting-for-vendor': 'vendor-answered',
};

function standsStillBecause(
  state: TicketState,
  name: ClockName,
  { clockTerms }: CompiledPolicy,
): string | null {
  if (!traitsOf(name).mayPause) return null;
  const cause = clockTerms.pausedBy(name).find((one) => waitsFor[one].holds(state));
  return cause === undefined ? null : waitsFor[cause].code;
}
