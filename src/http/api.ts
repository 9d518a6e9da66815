import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FileAnswer } from '../operations/attachments/open-attachment.ts';
import { isRefusal } from '../model/refusal.ts';
import { callerFor } from './access.ts';
import { runAudited } from './audited.ts';
import { deliveryLimitBytes, partLimitBytes, readRawBodies, refuseLongKey, requestKeyOf } from './body.ts';
import type { RouteContract } from './contract/route.ts';
import { routes } from './contract/routes.ts';
import { addressOf, beginSession, type Door, placeOf, sessionCookie } from './door.ts';
import type { RawDelivery } from '../model/channel.ts';
import type { AnyRefusal, Call, Handlers } from './call.ts';
import { limitRate } from './limit-rate.ts';
import { refusalProblem } from './refusal-problem.ts';
import { accountRecordHandlers } from './routes/account-records.ts';
import { accountHandlers } from './routes/account.ts';
import { authorityHandlers } from './routes/authority.ts';
import { calendarFeedHandlers } from './routes/calendar-feeds.ts';
import { dutyFeedHandlers } from './routes/duty-feeds.ts';
import { addressBookHandlers } from './routes/address-book.ts';
import { boardHandlers } from './routes/board.ts';
import { shiftHandlers } from './routes/shifts.ts';
import { dutyHandlers } from './routes/duty.ts';
import { deskHandlers } from './routes/desk.ts';
import { bulkHandlers } from './routes/bulk.ts';
import { consultHandlers } from './routes/consults.ts';
import { clockHandlers } from './routes/clocks.ts';
import { escalationHandlers } from './routes/escalations.ts';
import { noticeHandlers } from './routes/notices.ts';
import { liveHandlers } from './routes/live.ts';
import { logAuditHandlers } from './routes/log-audits.ts';
import { steeringHandlers } from './routes/steering.ts';
import { peopleHandlers } from './routes/people.ts';
import { firstStartHandlers } from './routes/first-start.ts';
import { policyHandlers } from './routes/policies.ts';
import { shadowHandlers } from './routes/shadow.ts';
import { recordHandlers } from './routes/records.ts';
import { rotaHandlers } from './routes/rotas.ts';
import { savedViewHandlers } from './routes/saved-views.ts';
import { attachmentHandlers } from './routes/attachments.ts';
import { statusLinkHandlers } from './routes/status-links.ts';
import { ticketHandlers } from './routes/tickets.ts';
import { triageHandlers } from './routes/triage.ts';
import { webhookHandlers } from './routes/webhooks.ts';
import { sendProblem } from './send-problem.ts';
import { serialiserSchema } from './serialisers.ts';

const handlers: Handlers = {
  ...ticketHandlers,
  ...statusLinkHandlers,
  ...attachmentHandlers,
  ...savedViewHandlers,
  ...bulkHandlers,
  ...triageHandlers,
  ...escalationHandlers,
  ...clockHandlers,
  ...consultHandlers,
  ...noticeHandlers,
  ...accountHandlers,
  ...authorityHandlers,
  ...steeringHandlers,
  ...peopleHandlers,
  ...accountRecordHandlers,
  ...recordHandlers,
  ...rotaHandlers,
  ...calendarFeedHandlers,
  ...dutyFeedHandlers,
  ...dutyHandlers,
  ...shiftHandlers,
  ...boardHandlers,
  ...addressBookHandlers,
  ...firstStartHandlers,
  ...policyHandlers,
  ...shadowHandlers,
  ...webhookHandlers,
  ...logAuditHandlers,
  ...liveHandlers,
  ...deskHandlers,
};

/** A handler with its types forgotten: the table has checked them. */
type AnyHandler = (call: Call<RouteContract>) => Promise<unknown>;

/** Every route of the contract, by its operation. */
export function addApi(server: FastifyInstance, door: Door): void {
  const all = Object.entries(routes) as [keyof typeof routes, RouteContract][];
  const add = (scope: FastifyInstance, isRaw: boolean) => {
    for (const [name, route] of all) {
      if ((route.access === 'signed' || route.bodyType !== undefined) === isRaw)
        addRoute(scope, door, route, handlers[name]);
    }
  };
  add(server, false);
  server.register(async (scope) => {
    readRawBodies(scope);
    add(scope, true);
  });
}

