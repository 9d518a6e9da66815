import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { troubleOf } from '../operations/trouble.ts';
import { bodyLimitBytes, deliveryLimitBytes, partLimitBytes } from './body.ts';
import type { RouteContract } from './contract/route.ts';
import { routes } from './contract/routes.ts';
import type { Door } from './door.ts';
import { DoorError } from './door-error.ts';
import { type Problem, problemType } from './problem.ts';
import { problemOf } from './problem-details.ts';
import { sendProblem } from './send-problem.ts';

export function addErrorHandler(server: FastifyInstance, door: Door): void {
  server.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(reply, problemOfError(door, error, request)),
  );
}

/** What was thrown on the way: a reader's no, the database's trouble, or a bug, which is written down. */
export function problemOfError(
  door: Door,
  error: FastifyError | DoorError,
  request: FastifyRequest,
): Problem {
  if (error instanceof DoorError) return problemOf(error.problem, error.parts);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problemOf('body_too_large', { values: { limitBytes: limitOf(request) } });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return problemOf('unsupported_media_type');
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return problemOf('malformed_json');
    case 'FST_ERR_BAD_URL':
      return problemOf('bad_address');
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return problemOf('no_such_route');
    default:
      return problemOfFailure(door, error, request);
  }
}

function problemOfFailure(door: Door, error: Error, request: FastifyRequest): Problem {
  // The caller hung up in the middle of the body, or before a long answer was made; nobody reads this one.
  if (error.message === 'aborted' || error.name === 'AbortError') return problemOf('request_timeout');
  const trouble = troubleOf(error);
  if (trouble !== null) {
    const { message } = error;
    door.desk.log.warn({ trouble, message, path: routeOf(request) }, 'A request was put off.');
    return problemOf(trouble);
  }
  const id = door.desk.dice.id();
  door.desk.log.error({ id, error, method: request.method, path: routeOf(request) }, 'A request broke.');
  return problemOf('internal', { values: { id } });
}

function limitOf(request: FastifyRequest): number {
  const path = pathOf(request);
  if (path.startsWith('/api/v1/log-audits/')) return partLimitBytes;
  return path.startsWith('/api/v1/inbound/') ? deliveryLimitBytes : bodyLimitBytes;
}

/** For the log: the route's own pattern, because an address may hold a secret. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? pathOf(request);
}

/** Without the query, which may hold a secret. */
export function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? url;
}

const patterns = (Object.values(routes) as RouteContract[]).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Nothing there; or something that is called otherwise. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = pathOf(request);
  const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
  if (methods.length === 0) return sendProblem(reply, problemOf('no_such_route'));
  const allowed = [...new Set(methods)].join(', ');
  return sendProblem(
    reply.header('allow', allowed),
    problemOf('method_not_allowed', { values: { allowed } }),
  );
}

/** Requests that never became one: headers too large, none in time, not HTTP. */
export function answerBrokenClient(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(brokenCode(error.code));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function brokenCode(code: string | undefined) {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'bad_address';
}
