import { z } from 'zod';
import { At } from '../../model/view.ts';
import { isSubscription } from '../../model/webhook-event.ts';

export const WebhookEndpoint = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    events: z.array(z.string()),
    /** The first failure since the last success. */
    failingSince: At.nullable(),
    /** Nothing is posted to it until somebody puts it back. */
    setAsideAt: At.nullable(),
    createdAt: At,
    secret: z.string().optional(),
  })
  .meta({ id: 'WebhookEndpoint' });
export const WebhookEndpoints = z
  .object({ endpoints: z.array(WebhookEndpoint) })
  .meta({ id: 'WebhookEndpoints' });

export const NewSecret = z
  .object({
    /** Shown once; absent where the same request came again. */
    secret: z.string().optional(),
    previousUntil: At.nullable(),
  })
  .meta({ id: 'NewSecret' });
export const DeliveryQueued = z.object({ eventId: z.string() }).meta({ id: 'DeliveryQueued' });

export const WebhookDelivery = z
  .object({
    id: z.string(),
    /** What the receiver knows as webhook-id; the same over all attempts. */
    eventId: z.string(),
    eventType: z.string(),
    ticketId: z.string().nullable(),
    attempt: z.number(),
    outcome: z.enum(['taken', 'again', 'given-up']),
    httpStatus: z.number().nullable(),
    detail: z.string().nullable(),
    /** The first 500 characters. */
    answer: z.string().nullable(),
    durationMs: z.number(),
    at: At,
    /** How the event stands with this endpoint by now. */
    state: z.enum(['pending', 'sent', 'superseded', 'dead', 'forgotten']),
    nextAt: At.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export const WebhookDeliveries = z
  .object({ deliveries: z.array(WebhookDelivery), next: z.string().nullable() })
  .meta({ id: 'WebhookDeliveries' });

export const WebhookEventTypes = z
  .object({ types: z.array(z.object({ type: z.string(), when: z.string() })) })
  .meta({ id: 'WebhookEventTypes' });

const name = z.string().trim().max(120);
const url = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((text) => !/^[^/]*\/\/[^/]*@/.test(text), 'An address here carries no user and no password.');
const events = z
  .array(
    z
      .string()
      .max(80)
      .refine(isSubscription, 'There is no such type of event. Take one of the list, a noun with .*, or *.'),
  )
  .min(1)
  .max(50);

export const CreateEndpointRequest = z
  .strictObject({ name: name.default(''), url, events: events.default(['*']) })
  .meta({ id: 'CreateEndpointRequest' });
export const ChangeEndpointRequest = z
  .strictObject({
    name: name.optional(),
    url: url.optional(),
    events: events.optional(),
    /** false: post nothing for now; true: post again. */
    active: z.boolean().optional(),
  })
  .meta({ id: 'ChangeEndpointRequest' });
