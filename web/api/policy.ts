import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import type { components } from './openapi.d.ts';
import { useWrite } from './settings.ts';

/** What the pages of the policy ask for and write. */
type Schemas = components['schemas'];
export type PolicyOutline = Schemas['PolicyOutline'];
export type PathView = Schemas['PathView'];
export type MatrixRowView = Schemas['MatrixRowView'];
export type PolicyVersion = Schemas['PolicyVersion'];
export type PolicyProblem = Schemas['PolicyProblem'];
export type PolicyPreview = Schemas['PolicyPreview'];
export type TriedTicket = Schemas['TriedTicket'];
export type EditedRow = Schemas['EditedRow'];
export type MatrixEdit = Schemas['MatrixEdit'];
export type PolicyEdit = Schemas['PolicyEdit'];
export type TryOrder = Schemas['TryPolicyRequest'];

/** A publishing changes all of it: everything of the policy lies under the settings' key, which every write asks anew. */
const of = <Data>(name: string, question: (signal: AbortSignal) => Promise<Data>) =>
  queryOptions({ queryKey: ['settings', 'policy', name], queryFn: ({ signal }) => question(signal) });

export type WantedVersion = number | 'current';

export const policyOutline = (version: WantedVersion) =>
  of(`outline ${version}`, (left) =>
    ask(
      (signal) => client.GET('/api/v1/policies/{version}/outline', { params: { path: { version } }, signal }),
      left,
    ),
  );

export const policyVersions = of('versions', (left) =>
  ask((signal) => client.GET('/api/v1/policies', { signal }), left),
);

export const policyDocument = (version: WantedVersion) =>
  of(`document ${version}`, (left) =>
    ask(
      (signal) => client.GET('/api/v1/policies/{version}', { params: { path: { version } }, signal }),
      left,
    ),
  );

export const policyChanges = (version: number, since?: number) =>
  of(`changes ${version} ${since ?? ''}`, (left) =>
    ask(
      (signal) =>
        client.GET('/api/v1/policies/{version}/changes', {
          params: { path: { version }, query: since === undefined ? {} : { since } },
          signal,
        }),
      left,
    ),
  );

/** The schema by which one completes; it changes with the program only. */
export const policySchema = queryOptions({
  queryKey: ['policy.schema'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) =>
    ask((left) => client.GET('/api/v1/policy.schema.json', { signal: left }), signal).then(
      (schema) => schema as Record<string, unknown>,
    ),
});

export function tryPolicy(body: TryOrder, left?: AbortSignal): Promise<TriedTicket> {
  return ask((signal) => client.POST('/api/v1/policies/try', { body, signal }), left);
}

export function checkPolicy(source: string, left?: AbortSignal) {
  return ask((signal) => client.POST('/api/v1/policies/check', { body: { source }, signal }), left);
}

/** Every open ticket is asked: some thousands of them take their time. */
const previewPatienceMs = 180_000;

export function previewPolicy(source: string, left?: AbortSignal): Promise<PolicyPreview> {
  const question = (signal: AbortSignal) =>
    client.POST('/api/v1/policies/preview', { body: { source }, signal });
  return ask(question, left, previewPatienceMs);
}

export function editPolicy(source: string, edit: PolicyEdit, left?: AbortSignal) {
  return ask((signal) => client.POST('/api/v1/policies/edit', { body: { source, edit }, signal }), left);
}

export const usePublishPolicy = () =>
  useWrite((body: Schemas['PublishPolicyRequest'], header, signal) =>
    client.POST('/api/v1/policies', { params: { header }, body, signal }),
  );

export const usePublishMatrix = () =>
  useWrite((body: Schemas['PublishMatrixRequest'], header, signal) =>
    client.POST('/api/v1/policies/matrix', { params: { header }, body, signal }),
  );
