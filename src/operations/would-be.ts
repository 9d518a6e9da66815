/** Whom a hand-off by a path would reach, and what would be promised by when. */
import type { Instant } from '../model/instant.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId } from '../model/words.ts';
import { addWorkingTime } from '../rules/clocks/business-time.ts';
import type { CompiledPath } from '../rules/policy/compile-policy.ts';
import type { NextOffer } from '../rules/routing/choose-owner.ts';
import { calendarOfTeam } from '../rules/routing/duty.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { wouldReach } from '../rules/ticket/offer-chain.ts';
import { callName, type HandOffToSay } from '../rules/words/say-hand-off.ts';
import { sayReason } from '../rules/words/say-reason.ts';
import { personMark, teamMark } from './names.ts';

export interface WouldBe {
  readonly next: NextOffer;
  /** Who is away and would else be asked. */
  readonly absentId: PersonId | null;
  readonly acknowledgeBy: Instant;
  readonly customerUpdateBy: Instant;
  /** Hierarchical: the manager's own answer. */
  readonly answerBy: Instant | null;
  readonly said: HandOffToSay;
}

interface Asked {
  /** Who owns it until somebody accepts. */
  readonly holderId: PersonId;
  /** The holder's name, where somebody else reads it. */
  readonly heldBy?: string;
  /** The contact's name. */
  readonly customer: string | null;
  /** The promise to the customer that runs already. */
  readonly updateDueAt?: Instant;
}

export function wouldBe(
  state: TicketState,
  facts: DecisionFacts,
  path: CompiledPath,
  { holderId, heldBy, customer, updateDueAt }: Asked,
): WouldBe {
  const { directory, now } = facts;
  const { kind, chain, team: teamId } = path;
  const asked = wouldReach({ facts, at: now }, { teamId, kind, chain, number: state.number }, [holderId]);
  const { next, withinMs } = asked;
  const absentId = next.step === 'catch-all' ? null : (next.standsInFor ?? null);
  const { acknowledgeMs, customerUpdate, managerResponseMs } = path.targets;
  const due = (ms: number) => dueAfter(ms, path, state, facts);
  const promised = {
    acknowledgeBy: due(withinMs ?? acknowledgeMs),
    customerUpdateBy: updateDueAt ?? due(customerUpdate.firstMs),
    answerBy: path.kind === 'hierarchical' && managerResponseMs !== null ? due(managerResponseMs) : null,
  };
  const said: HandOffToSay = {
    ...promised,
    to: personMark(directory, next.personId).name,
    team: teamMark(directory, path.team).name,
    toWhy: sayReason(next.because),
    insteadOf:
      absentId === null
        ? null
        : {
            name: personMark(directory, absentId).name,
            awayUntil: directory.people.get(absentId)?.awayUntil ?? null,
          },
    isCatchAll: next.step === 'catch-all',
    customer: customer === null ? 'the customer' : callName(customer),
    heldBy: heldBy ?? null,
  };
  return { next, absentId, ...promised, said };
}

/** In the hours of the path, from now. */
export function dueAfter(
  ms: number,
  { targets, team }: CompiledPath,
  { homeTeamId }: TicketState,
  { directory, calendarOf, now }: DecisionFacts,
): Instant {
  if (targets.runs === 'always') return now + ms;
  const calendar =
    targets.runs === 'duty'
      ? calendarOfTeam(directory, team, 'duty')
      : calendarOfTeam(directory, homeTeamId, 'working');
  const due = addWorkingTime(calendarOf(calendar), now, ms);
  return typeof due === 'number' ? due : now + ms;
}
