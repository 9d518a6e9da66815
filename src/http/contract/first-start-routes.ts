import { z } from 'zod';
import {
  ExamplePolicy,
  FirstStartView,
  FirstStep,
  FirstStepState,
  PolicyAnswers,
  SampleOpened,
  WayIn,
} from '../../model/first-start.ts';
import type { RouteContract } from './route.ts';

const shared = { tag: 'first start', access: 'member', scope: 'people:write' } as const;

export const firstStartRoutes = {
  viewFirstStart: {
    ...shared,
    method: 'GET',
    path: '/api/v1/first-start',
    operationId: 'viewFirstStart',
    scope: 'any',
    summary: 'The first five steps of a desk, and what is left of them',
    status: 200,
    answer: FirstStartView,
  },
  changeFirstStart: {
    ...shared,
    method: 'PATCH',
    path: '/api/v1/first-start',
    operationId: 'changeFirstStart',
    summary: 'Skip a step, say that it is done, or put the list away',
    body: z
      .strictObject({
        step: FirstStep.optional(),
        state: FirstStepState.optional(),
        putAway: z.boolean().optional(),
      })
      .meta({ id: 'ChangeFirstStartRequest' }),
    status: 200,
    answer: FirstStartView,
  },
  examplePolicy: {
    ...shared,
    method: 'POST',
    path: '/api/v1/first-start/policy',
    operationId: 'examplePolicy',
    scope: 'policy:read',
    summary:
      'A first policy from an example and three answers, with what it says in words; nothing is published',
    body: PolicyAnswers,
    status: 200,
    answer: ExamplePolicy,
  },
  openSample: {
    ...shared,
    method: 'POST',
    path: '/api/v1/first-start/sample',
    operationId: 'openSample',
    summary: 'Make the sample where there is none, with a way into it and one back',
    status: 200,
    answer: SampleOpened,
  },
  beginOwnDesk: {
    ...shared,
    method: 'POST',
    path: '/api/v1/first-start/desk',
    operationId: 'beginOwnDesk',
    summary: 'From the sample: begin a desk of one’s own, while there is none; answers the way in',
    body: z
      .strictObject({ email: z.email().max(200), timeZone: z.string().min(1).max(60) })
      .meta({ id: 'BeginOwnDeskRequest' }),
    status: 201,
    answer: WayIn,
  },
  invitePerson: {
    ...shared,
    method: 'POST',
    path: '/api/v1/people/{id}/invitation',
    operationId: 'invitePerson',
    summary: 'A link by which somebody who has never come in signs in, once, within three days',
    params: z.object({ id: z.uuid() }),
    status: 201,
    answer: WayIn,
  },
} as const satisfies Record<string, RouteContract>;
