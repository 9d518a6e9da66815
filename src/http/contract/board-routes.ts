import { z } from 'zod';
import { BoardPage, LoadPage } from '../../model/board-view.ts';
import { PathKind } from '../../model/words.ts';
import type { RouteContract } from './route.ts';

const reading = {
  tag: 'escalations',
  access: 'member',
  scope: 'tickets:read',
  method: 'GET',
  status: 200,
} as const;

export const boardRoutes = {
  viewBoard: {
    ...reading,
    path: '/api/v1/board',
    operationId: 'viewBoard',
    summary: 'All open escalations by state, the most urgent first',
    query: z.object({
      kind: PathKind.optional(),
      team: z.string().max(60).optional(),
      severity: z.coerce.number().int().min(1).max(4).optional(),
      /** Those in which one has a part. */
      mine: z.enum(['true', 'false']).default('false'),
    }),
    answer: BoardPage,
  },
  viewLoad: {
    ...reading,
    path: '/api/v1/load',
    operationId: 'viewLoad',
    summary: 'What each team holds; of people only oneself and those whom one leads',
    answer: LoadPage,
  },
} as const satisfies Record<string, RouteContract>;
