import { useQuery } from '@tanstack/react-query';
import { handOffPreview } from '../api/questions.ts';
import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** Sends what was investigated so far. What is still missing needs a reason. */
export function RequestSheet(props: OrderProps) {
  const { escalation } = props;
  const { request } = strings.sheets;
  const order = useOrder(props, 'request', '');
  const preview = useQuery(handOffPreview(escalation.id, 'request'));
  const missing = escalation.missingToLeave;
  const reason = order.draft.trim();
  return (
    <OrderSheet
      {...order}
      title={request.title(escalation.team.name)}
      sentence={preview.data?.sentence ?? strings.states.loading}
      send={request.send}
      ready={missing.length === 0 || reason !== ''}
      onSend={() =>
        void order.give(reason ? { overrideReason: reason } : {}, request.done(escalation.team.name))
      }
      onClose={props.onClose}
    >
      {missing.length === 0 ? (
        <p>{strings.meter.ready}.</p>
      ) : (
        <>
          <p className="field">
            {strings.meter.missing(missing.map((item) => strings.items[item]).join(', '))}.
          </p>
          <WordsField
            id="override"
            label={strings.escalate.override}
            placeholder={strings.escalate.overrideReason}
            value={order.draft}
            onChange={order.setDraft}
            focus
          />
        </>
      )}
    </OrderSheet>
  );
}
