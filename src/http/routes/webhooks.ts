import { createHash } from 'node:crypto';
import { keepDelivery } from '../../operations/keep-delivery.ts';
import { receiveDelivery } from '../../operations/receive-delivery.ts';
import { createSource, findSource, listSources, type SourceView } from '../../operations/sources.ts';
import { createEndpoint, deleteEndpoint, listEndpoints } from '../../operations/webhook-endpoints.ts';
import type { webhookRoutes } from '../contract/webhook-routes.ts';
import type { Handlers } from '../call.ts';

export const webhookHandlers = {
  createWebhookEndpoint: ({ door, caller, body }) =>
    createEndpoint(door.desk, { workspaceId: caller.workspaceId, ...body }),
  listWebhookEndpoints: async ({ door, caller }) => ({
    endpoints: await listEndpoints(door.desk, caller.workspaceId),
  }),
  deleteWebhookEndpoint: async ({ door, caller, params }) => {
    const isThere = await deleteEndpoint(door.desk, caller.workspaceId, params.id);
    return isThere ? undefined : { refused: 'endpoint_not_found' };
  },
  createSource: async ({ door, caller, address, body }) => {
    const { secret, ...source } = await createSource(door.desk, { workspaceId: caller.workspaceId, ...body });
    return { ...withAddress(source, address), secret };
  },
  listSources: async ({ door, caller, address }) => {
    const sources = await listSources(door.desk, caller.workspaceId);
    return { sources: sources.map((source) => withAddress(source, address)) };
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

function withAddress({ path, ...source }: SourceView, address: string) {
  return { ...source, address: `${address}${path}` };
}
