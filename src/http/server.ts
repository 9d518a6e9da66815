import cookies from '@fastify/cookie';
import fastify, { type FastifyInstance } from 'fastify';
import type { ZodType } from 'zod';
import { Credentials } from '../operations/credentials.ts';
import type { Desk } from '../operations/desk.ts';
import { addApi } from './api.ts';
import { addBodyPace, bodyPace } from './body-pace.ts';
import { bodyLimitBytes, readJsonBodies } from './body.ts';
import { addCompression } from './compression.ts';
import { addCustomerPages } from './customer/customer-door.ts';
import type { Door, DoorLimits, DoorParts } from './door.ts';
import { addErrorHandler, answerBrokenClient, problemOfError } from './errors.ts';
import { addMetrics } from './metrics-page.ts';
import { addDutyCalendar } from './duty-calendar-page.ts';
import { RateLimits, requestsPerMinute } from './rate-limits.ts';
import { patienceMs, SameRequests } from './same-requests.ts';
import { addReference } from './reference-page.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { sendProblem } from './send-problem.ts';
import { addSignIn } from './sign-in-page.ts';
import { validator } from './validation.ts';
import { addWebApp } from './web-app.ts';

/** For the head. How long a body may take, its route says. */
const headTimeoutMs = 30_000;

/** The door for programs and for browsers, built from the table of routes. It does not listen yet. */
export function makeServer(desk: Desk, parts: DoorParts, limits: DoorLimits = {}): FastifyInstance {
  const perMinute = limits.requestsPerMinute ?? requestsPerMinute;
  const door: Door = {
    ...parts,
    desk,
    credentials: new Credentials(desk),
    rates: new RateLimits(perMinute, () => desk.clock.monotonicMs()),
    sameRequests: new SameRequests(desk, limits.sameRequestWaitMs ?? patienceMs),
  };
  const pace = limits.bodyPace ?? bodyPace;
  const server = fastify({
    logger: false,
    trustProxy: limits.trustProxy ?? false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: pace.filesMs + headTimeoutMs,
    http: { headersTimeout: headTimeoutMs },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => {
      void sendProblem(reply, problemOfError(door, error, request));
    },
    clientErrorHandler: answerBrokenClient,
  });
  server.decorateRequest('caller', null);
  server.decorateRequest('rawBody', null);
  server.setValidatorCompiler(({ schema }) => validator(schema as unknown as ZodType));
  server.register(cookies);
  addBodyPace(server, pace);
  readJsonBodies(server);
  addSecurityHeaders(server);
  addErrorHandler(server, door);
  // Streams last until somebody ends them; the server would wait for them.
  server.addHook('preClose', async () => door.live?.endAll());
  addCompression(server);
  addMetrics(server, door);
  addApi(server, door);
  addReference(server);
  addSignIn(server, door);
  addDutyCalendar(server, door);
  addCustomerPages(server, door);
  addWebApp(server, door);
  return server;
}
