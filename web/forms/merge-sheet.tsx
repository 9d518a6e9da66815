import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useMergeTicket } from '../api/orders.ts';
import { queueHead } from '../api/questions.ts';
import type { TicketView } from '../api/schemas.ts';
import { tell } from '../layout/news.tsx';
import { paths } from '../paths.ts';
import { strings } from '../strings/en.ts';
import { useFormVersion } from './form-version.ts';
import { OrderSheet, WordsField } from './order-sheet.tsx';
import { PickOne } from './pick-one.tsx';

const shownMax = 8;

/** Another ticket goes on with all that this one owes. */
export function MergeSheet({ ticket, onClose }: { ticket: TicketView; onClose: () => void }) {
  const { merges } = strings;
  const navigate = useNavigate();
  const [words, setWords] = useState(ticket.customer?.name ?? '');
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const merge = useMergeTicket(ticket.id);
  const form = useFormVersion(ticket);
  const asked = useDeferredValue(words.trim().replace(/^#/, ''));
  const found = useQuery({ ...queueHead({ view: 'all', q: asked }), enabled: asked.length > 0 });
  const others = (found.data?.rows ?? []).filter(({ id }) => id !== ticket.id).slice(0, shownMax);
  const target = others.find(({ id }) => id === into);
  const isAcross = target !== undefined && target.customer?.name !== ticket.customer?.name;
  const send = async () => {
    if (!target) return;
    const because = reason.trim();
    const order = {
      into: target.id,
      acrossCustomers: isAcross,
      expectedVersion: form.version,
      ...(because ? { reason: because } : {}),
    };
    if (!(await merge.give(order))) return form.catchUp();
    tell(merges.done(ticket.number, target.number));
    void navigate(paths.ticket(target.id));
  };
  return (
    <OrderSheet
      title={merges.title}
      size="middle"
      sentence={
        target ? (isAcross ? merges.across(target.number) : merges.sentence(target.number)) : merges.choose
      }
      send={merges.send}
      ready={target !== undefined}
      pending={merge.pending}
      failure={merge.failure}
      news={form.news}
      onSend={() => void send()}
      onClose={onClose}
    >
      <WordsField id="merge-into" label={merges.search} rows={1} focus value={words} onChange={setWords} />
      {others.length === 0 ? (
        <p className="quiet">{asked === '' ? merges.begin : found.isPending ? '' : merges.none}</p>
      ) : (
        <PickOne
          legend={merges.into}
          name="into"
          words={Object.fromEntries(
            others.map(({ id, number, subject, customer }) => [
              id,
              `#${number} ${subject}${customer ? ` · ${customer.name}` : ''}`,
            ]),
          )}
          value={into}
          onPick={setInto}
        />
      )}
      <WordsField id="merge-reason" label={merges.reason} rows={2} value={reason} onChange={setReason} />
    </OrderSheet>
  );
}
