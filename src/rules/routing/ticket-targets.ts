// Finds a ticket's targets by tier, priority and customer; a pair without a row takes the nearest stricter one.
import type { DurationMs } from '../../model/instant.ts';
import type { ClockRuns } from '../../model/policy-targets.ts';
import type { Priority, Reason, Tier } from '../../model/words.ts';
import type { CompiledPolicy, CompiledTicketTargets } from '../policy/compile-policy.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';

/** null: the policy sets no such target. */
export interface TicketTargets {
  readonly firstResponseMs: DurationMs;
  readonly resolutionMs: DurationMs;
  readonly nextResponseMs: DurationMs | null;
  readonly investigationMs: DurationMs | null;
  readonly vendorMs: DurationMs | null;
  readonly runs: ClockRuns;
  readonly because: Reason;
}

type Row = CompiledTicketTargets['rows'][number];

const rank: Readonly<Record<Priority, number>> = { low: 0, normal: 1, high: 2, urgent: 3 };

/**
 * Of several rows for one pair the first whose customer fits is looked at. Stricter is a row whose tier and priority
 * are both at least the asked ones. The nearest has the fewest steps of tier and priority in between; of two as near
 * the one with the shorter first response. Where nothing is stricter the nearest of all rows holds. When the clock runs
 * is always asked of the ticket's own priority.
 */
export function ticketTargetsFor(
  { ticketTargets }: CompiledPolicy,
  tier: Tier,
  priority: Priority,
  context: ConditionContext | null = null,
): TicketTargets {
  const rows = firstOfEachPair(ticketTargets.rows, context);
  const stricter = rows.filter((row) => row.tier >= tier && rank[row.priority] >= rank[priority]);
  const open = stricter.length > 0 ? stricter : rows;
  const row = open.reduce((best, next) => (isNearer(next, best, tier, priority) ? next : best));
  const { firstResponseMs, resolutionMs, nextResponseMs, investigationMs, vendorMs } = row;
  const runs = ticketTargets.runs[priority];
  const because = becauseOf(row, tier, priority, stricter.length > 0);
  return { firstResponseMs, resolutionMs, nextResponseMs, investigationMs, vendorMs, runs, because };
}

/** Of a policy all of whose rows ask for a customer, somebody else takes the last one: nobody is left without a target. */
function firstOfEachPair(rows: readonly Row[], context: ConditionContext | null): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) {
    const pair = `${row.tier} ${row.priority}`;
    const fits = row.customer === null || (context !== null && row.customer.holds(context));
    if (fits && !first.has(pair)) first.set(pair, row);
  }
  return first.size > 0 ? [...first.values()] : rows.slice(-1);
}

function isNearer(a: Row, b: Row, tier: Tier, priority: Priority): boolean {
  const difference = steps(a, tier, priority) - steps(b, tier, priority);
  return difference < 0 || (difference === 0 && a.firstResponseMs < b.firstResponseMs);
}

function steps(row: Row, tier: Tier, priority: Priority): number {
  return Math.abs(row.tier - tier) + Math.abs(rank[row.priority] - rank[priority]);
}

function becauseOf(row: Row, tier: Tier, priority: Priority, isStricter: boolean): Reason {
  if (row.tier === tier && row.priority === priority) {
    const code = row.customer === null ? 'target.row' : 'target.customer-row';
    return { code, params: { tier, priority } };
  }
  const code = isStricter ? 'target.nearest-stricter' : 'target.nearest';
  return { code, params: { tier, priority, rowTier: row.tier, rowPriority: row.priority } };
}
