/** Secret links to a ticket's status page: made, listed and taken back by agents, put into letters at sending. */
import { dayMs, type Instant } from '../model/instant.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { durationMsOf } from '../rules/policy/duration-ms.ts';
import type { CompiledPolicy } from '../rules/policy/compile-policy.ts';
import {
  insertStatusLink,
  readStatusLink,
  readStatusLinksOf,
  revokeStatusLinks,
  type StoredStatusLink,
} from '../storage/status-links.ts';
import { answeredWith, answerOnce, type RequestKey } from './answer-once.ts';
import { hashOf } from './credentials.ts';
import type { Desk } from './desk.ts';
import { iso, personMarkOrNull } from './names.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { newSecret } from './sign-in.ts';

export interface OfTicket {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
}

/** `token` is null where the same request comes again: it was shown then, and is kept nowhere. */
export interface MadeStatusLink {
  readonly id: string;
  readonly token: string | null;
  readonly expiresAt: string;
}

/** Where a policy says nothing of customers' pages, a link lasts as long as by its default. */
const usualLengthMs = 90 * dayMs;

export async function makeStatusLink(
  desk: Desk,
  order: OfTicket & { readonly lastsDays?: number | undefined; readonly request: RequestKey | null },
): Promise<MadeStatusLink | Refusal> {
  const { workspaceId, ticketId, personId, request, lastsDays } = order;
  const seen = await readSeenTicket(desk, order);
  if (isRefusal(seen)) return seen;
  return answerOnce<MadeStatusLink, Refusal>(desk, workspaceId, request, async () => {
    const token = newSecret(desk);
    const lengthMs = lastsDays === undefined ? linkLengthMs(seen.facts.policy) : lastsDays * dayMs;
    const link = newLink(desk, { workspaceId, ticketId, madeVia: 'person', madeBy: personId, lengthMs });
    const made = { id: link.id, expiresAt: iso(link.expiresAt) };
    await desk.database
      .of(workspaceId)
      .transaction()
      .execute(async (tx) => {
        await insertStatusLink(tx, { ...link, tokenHash: hashOf(token) });
        await answeredWith(desk, tx, workspaceId, request, { ...made, token: null });
      });
    return { ...made, token };
  });
}

export function linkLengthMs({ policy }: CompiledPolicy): number {
  const { customerPages } = policy;
  return customerPages ? durationMsOf(customerPages.linksLastFor) : usualLengthMs;
}

type Wanted = Pick<StoredStatusLink, 'workspaceId' | 'ticketId' | 'madeVia' | 'madeBy'> &
  Partial<Pick<StoredStatusLink, 'reach' | 'language' | 'timeZone'>> & { readonly lengthMs: number };

export function newLink(desk: Desk, { lengthMs, ...wanted }: Wanted): StoredStatusLink {
  const createdAt = desk.clock.realNow();
  return {
    id: desk.dice.id(),
    reach: 'all',
    language: null,
    timeZone: null,
    ...wanted,
    createdAt,
    expiresAt: createdAt + lengthMs,
  };
}

export const statusPath = (token: string) => `/status/${token}`;

/** The address of a new link, for a letter that leaves now: no secret waits in the outbox. */
export async function linkForLetter(
  desk: Desk,
  of: { readonly workspaceId: WorkspaceId; readonly ticketId: TicketId; readonly policy: CompiledPolicy },
): Promise<string> {
  const { workspaceId, ticketId, policy } = of;
  const token = newSecret(desk);
  const link = newLink(desk, {
    workspaceId,
    ticketId,
    madeVia: 'message',
    madeBy: null,
    lengthMs: linkLengthMs(policy),
  });
  await insertStatusLink(desk.database.across, { ...link, tokenHash: hashOf(token) });
  return `${desk.address()}${statusPath(token)}`;
}

export async function listStatusLinks(desk: Desk, asked: OfTicket) {
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const { workspaceId, ticketId } = asked;
  const now = desk.clock.realNow();
  const links = await readStatusLinksOf(desk.database.across, workspaceId, ticketId, now);
  return {
    links: links.map(({ id, reach, madeVia, madeBy, createdAt, expiresAt }) => ({
      id,
      reach,
      madeVia,
      madeBy: personMarkOrNull(seen.facts.directory, madeBy),
      createdAt: iso(createdAt),
      expiresAt: iso(expiresAt),
    })),
  };
}

/** One link of the ticket, or all of them. */
export async function endStatusLinks(
  desk: Desk,
  order: OfTicket & { readonly linkId: string | null },
): Promise<Refusal | undefined> {
  const seen = await readSeenTicket(desk, order);
  if (isRefusal(seen)) return seen;
  const ended = await revokeStatusLinks(desk.database.across, order, order.linkId, desk.clock.realNow());
  return order.linkId !== null && ended === 0 ? { refused: 'status_link_not_found' } : undefined;
}

/** What somebody's secret opens; null: nothing, or nothing any more. */
export function openStatusLink(desk: Desk, token: string, now: Instant): Promise<StoredStatusLink | null> {
  return /^[\w-]{43}$/.test(token)
    ? readStatusLink(desk.database.across, hashOf(token), now)
    : Promise.resolve(null);
}
