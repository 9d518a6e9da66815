import type { z } from 'zod';

/** Who may call it: `anyone`, a signed-in person or token (`member`), `admin`, or a signature over the body (`signed`). */
export type Access = 'anyone' | 'member' | 'admin' | 'signed';

export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** In OpenAPI's notation: /tickets/{ticketId}. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Taken with the header `Idempotency-Key`. */
  readonly idempotent?: boolean;
  readonly status: 200 | 201 | 202 | 204;
  readonly answer?: z.ZodType;
  /** Anything but JSON, such as text/markdown. */
  readonly answerType?: string;
}
