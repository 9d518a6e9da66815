import { useState } from 'react';
import { type BulkView, startBulk, undoAct } from '../../api/bulk.ts';
import { queryClient } from '../../api/questions.ts';
import type { QueuePage, QueueRow } from '../../api/schemas.ts';
import { now, useNow } from '../../clock.ts';
import { tell } from '../../layout/news.tsx';
import { queueStrings } from '../../strings/en-queue.ts';

const { bulk } = queueStrings;
/** As long as the server takes anything back, less a little for the way there. */
const undoForMs = 9_000;

/** What became of each, refused ones with their sentence; done ones can be taken back for seconds, stale ones tried again. */
export function BulkOutcomes(props: {
  view: BulkView;
  rows: readonly QueueRow[];
  onAgain: (bulkId: string) => void;
}) {
  const { view, rows } = props;
  const [isUndone, setUndone] = useState(false);
  const spans = view.outcomes.flatMap(({ ticketId, undo }) => (undo ? [{ ticketId, undo }] : []));
  const [shownAt] = useState(now);
  const isYoung = useNow((time) => time - shownAt < undoForMs);
  const stale = view.outcomes.filter(({ code }) => code === 'stale').map(({ ticketId }) => ticketId);
  const undoAll = async () => {
    setUndone(true);
    const ends = await Promise.allSettled(spans.map(({ ticketId, undo }) => undoAct(ticketId, undo)));
    const done = ends.filter(({ status }) => status === 'fulfilled').length;
    tell(done === spans.length ? bulk.undone(done) : bulk.undoneSome(done, spans.length));
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[3] !== 'list' });
  };
  const again = async () => {
    const newest = newestRows();
    const tickets = rows
      .filter(({ id }) => stale.includes(id))
      .map(({ id, version }) => ({ ticketId: id, expectedVersion: newest.get(id) ?? version }));
    const { id } = await startBulk({ act: view.act, tickets });
    props.onAgain(id);
  };
  return (
    <>
      <p className="second">
        {view.counts.refused > 0 && bulk.refused(view.counts.refused)}{' '}
        {view.counts.stopped > 0 && bulk.stoppedCount(view.counts.stopped)}
      </p>
      {view.ended && (
        <p>
          {spans.length > 0 && isYoung && !isUndone && (
            <button type="button" className="button small" onClick={() => void undoAll()}>
              {bulk.undo}
            </button>
          )}{' '}
          {stale.length > 0 && view.act.do !== 'accept' && view.act.do !== 'set-priority' && (
            <button type="button" className="button small" onClick={() => void again()}>
              {bulk.again}
            </button>
          )}
        </p>
      )}
      <ol className="bulk-outcomes" aria-label={bulk.outcomes}>
        {view.outcomes.map(({ ticketId, number, state, detail }) => (
          <li key={ticketId}>
            <span>
              {number === null ? (rows.find(({ id }) => id === ticketId)?.number ?? '') : `#${number}`}
            </span>
            <span className={state === 'refused' ? 'refused' : undefined}>{bulk.states[state]}</span>
            <span className="second">{detail}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The versions that the lists know by now. */
function newestRows(): ReadonlyMap<string, number> {
  const heads = queryClient.getQueriesData<QueuePage>({
    predicate: ({ queryKey }) => queryKey[0] === 'queue' && queryKey[3] === 'head',
  });
  return new Map(heads.flatMap(([, page]) => page?.rows.map((row) => [row.id, row.version] as const) ?? []));
}
