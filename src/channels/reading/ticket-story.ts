import type { DeliveryRefusal } from '../../model/channel.ts';
import type { Instant } from '../../model/instant.ts';
import { Intake, type IntakeAnswer, type IntakeMessage, type IntakeTicket } from '../../model/intake.ts';
import { unreadable } from './inbound-channel.ts';
import { tidy } from './plain-text.ts';

export type TicketStatement = Omit<IntakeTicket, 'type' | 'remoteId' | 'occurredAt' | 'remoteVersion'>;

export interface MessageStatement {
  readonly id?: string | undefined;
  readonly at: Instant | undefined;
  readonly direction: IntakeMessage['direction'];
  readonly text: string;
  readonly author?: IntakeMessage['author'];
  readonly automatic?: boolean;
  readonly mail?: IntakeMessage['mail'];
}

/** What the customer says of a resolution. */
export interface AnswerStatement {
  readonly id: string | undefined;
  readonly at: Instant;
  readonly confirmed: boolean;
  readonly satisfaction?: number | undefined;
  readonly comment?: string | undefined;
}

/** What a record of theirs says of one ticket: a state at one instant, and messages of any time. */
export interface TicketStory {
  readonly remoteId: string;
  readonly createdAt: Instant | undefined;
  /** Their updated_at; also the version, where they count none. */
  readonly updatedAt: Instant | undefined;
  readonly version?: number | undefined;
  readonly says: TicketStatement;
  readonly messages: readonly MessageStatement[];
  readonly answer?: AnswerStatement | undefined;
}

type Part = Intake['parts'][number];

/** A story longer than this is refused: two parts are kept for the ticket itself. */
export const messageLimit = 498;

/**
 * Parts in the order in which things happened: the ticket opens at its creation, messages follow, its latest state comes last.
 * The opening carries the creation as version, so that for a ticket already known it is old and changes nothing.
 * `receivedAt` stands in for times that the record does not give.
 */
export function partsOfStory(told: TicketStory, receivedAt: Instant): Part[] {
  const parts = partsOfTicket(told, receivedAt);
  return told.answer ? [...parts, answerPart(told.remoteId, told.answer)] : parts;
}

function partsOfTicket(told: TicketStory, receivedAt: Instant): Part[] {
  const story = { ...told, messages: distinct(told.messages) };
  const stateAt = story.updatedAt ?? latestOf(story) ?? story.createdAt ?? receivedAt;
  const messages = story.messages.map((message) => messagePart(story.remoteId, message, stateAt));
  const state = statePart(story, stateAt);
  if (isOneMoment(story, stateAt, messages)) return [state, ...inOrder(messages)];
  const later = inOrder([...messages, state]);
  const earliest = later[0]?.occurredAt ?? stateAt;
  return [openingPart(story, Math.min(story.createdAt ?? earliest, earliest)), ...later];
}

/** The intake, or the refusal when there is too much of it. */
export function makeIntake(
  system: string,
  deliveryId: string,
  parts: readonly Part[],
): Intake | DeliveryRefusal {
  const limit = messageLimit + 2;
  if (parts.length > limit)
    return unreadable('', `The delivery holds more than ${messageLimit} messages; send it in several.`);
  const intake = Intake.safeParse({ system, deliveryId, parts: parts.map(withoutAbsent) });
  if (intake.success) return intake.data;
  const problems = intake.error.issues
    .slice(0, 50)
    .map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return { refused: 'unreadable', problems };
}

/**
 * As it began, as far as it is known: with the facts of now, but open and nobody's. It stands one version below the state, so that
 * a receiver who counts versions takes both of a new ticket, and neither of an old one.
 */
function openingPart(story: TicketStory, occurredAt: Instant): IntakeTicket {
  const { status: _status, assignee: _assignee, ...facts } = story.says;
  const version = versionOf(story);
  const below = version === undefined ? undefined : version - 1;
  return {
    type: 'ticket',
    remoteId: story.remoteId,
    occurredAt,
    remoteVersion: story.createdAt ?? below,
    ...facts,
  };
}

function statePart(story: TicketStory, occurredAt: Instant): IntakeTicket {
  return {
    type: 'ticket',
    remoteId: story.remoteId,
    occurredAt,
    remoteVersion: versionOf(story),
    ...story.says,
  };
}

function versionOf({ version, updatedAt }: TicketStory): number | undefined {
  return version ?? updatedAt;
}

function messagePart(remoteId: string, message: MessageStatement, stateAt: Instant): IntakeMessage {
  return {
    type: 'message',
    remoteId,
    occurredAt: message.at ?? stateAt,
    messageRemoteId: message.id,
    direction: message.direction,
    text: tidy(message.text),
    author: message.author,
    automatic: message.automatic ?? false,
    mail: message.mail,
  };
}

function answerPart(remoteId: string, { id, at, ...said }: AnswerStatement): IntakeAnswer {
  return { type: 'answer', remoteId, occurredAt: at, answerRemoteId: id, ...said };
}

/** Whether the state can stand first: nothing was before it, and no message after it would seem to change it. */
function isOneMoment(story: TicketStory, stateAt: Instant, messages: readonly IntakeMessage[]): boolean {
  if (story.createdAt !== undefined && story.createdAt < stateAt) return false;
  if (messages.some((message) => message.occurredAt < stateAt)) return false;
  const { status } = story.says;
  return messages.length === 0 || status === undefined || status === 'open';
}

function latestOf(story: TicketStory): Instant | undefined {
  const times = story.messages.flatMap((message) => (message.at === undefined ? [] : [message.at]));
  return times.toSorted((one, other) => other - one)[0];
}

/** The state stands last among parts of one instant: a reply that also resolves is a reply first. */
function inOrder(parts: readonly Part[]): Part[] {
  return parts.toSorted((one, other) => one.occurredAt - other.occurredAt);
}

function distinct(messages: readonly MessageStatement[]): MessageStatement[] {
  const seen = new Set<string>();
  return messages.filter((message) => {
    if (message.id === undefined) return true;
    const isNew = !seen.has(message.id);
    seen.add(message.id);
    return isNew;
  });
}

function withoutAbsent(part: Part): object {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
}
