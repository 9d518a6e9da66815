import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask } from './client.ts';
import { Failure } from './failure.ts';
import { queryClient } from './questions.ts';
import { newRequestKey } from './request-key.ts';
import type { Changed } from './schemas.ts';

type Send<Order> = (
  order: Order,
  key: { 'Idempotency-Key': string },
  signal: AbortSignal,
) => Promise<{ data?: Changed; error?: unknown; response: Response }>;

export interface Command<Order> {
  readonly give: (order: Order) => Promise<Changed | null>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/**
 * One order to the server. The same order given again after a silence carries the same key, so it happens once;
 * a changed order gets a new one. A refusal is kept as `failure`; nothing is thrown.
 */
export function useCommand<Order>(ticketId: string, send: Send<Order>): Command<Order> {
  const last = useRef<{ order: string; key: string } | null>(null);
  const mutation = useMutation<Changed, Failure, Order>({
    mutationFn: (order) => {
      const words = JSON.stringify(order);
      if (last.current?.order !== words) last.current = { order: words, key: newRequestKey() };
      const { key } = last.current;
      return ask((signal) => send(order, { 'Idempotency-Key': key }, signal));
    },
    retry: (failures, error) => error.kind === 'no-answer' && failures < 1,
    onSuccess: () => {
      last.current = null;
      return refresh(ticketId);
    },
    onError: (error) => {
      if (!error.passing) last.current = null;
      if (error.current) queryClient.setQueryData(['ticket', ticketId], error.current);
      if (error.kind === 'moved-on') return refresh(ticketId);
      return undefined;
    },
  });
  return {
    give: (order) => mutation.mutateAsync(order).catch(() => null),
    pending: mutation.isPending,
    failure: mutation.error instanceof Failure ? mutation.error : null,
    clear: mutation.reset,
  };
}

/** Everything that one ticket shows, and the heads of the queues. */
export async function refresh(ticketId: string): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: ['packet'] });
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === 'queue' && queryKey[3] === 'head',
  });
  await queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] });
}
