import { z } from 'zod';
import { logAuditStates } from '../../model/log-audit.ts';
import { At, PersonMark } from '../../model/view.ts';
import type { RouteContract } from './route.ts';

const nameBytesMax = 200;
// The name becomes that of a file: no folders, nothing that moves, nothing that can't be shown.
const Name = z
  .string()
  .min(1)
  .max(nameBytesMax)
  .refine(
    (name) =>
      !/[/\\\p{Cc}\p{Cs}]/u.test(name) &&
      !/^\.+$/.test(name) &&
      new TextEncoder().encode(name).length <= nameBytesMax,
    { message: 'is no name of a file' },
  );

const LogAudit = z
  .object({
    id: z.string(),
    by: PersonMark,
    createdAt: At,
    changedAt: At,
    state: z.enum(logAuditStates),
    /** `received`: bytes that have come; where to go on. */
    files: z.array(z.object({ name: z.string(), bytes: z.number(), received: z.number() })),
    progress: z.object({ done: z.number(), total: z.number(), what: z.string() }).nullable(),
    /** With which it was started last, as YAML. */
    mapping: z.string().nullable(),
    comparesPolicy: z.boolean(),
    failure: z.string().nullable(),
    summary: z
      .object({
        tickets: z.number(),
        events: z.number(),
        rows: z.number(),
        leftOut: z.number(),
        /** A file was empty or ends in the middle. */
        isCut: z.boolean(),
        /** What was found, a sentence each; the report has the figures behind them. */
        findings: z.array(z.object({ heading: z.string(), told: z.string() })).optional(),
      })
      .nullable(),
    /** null: they are gone. */
    logsKeptUntil: At.nullable(),
  })
  .meta({ id: 'LogAudit' });

const LogLook = z
  .object({
    kind: z.enum(['csv', 'xes', 'json']),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    /** By column: its words and how many of the first rows have them. Columns with very many are left out. */
    words: z.record(z.string(), z.array(z.object({ word: z.string(), rows: z.number() }))),
    /** The mapping as a document. */
    mapping: z.record(z.string(), z.unknown()),
    source: z.string(),
    looked: z.object({ rows: z.number(), withTime: z.number() }),
    /** The instant that is read in each of `rows`. */
    times: z.array(At.nullable()),
    /** What has to be mended before it can start. */
    problems: z.array(z.string()),
  })
  .meta({ id: 'LogLook' });

const one = z.object({ auditId: z.uuid() });
const mapping = z.string().min(1).max(200_000);
const usual = { tag: 'audits', access: 'member', scope: 'history:write' } as const;

/** A page of its own that runs no script and asks nothing of anybody; its style stands in it. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
};

export const logAuditRoutes = {
  beginLogAudit: {
    ...usual,
    method: 'POST',
    path: '/api/v1/log-audits',
    operationId: 'beginLogAudit',
    audited: true,
    summary: 'Announce logs for an audit; their parts follow',
    body: z.strictObject({
      files: z
        .array(z.strictObject({ name: Name, bytes: z.int().min(1).max(1e12) }))
        .min(1)
        .max(20),
    }),
    status: 201,
    answer: LogAudit,
  },
  sendLogPart: {
    ...usual,
    method: 'PUT',
    path: '/api/v1/log-audits/{auditId}/files/{file}',
    operationId: 'sendLogPart',
    summary: 'The next part of a log, at most 4 MB; out of step, the answer says where to go on',
    params: one.extend({ file: z.coerce.number().int().min(0).max(19) }),
    query: z.object({ offset: z.coerce.number().int().min(0).max(1e12) }),
    bodyType: 'application/octet-stream',
    status: 200,
    answer: z.object({ received: z.number() }),
  },
  listLogAudits: {
    ...usual,
    method: 'GET',
    path: '/api/v1/log-audits',
    operationId: 'listLogAudits',
    summary: 'Audits of uploaded logs, the newest first',
    status: 200,
    answer: z.object({ audits: z.array(LogAudit) }),
  },
  viewLogAudit: {
    ...usual,
    method: 'GET',
    path: '/api/v1/log-audits/{auditId}',
    operationId: 'viewLogAudit',
    summary: 'How an audit stands, and how far it is',
    params: one,
    status: 200,
    answer: LogAudit,
  },
  lookAtLogs: {
    ...usual,
    method: 'POST',
    path: '/api/v1/log-audits/{auditId}/look',
    operationId: 'lookAtLogs',
    summary: 'The first rows under a mapping, or under a guess',
    params: one,
    body: z.strictObject({ mapping: mapping.optional() }),
    status: 200,
    answer: LogLook,
  },
  startLogAudit: {
    ...usual,
    method: 'POST',
    path: '/api/v1/log-audits/{auditId}/start',
    operationId: 'startLogAudit',
    audited: true,
    summary: 'Start the audit with a mapping, as YAML or JSON',
    params: one,
    body: z.strictObject({
      mapping,
      /** It is what the desk proposed, and nobody has changed it: the report says so. */
      isGuess: z.boolean().default(false),
      /** With the targets of the policy in force. */
      comparePolicy: z.boolean().default(false),
    }),
    status: 202,
    answer: LogAudit,
  },
  stopLogAudit: {
    ...usual,
    method: 'POST',
    path: '/api/v1/log-audits/{auditId}/stop',
    operationId: 'stopLogAudit',
    summary: 'Stop an audit that runs; its logs stay',
    params: one,
    status: 204,
  },
  deleteLogAudit: {
    ...usual,
    method: 'DELETE',
    path: '/api/v1/log-audits/{auditId}',
    operationId: 'deleteLogAudit',
    audited: true,
    summary: 'Remove an audit with its logs and reports',
    params: one,
    status: 204,
  },
  readLogAuditReport: {
    ...usual,
    method: 'GET',
    path: '/api/v1/log-audits/{auditId}/report.json',
    operationId: 'readLogAuditReport',
    summary: 'The whole report',
    params: one,
    status: 200,
    answer: z.string(),
    answerType: 'application/json',
  },
  readLogAuditPage: {
    ...usual,
    method: 'GET',
    path: '/api/v1/log-audits/{auditId}/report.html',
    operationId: 'readLogAuditPage',
    summary: 'The report as a page that needs nothing else',
    params: one,
    status: 200,
    answer: z.string(),
    answerType: 'text/html',
    answerHeaders: pageHeaders,
  },
  readLogAuditText: {
    ...usual,
    method: 'GET',
    path: '/api/v1/log-audits/{auditId}/report.txt',
    operationId: 'readLogAuditText',
    summary: 'The report as lines',
    params: one,
    status: 200,
    answer: z.string(),
    answerType: 'text/plain',
  },
} as const satisfies Record<string, RouteContract>;
