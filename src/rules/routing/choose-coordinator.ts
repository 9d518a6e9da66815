/** Who decides about an escalation that went to and fro: somebody of the policy's role with no part in the case. */
import type { Instant } from '../../model/instant.ts';
import type { PersonId, Role, TeamId } from '../../model/words.ts';
import type { Loads } from './choose-owner.ts';
import { type Duty, isAvailable, isOnDuty, teamOf } from './duty.ts';

export interface Coordinating {
  readonly duty: Duty;
  readonly loads: Loads;
  readonly role: Role;
  readonly at: Instant;
  /** Whose leads know the case best, the nearest first. */
  readonly teamIds: readonly TeamId[];
  /** Nobody judges his own case while somebody else is there. */
  readonly involved: readonly PersonId[];
  /** Did not decide in time. */
  readonly passOver: readonly PersonId[];
}

/** null: everybody has been asked, the catch-all too. */
export function chooseCoordinator(wanted: Coordinating): PersonId | null {
  const { duty, role, at, passOver } = wanted;
  const { people, catchAllId } = duty.directory;
  const able = [...people.values()]
    .filter((one) => one.role === role && !passOver.includes(one.id))
    .filter(({ id }) => isAvailable(duty.directory, id, at))
    .map(({ id }) => ({ id, rank: rankOf(wanted, id) }))
    .toSorted((a, b) => compare(a.rank, b.rank));
  return able[0]?.id ?? (passOver.includes(catchAllId) ? null : catchAllId);
}

/** Compared from the left: at work and not involved, nearest team, fewest open escalations. */
function rankOf({ duty, loads, at, teamIds, involved }: Coordinating, id: PersonId): readonly number[] {
  const there = isOnDuty(duty, id, at) ? 0 : 2;
  const near = teamIds.findIndex((team) => teamOf(duty.directory, team)?.leadIds.includes(id));
  return [there + (involved.includes(id) ? 1 : 0), near < 0 ? teamIds.length : near, loads.get(id) ?? 0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
