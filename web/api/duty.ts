import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';

type Schemas = components['schemas'];
export type TeamDuty = Schemas['TeamDuty'];
export type ResponderChain = Schemas['ResponderChain'];
export type Responder = Schemas['Responder'];

/** Who is on duty changes with the hour, and when somebody changes a rota. */
const everyMs = 30_000;

export const dutyNow = (days: number) =>
  queryOptions({
    queryKey: ['duty', days],
    queryFn: ({ signal }) =>
      ask((limit) => client.GET('/api/v1/duty', { params: { query: { days } }, signal: limit }), signal),
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });

export interface RespondersQuestion {
  readonly severity: number;
  readonly at?: string | undefined;
  readonly team?: string | undefined;
  readonly issueType?: string | undefined;
}

export const responders = ({ severity, at, team, issueType }: RespondersQuestion) =>
  queryOptions({
    queryKey: ['duty', 'responders', severity, at ?? '', team ?? '', issueType ?? ''],
    queryFn: ({ signal }) => {
      const query = { severity, ...(at && { at }), ...(team && { team }), ...(issueType && { issueType }) };
      return ask((limit) => client.GET('/api/v1/responders', { params: { query }, signal: limit }), signal);
    },
    refetchInterval: everyMs,
    placeholderData: keepPreviousData,
  });

/** Types of issue with their names, as the policy in force has them. */
export const issueTypes = queryOptions({
  queryKey: ['duty', 'types'],
  queryFn: ({ signal }) =>
    ask((limit) => client.GET('/api/v1/responders', { params: { query: {} }, signal: limit }), signal).then(
      ({ severities }) => {
        const all = severities.flatMap(({ chains }) => chains.flatMap((chain) => chain.issueTypes));
        return [...new Map(all.map((one) => [one.id, one])).values()].toSorted((a, b) =>
          a.name < b.name ? -1 : 1,
        );
      },
    ),
  staleTime: 5 * 60_000,
});
