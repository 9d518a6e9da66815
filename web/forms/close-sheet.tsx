import { strings } from '../strings/en.ts';
import { lacksOf, type LearntDraft, nothingLearnt, recordOf } from './learnt-draft.ts';
import { LearntFields, LearntPicks } from './learnt-fields.tsx';
import { OrderSheet } from './order-sheet.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

/** Two picks, or for engineering, hierarchical and severe ones everything that was learnt. */
export function CloseSheet(props: OrderProps) {
  const { escalation, ticket } = props;
  const { close } = strings.sheets;
  const full = escalation.closeForm === 'full';
  const order = useOrder<'close', LearntDraft>(props, 'close', {
    ...nothingLearnt,
    remedyCurrency: ticket.customer?.currency ?? '',
  });
  const { draft, setDraft } = order;
  const change = (part: Partial<LearntDraft>) => setDraft({ ...draft, ...part });
  const explained = escalation.answer?.explainedAt;
  const record = recordOf(draft, full);
  const lacks = lacksOf(draft, full).map((field) => close.fields[field]);
  return (
    <OrderSheet
      {...order}
      title={`${close.title}: ${escalation.path.name}`}
      size="middle"
      sentence={
        escalation.answer && !explained ? close.notYet : lacks.length > 0 ? close.lacks(lacks) : close.ready
      }
      send={close.send}
      ready={record !== null}
      onSend={() => record && void order.give({ record }, close.done)}
      onClose={props.onClose}
    >
      <LearntPicks draft={draft} onChange={change} />
      {full && <LearntFields draft={draft} onChange={change} />}
    </OrderSheet>
  );
}
