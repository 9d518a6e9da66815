import { useState } from 'react';

/** Which record's form is open. It keeps the version that it was opened with, whatever the list learns meanwhile. */
export interface Opened<Row> {
  readonly record: Row | null;
  /** Another one: the form begins anew. */
  readonly key: number;
}

export function useOpened<Row extends { readonly id: string }>(rows: readonly Row[]) {
  const [opened, setOpened] = useState<Opened<Row> | null>(null);
  const open = (record: Row | null) => setOpened((before) => ({ record, key: (before?.key ?? 0) + 1 }));
  return {
    opened,
    open,
    close: () => setOpened(null),
    /** From what stands now. */
    again: () => open(rows.find(({ id }) => id === opened?.record?.id) ?? opened?.record ?? null),
  };
}
