/** A request that comes again gets the first answer again; with the same key but another body it is refused. */
import type { Refusal } from '../model/refusal.ts';
import type { WorkspaceId } from '../model/words.ts';
import { isRepeatedKey } from '../storage/database-errors.ts';
import type { Db } from '../storage/database.ts';
import { insertFirstAnswer, readFirstAnswer } from '../storage/intake-lookups.ts';
import type { SideRows } from '../storage/rows.ts';
import type { Advanced } from './advance-ticket.ts';
import type { Desk } from './desk.ts';

/** Whose request, under which key, and what it said (sha256 in hex). */
export interface RequestKey {
  readonly actor: string;
  readonly key: string;
  readonly requestHash: string;
}

/** Ids and numbers only: this is what is kept. */
export interface Changed {
  readonly ticketId: string;
  readonly number: number;
  readonly version: number;
  readonly escalationId: string | null;
  readonly messageId: string | null;
  /** The versions around it, where it can be taken back. */
  readonly undo?: { readonly from: number; readonly to: number };
}

type Answering = (advanced: Advanced) => NonNullable<SideRows['idempotency']>;

/** What is written with the events, so that the answer and its effect stand or fall together. */
export function answering(
  desk: Desk,
  request: RequestKey | null,
  changedOf: (advanced: Advanced) => object,
): { answer?: Answering } {
  if (!request) return {};
  return {
    answer: (advanced) => ({
      actor: request.actor,
      key: request.key,
      request_hash: request.requestHash,
      status: 200,
      answer: changedOf(advanced),
      created_at: desk.clock.realNow(),
    }),
  };
}

/** For what is written in a transaction of its own: the first answer stands or falls with it. */
export async function answeredWith(
  desk: Desk,
  tx: Db,
  workspaceId: WorkspaceId,
  request: RequestKey | null,
  answer: object,
): Promise<void> {
  if (request) await insertFirstAnswer(tx, workspaceId, request, answer, desk.clock.realNow());
}

/** The same after the effect, for what does no more when it is done twice. */
export async function keepAnswer(
  desk: Desk,
  workspaceId: WorkspaceId,
  request: RequestKey,
  answer: object,
): Promise<void> {
  const db = desk.database.of(workspaceId);
  await insertFirstAnswer(db, workspaceId, request, answer, desk.clock.realNow()).catch((error: unknown) => {
    // Another node was as fast, with the same request.
    if (!isRepeatedKey(error, 'idempotency_keys')) throw error;
  });
}

/** Runs it, unless it ran before: a refusal, too, may only mean that the same request was here already. */
export async function answerOnce<T extends object, R extends Refusal>(
  desk: Desk,
  workspaceId: WorkspaceId,
  request: RequestKey | null,
  run: () => Promise<T | R>,
): Promise<T | R | Refusal> {
  if (!request) return run();
  try {
    const answer = await run();
    if (!('refused' in answer)) return answer;
    return (await firstAnswer<T>(desk, workspaceId, request)) ?? answer;
  } catch (error) {
    if (!isRepeatedKey(error, 'idempotency_keys')) throw error;
    const first = await firstAnswer<T>(desk, workspaceId, request);
    if (first === null) throw error;
    return first;
  }
}

export async function firstAnswer<T extends object>(
  desk: Desk,
  workspaceId: WorkspaceId,
  { actor, key, requestHash }: RequestKey,
): Promise<T | Refusal | null> {
  const first = await readFirstAnswer(desk.database.of(workspaceId), workspaceId, actor, key);
  if (first === null) return null;
  if (first.requestHash !== requestHash) return { refused: 'idempotency_key_reused', params: { key } };
  return first.answer as T;
}
