/** The clocks of a ticket as its page shows them: the most urgent first, and what was missed beside them. */
import type { TicketState } from '../model/ticket.ts';
import { ticketClockNames } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { MissView, TicketView } from '../model/ticket-view.ts';
import type { PersonId } from '../model/words.ts';
import { missesOf } from '../rules/metrics/misses-of.ts';
import { mayExcuse } from '../rules/ticket/decide-excuse.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { clockLabel } from '../rules/words/say-event.ts';
import { clockView, iso, namesFor, personMark, stepsOf } from './names.ts';

export interface ClockMaterial {
  readonly events: readonly { readonly event: TicketEvent }[];
  readonly texts: ReadonlyMap<string, { readonly body: string }>;
}

export function clockViews(
  state: TicketState,
  { events, texts }: ClockMaterial,
  facts: DecisionFacts,
  personId: PersonId,
): Pick<TicketView, 'clocks' | 'misses' | 'vendorWait'> {
  const { reader } = namesFor(facts, personId);
  const clocks = ticketClockNames.flatMap((name) => {
    const armed = state.clocks[name];
    if (!armed) return [];
    return [
      clockView({ clock: armed.clock, escalationId: null }, facts, reader, stepsOf(events, name, null)),
    ];
  });
  const { vendorWait } = state;
  const name = vendorWait && (texts.get(vendorWait.nameId)?.body ?? 'a vendor');
  return {
    clocks,
    misses: missViews(state, { events, texts }, facts, personId),
    vendorWait: vendorWait && { name: name ?? '', since: iso(vendorWait.since) },
  };
}

function missViews(
  state: TicketState,
  { events, texts }: ClockMaterial,
  facts: DecisionFacts,
  personId: PersonId,
): MissView[] {
  return missesOf(events.map(({ event }) => event)).map(({ seq, name, escalationId, missedAt, excuse }) => ({
    seq,
    clock: name,
    label: clockLabel(name),
    escalationId,
    missedAt: iso(missedAt),
    excuse: excuse && {
      by: personMark(facts.directory, excuse.byId),
      at: iso(excuse.at),
      reason: (excuse.noteId && texts.get(excuse.noteId)?.body) ?? '',
    },
    mayExcuse: mayExcuse(facts.directory, state, escalationId, personId),
  }));
}
