import type { z } from 'zod';
import type { DeliveryRefusal, RawDelivery } from '../model/channel.ts';
import type { Refusal } from '../model/refusal.ts';
import type { RequestKey } from '../operations/answer-once.ts';
import type { Refused } from '../operations/advance-ticket.ts';
import type { Caller } from '../operations/credentials.ts';
import type { Place, Session } from '../operations/sign-in.ts';
import type { PolicyNotFound } from '../operations/policies.ts';
import type { EndpointNotFound } from '../operations/webhook-endpoints.ts';
import type { PolicyRefused } from '../operations/publish-policy.ts';
import type { RouteContract } from './contract/route.ts';
import type { routes } from './contract/routes.ts';
import type { Door } from './door.ts';
import type { DoorCode } from './problem.ts';

/** Everything that a handler may answer instead of what was asked for. */
export type AnyRefusal =
  | Refusal
  | Refused
  | DeliveryRefusal
  | PolicyRefused
  | PolicyNotFound
  | EndpointNotFound
  | { readonly refused: DoorCode };

/** One request, checked by the contract. */
export interface Call<R extends RouteContract> {
  readonly door: Door;
  readonly params: Part<R, 'params'>;
  readonly query: Part<R, 'query'>;
  readonly body: Part<R, 'body'>;
  readonly caller: R['access'] extends 'member' ? Caller : null;
  /** From the header `Idempotency-Key`. */
  readonly request: RequestKey | null;
  readonly delivery: RawDelivery;
  /** How the caller reaches this desk. */
  readonly address: string;
  /** The secret of the session cookie, for signing out. */
  readonly session: string | null;
  /** Fires when the caller has gone before he was answered: for answers that take long. */
  readonly left: AbortSignal;
  /** Whether the caller may still call this: for answers that last. */
  readonly mayStay: () => Promise<boolean>;
  /** Where the caller comes from, and by what. */
  readonly place: Place;
  /** The session cookie of the browser that asks. */
  readonly cookies: {
    readonly begin: (session: Session) => void;
    readonly end: () => void;
  };
}

export type Handler<R extends RouteContract> = (
  call: Call<R>,
) => Promise<Plain<Part<R, 'answer'>> | AnyRefusal>;

/** A route without a handler does not compile. */
export type Handlers = { readonly [Name in keyof typeof routes]: Handler<(typeof routes)[Name]> };

type Part<R, Name extends string> =
  R extends Record<Name, infer Schema extends z.ZodType> ? z.output<Schema> : undefined;

/** Answers are only read. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;
