import { z } from 'zod';
import { BriefView } from '../../model/brief-view.ts';
import { HandOverPage } from '../../model/shift-view.ts';
import * as answers from './answers.ts';
import { expectedVersion, note, NoteRequest } from './requests.ts';
import type { RouteContract } from './route.ts';

const params = z.object({ escalationId: z.uuid() });
const writing = {
  method: 'POST',
  tag: 'escalations',
  access: 'member',
  scope: 'escalations:write',
  idempotent: true,
  params,
  status: 200,
  answer: answers.Changed,
} as const;

export const shiftRoutes = {
  viewHandOver: {
    method: 'GET',
    path: '/api/v1/hand-over',
    operationId: 'viewHandOver',
    tag: 'escalations',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What a person holds when the shift ends, and what falls due while he is off',
    query: z.object({
      /** Whose shift: one’s own when absent, or that of somebody whom one leads. */
      person: z.uuid().optional(),
    }),
    status: 200,
    answer: HandOverPage,
  },
  viewBrief: {
    method: 'GET',
    path: '/api/v1/escalations/{escalationId}/brief',
    operationId: 'viewBrief',
    tag: 'escalations',
    access: 'member',
    scope: 'tickets:read',
    summary: 'What an executive has to know to decide, on one screen',
    params,
    status: 200,
    answer: BriefView,
  },
  handShiftOver: {
    ...writing,
    path: '/api/v1/escalations/{escalationId}/shift-hand-over',
    operationId: 'handShiftOver',
    summary: 'Before a shift ends: give it to somebody who is there then',
    body: z
      .strictObject({
        toId: z.uuid(),
        /** Who gives it; who asks, when absent. */
        fromId: z.uuid().optional(),
        note: note.optional(),
        expectedVersion,
      })
      .meta({ id: 'ShiftHandOverRequest' }),
  },
  keepOverShift: {
    ...writing,
    path: '/api/v1/escalations/{escalationId}/keep',
    operationId: 'keepOverShift',
    summary: 'Before a shift ends: keep it, with a reason',
    body: z
      .strictObject({ reason: note, personId: z.uuid().optional(), expectedVersion })
      .meta({ id: 'KeepRequest' }),
  },
  askNext: {
    ...writing,
    path: '/api/v1/escalations/{escalationId}/ask-next',
    operationId: 'askNext',
    summary: 'Do not wait for the one who was asked: ask the next of the chain now',
    body: NoteRequest,
  },
} as const satisfies Record<string, RouteContract>;
