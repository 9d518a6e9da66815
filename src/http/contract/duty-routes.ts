import { z } from 'zod';
import { DutyPage, ResponderList } from '../../model/duty-view.ts';
import { GivenAt } from '../../model/view.ts';
import type { RouteContract } from './route.ts';

const reading = {
  tag: 'people',
  access: 'member',
  scope: 'people:read',
  method: 'GET',
  status: 200,
} as const;

export const dutyRoutes = {
  viewDuty: {
    ...reading,
    path: '/api/v1/duty',
    operationId: 'viewDuty',
    summary: 'Who is on duty in every team now, who comes next, and hours that nobody covers',
    query: z.object({
      /** How many days ahead gaps are looked for. */
      days: z.coerce.number().int().min(1).max(90).default(14),
    }),
    answer: DutyPage,
  },
  viewResponders: {
    ...reading,
    path: '/api/v1/responders',
    operationId: 'viewResponders',
    summary:
      'Who would be reached for an escalation of each severity, in order, after how long and by which way',
    query: z.object({
      /** When it would leave; now, when absent. Up to 400 days ahead. */
      at: GivenAt.optional(),
      severity: z.coerce.number().int().min(1).max(4).optional(),
      issueType: z.string().max(60).optional(),
      path: z.string().max(60).optional(),
      team: z.string().max(60).optional(),
      /** Who would escalate: nobody is asked to take over from himself. */
      sender: z.uuid().optional(),
    }),
    answer: ResponderList,
  },
} as const satisfies Record<string, RouteContract>;
