import { useState } from 'react';
import { withoutSaved } from './without-saved.ts';

/**
 * A record with what the reader has changed of it and not saved yet. The record may be read anew at any moment, by a save
 * of this form or of another: what was chosen stays, and the rest shows what stands now.
 */
export function useChanges<Row extends object>(stands: Row) {
  const [changes, setChanges] = useState<Partial<Row>>({});
  return {
    form: { ...stands, ...changes },
    set: (change: Partial<Row>) => setChanges((before) => ({ ...before, ...change })),
    saved: (sent: Row) => setChanges((before) => withoutSaved(before, sent)),
  };
}
