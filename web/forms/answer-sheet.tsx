import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** Two texts with two readers: colleagues, and the customer. Neither is sent to the customer from here. */
export function AnswerSheet(props: OrderProps) {
  const { answer } = strings.sheets;
  const order = useOrder(props, 'answer', { internal: '', customer: '' });
  const internal = order.draft.internal.trim();
  const customer = order.draft.customer.trim();
  return (
    <OrderSheet
      {...order}
      title={answer.title}
      size="middle"
      sentence={answer.sentence(props.escalation.updatesOwner.name)}
      send={answer.send}
      ready={internal !== ''}
      onSend={() =>
        void order.give({ answer: internal, ...(customer ? { explanation: customer } : {}) }, answer.done)
      }
      onClose={props.onClose}
    >
      <WordsField
        id="answer-internal"
        label={answer.internal}
        placeholder={answer.internalPlaceholder}
        rows={4}
        required
        focus
        value={order.draft.internal}
        onChange={(text) => order.setDraft({ ...order.draft, internal: text })}
      />
      <WordsField
        id="answer-customer"
        label={answer.customer}
        placeholder={answer.customerPlaceholder}
        hint={answer.customerLater}
        rows={4}
        value={order.draft.customer}
        onChange={(text) => order.setDraft({ ...order.draft, customer: text })}
      />
    </OrderSheet>
  );
}
