/** What of a ticket a list is about: all of it, its escalations of one kind, or those that wait to be accepted. */
import type { QueueViewName } from '../../model/queue-view.ts';
import type { PathKind } from '../../model/words.ts';
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import { dueOf, nearestClock } from './nearest-clock.ts';

export const queueLenses = ['ticket', 'functional', 'hierarchical', 'offer'] as const;
export type QueueLens = (typeof queueLenses)[number];

/** The two kinds share no list: each shows its own escalations and their clocks. */
export function lensOf(view: QueueViewName, kind?: PathKind): QueueLens {
  if (view === 'unaccepted') return 'offer';
  if (view === 'hierarchical') return 'hierarchical';
  return view === 'escalated' ? 'functional' : (kind ?? 'ticket');
}

/** The ticket as such a list shows it, with the clocks that count there. */
export function throughLens(state: TicketState, lens: QueueLens): TicketState {
  if (lens === 'ticket') return state;
  const escalations = state.escalations.filter(
    (one) =>
      one.kind === (lens === 'offer' ? 'functional' : lens) &&
      (lens !== 'offer' || ('offer' in one && one.offer !== null)),
  );
  const shown = new Set(escalations.map(({ id }) => id));
  const approvals = state.approvals.filter(
    ({ escalationId }) => escalationId !== null && shown.has(escalationId),
  );
  return { ...state, clocks: {}, approvals, escalations };
}

/** Which of a list's tickets comes first; Infinity where nothing runs. */
export function dueThrough(state: TicketState, lens: QueueLens): Instant {
  const nearest = nearestClock(throughLens(state, lens));
  return nearest ? dueOf(nearest) : Number.POSITIVE_INFINITY;
}
