/** The express path: where the tickets of such customers start, and whom they know by name. */
import type { PersonId, Reason, TeamId, Tier } from '../../model/words.ts';
import { teamOf } from '../routing/duty.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';
import { contextOf, type Draft } from './draft.ts';

interface Place {
  readonly teamId: TeamId;
  readonly tier: Tier;
}

interface Start extends Place {
  /** Why it starts elsewhere than at home. Empty: it starts at home. */
  readonly because: readonly Reason[];
}

/** Straight to the tier that the policy names; whoever came in higher stays there. */
export function startOf({ facts }: Pick<Draft, 'facts'>, home: Place, context: ConditionContext): Start {
  const { express, policy } = facts.policy;
  if (!express || home.tier >= express.startTier || !express.when.holds(context))
    return { ...home, because: [] };
  const definition = policy.tiers.find(({ tier }) => tier === express.startTier);
  const team = definition && teamOf(facts.directory, definition.team);
  if (!team) return { ...home, because: [] };
  const reason = { code: 'express.start', params: { tier: express.startTier } };
  return {
    teamId: team.id,
    tier: express.startTier,
    because: [reason, ...express.when.because(context)],
  };
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
