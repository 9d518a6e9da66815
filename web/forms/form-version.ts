import { useState } from 'react';
import { queryClient, ticketById } from '../api/questions.ts';
import type { TicketView } from '../api/schemas.ts';

export interface FormVersion {
  /** The version that the writer has seen; goes along as `expectedVersion`. */
  readonly version: number;
  /** What happened since then, in sentences, once the server has refused. */
  readonly news: readonly string[];
  /** After a refusal: the writer is shown what changed and has seen it from now on. */
  readonly catchUp: () => void;
}

/**
 * Which version of the ticket a form was written against. `follow`: the form lies beside the conversation and
 * moves on with it; a sheet covers it and stays with what was there when it was opened.
 */
export function useFormVersion(ticket: TicketView, { follow = false } = {}): FormVersion {
  const [opened, setOpened] = useState(ticket.version);
  const [news, setNews] = useState<readonly string[]>([]);
  const version = follow ? Math.max(opened, ticket.version) : opened;
  const catchUp = () => {
    const current = queryClient.getQueryData(ticketById(ticket.id).queryKey);
    if (!current || current.version <= version) return;
    setNews(current.history.filter((row) => row.seq > version).map((row) => row.sentence));
    setOpened(current.version);
  };
  return { version, news, catchUp };
}
