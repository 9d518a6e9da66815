/** The status page of whoever has a ticket's secret link, and the page on which he asks for an escalation. */
import { isRefusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketId } from '../../model/words.ts';
import {
  acceptedLanguage,
  type CustomerLanguage,
  languageFrom,
} from '../../rules/customer-page/customer-words.ts';
import type { Typed } from '../../rules/customer-page/form-parts.ts';
import { zoneFrom } from '../../rules/customer-page/customer-place.ts';
import { saySize } from '../../rules/customer-page/say-size.ts';
import { escalationPage } from '../../rules/customer-page/status-acts.ts';
import type { DoneCode, PagePlace, StatusFacts } from '../../rules/customer-page/status-facts.ts';
import { statusPage } from '../../rules/customer-page/status-page.ts';
import type { DecisionFacts } from '../../rules/ticket/draft.ts';
import { languageOf } from '../../rules/words/language-of.ts';
import { readAttachments } from '../../storage/attachments.ts';
import { readEvents, readTickets } from '../../storage/read-tickets.ts';
import { readContact, readMessages, readTexts } from '../../storage/read-views.ts';
import type { StoredStatusLink } from '../../storage/status-links.ts';
import { fileLimits } from '../attachments/file-limits.ts';
import { type FileAnswer, openFile } from '../attachments/open-attachment.ts';
import { decisionFacts } from '../advance-ticket.ts';
import type { Desk } from '../desk.ts';
import { openStatusLink, statusPath } from '../status-links.ts';
import { formPathOf, guidePathOf, speakerOf } from './page-paths.ts';
import { statusFacts, type StatusMaterial } from './status-facts.ts';

/** What the browser says of its reader. */
export interface AskedView {
  readonly language: string | undefined;
  readonly zone: string | undefined;
  /** The header Accept-Language. */
  readonly accepts: string | undefined;
}

export interface OpenedStatus {
  readonly link: StoredStatusLink;
  readonly state: TicketState;
  readonly facts: DecisionFacts;
  readonly material: StatusMaterial;
  readonly place: PagePlace;
}

/** null: the secret opens nothing. */
export async function openStatus(desk: Desk, token: string, asked: AskedView): Promise<OpenedStatus | null> {
  const link = await openStatusLink(desk, token, desk.clock.realNow());
  if (link === null) return null;
  const { workspaceId } = link;
  const db = desk.database.of(workspaceId);
  const found = await readFollowed(desk, link);
  if (found === null) return null;
  const { state, facts } = found;
  const [events, texts, messages, attachments, contact] = await Promise.all([
    readEvents(db, workspaceId, state.id),
    readTexts(db, workspaceId, state.id),
    readMessages(db, workspaceId, state.id),
    readAttachments(db, workspaceId, state.id, null),
    state.contactId ? readContact(db, workspaceId, state.contactId) : null,
  ]);
  const { policy } = facts.policy;
  const wrote = messages.filter(({ direction }) => direction === 'inbound').map(({ body }) => body);
  const language = languageFrom(
    asked.language,
    contact?.language,
    link.language,
    wrote.length > 0 ? languageOf(wrote, policy.languages) : null,
    acceptedLanguage(asked.accepts),
  );
  const zone = zoneFrom(asked.zone, contact?.timeZone, link.timeZone, policy.customerPages?.zone);
  const place: PagePlace = {
    path: statusPath(token),
    reader: { language, zone, now: facts.now },
    from: await speakerOf(desk, workspaceId, policy),
    guidePath: await guidePathOf(desk, workspaceId, policy),
    formPath: await formPathOf(desk, workspaceId, policy),
    fileLimit: saySize(fileLimits(policy).fileBytes, language),
    formKey: desk.dice.bytes(16).toString('base64url'),
  };
  return { link, state, facts, material: { events, texts, messages, attachments }, place };
}

/** The ticket of the link; where it was merged into another of the same contact, that one. */
async function readFollowed(desk: Desk, { workspaceId, ticketId }: StoredStatusLink) {
  const db = desk.database.of(workspaceId);
  const readOne = async (id: TicketId) => {
    const read = await readTickets(db, workspaceId, [id]);
    const state = read?.tickets.get(id)?.state;
    return read && state ? { state, head: read.head } : null;
  };
  const first = await readOne(ticketId);
  if (first === null) return null;
  const into = first.state.mergedInto;
  const second = into ? await readOne(into.id) : null;
  const isSameContact = second !== null && second.state.contactId === first.state.contactId;
  const { state, head } = isSameContact && first.state.contactId !== null ? second : first;
  return { state, facts: await decisionFacts(desk, workspaceId, head) };
}

/** `typed`: a message that was not taken. `said`: what the page says; as it is gathered where it is absent. */
export function sayStatus(
  { state, facts, material, link, place }: OpenedStatus,
  done: DoneCode | null,
  typed: Typed = {},
  said: StatusFacts = statusFacts(state, material, facts, link),
): string {
  return statusPage(said, place, done, typed);
}

export function sayEscalationForm(
  { state, place }: OpenedStatus,
  typed: Typed,
  isIncomplete: boolean,
): string {
  return escalationPage(state.number, place, typed, isIncomplete);
}

/** A file that stands on the page; null: none of this id does, or it may not be opened. */
export async function openShownFile(
  desk: Desk,
  { state, facts, material, link }: OpenedStatus,
  asked: { readonly id: string; readonly shown: boolean },
): Promise<FileAnswer | null> {
  const { messages } = statusFacts(state, material, facts, link);
  if (!messages.some(({ files }) => files.some(({ id }) => id === asked.id))) return null;
  const opened = await openFile(desk, { workspaceId: link.workspaceId, ticketId: state.id, ...asked });
  return isRefusal(opened) ? null : opened;
}

/** The language of a page for somebody of whom nothing is known but his browser. */
export function languageOfStranger(asked: AskedView): CustomerLanguage {
  return languageFrom(asked.language, acceptedLanguage(asked.accepts));
}
