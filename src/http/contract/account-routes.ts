import { z } from 'zod';
import { Scope } from '../../model/scope.ts';
import { At, PersonMark } from '../../model/view.ts';
import type { RouteContract } from './route.ts';

const idParams = z.object({ id: z.uuid() });
const email = z.string().trim().min(3).max(320);
/** Any length that is no attack: what a password must be is said by the rule, in words. */
const password = z.string().min(1).max(200);
const link = z.string().min(1).max(200);
/** The page that somebody wanted when he had to sign in. */
const next = z.string().max(500).optional();

const SessionRow = z
  .object({
    id: z.string(),
    address: z.string(),
    agent: z.string(),
    createdAt: At,
    lastUsedAt: At,
    expiresAt: At,
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'SessionRow' });

const TokenRow = z
  .object({
    id: z.string(),
    name: z.string(),
    person: PersonMark,
    scopes: z.array(Scope),
    createdAt: At,
    expiresAt: At.nullable(),
    lastUsedAt: At.nullable(),
  })
  .meta({ id: 'TokenRow' });

const MadeToken = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Shown once; null where the same request came again. */
    token: z.string().nullable(),
  })
  .meta({ id: 'MadeToken' });

const AuditRow = z
  .object({
    id: z.string(),
    at: At,
    person: PersonMark.nullable(),
    via: z.enum(['session', 'token', 'command-line', 'sign-in', 'desk']),
    address: z.string(),
    what: z.string(),
    params: z.record(z.string(), z.unknown()),
    /** `done`, the code of a refusal, or `begun` where it was cut off. */
    outcome: z.string(),
  })
  .meta({ id: 'AuditRow' });

export const accountRoutes = {
  signIn: {
    method: 'POST',
    path: '/api/v1/session',
    operationId: 'signIn',
    tag: 'account',
    access: 'anyone',
    summary: 'Sign in by password, or by a link that came by mail; sets the session cookie',
    body: z.union([
      z.strictObject({ email, password, workspace: z.string().max(60).optional() }),
      z.strictObject({ link }),
    ]),
    status: 204,
  },
  sendLink: {
    method: 'POST',
    path: '/api/v1/sign-in-links',
    operationId: 'sendLink',
    tag: 'account',
    access: 'anyone',
    summary: 'Have a link sent by mail, to sign in or to choose a password; the answer is always the same',
    body: z.strictObject({ email, purpose: z.enum(['sign-in', 'password']).default('sign-in'), next }),
    status: 202,
    answer: z.object({ sent: z.literal('if-known') }),
  },
  choosePassword: {
    method: 'POST',
    path: '/api/v1/password',
    operationId: 'choosePassword',
    tag: 'account',
    access: 'anyone',
    summary: 'Choose a password by the link that came by mail; signs in and ends every other session',
    body: z.strictObject({ link, password }),
    status: 204,
  },
  changePassword: {
    method: 'PUT',
    path: '/api/v1/password',
    operationId: 'changePassword',
    tag: 'account',
    access: 'member',
    scope: 'session',
    summary: 'Set or change one’s password; ends every other session',
    body: z.strictObject({ current: password.optional(), password }),
    status: 204,
  },
  listSessions: {
    method: 'GET',
    path: '/api/v1/sessions',
    operationId: 'listSessions',
    tag: 'account',
    access: 'member',
    scope: 'session',
    summary: 'Where one is signed in',
    status: 200,
    answer: z.object({ sessions: z.array(SessionRow) }),
  },
  endSession: {
    method: 'DELETE',
    path: '/api/v1/sessions/{id}',
    operationId: 'endSession',
    tag: 'account',
    access: 'member',
    scope: 'session',
    audited: true,
    summary: 'End one of one’s sessions',
    params: idParams,
    status: 204,
  },
  endOtherSessions: {
    method: 'DELETE',
    path: '/api/v1/sessions',
    operationId: 'endOtherSessions',
    tag: 'account',
    access: 'member',
    scope: 'session',
    audited: true,
    summary: 'Sign out everywhere else',
    status: 204,
  },
  listTokens: {
    method: 'GET',
    path: '/api/v1/tokens',
    operationId: 'listTokens',
    tag: 'account',
    access: 'member',
    scope: 'session',
    summary: 'One’s tokens; an admin sees everybody’s',
    query: z.object({ of: z.enum(['me', 'everybody']).default('me') }),
    status: 200,
    answer: z.object({ tokens: z.array(TokenRow), grantable: z.array(Scope) }),
  },
  createToken: {
    method: 'POST',
    path: '/api/v1/tokens',
    operationId: 'createToken',
    tag: 'account',
    access: 'member',
    scope: 'session',
    idempotent: true,
    audited: true,
    summary: 'Make a token for a program; the secret is shown once',
    body: z.strictObject({
      name: z.string().trim().min(1).max(120),
      scopes: z.array(Scope).min(1).max(20),
      /** Until it ends by itself. */
      days: z.int().min(1).max(730).optional(),
    }),
    status: 201,
    answer: MadeToken,
  },
  revokeToken: {
    method: 'DELETE',
    path: '/api/v1/tokens/{id}',
    operationId: 'revokeToken',
    tag: 'account',
    access: 'member',
    scope: 'session',
    audited: true,
    summary: 'End a token',
    params: idParams,
    status: 204,
  },
  listAudit: {
    method: 'GET',
    path: '/api/v1/audit-log',
    operationId: 'listAudit',
    tag: 'audit',
    access: 'member',
    scope: 'audit:read',
    summary: 'Sign-ins and administrative acts, the newest first',
    query: z.object({
      personId: z.uuid().optional(),
      what: z.string().max(60).optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    status: 200,
    answer: z.object({ rows: z.array(AuditRow), next: z.string().nullable() }),
  },
} as const satisfies Record<string, RouteContract>;
