import { useQuery } from '@tanstack/react-query';
import { handOffPreview } from '../api/questions.ts';
import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PathCards } from './path-cards.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** Sends an escalation on to the team that can solve it, or to a coordinator when that went on too often. */
export function ReRouteSheet(props: OrderProps) {
  const { escalation } = props;
  const { reRoute } = strings.sheets;
  const order = useOrder(props, 're-route', { pathId: '', note: '' });
  const { pathId } = order.draft;
  const preview = useQuery(handOffPreview(escalation.id, 're-route', pathId || undefined));
  const chosen = preview.data?.paths.find((path) => path.id === pathId);
  const note = order.draft.note.trim();
  const isShown = chosen !== undefined && !preview.isPlaceholderData;
  return (
    <OrderSheet
      {...order}
      title={reRoute.title}
      sentence={isShown ? (preview.data?.sentence ?? reRoute.sentence) : reRoute.sentence}
      send={chosen ? reRoute.send(chosen.team.name) : reRoute.none}
      ready={isShown}
      onSend={() =>
        chosen &&
        void order.give({ pathId: chosen.id, ...(note ? { note } : {}) }, reRoute.done(chosen.team.name))
      }
      onClose={props.onClose}
    >
      <PathCards
        legend={reRoute.what}
        preview={preview.data}
        chosen={pathId || null}
        onChoose={(id) => order.setDraft({ ...order.draft, pathId: id })}
      />
      <WordsField
        id="re-route-note"
        label={reRoute.note}
        value={order.draft.note}
        onChange={(text) => order.setDraft({ ...order.draft, note: text })}
      />
    </OrderSheet>
  );
}
