import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { QueueRow } from '../../api/schemas.ts';
import { Hint } from '../../components/hint.tsx';
import { type KeyDeeds, useKeys } from '../../keyboard/use-keys.ts';
import { paths, type QueueSearch } from '../../paths.ts';
import { usePreference } from '../../preferences.ts';
import { hintStrings } from '../../strings/en-hints.ts';
import { queueStrings } from '../../strings/en-queue.ts';
import { strings } from '../../strings/en.ts';
import { QueueLine } from './queue-row.tsx';
import { keepPlace, placeIn } from './queue-place.ts';
import type { LiveQueue } from './use-queue.ts';
import type { Selection } from './use-selection.ts';
import { type RowActs, rowActNames, rowKeys, useRowActs } from './use-row-acts.ts';
import { useSmallScreen } from './use-small-screen.ts';

const rowPx = { compact: 36, comfortable: 44 } as const;
const cardPx = 92;
/** The line below the subject where the words of a search stand. */
const passagePx = 16;
const columns = Object.keys(strings.queue.columns) as (keyof typeof strings.queue.columns)[];

interface Rows {
  readonly queue: LiveQueue;
  readonly search: QueueSearch;
  readonly selection: Selection;
  /** On small screens boxes appear when they are asked for. */
  readonly selecting?: boolean;
}

/** Only the rows in sight are drawn. j and k move a real focus, so that a screen reader follows. */
export function QueueRows({ queue, search, selection, selecting = false }: Rows) {
  const { rows } = queue;
  const [density] = usePreference('density');
  const small = useSmallScreen();
  const kept = useRef(placeIn(search));
  const [activeId, setActiveId] = useState(kept.current.active);
  const scroller = useRef<HTMLDivElement>(null);
  const active = Math.max(
    0,
    rows.findIndex((row) => row.id === activeId),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (small ? cardPx : rowPx[density]) + (rows[index]?.passage ? passagePx : 0),
    overscan: 12,
    initialOffset: kept.current.scroll,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const navigate = useNavigate();
  const acts = useRowActs(search);

  useEffect(() => virtual.measure(), [density, small, virtual]);
  // A row takes the focus as soon as it is drawn.
  const wanted = useRef(kept.current.active);
  useEffect(() => {
    if (wanted.current && focusRow(scroller.current, wanted.current)) wanted.current = null;
  });
  useEffect(() => {
    if (queue.laidOutTimes > 0) virtual.scrollToOffset(0);
  }, [queue.laidOutTimes, virtual]);
  useEffect(() => () => keepPlace(search, { scroll: virtual.scrollOffset ?? 0, active: activeId }));

  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (queue.more && last >= rows.length - 20) queue.loadMore();
  }, [last, rows.length, queue.more]);

  const goTo = (place: number) => {
    const row = rows[Math.min(Math.max(place, 0), rows.length - 1)];
    if (!row) return;
    wanted.current = row.id;
    setActiveId(row.id);
    virtual.scrollToIndex(rows.indexOf(row));
  };
  const none = activeId === null || !scroller.current?.contains(document.activeElement);
  const row = rows[active];
  useKeys({
    down: () => goTo(none && activeId === null ? 0 : active + 1),
    up: () => goTo(active - 1),
    open: row && (() => void navigate(paths.ticket(row.id, search))),
    ...(row ? keysOfRow(row, acts, selection) : {}),
  });

  return (
    <div
      role="table"
      className={`queue-table${selecting || selection.rows.length > 0 ? ' selecting' : ''}`}
      aria-label={strings.queue.list}
      aria-rowcount={queue.more ? -1 : rows.length + 1}
    >
      <QueueHead selection={selection} />
      <div className="queue-scroll" ref={scroller} role="rowgroup">
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {shown.map((item) => {
            const line = rows[item.index];
            if (!line) return null;
            return (
              <div
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                className={classOf(line.id, activeId, selection, queue)}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                <QueueLine
                  {...{ row: line, search, selection, acts }}
                  active={item.index === active}
                  gone={queue.gone.has(line.id)}
                  onFocus={() => setActiveId(line.id)}
                />
              </div>
            );
          })}
        </div>
        {(!queue.more || last >= rows.length - 1) && (
          <p className={queue.more ? 'queue-end more second' : 'queue-end second'}>
            {queue.more ? strings.queue.more : strings.queue.end(rows.length)}
          </p>
        )}
      </div>
    </div>
  );
}

function classOf(id: string, activeId: string | null, selection: Selection, { gone }: LiveQueue): string {
  const marks = { active: id === activeId, selected: selection.has(id), gone: gone.has(id) };
  return ['queue-row', ...Object.entries(marks).flatMap(([name, is]) => (is ? [name] : []))].join(' ');
}

/** Every act of the row that the reader is on, and choosing it. */
function keysOfRow(row: QueueRow, acts: RowActs, selection: Selection): KeyDeeds {
  const ofRow = rowActNames.map((name) => [rowKeys[name], () => acts.run(row, name)] as const);
  return {
    ...(Object.fromEntries(ofRow) as KeyDeeds),
    select: () => selection.toggle(row.id),
    selectTo: () => selection.extendTo(row.id),
    selectAll: selection.all,
  };
}

export function QueueHead({ selection }: { selection?: Selection }) {
  return (
    <div role="rowgroup" className="queue-head">
      <div role="row" className="queue-row" aria-rowindex={1}>
        {selection && (
          <span role="columnheader" className="cell-select">
            <input
              type="checkbox"
              aria-label={queueStrings.select.all}
              checked={selection.rows.length > 0}
              onChange={({ target }) => (target.checked ? selection.all() : selection.clear())}
            />
          </span>
        )}
        {columns.map((column) => (
          <span
            key={column}
            role="columnheader"
            className={`cell-${column}`}
            aria-label={strings.queue.columns[column]}
          >
            {strings.queue.columns[column]}
            {column === 'clock' && (
              <Hint about={strings.queue.columns.clock.toLowerCase()}>{hintStrings.deadline}</Hint>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

function focusRow(scroller: HTMLElement | null, id: string): boolean {
  const link = scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
  link?.focus({ preventScroll: true });
  return link != null;
}
