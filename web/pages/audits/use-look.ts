import { useEffect, useRef, useState } from 'react';
import { Failure } from '../../api/failure.ts';
import { type LogAudit, type LogLook, lookAtLogs } from '../../api/log-audits.ts';
import { dropDraft, readDraft, writeDraft } from '../../drafts.ts';
import type { MappingDraft } from './mapping-draft.ts';

/** After the last change; each look is a process at the desk. */
const restMs = 500;

interface Held {
  /** null: nothing has been looked at. */
  readonly look: LogLook | null;
  readonly draft: MappingDraft;
  readonly isGuess: boolean;
  readonly isLooking: boolean;
  readonly failure: Failure | null;
}

interface Kept {
  readonly draft: MappingDraft;
  readonly isGuess: boolean;
}

/**
 * The mapping under one's hands, and how the first rows read under it. What was typed is kept in the tab, and stays when
 * the desk refuses it.
 */
export function useLook(audit: LogAudit) {
  const key = `audit ${audit.id}`;
  const [held, setHeld] = useState<Held>(() => {
    const kept = readDraft<Kept>(key);
    return {
      look: null,
      draft: kept?.draft ?? {},
      isGuess: kept?.isGuess ?? false,
      isLooking: true,
      failure: null,
    };
  });
  const going = useRef<AbortController | null>(null);
  const look = (mapping: string | null, isGuess: boolean, afterMs = 0) => {
    going.current?.abort();
    const mine = new AbortController();
    going.current = mine;
    setHeld((now) => ({ ...now, isLooking: true, failure: null }));
    const ask = async () => {
      if (mine.signal.aborted) return;
      try {
        const found = await lookAtLogs(audit.id, mapping, mine.signal);
        const draft = found.mapping as MappingDraft;
        writeDraft(key, { draft, isGuess } satisfies Kept);
        setHeld({ look: found, draft, isGuess, isLooking: false, failure: null });
      } catch (error) {
        if (mine.signal.aborted) return;
        const failure = error instanceof Failure ? error : Failure.noAnswer();
        setHeld((now) => ({ ...now, isLooking: false, failure }));
      }
    };
    setTimeout(() => void ask(), afterMs);
  };
  useEffect(() => {
    const kept = readDraft<Kept>(key);
    if (kept) look(JSON.stringify(kept.draft), kept.isGuess);
    else look(audit.mapping, audit.mapping === null);
    return () => going.current?.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each audit; afterwards whoever types asks.
  }, [audit.id]);
  return {
    ...held,
    change: (draft: MappingDraft) => {
      writeDraft(key, { draft, isGuess: false } satisfies Kept);
      setHeld((now) => ({ ...now, draft, isGuess: false }));
      look(JSON.stringify(draft), false, restMs);
    },
    take: (source: string) => look(source, false),
    guess: () => look(null, true),
    forget: () => dropDraft(key),
  };
}
