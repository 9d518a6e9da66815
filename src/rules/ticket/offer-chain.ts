/** An offer goes to the target, then the backup, the duty lead, and at last the catch-all, who owns at once. */
import type { Offer, OpenEscalation } from '../../model/escalation.ts';
import type { DurationMs, Instant } from '../../model/instant.ts';
import type { PathKind, PersonId, Reason, TeamId } from '../../model/words.ts';
import type { CompiledChain } from '../policy/compile-chain.ts';
import { type ChainPlace, placeMovedOn } from '../routing/chain-place.ts';
import { chooseBackup, firstOffer, type NextOffer, offerAfter } from '../routing/choose-owner.ts';
import { isOnDuty, teamOf } from '../routing/duty.ts';
import { type ChainAsked, firstAsked, placeNow, runChain } from './chain-run.ts';
import { type Draft, emit } from './draft.ts';
import {
  endEscalationClock,
  meetEscalationClock,
  pathOf,
  startEscalationClock,
} from './escalation-clocks.ts';
import { startFindings } from './customer-updates.ts';
import { openOne } from './open-one.ts';
import { followOwner } from './ticket-place.ts';

/** Whom the first offer of a new chain would reach. Used to decide and to show it beforehand. */
export function wouldReach(
  { facts, at }: Pick<Draft, 'facts' | 'at'>,
  { teamId, kind, chain, number }: Destination & { readonly kind: PathKind; readonly number: number },
  holders: readonly PersonId[],
): Asked {
  const asking = { duty: facts, loads: facts.loads, teamId, kind, at, passOver: holders };
  if (chain === null || !teamOf(facts.directory, teamId)) return { next: firstOffer(asking), withinMs: null };
  const personId = facts.directory.catchAllId;
  const nobody: NextOffer = { step: 'catch-all', personId, because: { code: 'nobody-answered' } };
  return firstAsked(asking, chain, number) ?? { next: nobody, withinMs: null };
}

/** Where an offer goes: a team, and the steps of its path. */
export interface Destination {
  readonly teamId: TeamId;
  readonly chain: CompiledChain | null;
}

type Asked = Omit<ChainAsked, 'chain'> & Partial<Pick<ChainAsked, 'chain'>>;

export function offerFrom(
  { next, chain }: Pick<Asked, 'next' | 'chain'>,
  before: Pick<Offer, 'number' | 'asked'> | null,
  at: Instant,
): Offer | null {
  if (next.step === 'catch-all') return null;
  return {
    number: (before?.number ?? 0) + 1,
    personId: next.personId,
    step: next.step,
    ...(next.standsInFor === undefined ? {} : { standsInFor: next.standsInFor }),
    madeAt: at,
    asked: [...(before?.asked ?? []), next.personId],
    ...(chain === undefined ? {} : { chain }),
  };
}

/** The offer that a request or a re-route makes; the catch-all takes over where nobody can be asked. */
export function startChain(
  draft: Draft,
  escalationId: OpenEscalation['id'],
  to: Destination,
  say: (offer: Offer, because: Reason) => void,
): void {
  const { kind, ownerId } = openOne(draft, escalationId);
  const asked = wouldReach(draft, { ...to, kind, number: draft.state.number }, [ownerId]);
  const { next } = asked;
  // With nobody to ask it still leaves: it is offered to the catch-all and his in the same breath.
  const offer = offerFrom(asked, null, draft.at) ?? offerTo(next.personId, draft.at);
  say(offer, next.because);
  if (next.step === 'catch-all') return takeAsCatchAll(draft, escalationId, next.because);
  startAcknowledge(draft, escalationId, next.because, asked.withinMs);
}

function offerTo(personId: PersonId, at: Instant): Offer {
  return { number: 1, personId, step: 'duty-lead', madeAt: at, asked: [personId] };
}

/** Nobody answered in time: the next one is asked, with a clock that counts from now. */
export function missOffer(draft: Draft, escalationId: OpenEscalation['id'], lateMs: number): void {
  const escalation = openOne(draft, escalationId);
  if (!('offer' in escalation) || escalation.offer === null) return;
  const { offer } = escalation;
  // Whoever was asked before the chain waited has missed it already.
  if (offer.chain?.waits === undefined)
    emit(draft, {
      type: 'offer-missed',
      escalationId,
      offerNumber: offer.number,
      personId: offer.personId,
      lateMs,
    });
  goOn(draft, escalationId, offer, (chain) => placeNow(chain, offer));
}

/** Whoever was asked is not there any more: the next one is asked in his place. */
export function passOfferOn(draft: Draft, escalationId: OpenEscalation['id']): void {
  const escalation = openOne(draft, escalationId);
  if (!('offer' in escalation) || escalation.offer === null) return;
  const { offer } = escalation;
  goOn(draft, escalationId, offer, ({ shape }) => placeMovedOn(shape, offer.chain ?? null));
}

