import type { QueuePage, QueueRow } from '../../api/schemas.ts';

/** A list as it lies on the screen, with what the newest first page says of it. */
export interface QueueChange {
  readonly rows: readonly QueueRow[];
  /** Rows that came since the list was laid out; they wait behind a bar. */
  readonly fresh: number;
  /** The same rows in another order. */
  readonly moved: boolean;
  /** Rows that have left the view and still lie in their place. */
  readonly gone: ReadonlySet<string>;
}

/** Rows keep their places and show what is newest of them; what would move them is only counted. */
export function queueChange(laidOut: readonly QueueRow[], newest: QueuePage | undefined): QueueChange {
  if (!newest) return { rows: laidOut, fresh: 0, moved: false, gone: new Set<string>() };
  const now = new Map(newest.rows.map((row) => [row.id, row]));
  const known = new Set(laidOut.map((row) => row.id));
  const whole = newest.next === null;
  const rows = laidOut.map((row) => {
    const later = now.get(row.id);
    return later && later.version >= row.version ? later : row;
  });
  const stillHere = rows.filter((row) => now.has(row.id)).map((row) => row.id);
  const order = newest.rows.filter((row) => known.has(row.id)).map((row) => row.id);
  return {
    rows,
    fresh: newest.rows.filter((row) => !known.has(row.id)).length,
    moved: stillHere.some((id, place) => order[place] !== id),
    gone: new Set(whole ? laidOut.filter((row) => !now.has(row.id)).map((row) => row.id) : []),
  };
}
