import { timesPerSecond } from './business-time-bench.ts';
import type { Figure } from './figure.ts';
import { triggersBesideZen } from './triggers-bench.ts';

/** Rounds alternate between the sides, so that a machine that is slow for a while is slow for both; medians count. */
const rounds = 5;

/** One core, no desk: due and elapsed times, then triggers beside a rule engine. */
export async function* benchRules(): AsyncGenerator<Figure> {
  yield await timesPerSecond(rounds);
  yield await triggersBesideZen(rounds);
}
