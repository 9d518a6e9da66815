import { z } from 'zod';
import * as answers from './answers.ts';
import type { RouteContract } from './route.ts';

const idParams = z.object({ id: z.uuid() });

export const webhookRoutes = {
  createWebhookEndpoint: {
    method: 'POST',
    path: '/api/v1/webhook-endpoints',
    operationId: 'createWebhookEndpoint',
    tag: 'webhooks',
    access: 'member',
    scope: 'webhooks:write',
    summary: 'Have events posted to an address',
    status: 201,
    answer: answers.WebhookEndpoint,
    body: z.strictObject({
      url: z.url().max(2000),
      events: z.array(z.string().max(80)).max(50).default(['*']),
    }),
  },
  listWebhookEndpoints: {
    method: 'GET',
    path: '/api/v1/webhook-endpoints',
    operationId: 'listWebhookEndpoints',
    tag: 'webhooks',
    access: 'member',
    scope: 'webhooks:write',
    summary: 'Where events are posted',
    status: 200,
    answer: answers.WebhookEndpoints,
  },
  deleteWebhookEndpoint: {
    method: 'DELETE',
    path: '/api/v1/webhook-endpoints/{id}',
    operationId: 'deleteWebhookEndpoint',
    tag: 'webhooks',
    access: 'member',
    scope: 'webhooks:write',
    summary: 'Stop posting to an address',
    params: idParams,
    status: 204,
  },
  createSource: {
    method: 'POST',
    path: '/api/v1/sources',
    operationId: 'createSource',
    tag: 'webhooks',
    access: 'member',
    scope: 'inbound:write',
    summary: 'Open a way in with an address and a secret of its own',
    status: 201,
    answer: answers.Source,
    body: z.strictObject({
      system: z.enum(['webhook', 'zendesk', 'freshdesk', 'intercom']),
      name: z.string().min(1).max(120),
      /** The secret that Zendesk or Intercom shows for its webhook; absent: one of ours, shown once in the answer. */
      secret: z.string().min(8).max(500).optional(),
    }),
  },
  listSources: {
    method: 'GET',
    path: '/api/v1/sources',
    operationId: 'listSources',
    tag: 'webhooks',
    access: 'member',
    scope: 'inbound:write',
    summary: 'The ways in',
    status: 200,
    answer: answers.Sources,
  },
  receiveDelivery: {
    method: 'POST',
    path: '/api/v1/inbound/{system}/{sourceId}',
    operationId: 'receiveDelivery',
    tag: 'webhooks',
    access: 'signed',
    summary: 'Where a helpdesk or a form posts to',
    params: z.object({ system: z.string().max(40), sourceId: z.uuid() }),
    status: 200,
    answer: answers.Received,
  },
} as const satisfies Record<string, RouteContract>;
