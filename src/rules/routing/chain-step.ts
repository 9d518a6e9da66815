/** What one step of an escalation chain does: who is reached, and when the chain goes on. */
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import { rollForward } from '../clocks/open-periods.ts';

/** A step that asks nobody to take over: it tells, waits, or looks whether to go on. */
export type PlainStep =
  | { readonly do: 'tell'; readonly words: readonly string[]; readonly important: boolean }
  | { readonly do: 'wait'; readonly ms: DurationMs }
  | { readonly do: 'only-during'; readonly window: CompiledCalendar }
  | { readonly do: 'only-if-more-than'; readonly contacts: number; readonly withinMs: DurationMs };

export interface StepFacts<P extends string> {
  readonly now: Instant;
  /** Who is meant by the words of a step and may be told. */
  readonly peopleTold: (words: readonly string[]) => readonly P[];
  /** How often the customer wrote in the time before now. */
  readonly contactsWithin: (ms: DurationMs) => number;
}

/** `failed`: it reached nobody, and the chain goes on all the same. `pause`: it looks again at `at`. */
export interface StepRun<P extends string> {
  readonly then: 'next' | 'pause';
  readonly at: Instant;
  readonly outcome: 'triggered' | 'failed';
  readonly told: readonly P[];
}

export function runStep<P extends string>(step: PlainStep, facts: StepFacts<P>): StepRun<P> {
  const { now } = facts;
  const goOn = (at: Instant): StepRun<P> => ({ then: 'next', at, outcome: 'triggered', told: [] });
  switch (step.do) {
    case 'tell': {
      const told = facts.peopleTold(step.words);
      return { then: 'next', at: now, outcome: told.length > 0 ? 'triggered' : 'failed', told };
    }
    case 'wait':
      return goOn(now + step.ms);
    case 'only-during': {
      const opens = rollForward(step.window, now);
      // A window that never opens again must not keep anybody waiting.
      return typeof opens === 'number' ? goOn(opens) : { ...goOn(now), outcome: 'failed' };
    }
    case 'only-if-more-than': {
      if (facts.contactsWithin(step.withinMs) > step.contacts) return goOn(now);
      return { then: 'pause', at: now + step.withinMs, outcome: 'triggered', told: [] };
    }
  }
}

/** Whose turn it is among these; the one after who was asked last. null: there is nobody. */
export function nextInTurn<T>(members: readonly T[], last: T | null): T | null {
  return members[(last === null ? 0 : members.indexOf(last) + 1) % members.length] ?? null;
}
