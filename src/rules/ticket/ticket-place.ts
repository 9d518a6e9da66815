/** With which team a ticket is: at home, or where its latest accepted functional escalation is. */
import type { TicketState } from '../../model/ticket.ts';
import type { Reason, TeamId, Tier } from '../../model/words.ts';
import { type Draft, emit } from './draft.ts';
import { moveTicketClocks } from './ticket-clocks.ts';
import { holding } from './ticket-owner.ts';

interface Place {
  readonly teamId: TeamId;
  readonly tier: Tier;
}

/** Another home or first agent. While an escalation holds the ticket it stays there, and comes home afterwards. */
export function moveHome(
  draft: Draft,
  { firstAgentId, ...home }: Place & Pick<TicketState, 'firstAgentId'>,
  because: readonly Reason[],
): void {
  assign(draft, firstAgentId, placeOf(draft.state, home), home, because);
}

/**
 * The ticket is where its latest accepted functional escalation is, else at home; its clocks go along.
 * Hierarchical ones never move it.
 */
export function followOwner(draft: Draft): void {
  const { state } = draft;
  const home: Place = { teamId: state.homeTeamId, tier: state.homeTier };
  const place = placeOf(state, home);
  if (place.teamId === state.teamId && place.tier === state.tier) return;
  const because: Reason = { code: holding(state) ? 'with-the-accepting-team' : 'back-home' };
  assign(draft, state.firstAgentId, place, home, [because]);
}

function placeOf(state: TicketState, home: Place): Place {
  return holding(state) ?? home;
}

function assign(
  draft: Draft,
  firstAgentId: TicketState['firstAgentId'],
  { teamId, tier }: Place,
  home: Place,
  because: readonly Reason[],
): void {
  const homeward = { homeTeamId: home.teamId, homeTier: home.tier };
  emit(draft, { type: 'ticket-assigned', firstAgentId, teamId, tier, ...homeward, because });
  moveTicketClocks(draft, { code: 'team-changed' });
}
