/** Ways in for other systems: an address of its own for each, with a secret over which deliveries are signed. */
import type { Refusal } from '../model/refusal.ts';
import type { WorkspaceId } from '../model/words.ts';
import {
  closeSource,
  insertSource,
  readSource,
  readSources,
  renameSource,
  rotateSecrets,
  type StoredSource,
} from '../storage/sources.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';

export interface SourceView {
  readonly id: string;
  readonly system: string;
  readonly name: string;
  /** Below the address of the desk. */
  readonly path: string;
  readonly createdAt: string;
}

export interface NewSource {
  readonly workspaceId: WorkspaceId;
  readonly system: string;
  readonly name: string;
  /** Zendesk and Intercom make their own; absent: one of ours. */
  readonly secret?: string | undefined;
  readonly request?: RequestKey | null;
}

/** The only time that the secret is shown. */
export function createSource(
  desk: Desk,
  order: NewSource,
): Promise<(SourceView & { readonly secret?: string }) | Refusal> {
  const { workspaceId, request = null } = order;
  return answerOnce<SourceView & { readonly secret?: string }, Refusal>(desk, workspaceId, request, () =>
    makeSource(desk, order),
  );
}

async function makeSource(
  desk: Desk,
  { workspaceId, system, name, secret: given, request = null }: NewSource,
): Promise<SourceView & { readonly secret: string }> {
  const secret = given ?? newWebhookSecret(desk);
  const createdAt = desk.clock.realNow();
  const source = { workspaceId, id: desk.dice.id(), system, name, secrets: [secret], createdAt };
  const db = desk.database.of(workspaceId);
  await db.transaction().execute(async (tx) => {
    await insertSource(tx, source);
    await answeredWith(desk, tx, workspaceId, request, sourceView(source));
  });
  return { ...sourceView(source), secret };
}

export async function listSources(desk: Desk, workspaceId: WorkspaceId): Promise<SourceView[]> {
  return (await readSources(desk.database.across, workspaceId)).map(sourceView);
}

interface SourceAsked {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
}
const unknown = { refused: 'source_unknown' } as const;

export async function changeSource(
  desk: Desk,
  { workspaceId, id, name }: SourceAsked & { readonly name: string },
): Promise<SourceView | typeof unknown> {
  const { across } = desk.database;
  await renameSource(across, workspaceId, id, name);
  const source = (await readSources(across, workspaceId)).find((one) => one.id === id);
  return source ? sourceView(source) : unknown;
}

/** The only time that the new secret is shown. The one before holds until the next rotation. */
export async function rotateSourceSecret(
  desk: Desk,
  { workspaceId, id, secret: given }: SourceAsked & { readonly secret?: string | undefined },
): Promise<{ secret: string; previousUntil: null } | typeof unknown> {
  const secret = given ?? newWebhookSecret(desk);
  const isThere = await rotateSecrets(desk.database.across, workspaceId, id, secret);
  return isThere ? { secret, previousUntil: null } : unknown;
}

/** Answers whether there was such a source. What it brought stays. */
export function deleteSource(desk: Desk, workspaceId: WorkspaceId, id: string): Promise<boolean> {
  return closeSource(desk.database.across, workspaceId, id, desk.clock.realNow());
}

/** Whom a delivery's address means. null: nobody, or another system. */
export async function findSource(
  desk: Desk,
  system: string,
  sourceId: string,
): Promise<{ workspaceId: WorkspaceId; secrets: readonly string[] } | null> {
  const source = await readSource(desk.database.across, sourceId);
  return source?.system === system ? source : null;
}

function sourceView({ id, system, name, createdAt }: StoredSource): SourceView {
  return { id, system, name, path: `/api/v1/inbound/${system}/${id}`, createdAt: iso(createdAt) };
}

/** In the form of Standard Webhooks, which others take as plain text. */
export function newWebhookSecret(desk: Desk): string {
  return `whsec_${desk.dice.bytes(32).toString('base64')}`;
}
