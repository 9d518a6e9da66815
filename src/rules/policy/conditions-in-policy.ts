// Walks all conditions of a policy, for the checks and for what follows a name from one part to another.
import type { Condition, ConditionWord } from '../../model/condition.ts';
import type { Policy } from '../../model/policy.ts';
import { placedRows } from './matrix-rows.ts';
import type { PolicyPath } from './read-policy-source.ts';

export type ConditionRoom =
  | 'severities'
  | 'highValueCustomer'
  | 'express'
  | 'ticketTargets'
  | 'matrix'
  | 'triggers'
  | 'packets'
  | 'highStakes'
  | 'scores';

export interface PlacedCondition {
  readonly room: ConditionRoom;
  readonly path: PolicyPath;
  readonly condition: Condition;
}

/** The conditions that stand at the top of their part, in the order of the document's schema. */
export function conditionsIn(policy: Policy): PlacedCondition[] {
  const lists = [
    ['severities', ['severities'], policy.severities],
    ['triggers', ['triggers'], policy.triggers],
    ['packets', ['packets', 'rules'], policy.packets.rules],
    ['scores', ['scores'], policy.scores],
  ] as const;
  const placed: PlacedCondition[] = lists.flatMap(([room, path, entries]) =>
    entries.map((entry, index) => ({ room, path: [...path, index, 'when'], condition: entry.when })),
  );
  const rows = placedRows(policy);
  placed.push(
    ...rows.map(({ row, at }) => ({ room: 'matrix' as const, path: [...at, 'when'], condition: row.when })),
  );
  const single = [
    ['highValueCustomer', ['highValueCustomer'], policy.highValueCustomer],
    ['express', ['express', 'when'], policy.express?.when],
    ['highStakes', ['highStakes'], policy.highStakes],
  ] as const;
  for (const [room, path, condition] of single) {
    if (condition !== undefined) placed.push({ room, path: [...path], condition });
  }
  policy.ticketTargets.rows.forEach(({ customer }, index) => {
    const path = ['ticketTargets', 'rows', index];
    if (customer !== undefined) placed.push({ room: 'ticketTargets', path, condition: { customer } });
  });
  return placed;
}

export interface PlacedLeaf {
  readonly room: ConditionRoom;
  readonly path: PolicyPath;
  readonly word: ConditionWord;
  readonly leaf: Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;
}

/** The questions below `all`, `any` and `not`. */
export function leavesOf({ room, path, condition }: PlacedCondition): PlacedLeaf[] {
  if ('all' in condition) return listLeaves(room, [...path, 'all'], condition.all);
  if ('any' in condition) return listLeaves(room, [...path, 'any'], condition.any);
  if ('not' in condition) return leavesOf({ room, path: [...path, 'not'], condition: condition.not });
  return [{ room, path, word: wordOf(condition), leaf: condition }];
}

function listLeaves(room: ConditionRoom, path: PolicyPath, conditions: readonly Condition[]): PlacedLeaf[] {
  return conditions.flatMap((condition, index) => leavesOf({ room, path: [...path, index], condition }));
}

/** The word that says which form a condition has. */
export function wordOf(condition: Condition): ConditionWord {
  return Object.keys(condition).find((key) => key !== 'atTier') as ConditionWord;
}

/** The leaves that a condition reads in the end: also those behind `express`, `highValue` and `scoreAtLeast`. */
export function leavesBehind(
  policy: Policy,
  placed: PlacedCondition,
  seen: ReadonlySet<string> = new Set(),
): PlacedLeaf[] {
  return leavesOf(placed).flatMap((leaf) => [
    leaf,
    ...conditionsBehind(policy, leaf)
      .filter((behind) => !seen.has(behind.room))
      .flatMap((behind) => leavesBehind(policy, behind, new Set([...seen, behind.room]))),
  ]);
}

/** The conditions elsewhere in the policy that a leaf stands for. */
export function conditionsBehind(policy: Policy, { leaf }: PlacedLeaf): PlacedCondition[] {
  const rooms = roomsBehind(leaf);
  return rooms.length === 0 ? [] : conditionsIn(policy).filter((placed) => rooms.includes(placed.room));
}

function roomsBehind(leaf: PlacedLeaf['leaf']): ConditionRoom[] {
  if ('express' in leaf) return ['express'];
  if ('scoreAtLeast' in leaf) return ['scores'];
  if ('customer' in leaf && leaf.customer.highValue !== undefined) return ['highValueCustomer'];
  return [];
}
