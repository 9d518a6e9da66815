import { useQuery } from '@tanstack/react-query';
import { handOffPreview } from '../api/questions.ts';
import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PathCards } from './path-cards.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** Sends what was investigated so far, to the team as before or to another one. What is still missing needs a reason. */
export function RequestSheet(props: OrderProps) {
  const { escalation } = props;
  const { request } = strings.sheets;
  const order = useOrder(props, 'request', { pathId: escalation.path.id, reason: '' });
  const { pathId } = order.draft;
  const { data, isPlaceholderData } = useQuery(handOffPreview(escalation.id, 'request', pathId));
  const isShown = data !== undefined && !isPlaceholderData;
  const team = data?.paths.find(({ id }) => id === pathId)?.team.name ?? escalation.team.name;
  const suggested = data?.paths.find(({ id }) => id === data.suggestedPathId);
  const missing = data?.missing ?? escalation.missingToLeave;
  const reason = order.draft.reason.trim();
  const send = () => {
    const target = pathId === escalation.path.id ? {} : { pathId };
    void order.give({ ...target, ...(reason ? { overrideReason: reason } : {}) }, request.done(team));
  };
  return (
    <OrderSheet
      {...order}
      title={request.title(team)}
      sentence={data?.sentence ?? strings.states.loading}
      send={request.send}
      ready={isShown && (missing.length === 0 || reason !== '')}
      onSend={send}
      onClose={props.onClose}
    >
      {suggested && suggested.id !== escalation.path.id && (
        <p className="field">{request.suggested(suggested.name)}</p>
      )}
      <PathCards
        legend={request.to}
        preview={data}
        chosen={pathId}
        onChoose={(id) => order.setDraft({ ...order.draft, pathId: id })}
      />
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
            value={order.draft.reason}
            onChange={(text) => order.setDraft({ ...order.draft, reason: text })}
            focus
          />
        </>
      )}
    </OrderSheet>
  );
}
