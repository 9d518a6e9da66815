import { queryOptions } from '@tanstack/react-query';
import { ask, client } from './client.ts';
import { Failure } from './failure.ts';
import type { components } from './openapi.d.ts';
import { queryClient } from './questions.ts';

type Schemas = components['schemas'];
export type LogAudit = Schemas['LogAudit'];
export type LogLook = Schemas['LogLook'];

const one = (auditId: string) => ({ path: { auditId } });

export const logAudits = queryOptions({
  queryKey: ['log-audits'],
  queryFn: ({ signal }) => ask((left) => client.GET('/api/v1/log-audits', { signal: left }), signal),
});

const runningEveryMs = 700;

export const logAuditById = (auditId: string) =>
  queryOptions({
    queryKey: ['log-audits', auditId],
    queryFn: ({ signal }) =>
      ask(
        (left) => client.GET('/api/v1/log-audits/{auditId}', { params: one(auditId), signal: left }),
        signal,
      ),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? runningEveryMs : false),
  });

export const beginLogAudit = (files: readonly File[]): Promise<LogAudit> =>
  ask((signal) => {
    const body = { files: files.map(({ name, size }) => ({ name, bytes: size })) };
    return client.POST('/api/v1/log-audits', { body, signal });
  }).finally(retell);

/** null: whatever the desk guesses. */
export const lookAtLogs = (auditId: string, mapping: string | null, left?: AbortSignal): Promise<LogLook> =>
  ask((signal) => {
    const body = mapping === null ? {} : { mapping };
    return client.POST('/api/v1/log-audits/{auditId}/look', { params: one(auditId), body, signal });
  }, left);

export interface AuditStart {
  readonly mapping: string;
  readonly isGuess: boolean;
  readonly comparePolicy: boolean;
}

export async function startLogAudit(auditId: string, body: AuditStart): Promise<void> {
  const params = one(auditId);
  try {
    const audit = await ask((signal) =>
      client.POST('/api/v1/log-audits/{auditId}/start', { params, body, signal }),
    );
    queryClient.setQueryData(logAuditById(auditId).queryKey, audit);
  } finally {
    retell();
  }
}

export const stopLogAudit = (auditId: string) =>
  ask((signal) => client.POST('/api/v1/log-audits/{auditId}/stop', { params: one(auditId), signal })).finally(
    retell,
  );

export const deleteLogAudit = (auditId: string) =>
  ask((signal) => client.DELETE('/api/v1/log-audits/{auditId}', { params: one(auditId), signal })).finally(
    () => void queryClient.invalidateQueries({ queryKey: logAudits.queryKey, exact: true }),
  );

const retell = () => void queryClient.invalidateQueries({ queryKey: logAudits.queryKey });

export function reportAddress(auditId: string, format: 'html' | 'json' | 'txt'): string {
  return `/api/v1/log-audits/${auditId}/report.${format}`;
}

const partMaxMs = 25_000;

/** Answers how many bytes of the file are there now, also where the desk has others than the sender thought. */
export async function sendLogPart(
  auditId: string,
  { file, offset, part }: { file: number; offset: number; part: Blob },
  left: AbortSignal,
): Promise<{ received: number } | { waitMs: number }> {
  const signal = AbortSignal.any([left, AbortSignal.timeout(partMaxMs)]);
  const headers = { 'content-type': 'application/octet-stream', accept: 'application/json' };
  const address = `/api/v1/log-audits/${auditId}/files/${file}?offset=${offset}`;
  let answer: Response;
  try {
    answer = await fetch(address, { method: 'PUT', body: part, headers, signal });
  } catch (cause) {
    if (left.aborted) throw cause;
    throw Failure.noAnswer();
  }
  const body = (await answer.json().catch(() => null)) as unknown;
  if (answer.status === 429) return { waitMs: 1_000 * Number(answer.headers.get('retry-after') ?? 1) };
  const told = answer.status === 409 ? (body as { params?: unknown } | null)?.params : body;
  if (answer.ok || answer.status === 409)
    return { received: Number((told as { received: number }).received) };
  throw Failure.of(answer.status, body);
}
