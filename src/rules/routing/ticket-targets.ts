// Finds a ticket's targets by tier and priority; a pair without a row takes the nearest stricter one.
import type { DurationMs } from '../../model/instant.ts';
import type { ClockRuns } from '../../model/policy.ts';
import type { Priority, Reason, Tier } from '../../model/words.ts';
import type { CompiledPolicy, CompiledTicketTargets } from '../policy/compile-policy.ts';

export interface TicketTargets {
  readonly firstResponseMs: DurationMs;
  readonly resolutionMs: DurationMs;
  readonly nextResponseMs: DurationMs | null;
  readonly runs: ClockRuns;
  readonly because: Reason;
}

type Row = CompiledTicketTargets['rows'][number];

const rank: Readonly<Record<Priority, number>> = { low: 0, normal: 1, high: 2, urgent: 3 };

/**
 * Stricter is a row whose tier and priority are both at least the asked ones. The nearest has the fewest steps of
 * tier and priority in between; of two as near the one with the shorter first response. Where nothing is stricter
 * the nearest of all rows holds. When the clock runs is always asked of the ticket's own priority.
 */
export function ticketTargetsFor(
  { ticketTargets }: CompiledPolicy,
  tier: Tier,
  priority: Priority,
): TicketTargets {
  const stricter = ticketTargets.rows.filter(
    (row) => row.tier >= tier && rank[row.priority] >= rank[priority],
  );
  const open = stricter.length > 0 ? stricter : ticketTargets.rows;
  const row = open.reduce((best, next) => (isNearer(next, best, tier, priority) ? next : best));
  const { firstResponseMs, resolutionMs, nextResponseMs } = row;
  const because = becauseOf(row, tier, priority, stricter.length > 0);
  return { firstResponseMs, resolutionMs, nextResponseMs, runs: ticketTargets.runs[priority], because };
}

function isNearer(a: Row, b: Row, tier: Tier, priority: Priority): boolean {
  const difference = steps(a, tier, priority) - steps(b, tier, priority);
  return difference < 0 || (difference === 0 && a.firstResponseMs < b.firstResponseMs);
}

function steps(row: Row, tier: Tier, priority: Priority): number {
  return Math.abs(row.tier - tier) + Math.abs(rank[row.priority] - rank[priority]);
}

function becauseOf(row: Row, tier: Tier, priority: Priority, isStricter: boolean): Reason {
  if (row.tier === tier && row.priority === priority)
    return { code: 'target.row', params: { tier, priority } };
  const code = isStricter ? 'target.nearest-stricter' : 'target.nearest';
  return { code, params: { tier, priority, rowTier: row.tier, rowPriority: row.priority } };
}
