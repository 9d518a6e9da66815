import type { PathView } from '../../api/policy.ts';

/** The clocks of a path in the order in which they are shown, by the names of the outline. */
export const pathClocks = [
  'acknowledge',
  'substantive-answer',
  'customer-update',
  'manager-response',
  'decision',
  'findings',
  'relief',
  'resolution',
] as const;

/** A length of time of a path as the policy writes it; null: the policy sets none. */
export function lengthOf(path: PathView, clock: string): string | null {
  return path.targets.find((one) => one.clock === clock)?.length ?? null;
}
