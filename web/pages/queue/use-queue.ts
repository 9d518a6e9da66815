import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { questionKey, type QueueQuestion, queryClient, queueHead, queueList } from '../../api/questions.ts';
import type { QueuePage } from '../../api/schemas.ts';
import { type QueueChange, queueChange } from './queue-change.ts';

export interface LiveQueue extends QueueChange {
  readonly counts: QueuePage['counts'] | null;
  readonly teams: QueuePage['teams'];
  /** How often the reader has asked for what is new; each time the list starts at its top again. */
  readonly laidOutTimes: number;
  readonly loading: boolean;
  readonly loadingMore: boolean;
  readonly more: boolean;
  readonly error: Error | null;
  readonly loadMore: () => void;
  readonly showNew: () => void;
  readonly retry: () => void;
}

/**
 * A list that never jumps under the pointer. The rows keep their places; what the newest first page says of them
 * is shown in place, and what would move them waits until the reader asks for it.
 */
export function useQueue(question: QueueQuestion): LiveQueue {
  const list = useInfiniteQuery(queueList(question));
  const head = useQuery({ ...queueHead(question), enabled: list.data !== undefined });
  const newest = head.isPlaceholderData ? undefined : head.data;
  const laidOut = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const change = useMemo(() => queueChange(laidOut, newest), [laidOut, newest]);

  const [laidOutTimes, setLaidOutTimes] = useState(0);
  const key = questionKey(question);
  const showNew = useCallback(() => {
    if (!newest) return;
    layOut(question, newest);
    setLaidOutTimes((times) => times + 1);
  }, [question.view, key, newest]);

  const emptyNow = list.data !== undefined && laidOut.length === 0;
  useEffect(() => {
    if (emptyNow && newest && newest.rows.length > 0) layOut(question, newest);
  }, [emptyNow, newest, question.view, key]);

  return {
    ...change,
    laidOutTimes,
    counts: newest?.counts ?? list.data?.pages[0]?.counts ?? head.data?.counts ?? null,
    teams: newest?.teams ?? list.data?.pages[0]?.teams ?? head.data?.teams ?? [],
    loading: list.isPending,
    loadingMore: list.isFetchingNextPage,
    more: list.hasNextPage,
    error: list.data ? null : list.error,
    loadMore: () => void (list.hasNextPage && !list.isFetchingNextPage && list.fetchNextPage()),
    showNew,
    retry: () => void list.refetch(),
  };
}

function layOut(question: QueueQuestion, page: QueuePage): void {
  queryClient.setQueryData(queueList(question).queryKey, { pages: [page], pageParams: [null] });
}
