import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { BulkView } from '../../model/bulk-act.ts';
import type { TicketId } from '../../model/words.ts';
import { type BulkProgress, startBulk, stopBulk, viewBulk } from '../../operations/bulk-acts.ts';
import { type Caller, judgeCaller } from '../../operations/credentials.ts';
import { undoAct } from '../../operations/undo-act.ts';
import type { bulkRoutes } from '../contract/bulk-routes.ts';
import type { Handlers } from '../call.ts';
import type { Door } from '../door.ts';
import { refusalProblem } from '../refusal-problem.ts';
import { of } from './tickets.ts';

export const bulkHandlers = {
  startBulk: async ({ door, caller, request, body }) => {
    // What a token may not do one by one it may not do to many.
    if (body.act.do === 'accept' && judgeCaller(caller, 'escalations:write') !== 'allowed')
      return { refused: 'not_permitted' };
    return startBulk(door.desk, { ...of(caller), ...body, request });
  },
  viewBulk: async ({ door, caller, params }) =>
    inWords(door, caller, await viewBulk(door.desk, { ...of(caller), bulkId: params.bulkId })),
  stopBulk: async ({ door, caller, params }) =>
    inWords(door, caller, await stopBulk(door.desk, { ...of(caller), bulkId: params.bulkId })),
  undoAct: ({ door, caller, params, request, body }) =>
    undoAct(door.desk, { ...of(caller), ticketId: params.ticketId as TicketId, span: body, request }),
} satisfies Pick<Handlers, keyof typeof bulkRoutes>;

async function inWords(
  door: Door,
  caller: Caller,
  progress: BulkProgress | Refusal,
): Promise<BulkView | Refusal> {
  if (isRefusal(progress)) return progress;
  const { bulk, outcomes } = progress;
  const count = (state: BulkView['outcomes'][number]['state']) =>
    outcomes.filter((one) => one.state === state).length;
  const counts = {
    pending: count('pending'),
    done: count('done'),
    refused: count('refused'),
    stopped: count('stopped'),
  };
  return {
    id: bulk.id,
    act: bulk.act,
    startedAt: new Date(bulk.createdAt).toISOString(),
    ended: counts.pending === 0,
    stopped: bulk.stoppedAt !== null,
    counts,
    outcomes: await Promise.all(
      outcomes.map(async ({ ticketId, number, state, result }) => ({
        ticketId,
        number,
        state,
        code: isRefusal(result) ? result.refused : null,
        detail: isRefusal(result) ? (await refusalProblem(door, caller, result)).detail : null,
        undo: result && 'undo' in result ? result.undo : null,
      })),
    ),
  };
}
