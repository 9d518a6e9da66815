import type { FastifyReply } from 'fastify';
import { headersOf, type Problem, problemType } from './problem.ts';

/** Serialised by hand: a problem is not the answer that the route's serialiser knows. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .headers(headersOf(problem))
    .type(problemType)
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}
