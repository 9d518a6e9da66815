/** Goes through a chain of the policy: who is asked next, who is told on the way, and until when it waits. */
import type { ChainStand, Offer, OpenEscalation } from '../../model/escalation.ts';
import type { DurationMs } from '../../model/instant.ts';
import type { CompiledChain } from '../policy/compile-chain.ts';
import { chainStart, type ChainPlace, placeAfter } from '../routing/chain-place.ts';
import { type PlainStep, runStep } from '../routing/chain-step.ts';
import { whoIsAsked } from '../routing/choose-asked.ts';
import type { Asking, NextOffer } from '../routing/choose-owner.ts';
import { peopleTold } from '../routing/told-people.ts';
import { type Draft, emit } from './draft.ts';
import { emitEscalationClock, promise } from './escalation-clocks.ts';

/** Somebody to ask, and where the chain then stands. */
export interface ChainAsked {
  readonly next: NextOffer;
  readonly chain: ChainStand;
  /** null: the path's acknowledge. */
  readonly withinMs: DurationMs | null;
}

/** More steps than any chain has twice over: where nobody is there for a whole round, it is at its end. */
const stepsMax = 45;

/** Before anybody was asked there is nothing to wait for: the first step that finds somebody. null: none does. */
export function firstAsked(asking: Asking, chain: CompiledChain, number: number): ChainAsked | null {
  for (const [index, step] of chain.steps.entries()) {
    const next = step.do === 'ask' ? whoIsAsked(asking, step.whom, number) : null;
    if (step.do === 'ask' && next)
      return { next, chain: { ...chainStart, step: index }, withinMs: step.withinMs };
  }
  return null;
}

/** Where the chain goes on after this offer. */
export function placeNow({ shape }: CompiledChain, { chain }: Offer): ChainPlace | null {
  if (chain === undefined) return chainStart;
  return chain.waits === 'again' ? chain : placeAfter(shape, chain);
}

/** `waits`: a step said so, and the clock that will go on is armed. null: the chain is at its end. */
export function runChain(
  draft: Draft,
  escalation: OpenEscalation,
  chain: CompiledChain,
  from: ChainPlace | null,
  askingFor: (round: number) => Asking,
): ChainAsked | 'waits' | null {
  let place = from;
  for (let count = 0; place !== null && count < stepsMax; count += 1) {
    const { step: index, round } = place;
    const step = chain.steps[index];
    if (step?.do === 'ask') {
      const next = whoIsAsked(askingFor(round), step.whom, draft.state.number);
      if (next) return { next, chain: { step: index, round }, withinMs: step.withinMs };
    } else if (step && holds(draft, escalation.id, step, { step: index, round })) return 'waits';
    place = placeAfter(chain.shape, place);
  }
  return null;
}

/** Tells, or waits with a clock of its own; whoever was asked before may accept meanwhile. */
function holds(
  draft: Draft,
  escalationId: OpenEscalation['id'],
  step: PlainStep,
  place: ChainPlace,
): boolean {
  const { facts, state } = draft;
  const { now } = facts;
  const run = runStep(step, {
    now,
    peopleTold: (words) => peopleTold(facts, state, words, now),
    contactsWithin: (ms) => state.signs.contactsAt.filter((at) => at > now - ms).length,
  });
  const isLater = run.at > now;
  if (!isLater && step.do !== 'tell') return false;
  const waits = run.then === 'pause' ? ('again' as const) : ('next' as const);
  emit(draft, {
    type: 'chain-stepped',
    escalationId,
    chain: { step: place.step, round: place.round, ...(isLater ? { waits } : {}) },
    told: run.told,
    important: step.do === 'tell' && step.important,
    reachedNobody: step.do === 'tell' && run.outcome === 'failed',
    waitsUntil: isLater ? run.at : null,
  });
  if (!isLater) return false;
  const promised = { name: 'acknowledge', targetMs: run.at - now, calendar: 'always' } as const;
  emitEscalationClock(draft, 'clock-started', escalationId, promise(draft, promised, now), [
    { code: 'chain-waits' },
  ]);
  return true;
}
