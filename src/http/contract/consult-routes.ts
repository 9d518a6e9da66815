import { z } from 'zod';
import { Changed } from './answers.ts';
import type { RouteContract } from './route.ts';

const ticketParams = z.object({ ticketId: z.uuid() });
const consultParams = ticketParams.extend({ consultId: z.uuid() });
const words = z.string().trim().min(1).max(4000);
const expectedVersion = z.int().min(0).optional();

const AskConsultRequest = z
  .strictObject({
    expertIds: z.array(z.uuid()).min(1).max(5),
    question: words,
    /** The escalation whose packet the answer goes into; the newest open one when absent. */
    escalationId: z.uuid().optional(),
    /** As the policy says when absent. */
    answerWithinMin: z.int().min(5).max(43_200).optional(),
    expectedVersion,
  })
  .meta({ id: 'AskConsultRequest' });
const AnswerConsultRequest = z
  .strictObject({ answer: words, expectedVersion })
  .meta({ id: 'AnswerConsultRequest' });
const EndConsultRequest = z
  .strictObject({ note: words.optional(), expectedVersion })
  .meta({ id: 'EndConsultRequest' });

const command = {
  tag: 'consults',
  access: 'member',
  scope: 'tickets:write',
  idempotent: true,
  answer: Changed,
} as const;

export const consultRoutes = {
  askConsult: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/consults',
    operationId: 'askConsult',
    summary: 'Ask one to five experts without handing over',
    params: ticketParams,
    body: AskConsultRequest,
    status: 201,
  },
  answerConsult: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/consults/{consultId}/answer',
    operationId: 'answerConsult',
    summary: 'Answer as one of the experts; it becomes evidence of the packet',
    params: consultParams,
    body: AnswerConsultRequest,
    status: 200,
  },
  endConsult: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/consults/{consultId}/end',
    operationId: 'endConsult',
    summary: 'No longer ask',
    params: consultParams,
    body: EndConsultRequest,
    status: 200,
  },
} as const satisfies Record<string, RouteContract>;
