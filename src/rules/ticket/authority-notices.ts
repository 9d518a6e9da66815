/** Who is told of approvals: whoever is asked, and whoever waits for the answer. */
import type { NoticeKind } from '../../model/outgoing.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';
import type { PersonId } from '../../model/words.ts';

export function authorityNotices(
  body: TicketEventBody,
): { readonly kind: NoticeKind; readonly people: readonly PersonId[] } | null {
  switch (body.type) {
    case 'approval-requested':
    case 'approval-passed':
      return { kind: 'approval-asked', people: [body.approverId] };
    case 'approval-missed':
      return { kind: 'approval-missed', people: [body.personId] };
    case 'approval-warned':
      return { kind: 'clock-warned', people: [body.personId] };
    case 'approval-reminded':
      return { kind: 'clock-reminded', people: [body.personId] };
    case 'approval-decided':
      return { kind: 'approval-decided', people: [body.askedById] };
    default:
      return null;
  }
}
