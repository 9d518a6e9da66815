// What a policy says of clocks besides their length, ready to ask: what pauses one, when to warn, when to remind.
import type { ClockName } from '../../model/clock-event.ts';
import type { PauseCause } from '../../model/clock-terms.ts';
import type { DurationMs } from '../../model/instant.ts';
import type { NoticeKind } from '../../model/outgoing.ts';
import type { Policy } from '../../model/policy.ts';
import type { Throttle } from '../notices/throttle.ts';
import { durationMsOf } from './duration-ms.ts';

export interface CompiledClockTerms {
  pausedBy(name: ClockName): readonly PauseCause[];
  /** Counted ms before the deadline; null: no warning. */
  warnBeforeMs(name: ClockName, targetMs: DurationMs): DurationMs | null;
  /** How long after a miss, or after so many reminders of it, the next follows; null: no more. */
  remindAfterMs(count: number): DurationMs | null;
  readonly gatherForMs: DurationMs;
  /** Windows of the policy. */
  readonly quietHours: readonly string[];
  /** What reaches a person in his own quiet hours, too. */
  readonly pierces: ReadonlySet<NoticeKind>;
  /** For one person and way, the shortest first. */
  readonly throttles: readonly Throttle[];
}

/** Where the policy says nothing. Promises and updates are not here: they never pause. */
const pausedUnlessSaid: Readonly<Partial<Record<ClockName, readonly PauseCause[]>>> = {
  'first-response': ['customer'],
  'next-response': ['customer'],
  resolution: ['customer'],
};
const warnedUnlessSaid = '80 %';
/** Whoever is asked to act, or gets something back. */
const piercesUnlessSaid: readonly NoticeKind[] = [
  'offer-made',
  'coordination',
  'handed-over',
  'holder-off-duty',
  'chain-told',
  'approval-asked',
];

export function compileClockTerms({
  pauses,
  warnings,
  reminders,
  notices,
}: Pick<Policy, 'pauses' | 'warnings' | 'reminders' | 'notices'>): CompiledClockTerms {
  const everyMs = durationMsOf(reminders.every);
  return {
    pausedBy: (name) => pauses[name] ?? pausedUnlessSaid[name] ?? [],
    warnBeforeMs: (name, targetMs) =>
      warnBefore(warnings[name] ?? warnings.default ?? warnedUnlessSaid, targetMs),
    remindAfterMs: (count) =>
      count >= reminders.atMost ? null : everyMs * (reminders.growing ? 2 ** count : 1),
    gatherForMs: durationMsOf(notices?.gatherFor ?? '5 min'),
    quietHours: [notices?.quietHours ?? []].flat(),
    pierces: new Set(notices?.pierce ?? piercesUnlessSaid),
    throttles: (notices?.atMost ?? [])
      .map(({ count, within, evenly }) => ({ count, evenly, perMs: durationMsOf(within) }))
      .sort((a, b) => a.perMs - b.perMs),
  };
}

function warnBefore(text: string, targetMs: DurationMs): DurationMs | null {
  if (text === 'none') return null;
  if (!text.endsWith('%')) return durationMsOf(text);
  const usedShare = Number.parseInt(text, 10) / 100;
  return Math.round(targetMs * (1 - usedShare));
}
