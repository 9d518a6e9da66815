/** Where events are posted to. */
import type { WorkspaceId } from '../model/words.ts';
import { closeEndpoint, insertEndpoint, readEndpoints, type StoredEndpoint } from '../storage/endpoints.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';
import { newWebhookSecret } from './sources.ts';

export interface EndpointView {
  readonly id: string;
  readonly url: string;
  readonly events: string[];
  readonly createdAt: string;
}

/** The only time that the secret is shown. */
export async function createEndpoint(
  desk: Desk,
  { workspaceId, url, events }: { workspaceId: WorkspaceId; url: string; events: readonly string[] },
): Promise<EndpointView & { readonly secret: string }> {
  const secret = newWebhookSecret(desk);
  const endpoint = { id: desk.dice.id(), url, events, createdAt: desk.clock.realNow() };
  const db = desk.database.of(workspaceId);
  await db.transaction().execute((tx) => insertEndpoint(tx, workspaceId, { ...endpoint, secret }));
  return { ...endpointView(endpoint), secret };
}

export async function listEndpoints(desk: Desk, workspaceId: WorkspaceId): Promise<EndpointView[]> {
  return (await readEndpoints(desk.database.of(workspaceId), workspaceId)).map(endpointView);
}

/** Answers whether there was such an endpoint. */
export async function deleteEndpoint(desk: Desk, workspaceId: WorkspaceId, id: string): Promise<boolean> {
  const db = desk.database.of(workspaceId);
  const at = desk.clock.realNow();
  return db.transaction().execute((tx) => closeEndpoint(tx, workspaceId, id, at));
}

function endpointView({ id, url, events, createdAt }: StoredEndpoint): EndpointView {
  return { id, url, events: [...events], createdAt: iso(createdAt) };
}
