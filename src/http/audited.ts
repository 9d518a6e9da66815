import type { FastifyRequest } from 'fastify';
import { isRefusal } from '../model/refusal.ts';
import { finishAudit, writeAudit } from '../operations/audit.ts';
import type { RouteContract } from './contract/route.ts';
import type { Door } from './door.ts';
import { isAudited } from './is-audited.ts';

/**
 * An administrative act is written down before it is begun and once more when it has ended: one that is cut off stays
 * as `begun`, and none is missing.
 */
export async function runAudited<T>(
  door: Door,
  request: FastifyRequest,
  route: RouteContract,
  run: () => Promise<T>,
): Promise<T> {
  const { caller } = request;
  if (caller === null || !isAudited(route)) return run();
  const { workspaceId, personId } = caller;
  const id = await writeAudit(door.desk, workspaceId, {
    personId,
    via: caller.scopes === null ? 'session' : 'token',
    address: request.ip,
    what: route.operationId,
    params: { ...(request.params as object), ...tellable(request.body) },
    outcome: 'begun',
  });
  const end = (outcome: string, made: object) => finishAudit(door.desk, workspaceId, id, outcome, made);
  try {
    const answer = await run();
    await end(isRefusal(answer) ? answer.refused : 'done', isRefusal(answer) ? {} : made(answer));
    return answer;
  } catch (error) {
    await end('internal', {});
    throw error;
  }
}

/** Fields that say what was done and hold no secret; every other field only by its name. */
const told = new Set([
  'name',
  'email',
  'role',
  'teams',
  'scopes',
  'days',
  'url',
  'system',
  'from',
  'until',
  'deputyId',
  'handTo',
  'catchAllId',
  'events',
  'files',
  'dedicatedContactId',
]);

function tellable(body: unknown): object {
  if (typeof body !== 'object' || body === null) return {};
  const entries = Object.entries(body);
  const fields = entries.map(([name]) => name);
  return {
    ...Object.fromEntries(entries.filter(([name]) => told.has(name))),
    ...(fields.length > 0 ? { fields } : {}),
  };
}

/** What came of it: its id and version. */
function made(answer: unknown): object {
  if (typeof answer !== 'object' || answer === null) return {};
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name === 'id' || name === 'version'));
}
