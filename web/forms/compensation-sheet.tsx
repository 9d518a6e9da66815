import { useQuery } from '@tanstack/react-query';
import { compensationsOf, limitAsked, useAskApproval, useGiveCompensation } from '../api/authority.ts';
import type { TicketView } from '../api/schemas.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { KeysOf } from '../components/keys-of.tsx';
import { Sheet } from '../components/sheet.tsx';
import { useDraft } from '../drafts.ts';
import { tell } from '../layout/news.tsx';
import { authorityStrings, moneyText } from '../strings/en-authority.ts';
import { strings } from '../strings/en.ts';
import { useFormVersion } from './form-version.ts';
import { WordsField } from './order-sheet.tsx';
import { PickOne } from './pick-one.tsx';

type Action = keyof typeof authorityStrings.actions;

const empty = { action: 'refund' as Action, amount: '', currency: '', reason: '', reference: '' };

/** Within one's limit it is given at once; above it the same words ask for an approval. */
export function CompensationSheet({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { give: words } = authorityStrings;
  const currency = ticket.customer?.currency ?? 'EUR';
  const [draft, setDraft, clear] = useDraft(`compensation.${ticket.id}`, { ...empty, currency });
  const books = useQuery(compensationsOf(ticket.id));
  const give = useGiveCompensation(ticket.id);
  const askFor = useAskApproval(ticket.id);
  const form = useFormVersion(ticket);
  const amount = Number(draft.amount);
  const limit = books.data?.limits.find(
    (one) => one.action === draft.action && one.currency === draft.currency,
  );
  const isAbove = books.data !== undefined && amount > (limit?.left ?? 0);
  const { action } = draft;
  const sums = useQuery({
    ...limitAsked(ticket.id, { action, amount, currency: draft.currency }),
    enabled: isAbove && limit !== undefined,
  });
  const isReady =
    amount > 0 &&
    draft.currency.length === 3 &&
    draft.reason.trim() !== '' &&
    !give.pending &&
    !askFor.pending;
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const send = async () => {
    if (!isReady) return;
    const order = {
      action: draft.action,
      amount,
      currency: draft.currency,
      reason: draft.reason.trim(),
      expectedVersion: form.version,
    };
    const reference = draft.reference.trim();
    const done = isAbove
      ? await askFor.give(order)
      : await give.give({ ...order, ...(reference ? { reference } : {}) });
    if (!done) return form.catchUp();
    const money = moneyText(amount, draft.currency);
    tell(isAbove ? words.asked(money) : words.given(money));
    clear();
    onClose();
  };
  const left = limit ? moneyText(limit.left, draft.currency) : null;
  return (
    <Sheet
      title={words.title}
      size="middle"
      onClose={onClose}
      onSubmit={() => void send()}
      foot={
        <>
          <FailureNote failure={isAbove ? askFor.failure : give.failure} news={form.news} />
          <p className="sentence quiet" role="status">
            {books.isPending
              ? null
              : left === null
                ? words.none(draft.action, draft.currency)
                : isAbove && sums.data
                  ? words.above(sums.data)
                  : words.left(left)}
          </p>
          <span className="spring" />
          <button type="button" className="button" onClick={onClose}>
            {strings.sheets.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!isReady}>
            {isAbove ? words.ask : words.send} <KeysOf action="send" />
          </button>
        </>
      }
    >
      <CompensationFields draft={draft} isAbove={isAbove} onChange={change} />
    </Sheet>
  );
}

function CompensationFields(props: {
  draft: typeof empty;
  isAbove: boolean;
  onChange: (part: Partial<typeof empty>) => void;
}) {
  const { draft, isAbove, onChange } = props;
  const { give: words } = authorityStrings;
  return (
    <>
      <PickOne
        legend={words.what}
        name="compensation"
        words={authorityStrings.actions}
        value={draft.action}
        onPick={(action) => onChange({ action })}
      />
      <div className="field money">
        <label>
          <span className="label">{words.amount}</span>
          <input
            className="input"
            inputMode="decimal"
            data-first
            value={draft.amount}
            onChange={(event) => onChange({ amount: event.target.value.replace(',', '.') })}
          />
        </label>
        <label>
          <span className="label">{words.currency}</span>
          <input
            className="input"
            maxLength={3}
            value={draft.currency}
            onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
          />
        </label>
      </div>
      <WordsField
        id="compensation-reason"
        label={words.reason}
        required
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
      {!isAbove && (
        <div className="field">
          <label className="label" htmlFor="compensation-reference">
            {words.reference}
          </label>
          <input
            id="compensation-reference"
            className="input"
            maxLength={40}
            value={draft.reference}
            onChange={(event) => onChange({ reference: event.target.value })}
          />
        </div>
      )}
    </>
  );
}
