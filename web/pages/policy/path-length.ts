import type { PathView } from '../../api/policy.ts';

/** A length of time of a path as the policy writes it; null: the policy sets none. */
export function lengthOf(path: PathView, clock: string): string | null {
  return path.targets.find((one) => one.clock === clock)?.length ?? null;
}
