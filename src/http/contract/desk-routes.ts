import { z } from 'zod';
import { SampleFillingView } from '../../model/view.ts';
import * as answers from './answers.ts';
import type { RouteContract } from './route.ts';

export const deskRoutes = {
  moveSampleClock: {
    method: 'POST',
    path: '/api/v1/sample/clock',
    operationId: 'moveSampleClock',
    tag: 'sample',
    access: 'member',
    scope: 'tickets:write',
    summary: 'Move the clock of the sample workspace forward',
    status: 200,
    answer: answers.ClockMoved,
    body: z.union([
      z.strictObject({ to: z.literal('next-deadline') }),
      z.strictObject({
        minutes: z
          .number()
          .min(1)
          .max(60 * 24 * 31),
      }),
    ]),
  },
  changeSampleFilling: {
    method: 'PATCH',
    path: '/api/v1/sample/filling',
    operationId: 'changeSampleFilling',
    tag: 'sample',
    access: 'member',
    scope: 'people:write',
    summary: 'Stop filling the earlier weeks of the sample, or go on; nothing that is there is lost',
    status: 200,
    answer: z.object({ filling: SampleFillingView.nullable() }).meta({ id: 'SampleFillingChanged' }),
    body: z.strictObject({ running: z.boolean() }).meta({ id: 'ChangeSampleFillingRequest' }),
  },
  openApi: {
    method: 'GET',
    path: '/api/v1/openapi.json',
    operationId: 'openApi',
    tag: 'api',
    access: 'anyone',
    summary: 'This document',
    status: 200,
    answer: z.unknown(),
  },
  health: {
    method: 'GET',
    path: '/healthz',
    operationId: 'health',
    tag: 'api',
    access: 'anyone',
    summary: 'The process lives',
    status: 200,
    answer: answers.Health,
  },
  ready: {
    method: 'GET',
    path: '/readyz',
    operationId: 'ready',
    tag: 'api',
    access: 'anyone',
    summary: 'The database answers',
    status: 200,
    answer: answers.Health,
  },
} as const satisfies Record<string, RouteContract>;
