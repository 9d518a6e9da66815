import { useEffect, useState } from 'react';
import { checkPolicy, type PolicyProblem } from '../../api/policy.ts';

export interface Checked {
  /** The text that was checked; another one is on its way. */
  readonly source: string;
  readonly ok: boolean;
  readonly problems: readonly PolicyProblem[];
}

const none: Checked = { source: '', ok: false, problems: [] };
/** So long after the last key: the check reads the whole document. */
const pauseMs = 400;

/** What the server's check says of a text that is being written; `failed`: it did not answer. */
export function useChecked(source: string): { readonly checked: Checked; readonly failed: boolean } {
  const [checked, setChecked] = useState(none);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      checkPolicy(source, stop.signal).then(
        ({ ok, problems }) => {
          setChecked({ source, ok, problems });
          setFailed(false);
        },
        () => {
          if (!stop.signal.aborted) setFailed(true);
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [source]);
  return { checked, failed };
}
