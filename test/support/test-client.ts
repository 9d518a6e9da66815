import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import type { RouteContract } from '../../src/http/contract/route.ts';
import { routes } from '../../src/http/contract/routes.ts';
import type { Problem } from '../../src/http/problem.ts';

type Routes = typeof routes;
export type Operation = keyof Routes;
type Part<R, Name extends string> = R extends Record<Name, infer S extends z.ZodType> ? S : never;
type In<S> = [S] extends [never] ? unknown : S extends z.ZodType ? z.input<S> : never;

/** Path, query and body in one: `{ ticketId, text, direction }`. */
export type Input<Name extends Operation> = In<Part<Routes[Name], 'params'>> &
  In<Part<Routes[Name], 'query'>> &
  In<Part<Routes[Name], 'body'>>;
export type Output<Name extends Operation> =
  Part<Routes[Name], 'answer'> extends infer S extends z.ZodType ? z.output<S> : undefined;

export interface Asking {
  /** Idempotency-Key. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as it came, good or bad. */
export interface Sent {
  readonly status: number;
  readonly headers: LightMyRequestResponse['headers'];
  readonly text: string;
  readonly body: unknown;
}

/** A request that was refused; `problem` is the answer's body. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(operation: string, problem: Problem) {
    super(`${operation}: ${problem.status} ${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }
}

type Calls = {
  readonly [Name in Operation]: (
    ...args: unknown extends Input<Name>
      ? [input?: object, asking?: Asking]
      : [input: Input<Name>, asking?: Asking]
  ) => Promise<Output<Name>>;
};

/** Every operation of the contract as a function that throws a Refusal; each good answer is held to its schema. */
export type TestClient = Calls & {
  /** The same without throwing. */
  send<Name extends Operation>(name: Name, input?: object, asking?: Asking): Promise<Sent>;
};

export function makeClient(
  server: FastifyInstance,
  headersOf: () => Promise<Record<string, string>>,
): TestClient {
  const send = async (name: Operation, input: object = {}, { key, headers }: Asking = {}): Promise<Sent> => {
    const { url, body, type } = addressed(routes[name], input as Record<string, unknown>);
    const answer = await server.inject({
      method: routes[name].method,
      url,
      headers: {
        ...(await headersOf()),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(type === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    return sentOf(answer);
  };
  const calls = Object.keys(routes).map((name) => [
    name,
    async (input?: object, asking?: Asking) =>
      answerOf(name as Operation, await send(name as Operation, input, asking)),
  ]);
  return { ...(Object.fromEntries(calls) as Calls), send };
}

export function sentOf({ statusCode, headers, payload }: LightMyRequestResponse): Sent {
  const isJson = /json/.test(String(headers['content-type']));
  return { status: statusCode, headers, text: payload, body: isJson ? JSON.parse(payload) : undefined };
}

function answerOf(name: Operation, sent: Sent): unknown {
  const route: RouteContract = routes[name];
  if (sent.status !== route.status) throw new Refusal(name, sent.body as Problem);
  if (route.answer === undefined) return undefined;
  return route.answer.parse(route.answerType === undefined ? sent.body : sent.text);
}

/**
 * Puts each field where the contract wants it; what it does not know goes along, so that it can be refused. Where the
 * body is bytes, they are the field `part`.
 */
function addressed(route: RouteContract, input: Record<string, unknown>) {
  const rest = { ...input };
  const take = (name: string): string => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  };
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => take(name));
  const names = Object.keys(route.query?.shape ?? {}).filter((name) => rest[name] !== undefined);
  const query = names.map((name) => `${name}=${take(name)}`).join('&');
  const url = query === '' ? path : `${path}?${query}`;
  if (route.bodyType) return { url, body: rest['part'] as Buffer, type: route.bodyType };
  return { url, body: route.body === undefined ? undefined : rest };
}
