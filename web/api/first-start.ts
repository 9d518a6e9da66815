import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { useWrite } from './settings.ts';

/** The first start. It lies under the settings' key: every write of a record may end one of its steps. */
type Schemas = components['schemas'];
export type FirstStart = Schemas['FirstStart'];
export type FirstStep = FirstStart['steps'][number]['step'];
export type PolicyAnswers = Schemas['PolicyAnswers'];

export const firstStart = queryOptions({
  queryKey: ['settings', 'first start'],
  queryFn: ({ signal }) => ask((left) => client.GET('/api/v1/first-start', { signal: left }), signal),
});

export const useChangeFirstStart = () =>
  useWrite((body: Schemas['ChangeFirstStartRequest'], header, signal) =>
    client.PATCH('/api/v1/first-start', { params: { header }, body, signal }),
  );

export const useChangeSampleFilling = () =>
  useWrite((running: boolean, header, signal) =>
    client.PATCH('/api/v1/sample/filling', { params: { header }, body: { running }, signal }),
  );

export const useInvite = () =>
  useWrite((id: string, header, signal) =>
    client.POST('/api/v1/people/{id}/invitation', { params: { path: { id }, header }, signal }),
  );

export const useOpenSample = () =>
  useWrite((_order: null, header, signal) =>
    client.POST('/api/v1/first-start/sample', { params: { header }, signal }),
  );

export const useBeginOwnDesk = () =>
  useWrite((body: Schemas['BeginOwnDeskRequest'], header, signal) =>
    client.POST('/api/v1/first-start/desk', { params: { header }, body, signal }),
  );

export const exampleOf = (answers: PolicyAnswers) =>
  queryOptions({
    queryKey: ['settings', 'example policy', answers],
    queryFn: ({ signal }) =>
      ask((left) => client.POST('/api/v1/first-start/policy', { body: answers, signal: left }), signal),
  });

export const useFirstTicket = () =>
  useWrite((body: { subject: string; text: string }, header, signal) =>
    client.POST('/api/v1/tickets', {
      params: { header },
      body: { ...body, channel: 'web', priority: 'normal', tags: [] },
      signal,
    }),
  );
