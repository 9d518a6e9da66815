import { strings } from '../strings/en.ts';
import { type LearntDraft, nothingLearnt, recordOf } from './learnt-draft.ts';
import { LearntFields } from './learnt-fields.tsx';
import { OrderSheet } from './order-sheet.tsx';
import { PickOne } from './pick-one.tsx';
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
  return (
    <OrderSheet
      {...order}
      title={`${close.title}: ${escalation.path.name}`}
      size="middle"
      sentence={escalation.answer && !explained ? close.notYet : full ? close.full : close.two}
      send={close.send}
      ready={record !== null}
      onSend={() => record && void order.give({ record }, close.done)}
      onClose={props.onClose}
    >
      <PickOne
        legend={close.needed}
        name="needed"
        words={{ yes: close.yes, no: close.no }}
        value={draft.neededHere}
        onPick={(neededHere) => change({ neededHere })}
      />
      <PickOne
        legend={close.earlier}
        name="earlier"
        words={strings.earlierBy}
        value={draft.earlierBy}
        onPick={(earlierBy) => change({ earlierBy })}
      />
      {full && <LearntFields draft={draft} onChange={change} />}
    </OrderSheet>
  );
}
