import type { z } from 'zod';
import type { RouteScope } from '../../model/scope.ts';

interface RouteParts {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** In OpenAPI's notation: /tickets/{ticketId}. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is bytes as they come, of this type, at most `partLimitBytes`. */
  readonly bodyType?: 'application/octet-stream';
  /**
   * The answer under an `Idempotency-Key` is written together with the effect. Every other write of a member takes the
   * key too; the door then keeps the answer after the effect.
   */
  readonly idempotent?: boolean;
  /** An act that admins look up afterwards: who did it, when, from where, how it ended. */
  readonly audited?: boolean;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: z.ZodType;
  /** Anything but JSON, such as text/markdown. */
  readonly answerType?: string;
  /** Headers of a good answer, over those that every answer has. */
  readonly answerHeaders?: Readonly<Record<string, string>>;
}

/** Who may call it: `anyone`, whoever signs the body (`signed`), or a person or token (`member`) that has the scope. */
export type RouteContract = RouteParts &
  (
    | { readonly access: 'anyone' | 'signed'; readonly scope?: undefined }
    | { readonly access: 'member'; readonly scope: RouteScope }
  );
