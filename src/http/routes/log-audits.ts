import { deleteLogAudit } from '../../operations/log-audits/forget-log-audits.ts';
import { lookAtLogs, startLogAudit, stopLogAudit } from '../../operations/log-audits/run-log-audit.ts';
import { beginLogAudit, takeLogPart } from '../../operations/log-audits/upload-logs.ts';
import {
  listLogAudits,
  readLogAuditReport,
  viewLogAudit,
} from '../../operations/log-audits/view-log-audits.ts';
import type { Handlers } from '../call.ts';
import type { logAuditRoutes } from '../contract/log-audit-routes.ts';
import { of } from './tickets.ts';

export const logAuditHandlers = {
  beginLogAudit: ({ door, caller, body }) => beginLogAudit(door.desk, { ...of(caller), files: body.files }),
  sendLogPart: ({ door, caller, params, query, delivery }) =>
    takeLogPart(door.desk, { ...of(caller), ...params, offset: query.offset, part: delivery.body }),
  listLogAudits: ({ door, caller }) => listLogAudits(door.desk, caller.workspaceId),
  viewLogAudit: ({ door, caller, params }) => viewLogAudit(door.desk, caller.workspaceId, params.auditId),
  lookAtLogs: ({ door, caller, params, body }) =>
    lookAtLogs(door.desk, { ...of(caller), ...params, mapping: body.mapping ?? null }),
  startLogAudit: ({ door, caller, params, body }) => {
    const { mapping, isGuess, comparePolicy } = body;
    return startLogAudit(door.desk, {
      ...of(caller),
      ...params,
      mapping,
      isGuess,
      comparesPolicy: comparePolicy,
    });
  },
  stopLogAudit: async ({ door, caller, params }) => stopLogAudit(door.desk, { ...of(caller), ...params }),
  deleteLogAudit: async ({ door, caller, params }) =>
    deleteLogAudit(door.desk, caller.workspaceId, params.auditId),
  readLogAuditReport: ({ door, caller, params }) =>
    readLogAuditReport(door.desk, caller.workspaceId, params.auditId, 'json'),
  readLogAuditPage: ({ door, caller, params }) =>
    readLogAuditReport(door.desk, caller.workspaceId, params.auditId, 'html'),
  readLogAuditText: ({ door, caller, params }) =>
    readLogAuditReport(door.desk, caller.workspaceId, params.auditId, 'text'),
} satisfies Pick<Handlers, keyof typeof logAuditRoutes>;
