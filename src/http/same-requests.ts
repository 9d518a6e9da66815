import { setTimeout as sleep } from 'node:timers/promises';
import { isRefusal } from '../model/refusal.ts';
import type { WorkspaceId } from '../model/words.ts';
import { firstAnswer, keepAnswer, type RequestKey } from '../operations/answer-once.ts';
import type { Desk } from '../operations/desk.ts';
import type { RouteContract } from './contract/route.ts';
import { isAudited } from './is-audited.ts';

interface Running {
  readonly requestHash: string;
  readonly ended: Promise<unknown>;
}

/** `isAgain`: it was carried out before, and only its answer is asked for. */
type Run = (isAgain: boolean) => Promise<unknown>;

/** The second of two same requests waits so long for the first; then it is told that the first is still running. */
export const patienceMs = 10_000;

/**
 * Requests under an `Idempotency-Key`: the first is carried out, the same again gets its answer. Those that run at this
 * node are known here; between nodes the key's row in the database decides.
 */
export class SameRequests {
  readonly #desk: Desk;
  readonly #patienceMs: number;
  readonly #running = new Map<string, Running>();

  constructor(desk: Desk, patience: number) {
    this.#desk = desk;
    this.#patienceMs = patience;
  }

  async run(workspaceId: WorkspaceId, key: RequestKey, route: RouteContract, run: Run): Promise<unknown> {
    const name = `${workspaceId}/${key.actor}/${key.key}`;
    for (let other = this.#running.get(name); other; other = this.#running.get(name)) {
      if (other.requestHash !== key.requestHash)
        return { refused: 'idempotency_key_reused', params: { key: key.key } };
      if (!(await this.#endsSoon(other))) return { refused: 'request_running' };
    }
    const ended = route.idempotent
      ? this.#withEffect(workspaceId, key, route, run)
      : this.#once(workspaceId, key, run);
    this.#running.set(name, { requestHash: key.requestHash, ended });
    try {
      return await ended;
    } finally {
      this.#running.delete(name);
    }
  }

  async #endsSoon({ ended }: Running): Promise<boolean> {
    const stop = new AbortController();
    const over = ended.then(
      () => true,
      () => true,
    );
    const late = sleep(this.#patienceMs, false, { signal: stop.signal }).catch(() => false);
    const isOver = await Promise.race([over, late]);
    stop.abort();
    return isOver;
  }

  /** The operation itself finds the first answer; that it was asked again is no act of its own in the audit log. */
  async #withEffect(
    workspaceId: WorkspaceId,
    key: RequestKey,
    route: RouteContract,
    run: Run,
  ): Promise<unknown> {
    if (!isAudited(route)) return run(false);
    const first = await firstAnswer(this.#desk, workspaceId, key);
    return first !== null && isRefusal(first) ? first : run(first !== null);
  }

  /** The answer is kept after the effect: for writes that do the same when they are done twice. */
  async #once(workspaceId: WorkspaceId, key: RequestKey, run: Run): Promise<unknown> {
    const first = await firstAnswer<{ kept?: unknown }>(this.#desk, workspaceId, key);
    if (first !== null) return isRefusal(first) ? first : (first.kept ?? undefined);
    const answer = await run(false);
    if (!isRefusal(answer))
      await keepAnswer(this.#desk, workspaceId, key, { kept: withoutSecret(answer) ?? null });
    return answer;
  }
}

/** A secret is shown once; the same request again gets the answer without it. */
function withoutSecret(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('secret' in answer)) return answer;
  const { secret, ...rest } = answer;
  return rest;
}
