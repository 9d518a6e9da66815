import { useEffect, useRef, useState } from 'react';
import type { PolicyProblem } from '../../api/policy.ts';

export interface Checked {
  /** What was checked; something else is on its way. */
  readonly written: string;
  readonly ok: boolean;
  readonly problems: readonly PolicyProblem[];
}

const none: Checked = { written: '', ok: false, problems: [] };
/** So long after the last key: the check reads the whole document. */
const pauseMs = 400;

type Ask = (left: AbortSignal) => Promise<Pick<Checked, 'ok' | 'problems'>>;

/** What the server's check says of what is being written; `failure`: it did not answer, or refused it. */
export function useChecked(
  written: string,
  ask: Ask,
): { readonly checked: Checked; readonly failure: unknown } {
  const [checked, setChecked] = useState(none);
  const [failure, setFailure] = useState<unknown>(null);
  const newest = useRef(ask);
  newest.current = ask;
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      newest.current(stop.signal).then(
        ({ ok, problems }) => {
          setChecked({ written, ok, problems });
          setFailure(null);
        },
        (error: unknown) => {
          if (!stop.signal.aborted) setFailure(error);
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [written]);
  return { checked, failure };
}