function addRoute(scope: FastifyInstance, door: Door, route: RouteContract, handler: AnyHandler): void {
  const { params, query, body, answer, answerType, status } = route;
  const response = answer && answerType === undefined ? serialiserSchema(answer) : null;
  scope.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    ...(route.access === 'signed' ? { bodyLimit: deliveryLimitBytes } : {}),
    ...(route.bodyType ? { bodyLimit: partLimitBytes } : {}),
    schema: {
      ...(params ? { params } : {}),
      ...(query ? { querystring: query } : {}),
      ...(body ? { body } : {}),
      ...(response ? { response: { [status]: response } } : {}),
    },
    onRequest: async (request, reply) => {
      refuseLongKey(request);
      request.caller = await callerWithin(door, request, reply, route);
    },
    preValidation: async (request) => {
      // A command without words needs no body.
      if (body && request.body === undefined) request.body = {};
    },
    handler: async (request, reply) => {
      const call = callOf(door, request, reply, route);
      const result = await runOnce(door, request, route, (isAgain) =>
        isAgain ? handler(call) : runAudited(door, request, route, () => handler(call)),
      );
      if (isRefusal(result)) return refuse(door, request, reply, result);
      reply.code(status).headers(route.answerHeaders ?? {});
      if (status === 204) return reply.send();
      if (isFile(result)) return reply.headers(result.headers).send(result.stream);
      return reply.type(answerType ? `${answerType}; charset=utf-8` : jsonType).send(result);
    },
  });
}

/** Bytes with headers of their own, instead of an answer by the contract's schema. */
function isFile(result: unknown): result is FileAnswer {
  return typeof result === 'object' && result !== null && 'stream' in result && 'headers' in result;
}

/** Counted whether or not he is let in: guesses cost as much as requests. */
async function callerWithin(door: Door, request: FastifyRequest, reply: FastifyReply, route: RouteContract) {
  try {
    request.caller = await callerFor(door, request, route);
  } finally {
    limitRate(door, request, reply, route);
  }
  return request.caller;
}

/** Every write of a member takes an `Idempotency-Key`. */
async function runOnce(
  door: Door,
  request: FastifyRequest,
  route: RouteContract,
  run: (isAgain: boolean) => Promise<unknown>,
): Promise<unknown> {
  const { caller } = request;
  const key = caller && route.method !== 'GET' ? requestKeyOf(request, caller) : null;
  return caller && key ? door.sameRequests.run(caller.workspaceId, key, route, run) : run(false);
}

const jsonType = 'application/json; charset=utf-8';

async function refuse(door: Door, request: FastifyRequest, reply: FastifyReply, refusal: AnyRefusal) {
  return sendProblem(reply, await refusalProblem(door, request.caller, refusal));
}

function callOf(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  route: RouteContract,
): Call<RouteContract> {
  const { caller } = request;
  return {
    door,
    params: request.params as Call<RouteContract>['params'],
    query: request.query as Call<RouteContract>['query'],
    body: request.body as Call<RouteContract>['body'],
    caller: caller as Call<RouteContract>['caller'],
    request: route.idempotent && caller ? requestKeyOf(request, caller) : null,
    delivery: deliveryOf(door, request),
    address: addressOf(door, request),
    session: request.cookies[sessionCookie] ?? null,
    left: leaving(reply),
    mayStay: () => callerFor(door, request, route).then(Boolean, () => false),
    place: placeOf(request),
    cookies: {
      begin: (session) => beginSession(door, request, reply, session),
      end: () => void reply.clearCookie(sessionCookie, { path: '/' }),
    },
  };
}

function leaving(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function deliveryOf(door: Door, request: FastifyRequest): RawDelivery {
  const url = `${addressOf(door, request)}${request.url}`;
  return {
    headers: headersOf(request),
    body: request.rawBody ?? new Uint8Array(),
    method: request.method,
    url,
  };
}

function headersOf({ headers }: FastifyRequest): Record<string, string | undefined> {
  const entries = Object.entries(headers);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
