import { useQuery } from '@tanstack/react-query';
import { handOffPreview } from '../api/questions.ts';
import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PathCards } from './path-cards.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** Back to a lower tier, with what they are to do. What was promised to the customer stays promised. */
export function DeEscalateSheet(props: OrderProps) {
  const { escalation, ticket } = props;
  const { deEscalate } = strings.steering;
  const order = useOrder(props, 'de-escalate', { pathId: '', reason: '' });
  const { pathId } = order.draft;
  const preview = useQuery(handOffPreview(escalation.id, 'de-escalate', pathId || undefined));
  const reason = order.draft.reason.trim();
  return (
    <OrderSheet
      {...order}
      title={deEscalate.title}
      sentence={preview.data?.sentence ?? strings.states.loading}
      send={deEscalate.send}
      ready={reason !== '' && preview.data !== undefined}
      onSend={() => void order.give({ reason, ...(pathId ? { pathId } : {}) }, deEscalate.done)}
      onClose={props.onClose}
    >
      <PathCards
        legend={deEscalate.where}
        preview={preview.data}
        first={deEscalate.home(ticket.home.name)}
        chosen={pathId}
        onChoose={(id) => order.setDraft({ ...order.draft, pathId: id })}
      />
      <WordsField
        id="de-escalate-reason"
        label={deEscalate.reason}
        placeholder={deEscalate.placeholder}
        rows={3}
        required
        value={order.draft.reason}
        onChange={(text) => order.setDraft({ ...order.draft, reason: text })}
      />
    </OrderSheet>
  );
}
