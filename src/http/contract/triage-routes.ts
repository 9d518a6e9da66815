import { z } from 'zod';
import { CommitmentKind } from '../../model/ticket-signs.ts';
import { SimilarTickets, TriageView } from '../../model/triage-view.ts';
import { At } from '../../model/view.ts';
import * as answers from './answers.ts';
import type { RouteContract } from './route.ts';

const ticketParams = z.object({ ticketId: z.uuid() });
const place = z.coerce.number().int().min(1).max(1_000_000_000);
const expectedVersion = z.int().min(0).optional();

export const AnswerChecklistRequest = z
  .strictObject({
    /** false: it is open again. */
    done: z.boolean().default(true),
    answer: z.string().trim().min(1).max(4000).optional(),
    expectedVersion,
  })
  .meta({ id: 'AnswerChecklistRequest' });

export const MakeCommitmentRequest = z
  .strictObject({
    what: CommitmentKind.exclude(['next-update']),
    dueAt: At,
    note: z.string().trim().min(1).max(1000).optional(),
    expectedVersion,
  })
  .meta({ id: 'MakeCommitmentRequest' });

export const EndCommitmentRequest = z
  .strictObject({ how: z.enum(['kept', 'dropped']), expectedVersion })
  .meta({ id: 'EndCommitmentRequest' });

export const AskSeenRequest = z.strictObject({ expectedVersion }).meta({ id: 'AskSeenRequest' });

const command = {
  tag: 'triage',
  access: 'member',
  scope: 'tickets:write',
  idempotent: true,
  answer: answers.Changed,
} as const;

export const triageRoutes = {
  viewTriage: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/triage',
    operationId: 'viewTriage',
    tag: 'triage',
    access: 'member',
    scope: 'tickets:read',
    summary: 'The checklist of the issue type with its answers, recorded dates, and contacts on the issue',
    params: ticketParams,
    status: 200,
    answer: TriageView,
  },
  listSimilar: {
    method: 'GET',
    path: '/api/v1/tickets/{ticketId}/similar',
    operationId: 'listSimilar',
    tag: 'triage',
    access: 'member',
    scope: 'tickets:read',
    summary: 'Up to five tickets of other customers with the same issue type and words, the newest first',
    params: ticketParams,
    status: 200,
    answer: SimilarTickets,
  },
  answerChecklist: {
    ...command,
    method: 'PUT',
    path: '/api/v1/tickets/{ticketId}/checklist/{item}',
    operationId: 'answerChecklist',
    summary: 'Tick, answer or open again an item of the checklist',
    params: ticketParams.extend({ item: z.string().min(1).max(60) }),
    body: AnswerChecklistRequest,
    status: 200,
  },
  makeCommitment: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/commitments',
    operationId: 'makeCommitment',
    summary: 'Record a date that somebody counts on, such as the customer’s own deadline',
    params: ticketParams,
    body: MakeCommitmentRequest,
    status: 201,
  },
  endCommitment: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/commitments/{commitmentId}/end',
    operationId: 'endCommitment',
    summary: 'Say that a recorded date was kept, or no longer counts',
    params: ticketParams.extend({ commitmentId: place }),
    body: EndCommitmentRequest,
    status: 200,
  },
  seeFlag: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/asks/{askId}/seen',
    operationId: 'seeFlag',
    summary: 'Say that you have looked, as a trigger asked',
    params: ticketParams.extend({ askId: place }),
    body: AskSeenRequest,
    status: 200,
  },
  putAsideSuggestion: {
    ...command,
    method: 'POST',
    path: '/api/v1/tickets/{ticketId}/asks/{askId}/put-aside',
    operationId: 'putAsideSuggestion',
    summary: 'Put a suggested escalation aside',
    params: ticketParams.extend({ askId: place }),
    body: AskSeenRequest,
    status: 200,
  },
} as const satisfies Record<string, RouteContract>;
