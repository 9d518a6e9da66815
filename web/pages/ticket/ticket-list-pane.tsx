import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { questionOf } from '../../api/questions.ts';
import type { QueueRow } from '../../api/schemas.ts';
import { ClockChip } from '../../components/clock-chip.tsx';
import { StateIcon } from '../../components/marks.tsx';
import { Skeleton } from '../../components/page-state.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { listOf, paths } from '../../paths.ts';
import { strings } from '../../strings/en.ts';
import { useListTitle } from '../queue/list-title.ts';
import { NewRowsBar } from '../queue/new-rows-bar.tsx';
import { useQueue } from '../queue/use-queue.ts';

const rowPx = 60;

/** The list from which the ticket was opened, beside it where there is room. j and k go on to the next. */
export function TicketListPane({ ticketId }: { ticketId: string }) {
  const search = listOf(useSearch({ from: '/tickets/$ticketId' }));
  const { q } = search;
  const queue = useQueue(questionOf(search));
  const title = useListTitle(search, queue.teams);
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = queue;
  const place = rows.findIndex((row) => row.id === ticketId);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place);
  }, [place >= 0, ticketId]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (queue.more && rows.length > 0 && last >= rows.length - 10) queue.loadMore();
  }, [last, rows.length, queue.more]);
  const goTo = (row: QueueRow | undefined) => row && void navigate(paths.ticket(row.id, search));
  useKeys({
    down: () => goTo(rows[place + 1]),
    up: () => place > 0 && goTo(rows[place - 1]),
    showNew: queue.showNew,
  });
  return (
    <nav className="ticket-list" aria-label={strings.queue.list}>
      <Link {...paths.queue(search)} className="ticket-list-head">
        <strong className="cut">{title}</strong>
        {q && <span className="quiet cut">“{q}”</span>}
      </Link>
      <NewRowsBar fresh={queue.fresh} moved={queue.moved} gone={queue.gone.size} onShow={queue.showNew} />
      <div className="ticket-list-scroll" ref={scroller}>
        {queue.loading && <Skeleton rows={8} height={`${rowPx}px`} />}
        <ol style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <li key={item.key} style={{ height: item.size, transform: `translateY(${item.start}px)` }}>
                <Link
                  {...paths.ticket(row.id, search)}
                  className={`ticket-list-row${queue.gone.has(row.id) ? ' gone' : ''}`}
                  aria-current={row.id === ticketId ? 'page' : undefined}
                >
                  <ListRow row={row} />
                </Link>
              </li>
            );
          })}
        </ol>
      </div>
    </nav>
  );
}

function ListRow({ row }: { row: QueueRow }) {
  return (
    <>
      <span className="ticket-list-line">
        {row.nextClock ? (
          <ClockChip clock={row.nextClock} label={false} />
        ) : (
          <span className="second">{strings.queue.noClock}</span>
        )}
        <span className="second">#{row.number}</span>
      </span>
      <span className="ticket-list-subject cut">{row.subject}</span>
      <span className="ticket-list-line second">
        <span className="cut">{row.customer?.name}</span>
        {row.escalation && <StateIcon state={row.escalation.state} />}
      </span>
    </>
  );
}
