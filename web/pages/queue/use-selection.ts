import { useCallback, useEffect, useMemo, useState } from 'react';
import type { QueueRow } from '../../api/schemas.ts';
import { bulkMax } from './bulk-acts.ts';
import type { LiveQueue } from './use-queue.ts';

export interface Selection {
  /** Selected rows that lie on the screen, in their order. */
  readonly rows: readonly QueueRow[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** From the row that was toggled last up to this one. */
  readonly extendTo: (id: string) => void;
  readonly all: () => void;
  /** All rows that are there are chosen, and the list has more. */
  readonly mayChooseRest: boolean;
  /** Loads what the list still has, as many as one act takes, and chooses it. */
  readonly chooseRest: () => void;
  readonly clear: () => void;
}

/** Rows that somebody chose for one act. One that leaves the list is no longer chosen. */
export function useSelection(queue: LiveQueue): Selection {
  const { rows } = queue;
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const chosen = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);
  const [isLoading, setLoading] = useState(false);
  const all = useCallback(() => setIds(new Set(rows.slice(0, bulkMax).map(({ id }) => id))), [rows]);
  const isWhole = !queue.more || rows.length >= bulkMax;
  useEffect(() => {
    if (isLoading && !isWhole) queue.loadMore();
  }, [isLoading, isWhole, rows.length, queue.loadingMore]);
  // Chosen once, when the last of them has come: what comes into the list later is not.
  if (isLoading && isWhole) {
    setLoading(false);
    all();
  }
  const toggle = useCallback((id: string) => {
    setLast(id);
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const extendTo = (id: string) => {
    const from = rows.findIndex((row) => row.id === last);
    const to = rows.findIndex((row) => row.id === id);
    if (from < 0 || to < 0) return toggle(id);
    const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    setIds((before) => new Set([...before, ...between.map((row) => row.id)]));
    setLast(id);
  };
  return {
    rows: chosen,
    has: (id) => ids.has(id),
    toggle,
    extendTo,
    all,
    mayChooseRest: !isWhole && chosen.length === rows.length && rows.length > 0,
    chooseRest: () => setLoading(true),
    clear: useCallback(() => {
      setLoading(false);
      setIds(new Set());
    }, []),
  };
}
