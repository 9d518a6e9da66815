/** Back to a lower tier, with a reason. What was promised to the customer is kept: the escalation stays open until closed. */
import type { OpenEscalation } from '../../model/escalation.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { DeEscalate } from '../../model/steering-command.ts';
import type { EscalationDeEscalated } from '../../model/steering-event.ts';
import type { Reason } from '../../model/words.ts';
import { type Draft, emit } from './draft.ts';
import { endEscalationClock } from './escalation-clocks.ts';
import { permit } from './escalation-command.ts';
import { endManagerClocks } from './manager-clocks.ts';
import { startChain } from './offer-chain.ts';
import { openOne } from './open-one.ts';
import { homeHolderOf } from './sender.ts';
import { followOwner } from './ticket-place.ts';

export function deEscalate(draft: Draft, command: DeEscalate): Refusal | undefined {
  const permitted = permit(draft, command.escalationId, 'de-escalate');
  if (isRefusal(permitted)) return permitted;
  const { escalation, personId } = permitted;
  const down = { type: 'escalation-de-escalated', escalationId: escalation.id, byId: personId } as const;
  if (command.pathId !== undefined) return toLowerTeam(draft, escalation, command, down);
  const { homeTeamId, homeTier } = draft.state;
  if (homeTier >= escalation.tier) return { refused: 'not_downward' };
  endTheirClocks(draft, escalation);
  endManagerClocks(draft, escalation.id, { code: 'de-escalated' });
  const holder = homeHolderOf(draft, escalation);
  emit(draft, {
    ...down,
    pathId: escalation.pathId,
    teamId: homeTeamId,
    tier: homeTier,
    ownerId: holder,
    updatesOwnerId: holder,
    noteId: command.reasonId,
    offer: null,
  });
  followOwner(draft);
  return undefined;
}

function toLowerTeam(
  draft: Draft,
  escalation: OpenEscalation,
  { pathId, reasonId }: DeEscalate,
  down: Pick<EscalationDeEscalated, 'type' | 'escalationId' | 'byId'>,
): Refusal | undefined {
  const path =
    pathId === undefined ? undefined : draft.facts.policyOf(escalation.policyVersion).paths.get(pathId);
  if (!path || path.kind !== escalation.kind)
    return { refused: 'path_unknown', params: { path: pathId ?? '' } };
  if (path.tier >= escalation.tier) return { refused: 'not_downward' };
  endTheirClocks(draft, escalation);
  const { ownerId, updatesOwnerId } = escalation;
  const place = { pathId: path.id, teamId: path.team, tier: path.tier };
  startChain(draft, escalation.id, { teamId: path.team, chain: path.chain }, (offer) =>
    emit(draft, { ...down, ...place, ownerId, updatesOwnerId, noteId: reasonId, offer }),
  );
  followOwner(draft);
  return undefined;
}

function endTheirClocks(draft: Draft, { id }: OpenEscalation): void {
  const because: Reason = { code: 'de-escalated' };
  for (const name of ['acknowledge', 'substantive-answer', 'follow-up'] as const)
    endEscalationClock(draft, openOne(draft, id), name, because);
}
