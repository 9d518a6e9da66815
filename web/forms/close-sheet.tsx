import type { CauseClass, EarlierBy, RemedyKind } from '../../src/model/loop-record.ts';
import type { LoopRecord } from '../api/schemas.ts';
import { strings } from '../strings/en.ts';
import { LearntFields } from './learnt-fields.tsx';
import { OrderSheet } from './order-sheet.tsx';
import { PickOne } from './pick-one.tsx';
import { type OrderProps, useOrder } from './use-order.ts';

type Word<Enum extends { _zod: { output: string } }> = Enum['_zod']['output'];
export interface LearntDraft {
  readonly neededHere: 'yes' | 'no' | null;
  readonly earlierBy: Word<typeof EarlierBy> | null;
  readonly causeClass: Word<typeof CauseClass> | null;
  readonly cause: string;
  readonly remedy: Word<typeof RemedyKind> | null;
  readonly remedyAmount: string;
  readonly remedyCurrency: string;
  readonly workaround: string;
  readonly reusable: 'yes' | 'no' | null;
}
const empty: LearntDraft = {
  neededHere: null,
  earlierBy: null,
  causeClass: null,
  cause: '',
  remedy: null,
  remedyAmount: '',
  remedyCurrency: '',
  workaround: '',
  reusable: null,
};

/** Two picks, or for engineering, hierarchical and severe ones everything that was learnt. */
export function CloseSheet(props: OrderProps) {
  const { escalation, ticket } = props;
  const { close } = strings.sheets;
  const full = escalation.closeForm === 'full';
  const order = useOrder<'close', LearntDraft>(props, 'close', {
    ...empty,
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

/** Null while something that is asked for is missing. */
function recordOf(draft: LearntDraft, full: boolean): LoopRecord | null {
  if (!draft.neededHere || !draft.earlierBy) return null;
  const picks = { neededHere: draft.neededHere === 'yes', earlierBy: draft.earlierBy };
  if (!full) return picks;
  if (!draft.causeClass || !draft.remedy || !draft.reusable || draft.cause.trim() === '') return null;
  const amount = Number(draft.remedyAmount);
  return {
    ...picks,
    causeClass: draft.causeClass,
    cause: draft.cause.trim(),
    remedy: draft.remedy,
    reusable: draft.reusable === 'yes',
    ...(draft.workaround.trim() ? { workaround: draft.workaround.trim() } : {}),
    ...(draft.remedyAmount && amount >= 0 ? { remedyAmount: amount } : {}),
    ...(draft.remedyAmount && draft.remedyCurrency.length === 3
      ? { remedyCurrency: draft.remedyCurrency }
      : {}),
  };
}
