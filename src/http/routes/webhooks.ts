import { createHash } from 'node:crypto';
import { keepDelivery } from '../../operations/keep-delivery.ts';
import { receiveDelivery } from '../../operations/receive-delivery.ts';
import {
  changeSource,
  createSource,
  deleteSource,
  findSource,
  listSources,
  rotateSourceSecret,
  type SourceView,
} from '../../operations/sources.ts';
import {
  changeEndpoint,
  createEndpoint,
  deleteEndpoint,
  listEndpoints,
  pingEndpoint,
  rotateSecret,
} from '../../operations/webhook-endpoints.ts';
import { listDeliveries, resendDelivery } from '../../operations/webhook-log.ts';
import { webhookEvents } from '../../model/webhook-event.ts';
import type { Caller } from '../../operations/credentials.ts';
import type { webhookRoutes } from '../contract/webhook-routes.ts';
import type { Handlers } from '../call.ts';

export const webhookHandlers = {
  createWebhookEndpoint: async ({ door, caller, request, body }) => {
    if (door.refusesTarget(body.url)) return { refused: 'target_private' };
    return createEndpoint(door.desk, { ...of(caller), ...body, request });
  },
  listWebhookEndpoints: async ({ door, caller }) => ({
    endpoints: await listEndpoints(door.desk, caller.workspaceId),
  }),
  changeWebhookEndpoint: async ({ door, caller, params, body }) => {
    if (body.url !== undefined && door.refusesTarget(body.url)) return { refused: 'target_private' };
    return changeEndpoint(door.desk, { ...of(caller), ...params, ...body });
  },
  deleteWebhookEndpoint: async ({ door, caller, params }) => {
    const isThere = await deleteEndpoint(door.desk, caller.workspaceId, params.id);
    return isThere ? undefined : { refused: 'endpoint_not_found' };
  },
  rotateWebhookSecret: ({ door, caller, params }) => rotateSecret(door.desk, { ...of(caller), ...params }),
  pingWebhookEndpoint: ({ door, caller, params }) => pingEndpoint(door.desk, { ...of(caller), ...params }),
  listWebhookDeliveries: ({ door, caller, params, query }) =>
    listDeliveries(door.desk, { ...of(caller), ...params, ...query }),
  resendWebhookDelivery: ({ door, caller, params }) =>
    resendDelivery(door.desk, { ...of(caller), ...params }),
  listWebhookEvents: async () => ({
    types: Object.entries(webhookEvents).map(([type, when]) => ({ type, when })),
  }),
  createSource: async ({ door, caller, address, request, body }) => {
    const made = await createSource(door.desk, { workspaceId: caller.workspaceId, ...body, request });
    return 'refused' in made ? made : withAddress(made, address);
  },
  listSources: async ({ door, caller, address }) => {
    const sources = await listSources(door.desk, caller.workspaceId);
    return { sources: sources.map((source) => withAddress(source, address)) };
  },
  changeSource: async ({ door, caller, params, address, body }) => {
    const source = await changeSource(door.desk, { ...of(caller), ...params, ...body });
    return 'refused' in source ? source : withAddress(source, address);
  },
  rotateSourceSecret: ({ door, caller, params, body }) =>
    rotateSourceSecret(door.desk, { ...of(caller), ...params, ...body }),
  deleteSource: async ({ door, caller, params }) => {
    const isThere = await deleteSource(door.desk, caller.workspaceId, params.id);
    return isThere ? undefined : { refused: 'source_unknown' };
  },
  /** Nothing is stored before the signature has been found good. */
  receiveDelivery: async ({ door, params, delivery }) => {
    const channel = door.channels.get(params.system);
    const source = channel && (await findSource(door.desk, params.system, params.sourceId));
    if (!channel || !source) return { refused: 'source_unknown' };
    const taken = channel.receive(delivery, source, door.desk.clock.realNow());
    if ('refused' in taken) {
      if (taken.refused === 'unsupported')
        await keepDelivery(door.desk, { ...params, ...source, ...delivery, why: taken.detail });
      return taken;
    }
    return receiveDelivery(door.desk, {
      workspaceId: source.workspaceId,
      sourceId: params.sourceId,
      intake: taken,
      bodyHash: createHash('sha256').update(delivery.body).digest('hex'),
    });
  },
} satisfies Pick<Handlers, keyof typeof webhookRoutes>;

function of({ workspaceId, personId }: Caller) {
  return { workspaceId, personId };
}

function withAddress<T extends SourceView>({ path, ...source }: T, address: string) {
  return { ...source, address: `${address}${path}` };
}
