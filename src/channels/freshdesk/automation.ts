import type { IntakeMessage, IntakeParty } from '../../model/intake.ts';
import { messageIdFromParts } from '../reading/delivery-id.ts';
import { fieldAt, idAt, textAt, wordAt } from '../reading/fields.ts';
import { withDescription } from '../reading/first-message.ts';
import { isoInstant } from '../reading/instants.ts';
import { customerNamed, party, tagsAt } from '../reading/parties.ts';
import { textOfEither } from '../reading/plain-text.ts';
import type { MessageStatement, TicketStory } from '../reading/ticket-story.ts';
import { channels, priorities, statuses } from './vocabulary.ts';

/** The body `freshdesk_webhook` of an automation rule: flat `ticket_…` fields, as many as the rule was set up to send. */
export function automationTicketId(fields: unknown): string | undefined {
  return idAt(fields, 'ticket_id') ?? idAt(fields, 'ticket_display_id');
}

/** `occasion` tells one call of the rule from the next: comments have no id here. */
export function storyOfAutomation(remoteId: string, fields: unknown, occasion: string): TicketStory {
  const created = isoInstant(fieldAt(fields, 'ticket_created_at'));
  const comments = [
    commentSaid(fields, 'ticket_latest_public_comment', [remoteId, occasion]),
    commentSaid(fields, 'ticket_latest_private_comment', [remoteId, occasion]),
  ].filter((message) => message !== undefined);
  return {
    remoteId,
    createdAt: created,
    updatedAt: stampOf(fields),
    says: {
      subject: textAt(fields, 500, 'ticket_subject'),
      channel: channels.get(wordAt(fields, 'ticket_source') ?? ''),
      priority: priorities.get(wordAt(fields, 'ticket_priority') ?? ''),
      status: statuses.get(wordAt(fields, 'ticket_status') ?? ''),
      tags: tagsAt(fields, 'ticket_tags'),
      team: textAt(fields, 60, 'ticket_group_name'),
      assignee: agentOf(fields),
      requester: requesterOf(fields),
      customer: customerNamed(companyName(fields)),
    },
    messages: withDescription(remoteId, descriptionSaid(fields, created), comments),
  };
}

/** A time that the rule was set up to send; only then two calls with the same words can be told apart for certain. */
export function stampOf(fields: unknown): number | undefined {
  return isoInstant(fieldAt(fields, 'ticket_updated_at')) ?? isoInstant(fieldAt(fields, 'updated_at'));
}

function descriptionSaid(fields: unknown, at: number | undefined): MessageStatement | undefined {
  const text = textOfEither(textAt(fields, 400_000, 'ticket_description') ?? '');
  return text === '' ? undefined : { at, direction: 'inbound', text, author: requesterOf(fields) };
}

function commentSaid(
  fields: unknown,
  key: string,
  occasion: readonly string[],
): MessageStatement | undefined {
  const whole = textOfEither(textAt(fields, 400_000, key) ?? '');
  if (whole === '') return undefined;
  const { name, text } = splitAuthor(whole);
  const isNote = key === 'ticket_latest_private_comment';
  return {
    id: messageIdFromParts(key, whole, ...occasion),
    at: stampOf(fields),
    direction: isNote ? 'note' : sideOf(fields, name),
    text,
    author: party(undefined, name),
  };
}

/** The placeholder writes "Name : words". */
function splitAuthor(whole: string): { name: string | undefined; text: string } {
  const match = /^([^\n:]{1,80}) : ?(.+)$/s.exec(whole);
  return match ? { name: match[1]?.trim(), text: match[2]?.trim() ?? '' } : { name: undefined, text: whole };
}

/** A public comment of somebody who could be either counts as the customer's. */
function sideOf(fields: unknown, author: string | undefined): IntakeMessage['direction'] {
  const event = textAt(fields, 500, 'triggered_event') ?? '';
  if (/reply_sent|agent_reply/i.test(event)) return 'outbound';
  const agent = textAt(fields, 200, 'ticket_agent_name');
  const isAgent = author !== undefined && author === agent && author !== requesterOf(fields)?.name;
  return isAgent ? 'outbound' : 'inbound';
}

function agentOf(fields: unknown): IntakeParty | null | undefined {
  const agent = party(
    undefined,
    textAt(fields, 200, 'ticket_agent_name'),
    textAt(fields, 320, 'ticket_agent_email'),
  );
  const isSaid = ['ticket_agent_name', 'ticket_agent_email'].some(
    (key) => fieldAt(fields, key) !== undefined,
  );
  return agent ?? (isSaid ? null : undefined);
}

function requesterOf(fields: unknown): IntakeParty | undefined {
  return party(
    idAt(fields, 'ticket_contact_unique_external_id'),
    textAt(fields, 200, 'ticket_contact_name') ?? textAt(fields, 200, 'ticket_requester_name'),
    textAt(fields, 320, 'ticket_contact_email') ?? textAt(fields, 320, 'ticket_requester_email'),
  );
}

function companyName(fields: unknown): string | undefined {
  const keys = ['ticket_company_name', 'ticket_requester_company_name'];
  return keys.map((key) => textAt(fields, 200, key)).find((name) => name !== undefined);
}
