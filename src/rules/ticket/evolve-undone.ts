/** What the event of a taken-back act does to the state, and which events still stand after it. */
import type { ActUndone } from '../../model/act-undone.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';

/** The ticket after it: as before the act. */
export function evolveUndone(
  state: TicketState,
  { restored, cleared }: ActUndone,
  { seq, recordedAt }: TicketEvent,
): TicketState {
  const stays = Object.entries(state).filter(([name]) => !cleared.includes(name));
  const before = { ...(Object.fromEntries(stays) as unknown as TicketState), ...restored };
  return { ...before, version: seq, lastRecordedAt: recordedAt };
}

/** Without what was taken back: what a page tells of the past from events. The history itself shows all. */
export function standing<One extends { readonly event: TicketEvent }>(
  events: readonly One[],
): readonly One[] {
  const spans = events.flatMap(({ event: { body } }) => (body.type === 'act-undone' ? [body] : []));
  if (spans.length === 0) return events;
  return events.filter(({ event: { seq } }) => !spans.some(({ from, to }) => seq > from && seq <= to));
}
