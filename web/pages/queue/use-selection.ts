import { useCallback, useMemo, useState } from 'react';
import type { QueueRow } from '../../api/schemas.ts';

export interface Selection {
  /** Selected rows that lie on the screen, in their order. */
  readonly rows: readonly QueueRow[];
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** From the row that was toggled last up to this one. */
  readonly extendTo: (id: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** Rows that somebody chose for one act. One that leaves the list is no longer chosen. */
export function useSelection(rows: readonly QueueRow[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const chosen = useMemo(() => rows.filter(({ id }) => ids.has(id)), [rows, ids]);
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
    all: () => setIds(new Set(rows.map(({ id }) => id))),
    clear: useCallback(() => setIds(new Set()), []),
  };
}
