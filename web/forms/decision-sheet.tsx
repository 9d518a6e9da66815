import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** A manager says what he decided. */
export function DecisionSheet(props: OrderProps) {
  const { decision } = strings.steering;
  const order = useOrder(props, 'decision', '');
  const words = order.draft.trim();
  return (
    <OrderSheet
      {...order}
      title={decision.title}
      sentence={decision.sentence(props.escalation.sender.name)}
      send={decision.send}
      ready={words !== ''}
      onSend={() => void order.give({ decision: words }, decision.done)}
      onClose={props.onClose}
    >
      <WordsField
        id="decision-words"
        label={decision.what}
        placeholder={decision.placeholder}
        rows={4}
        required
        focus
        value={order.draft}
        onChange={order.setDraft}
      />
    </OrderSheet>
  );
}
