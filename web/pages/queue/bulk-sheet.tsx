import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { bulkById, startBulk, stopBulk } from '../../api/bulk.ts';
import { Failure } from '../../api/failure.ts';
import { queryClient } from '../../api/questions.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { QueueRow } from '../../api/schemas.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { type BulkName, bulkTickets } from './bulk-acts.ts';
import { BulkFields, type BulkDraft, draftOf, orderOf } from './bulk-fields.tsx';
import { BulkOutcomes } from './bulk-outcomes.tsx';
import type { Selection } from './use-selection.ts';

const { bulk } = queueStrings;

/** Asks for what the act needs, then shows how far it is and what became of each ticket. */
export function BulkSheet(props: { act: BulkName; selection: Selection; onClose: () => void }) {
  const [rows] = useState(props.selection.rows);
  const [bulkId, setBulkId] = useState<string | null>(null);
  return bulkId === null ? (
    <Ask {...props} rows={rows} onStarted={setBulkId} />
  ) : (
    <Progress {...props} rows={rows} bulkId={bulkId} onAgain={setBulkId} />
  );
}

interface Asking {
  readonly act: BulkName;
  readonly rows: readonly QueueRow[];
  readonly onClose: () => void;
  readonly onStarted: (bulkId: string) => void;
}

function Ask({ act, rows, onClose, onStarted }: Asking) {
  const [draft, setDraft] = useState<BulkDraft>(draftOf);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSending, setSending] = useState(false);
  const order = orderOf(act, draft);
  const send = async () => {
    if (!order || isSending) return;
    setSending(true);
    await startBulk({ ...order, tickets: bulkTickets(rows, act) })
      .then(({ id }) => onStarted(id))
      .catch((error: unknown) => setFailure(error instanceof Failure ? error : null));
    setSending(false);
  };
  return (
    <Sheet
      title={bulk.titles[act](rows.length)}
      onClose={onClose}
      onSubmit={() => void send()}
      foot={
        <>
          <FailureNote failure={failure} />
          <span className="spring" />
          <button type="button" className="button" onClick={onClose}>
            {strings.sheets.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!order || isSending}>
            {bulk.send[act]}
          </button>
        </>
      }
    >
      <BulkFields act={act} draft={draft} onChange={setDraft} />
    </Sheet>
  );
}

function Progress(props: {
  act: BulkName;
  rows: readonly QueueRow[];
  selection: Selection;
  bulkId: string;
  onAgain: (bulkId: string) => void;
  onClose: () => void;
}) {
  const { bulkId, rows, selection } = props;
  const { data } = useQuery(bulkById(bulkId));
  const isOver = data?.ended ?? false;
  const cleared = useRef(false);
  useEffect(() => {
    if (!isOver) return;
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] !== 'list' });
    // What is done is no longer chosen; what was refused may be tried again.
    if (!cleared.current) selection.clear();
    cleared.current = true;
  }, [isOver]);
  const count = rows.length;
  const done = data ? count - data.counts.pending : 0;
  return (
    <Sheet
      title={bulk.titles[props.act](count)}
      size="middle"
      onClose={props.onClose}
      foot={
        <>
          <span className="spring" />
          {!isOver && (
            <button type="button" className="button" onClick={() => void stopBulk(bulkId)}>
              {bulk.stop}
            </button>
          )}
          <button type="button" className="button primary" data-first onClick={props.onClose}>
            {bulk.close}
          </button>
        </>
      }
    >
      <p role="status">{isOver && data ? bulk.ended(data.counts.done, count) : bulk.running(done, count)}</p>
      <progress
        className="bulk-progress"
        max={count}
        value={done}
        aria-label={bulk.titles[props.act](count)}
      />
      {data && <BulkOutcomes {...props} view={data} />}
    </Sheet>
  );
}