/** By the chain that the offer came from. */
function goOn(
  draft: Draft,
  id: OpenEscalation['id'],
  offer: Offer,
  placeIn: (chain: CompiledChain) => ChainPlace | null,
): void {
  const { facts } = draft;
  const escalation = openOne(draft, id);
  const { chain } = pathOf(facts, escalation.policyVersion, escalation.pathId);
  if (chain === null || offer.chain === undefined) return askNext(draft, id, offer, offer.step);
  const round = offer.chain.round;
  // Each round may ask everybody again.
  const askedIn = (another: number) => (another === round ? offer.asked : []);
  const asked = runChain(draft, escalation, chain, placeIn(chain), (another) => ({
    duty: facts,
    loads: facts.loads,
    teamId: escalation.teamId,
    kind: escalation.kind,
    at: facts.now,
    passOver: [escalation.ownerId, ...askedIn(another)],
  }));
  if (asked === 'waits') return;
  const before = { number: offer.number, asked: asked ? askedIn(asked.chain.round) : [] };
  const made = asked && offerFrom(asked, before, facts.now);
  if (!asked || !made) return takeAsCatchAll(draft, id, { code: 'nobody-answered' });
  emit(draft, { type: 'offer-made', escalationId: id, offer: made, because: [asked.next.because] });
  startAcknowledge(draft, id, asked.next.because, asked.withinMs);
}

/** The answer is overdue: the backup is asked to take over; the owner stays until somebody accepts. */
export function offerToBackup(draft: Draft, escalationId: OpenEscalation['id']): void {
  const escalation = openOne(draft, escalationId);
  if (escalation.state !== 'accepted' || escalation.offer !== null) return;
  // Behind the catch-all there is nobody to ask: the miss is told, and it stays his.
  if (escalation.ownerId === draft.facts.directory.catchAllId) return;
  askNext(draft, escalationId, null, 'target');
}

/** Whom the machine can ask to take over from an owner who is off duty: the backup or the duty lead, at work now. */
export function coverFor(draft: Draft, id: OpenEscalation['id']): { readonly offer: () => void } | null {
  const { facts } = draft;
  const escalation = openOne(draft, id);
  if (escalation.state !== 'accepted' || escalation.offer !== null) return null;
  const { teamId, ownerId } = escalation;
  const asking = { duty: facts, loads: facts.loads, teamId, at: facts.now, passOver: [ownerId] };
  const next = (['target', 'backup'] as const)
    .map((missed) => offerAfter(asking, missed))
    .find(({ step, personId }) => step !== 'catch-all' && isOnDuty(facts, personId, facts.now));
  const offer = next && offerFrom({ next }, null, facts.now);
  if (!next || !offer) return null;
  const because: Reason = { code: 'holder-off-duty' };
  return {
    offer: () => {
      emit(draft, { type: 'offer-made', escalationId: id, offer, because: [because] });
      startAcknowledge(draft, id, because, null);
    },
  };
}

function askNext(draft: Draft, id: OpenEscalation['id'], before: Offer | null, missed: Offer['step']): void {
  const { facts } = draft;
  const escalation = openOne(draft, id);
  const passOver = [escalation.ownerId, ...(before?.asked ?? [])];
  const at = facts.now;
  const next = offerAfter(
    { duty: facts, loads: facts.loads, teamId: escalation.teamId, at, passOver },
    missed,
  );
  const offer = offerFrom({ next }, before, at);
  if (offer === null) return takeAsCatchAll(draft, id, next.because);
  emit(draft, { type: 'offer-made', escalationId: id, offer, because: [next.because] });
  startAcknowledge(draft, id, next.because, null);
}

/** `withinMs` null: as long as the path says. */
function startAcknowledge(
  draft: Draft,
  id: OpenEscalation['id'],
  because: Reason,
  withinMs: DurationMs | null,
): void {
  const escalation = openOne(draft, id);
  const path = pathOf(draft.facts, escalation.policyVersion, escalation.pathId);
  startEscalationClock(draft, escalation, 'acknowledge', withinMs ?? path.targets.acknowledgeMs, [because]);
}

/** At the end of the chain somebody owns it at once. Who owns it already goes on. */
function takeAsCatchAll(draft: Draft, id: OpenEscalation['id'], because: Reason): void {
  const { catchAllId } = draft.facts.directory;
  endEscalationClock(draft, openOne(draft, id), 'acknowledge', because);
  takeOver(draft, id, catchAllId, 'as-catch-all');
}

/** From now on this person does the next internal action. */
export function takeOver(
  draft: Draft,
  id: OpenEscalation['id'],
  personId: PersonId,
  how: 'accepted' | 'as-catch-all' | { readonly assignedBy: PersonId },
): void {
  const escalation = openOne(draft, id);
  const { facts, at } = draft;
  const team = teamOf(facts.directory, escalation.teamId);
  const asking = { duty: facts, loads: facts.loads, teamId: escalation.teamId, at, passOver: [personId] };
  const backupId = team ? chooseBackup(asking, team) : null;
  const updatesOwnerId = escalation.kind === 'hierarchical' ? personId : escalation.updatesOwnerId;
  meetEscalationClock(draft, escalation, 'acknowledge');
  emit(draft, {
    type: 'escalation-accepted',
    escalationId: id,
    ownerId: personId,
    updatesOwnerId,
    backupId,
    asCatchAll: how === 'as-catch-all',
    ...(typeof how === 'string' ? {} : how),
  });
  const path = pathOf(facts, escalation.policyVersion, escalation.pathId);
  startEscalationClock(draft, openOne(draft, id), 'substantive-answer', path.targets.substantiveAnswerMs);
  startFindings(draft, id);
  followOwner(draft);
}
