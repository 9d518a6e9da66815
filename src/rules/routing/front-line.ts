/** Where a ticket starts that names no team. */
import type { Policy } from '../../model/policy.ts';
import type { TeamId, Tier } from '../../model/words.ts';
import type { CompiledPolicy } from '../policy/compile-policy.ts';

/** The lowest tier of people; a bot's tier 0 only where there is no other. */
export function frontLine({ policy }: CompiledPolicy): { teamId: TeamId; tier: Tier } {
  const tiers: Policy['tiers'] = policy.tiers.toSorted((a, b) => a.tier - b.tier);
  const first = tiers.find(({ tier }) => tier > 0) ?? tiers[0];
  if (!first) throw new Error('A policy has at least one tier.');
  return { teamId: first.team, tier: first.tier };
}
