import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** The receiver says no: it stays with the sender. */
export function DeclineSheet(props: OrderProps) {
  const { decline } = strings.sheets;
  const order = useOrder(props, 'decline', '');
  const note = order.draft.trim();
  return (
    <OrderSheet
      {...order}
      title={decline.title}
      sentence={decline.sentence(props.escalation.sender.name)}
      send={decline.send}
      ready
      onSend={() => void order.give(note ? { note } : {}, decline.done)}
      onClose={props.onClose}
    >
      <WordsField
        id="decline-note"
        label={decline.note}
        value={order.draft}
        onChange={order.setDraft}
        focus
      />
    </OrderSheet>
  );
}

/** The sender takes the question back. */
export function WithdrawSheet(props: OrderProps) {
  const { withdraw } = strings.sheets;
  const order = useOrder(props, 'withdraw', '');
  const note = order.draft.trim();
  return (
    <OrderSheet
      {...order}
      title={withdraw.title}
      sentence={withdraw.sentence}
      send={withdraw.send}
      ready
      onSend={() => void order.give(note ? { note } : {}, withdraw.done)}
      onClose={props.onClose}
    >
      <WordsField
        id="withdraw-note"
        label={withdraw.note}
        value={order.draft}
        onChange={order.setDraft}
        focus
      />
    </OrderSheet>
  );
}

/** Nobody waits for somebody who will not answer: the next of the chain is asked at once. */
export function AskNextSheet(props: OrderProps) {
  const { askNext } = strings.sheets;
  const order = useOrder(props, 'ask-next', '');
  const note = order.draft.trim();
  return (
    <OrderSheet
      {...order}
      title={askNext.title}
      sentence={props.escalation.offer ? askNext.sentence(props.escalation.offer.to.name) : askNext.nobody}
      send={askNext.send}
      ready={props.escalation.offer !== null}
      onSend={() => void order.give(note ? { note } : {}, askNext.done)}
      onClose={props.onClose}
    >
      <WordsField
        id="ask-next-note"
        label={askNext.note}
        value={order.draft}
        onChange={order.setDraft}
        focus
      />
    </OrderSheet>
  );
}
