/** The express path: where the tickets of such customers start, and whom they know by name. */
import type { PersonId, TeamId, Tier } from '../../model/words.ts';
import { teamOf } from '../routing/duty.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';
import { contextOf, type Draft } from './draft.ts';

interface Place {
  readonly teamId: TeamId;
  readonly tier: Tier;
}

/** Straight to the tier that the policy names; whoever came in higher stays there. */
export function startOf({ facts }: Pick<Draft, 'facts'>, home: Place, context: ConditionContext): Place {
  const { express, policy } = facts.policy;
  if (!express || home.tier >= express.startTier || !express.when.holds(context)) return home;
  const definition = policy.tiers.find(({ tier }) => tier === express.startTier);
  const team = definition && teamOf(facts.directory, definition.team);
  return team ? { teamId: team.id, tier: express.startTier } : home;
}

/** An agent of the front line does not come along to the tier above. */
export function memberOf({ facts }: Draft, { teamId }: Place, agent: PersonId | null): PersonId | null {
  const team = teamOf(facts.directory, teamId);
  return agent !== null && team?.memberIds.includes(agent) ? agent : null;
}

/** The person of the desk whom an express customer's record names. */
export function dedicatedContact(draft: Draft): PersonId | null {
  const { express } = draft.facts.policy;
  const id = draft.state.customer?.dedicatedContactId ?? null;
  if (id === null || !express?.dedicatedContact || !express.when.holds(contextOf(draft))) return null;
  return draft.facts.directory.people.get(id)?.closedAt === null ? id : null;
}
