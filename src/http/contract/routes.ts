import { accountRecordRoutes } from './account-record-routes.ts';
import { accountRoutes } from './account-routes.ts';
import { authorityRoutes } from './authority-routes.ts';
import { calendarFeedRoutes } from './calendar-feed-routes.ts';
import { bulkRoutes } from './bulk-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { consultRoutes } from './consult-routes.ts';
import { dutyFeedRoutes } from './duty-feed-routes.ts';
import { addressBookRoutes } from './address-book-routes.ts';
import { boardRoutes } from './board-routes.ts';
import { shiftRoutes } from './shift-routes.ts';
import { dutyRoutes } from './duty-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { escalationRoutes } from './escalation-routes.ts';
import { liveRoutes } from './live-routes.ts';
import { logAuditRoutes } from './log-audit-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { steeringRoutes } from './steering-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { firstStartRoutes } from './first-start-routes.ts';
import { policyRoutes } from './policy-routes.ts';
import { shadowRoutes } from './shadow-routes.ts';
import { rotaRoutes } from './rota-routes.ts';
import { recordRoutes } from './record-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { statusLinkRoutes } from './status-link-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { triageRoutes } from './triage-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';
import type { RouteContract } from './route.ts';

/** Every route of the API in one table; the server and the OpenAPI document are both built from it. */
export const routes = {
  ...ticketRoutes,
  ...statusLinkRoutes,
  ...attachmentRoutes,
  ...savedViewRoutes,
  ...bulkRoutes,
  ...triageRoutes,
  ...escalationRoutes,
  ...clockRoutes,
  ...consultRoutes,
  ...noticeRoutes,
  ...accountRoutes,
  ...authorityRoutes,
  ...steeringRoutes,
  ...peopleRoutes,
  ...accountRecordRoutes,
  ...recordRoutes,
  ...rotaRoutes,
  ...calendarFeedRoutes,
  ...dutyFeedRoutes,
  ...dutyRoutes,
  ...shiftRoutes,
  ...boardRoutes,
  ...addressBookRoutes,
  ...firstStartRoutes,
  ...policyRoutes,
  ...shadowRoutes,
  ...webhookRoutes,
  ...logAuditRoutes,
  ...liveRoutes,
  ...deskRoutes,
} as const satisfies Record<string, RouteContract>;
