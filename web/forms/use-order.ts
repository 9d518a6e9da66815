import { type EscalationOrder, useEscalationOrder } from '../api/orders.ts';
import type { EscalationView, TicketView } from '../api/schemas.ts';
import { useDraft } from '../drafts.ts';
import { tell } from '../layout/news.tsx';
import { useFormVersion } from './form-version.ts';

export interface OrderProps {
  readonly ticket: TicketView;
  readonly escalation: EscalationView;
  readonly onClose: () => void;
}

/** What the small sheets have in common: a draft that survives, an order, and what happened since it was opened. */
export function useOrder<Name extends EscalationOrder, Draft>(props: OrderProps, name: Name, empty: Draft) {
  const { ticket, escalation, onClose } = props;
  const [draft, setDraft, clear] = useDraft(`${name}.${escalation.id}`, empty);
  const command = useEscalationOrder(ticket.id, escalation.id, name);
  const form = useFormVersion(ticket);
  type Body = Parameters<typeof command.give>[0];
  const give = async (body: Omit<Body, 'expectedVersion'>, done: string) => {
    if (!(await command.give({ ...body, expectedVersion: form.version } as Body))) return form.catchUp();
    clear();
    tell(done);
    onClose();
  };
  return { draft, setDraft, give, pending: command.pending, failure: command.failure, news: form.news };
}
