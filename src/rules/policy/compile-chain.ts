// Makes a chain of the policy ready to run: lengths in milliseconds, windows as calendars.
import type { DurationMs } from '../../model/instant.ts';
import type { Chain, ChainAsk, ChainStep } from '../../model/policy-chain.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import type { ChainShape } from '../routing/chain-place.ts';
import type { PlainStep } from '../routing/chain-step.ts';
import { durationMsOf } from './duration-ms.ts';

export type CompiledStep =
  | {
      readonly do: 'ask';
      readonly whom: ChainAsk;
      /** null: the path's acknowledge. */
      readonly withinMs: DurationMs | null;
    }
  | PlainStep;

export interface CompiledChain {
  readonly id: string;
  readonly steps: readonly CompiledStep[];
  readonly shape: ChainShape;
}

export function compileChain(chain: Chain, windows: ReadonlyMap<string, CompiledCalendar>): CompiledChain {
  const steps = chain.steps.map((step) => compileStep(step, windows));
  return { id: chain.id, steps, shape: { steps: steps.length, repeat: chain.repeat } };
}

function compileStep(step: ChainStep, windows: ReadonlyMap<string, CompiledCalendar>): CompiledStep {
  const { ask, within, tell, wait, onlyDuring, onlyIfMoreThan } = step;
  if (ask !== undefined)
    return { do: 'ask', whom: ask, withinMs: within === undefined ? null : durationMsOf(within) };
  if (tell !== undefined) return { do: 'tell', words: tell, important: step.important ?? false };
  if (wait !== undefined) return { do: 'wait', ms: durationMsOf(wait) };
  if (onlyIfMoreThan !== undefined) {
    const { contacts, within: ms } = onlyIfMoreThan;
    return { do: 'only-if-more-than', contacts, withinMs: durationMsOf(ms) };
  }
  const window = onlyDuring === undefined ? undefined : windows.get(onlyDuring);
  if (window === undefined) throw new Error('a step of a chain does nothing');
  return { do: 'only-during', window };
}
