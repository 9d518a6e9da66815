import { z } from 'zod';

/** What a token may be made for. Roles grant the same words. */
export const scopes = [
  'tickets:read',
  'tickets:write',
  'escalations:write',
  'people:read',
  'people:write',
  'duty:write',
  'policy:read',
  'policy:write',
  'matrix:write',
  'inbound:write',
  'webhooks:write',
  'audit:read',
  'history:write',
] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

/** What a route asks of its caller. `any`: that he is known. `session`: that a person has signed in himself. */
export type RouteScope = Scope | 'any' | 'session';
