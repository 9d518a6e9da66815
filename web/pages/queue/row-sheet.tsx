import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ticketById } from '../../api/questions.ts';
import { DeclineSheet } from '../../forms/refusal-sheets.tsx';
import { ReRouteSheet } from '../../forms/re-route-sheet.tsx';
import { ReturnSheet } from '../../forms/return-sheet.tsx';
import { EscalateSheet } from '../../forms/escalate-sheet.tsx';
import { listOf, paths, type QueuePageSearch } from '../../paths.ts';

/** The sheet of a row, over the list: the ticket need not be opened. */
export function RowSheet({ place }: { place: QueuePageSearch }) {
  const navigate = useNavigate();
  const { data: ticket } = useQuery(ticketById(place.ticket ?? ''));
  const onClose = () => void navigate({ ...paths.queue(listOf(place)), replace: true });
  if (!ticket) return null;
  if (place.sheet === 'escalate') return <EscalateSheet ticket={ticket} onClose={onClose} />;
  const escalation = ticket.escalations.find(({ number }) => number === place.escalation);
  if (!escalation) return null;
  const props = { ticket, escalation, onClose };
  switch (place.sheet) {
    case 'return':
      return <ReturnSheet {...props} />;
    case 're-route':
      return <ReRouteSheet {...props} />;
    case 'decline':
      return <DeclineSheet {...props} />;
    default:
      return null;
  }
}
