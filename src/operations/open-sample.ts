/** From a desk of one's own to the sample and back, and from the sample to a desk of one's own. */
import type { SampleOpened, WayIn } from '../model/first-start.ts';
import { hourMs, minuteMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { readFirstAdmin, readMember, readWorkspaces } from '../storage/accounts.ts';
import { createEmptyWorkspace } from './create-empty-workspace.ts';
import type { Desk } from './desk.ts';
import { beginFilling } from './fill-sample.ts';
import { loadSample } from './load-sample.ts';
import { iso } from './names.ts';
import { linkMinutes, newLink } from './sign-in.ts';

interface Asking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

const backMs = 12 * hourMs;

/** The sample is made when nobody has yet. Whoever goes there comes in as its admin; nothing in it is anybody's. */
export async function openSample(
  desk: Desk,
  { workspaceId, personId }: Asking,
): Promise<SampleOpened | Refusal> {
  const known = (await readWorkspaces(desk.database.across)).find(({ isSample }) => isSample);
  if (known?.id === workspaceId) return { refused: 'nothing_changes' };
  const policySource = desk.policyExample('standard');
  const sampleId = known?.id ?? (await loadSample(desk, { policySource }));
  // One that was there fills, or somebody has stopped it.
  if (!known) beginFilling(desk);
  const admin = await readFirstAdmin(desk.database.of(sampleId), sampleId);
  const own = await readMember(desk.database.of(workspaceId), workspaceId, personId);
  if (!admin || !own) return { refused: 'not_permitted' };
  return {
    sample: await wayIn(desk, sampleId, admin, linkMinutes * minuteMs),
    back: await wayIn(desk, workspaceId, own, backMs),
  };
}

/**
 * Only while there is no other workspace: the sample's admin is whoever holds the first link, and later nobody may come
 * from there into a desk that others work at.
 */
export async function beginOwnDesk(
  desk: Desk,
  { workspaceId, email, timeZone }: Asking & { readonly email: string; readonly timeZone: string },
): Promise<WayIn | Refusal> {
  const workspaces = await readWorkspaces(desk.database.across);
  const isOnly =
    workspaces.length === 1 && workspaces.every(({ id, isSample }) => id === workspaceId && isSample);
  if (!isOnly) return { refused: 'sample_only' };
  const own = await createEmptyWorkspace(desk, {
    adminEmail: email.trim().toLowerCase(),
    zone: timeZone,
    policySource: desk.policyExample('standard'),
  });
  const admin = await readFirstAdmin(desk.database.of(own.workspaceId), own.workspaceId);
  return admin ? wayIn(desk, own.workspaceId, admin, linkMinutes * minuteMs) : { refused: 'not_permitted' };
}

type Member = NonNullable<Awaited<ReturnType<typeof readMember>>>;

async function wayIn(desk: Desk, workspaceId: WorkspaceId, member: Member, lastsMs: number): Promise<WayIn> {
  const token = await newLink(desk, workspaceId, member, 'sign-in', lastsMs);
  return {
    address: `${desk.address()}/sign-in?token=${token}`,
    endsAt: iso(desk.clock.realNow() + lastsMs),
  };
}
