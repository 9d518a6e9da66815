import { useQuery } from '@tanstack/react-query';
import { escalationPreview } from '../api/questions.ts';
import { KindMark } from '../components/icons.tsx';
import { Skeleton } from '../components/page-state.tsx';
import { strings } from '../strings/en.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { type OrderProps, useOrder } from './use-order.ts';
import './escalate-sheet.css';

/** Sends an escalation on to the team that can solve it. */
export function ReRouteSheet(props: OrderProps) {
  const { ticket, escalation } = props;
  const { reRoute } = strings.sheets;
  const order = useOrder(props, 're-route', { pathId: '', note: '' });
  const preview = useQuery(escalationPreview(ticket.id));
  const others = preview.data?.paths.filter((path) => path.id !== escalation.path.id) ?? [];
  const chosen = others.find((path) => path.id === order.draft.pathId);
  const note = order.draft.note.trim();
  return (
    <OrderSheet
      {...order}
      title={reRoute.title}
      sentence={reRoute.sentence}
      send={chosen ? reRoute.send(chosen.team.name) : reRoute.none}
      ready={chosen !== undefined}
      onSend={() =>
        chosen &&
        void order.give({ pathId: chosen.id, ...(note ? { note } : {}) }, reRoute.done(chosen.team.name))
      }
      onClose={props.onClose}
    >
      <fieldset className="field">
        <legend className="label">{reRoute.what}</legend>
        {preview.isPending && <Skeleton rows={4} height="36px" />}
        <ul className="path-cards">
          {others.map((path) => (
            <li key={path.id} className={path === chosen ? 'chosen' : undefined}>
              <label>
                <input
                  type="radio"
                  name="path"
                  checked={path === chosen}
                  onChange={() => order.setDraft({ ...order.draft, pathId: path.id })}
                />
                <KindMark kind={path.kind} />
                <strong className="nowrap">{path.name}</strong>
                <span className="second cut">
                  {strings.tierAndTeam(path.tier, path.team.name, path.name)}
                </span>
              </label>
              {path === chosen && path.takes && (
                <p className="receiver second">
                  {strings.escalate.takes}: {path.takes}
                </p>
              )}
            </li>
          ))}
        </ul>
      </fieldset>
      <WordsField
        id="re-route-note"
        label={reRoute.note}
        value={order.draft.note}
        onChange={(text) => order.setDraft({ ...order.draft, note: text })}
      />
    </OrderSheet>
  );
}
