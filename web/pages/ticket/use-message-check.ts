import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type MessageCheckView, type MessageFinding, messageCheckOf } from '../../api/message-check.ts';
import { useTicket } from './ticket-context.ts';

/** How long somebody has stopped typing before the draft is looked at. */
const pauseMs = 500;

export interface MessageChecking {
  readonly said: MessageCheckView['said'];
  readonly findings: readonly MessageFinding[];
  /** Findings of this very text that the writer could not have seen yet; they are shown from now on. */
  unseen(): Promise<readonly MessageFinding[]>;
}

/** What the desk finds in the draft, a moment after the last key. Where it can't be asked, nothing is found. */
export function useMessageCheck(text: string, nextUpdateAt: string | null): MessageChecking {
  const ticket = useTicket();
  const queries = useQueryClient();
  const written = text.trim();
  const [settled, setSettled] = useSettled(written);
  const asked = (of: string) =>
    messageCheckOf(ticket.id, ticket.version, { text: of, ...(nextUpdateAt ? { nextUpdateAt } : {}) });
  const { data, isPlaceholderData } = useQuery(asked(settled));
  const isOfText = settled === written && data !== undefined && !isPlaceholderData;
  return {
    said: data?.said ?? [],
    findings: written === '' ? [] : (data?.findings ?? []),
    unseen: async () => {
      if (isOfText) return [];
      setSettled(written);
      const found = await queries.fetchQuery(asked(written)).catch(() => null);
      return found?.findings ?? [];
    },
  };
}

function useSettled(text: string): [string, (text: string) => void] {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [settled, setSettled];
}
