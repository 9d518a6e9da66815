import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask, client } from './client.ts';
import { Failure } from './failure.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';
import { newRequestKey } from './request-key.ts';

/** What the settings ask for and write. */
type Schemas = components['schemas'];
export type Account = Schemas['Account'];
export type TokenRow = Schemas['TokenRow'];
export type SessionRow = Schemas['SessionRow'];
export type TeamRecord = Schemas['TeamRecord'];
export type CalendarRecord = Schemas['CalendarRecord'];
export type RotaRecord = Schemas['RotaRecord'];
export type RotaSchedule = Schemas['RotaSchedule'];
export type RotaLayer = Schemas['RotaLayer'];
export type OnCallShift = Schemas['OnCallShift'];
export type AuditRow = Schemas['AuditRow'];

const of = <Data>(name: string, question: (signal: AbortSignal) => Promise<Data>) =>
  queryOptions({ queryKey: ['settings', name], queryFn: ({ signal }) => question(signal) });

export const mySettings = of('me', (left) =>
  ask((signal) => client.GET('/api/v1/me/settings', { signal }), left),
);
export const sessions = of('sessions', (left) =>
  ask((signal) => client.GET('/api/v1/sessions', { signal }), left),
);
export const tokens = (whose: 'me' | 'everybody') =>
  of(`tokens of ${whose}`, (left) =>
    ask((signal) => client.GET('/api/v1/tokens', { params: { query: { of: whose } }, signal }), left),
  );
export const accounts = of('accounts', (left) =>
  ask((signal) => client.GET('/api/v1/accounts', { signal }), left),
);
export const colleagues = of('people', (left) =>
  ask((signal) => client.GET('/api/v1/people', { signal }), left),
);
export const teamRecords = of('teams', (left) =>
  ask((signal) => client.GET('/api/v1/team-records', { signal }), left),
);
export const calendars = of('calendars', (left) =>
  ask((signal) => client.GET('/api/v1/calendars', { signal }), left).then((answer) => ({
    // The client forgets that a window has two ends.
    calendars: answer.calendars as CalendarRecord[],
  })),
);
export const teamsOnDuty = of('teams on duty', (left) =>
  ask((signal) => client.GET('/api/v1/teams', { signal }), left),
);
export const rotas = of('rotas', (left) =>
  ask((signal) => client.GET('/api/v1/rotas', { signal }), left).then((answer) => ({
    rotas: answer.rotas as RotaRecord[],
  })),
);
export const rotaSchedule = (
  id: string,
  query: { readonly date?: string | undefined; readonly days: number },
) =>
  queryOptions({
    queryKey: ['settings', `rota ${id} ${query.date ?? ''} ${query.days}`],
    queryFn: ({ signal }) => askSchedule(id, query, signal),
    placeholderData: keepPreviousData,
  });

function askSchedule(
  id: string,
  { date, days }: { readonly date?: string | undefined; readonly days: number },
  signal: AbortSignal,
): Promise<RotaSchedule> {
  const params = { path: { id }, query: { days, ...(date ? { date } : {}) } };
  return ask((left) => client.GET('/api/v1/rotas/{id}/schedule', { params, signal: left }), signal).then(
    (answer) => answer as RotaSchedule,
  );
}
export const rotaVersions = (id: string) =>
  of(`versions of rota ${id}`, (left) =>
    ask((signal) => client.GET('/api/v1/rotas/{id}/versions', { params: { path: { id } }, signal }), left),
  );
export const workspace = of('workspace', (left) =>
  ask((signal) => client.GET('/api/v1/workspace', { signal }), left),
);

function askCustomers(q: string, after: string | null, left: AbortSignal) {
  const query = { limit: 50, ...(q ? { q } : {}), ...(after ? { after } : {}) };
  return ask((signal) => client.GET('/api/v1/customers', { params: { query }, signal }), left);
}

export const customersNamed = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['settings', 'customers', q],
    queryFn: ({ pageParam, signal }) => askCustomers(q, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

/** A few, for whoever types a name. */
export const firstCustomers = (q: string) =>
  queryOptions({
    queryKey: ['settings', 'customers', q, 'few'],
    queryFn: ({ signal }) => askCustomers(q, null, signal),
  });

type CustomersPage = Awaited<ReturnType<typeof askCustomers>>;
export type CustomerRow = CustomersPage['customers'][number];

const auditPage = 50;
export const auditLog = infiniteQueryOptions({
  queryKey: ['settings', 'audit'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: auditPage, ...(pageParam ? { after: pageParam } : {}) };
    return ask((limit) => client.GET('/api/v1/audit-log', { params: { query }, signal: limit }), signal);
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

export interface Write<Order, Answer> {
  /** null: it was refused, see `failure`. */
  readonly give: (order: Order) => Promise<{ readonly answer: Answer } | null>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

type Send<Order, Answer> = (
  order: Order,
  header: { 'Idempotency-Key': string },
  signal: AbortSignal,
) => Promise<{ data?: Answer; error?: unknown; response: Response }>;

/** One order given again after a silence carries the same key, so it happens once. */
export function useWrite<Order, Answer>(send: Send<Order, Answer>): Write<Order, Answer> {
  const last = useRef<{ order: string; key: string } | null>(null);
  const mutation = useMutation<Answer, Failure, Order>({
    mutationFn: (order) => {
      const words = JSON.stringify(order) ?? '';
      if (last.current?.order !== words) last.current = { order: words, key: newRequestKey() };
      const { key } = last.current;
      return ask<Answer>((signal) => send(order, { 'Idempotency-Key': key }, signal));
    },
    onSuccess: () => {
      last.current = null;
      void queryClient.invalidateQueries({ queryKey: ['me'] });
      return queryClient.invalidateQueries({ queryKey: ['settings'] });
    },
    onError: (error) => {
      if (!error.passing) last.current = null;
      // Whoever starts again finds what stands now.
      if (error.kind === 'moved-on') void queryClient.invalidateQueries({ queryKey: ['settings'] });
    },
  });
  return {
    give: (order) =>
      mutation
        .mutateAsync(order)
        .then((answer) => ({ answer }))
        .catch(() => null),
    pending: mutation.isPending,
    failure: mutation.error instanceof Failure ? mutation.error : null,
    clear: mutation.reset,
  };
}
