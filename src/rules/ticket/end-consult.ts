/** How a question to experts ends without all of their answers. */
import type { Clock } from '../../model/clock.ts';
import type { EndConsult, OpenConsult } from '../../model/consult.ts';
import type { PersonId } from '../../model/words.ts';
import { isCounting, stopClock } from '../clocks/run-clock.ts';
import { type Draft, emit, personOf } from './draft.ts';
import { ticketOwner } from './ticket-owner.ts';

export function mayEndConsult(
  { state }: Pick<Draft, 'state'>,
  consult: OpenConsult,
  personId: PersonId,
): boolean {
  return personId === consult.askedById || personId === ticketOwner(state) || personId === state.leadId;
}

/** The ticket is closed or goes on in another: nobody has to answer any more. */
export function endAllConsults(draft: Draft): void {
  for (const consult of draft.state.consults ?? []) endConsult(draft, consult, personOf(draft), null);
}

/** Whoever was asked is gone; where nobody else is waited for, whoever asked knows that no answer comes. */
export function leaveConsults(draft: Draft, personId: PersonId): void {
  for (const consult of draft.state.consults ?? []) {
    if (consult.waitingForIds.length === 1 && consult.waitingForIds[0] === personId)
      endConsult(draft, consult, null, null);
  }
}

export function endConsult(
  draft: Draft,
  consult: OpenConsult,
  byId: PersonId | null,
  noteId: EndConsult['noteId'],
): void {
  emit(draft, {
    type: 'consult-ended',
    consultId: consult.id,
    byId,
    askedById: consult.askedById,
    expertIds: consult.waitingForIds,
    noteId,
    clock: stoppedConsult(draft, consult),
  });
}

/** The first answer stops it; later ones find it stopped. */
export function stoppedConsult({ at, facts }: Draft, { clock: { clock } }: OpenConsult): Clock {
  return isCounting(clock) ? stopClock(clock, at, facts.calendarOf) : clock;
}
