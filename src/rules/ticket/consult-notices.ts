/** Who is told of consults: whoever is asked, and whoever waits for the answer. */
import type { NoticeKind } from '../../model/outgoing.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';
import type { PersonId } from '../../model/words.ts';

export function consultNotices(
  body: TicketEventBody,
): { readonly kind: NoticeKind; readonly people: readonly PersonId[] } | null {
  switch (body.type) {
    case 'consult-asked':
      return { kind: 'consult-asked', people: body.expertIds };
    case 'consult-answered':
      return { kind: 'consult-answered', people: [body.askedById] };
    case 'consult-missed':
      return { kind: 'consult-missed', people: [...body.expertIds, body.askedById] };
    case 'consult-warned':
      return { kind: 'clock-warned', people: body.expertIds };
    case 'consult-reminded':
      return { kind: 'clock-reminded', people: body.expertIds };
    case 'consult-ended':
      return { kind: 'consult-ended', people: body.byId === null ? [body.askedById] : body.expertIds };
    default:
      return null;
  }
}
