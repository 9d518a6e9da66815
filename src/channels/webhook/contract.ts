import { z } from 'zod';
import { ImpactFlag, Scope, Workaround } from '../../model/condition.ts';
import { MailSigns } from '../../model/mail-signs.ts';
import { IssueTypeId, Priority, RequesterRole, Severity, TicketStatus } from '../../model/words.ts';
import { storable } from '../reading/fields.ts';
import { isoInstant } from '../reading/instants.ts';

/**
 * Baton's own webhook, version 1: what any system can send. Signed by Standard Webhooks; the header `webhook-id` names the delivery,
 * and sending it again under the same id changes nothing. Fields that are absent say nothing and change nothing; a field that is
 * not in the contract is refused. `examples` of every type stand in fixtures/.
 */
export const contractVersion = 1;

const instantMessage =
  'must be an instant with its zone, such as "2026-04-15T09:30:00Z" or "2026-04-15T11:30:00+02:00"';

/** An ISO 8601 instant with its zone; read as epoch milliseconds. */
const InstantText = z.string().transform((text, context) => {
  const at = text.includes('T') ? isoInstant(text) : undefined;
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: instantMessage });
  return z.NEVER;
});

const line = (limit: number) => z.string().overwrite(storable).trim().min(1).max(limit);
const RemoteId = line(200);
const CurrencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be a currency code of three letters, such as "EUR"');

const Party = z.strictObject({
  id: RemoteId.optional(),
  name: line(200).optional(),
  email: z.email().max(320).optional(),
});

const Customer = z.strictObject({
  id: RemoteId.optional(),
  name: line(200),
  plan: line(60).optional(),
  contract: line(200).optional(),
  annualValue: z.number().min(0).optional(),
  currency: CurrencyCode.optional(),
  vip: z.boolean().optional(),
  since: InstantText.optional(),
});

const Ticket = z.strictObject({
  /** Their id; the same ticket keeps it. */
  id: RemoteId,
  /** Grows with each change; an older one changes nothing. Absent: the time of the event serves. */
  version: z.int().min(0).optional(),
  subject: line(500).optional(),
  channel: line(40).optional(),
  priority: Priority.optional(),
  severity: Severity.optional(),
  status: TicketStatus.optional(),
  issueType: IssueTypeId.optional(),
  tags: z.array(line(60)).max(50).optional(),
  team: line(60).optional(),
  /** null: nobody. */
  assignee: Party.nullable().optional(),
  requester: Party.optional(),
  customer: Customer.optional(),
  impact: z.partialRecord(ImpactFlag, z.boolean()).optional(),
  scope: Scope.optional(),
  workaround: Workaround.optional(),
  requestedBy: z.array(RequesterRole).max(4).optional(),
  disputed: z.strictObject({ amount: z.number().min(0), currency: CurrencyCode }).optional(),
  failedAttempts: z.int().min(0).max(1000).optional(),
});

const Message = z.strictObject({
  /** Its name among the ticket's messages: one that comes again under it is not stored again. */
  id: RemoteId.optional(),
  /** inbound: from the customer · outbound: to the customer · note: ours, never the customer's. */
  direction: z.enum(['inbound', 'outbound', 'note']),
  text: z.string().overwrite(storable).min(1).max(100_000),
  author: Party.optional(),
  /** Written by a machine: stops no clock and counts as no contact. */
  automatic: z.boolean().optional(),
  /** What the head of a mail says of its sender. */
  mail: MailSigns.optional(),
  /** Absent: the time of the event. */
  occurredAt: InstantText.optional(),
});

const Answer = z.strictObject({
  /** Its name among the ticket's answers: one that comes again under it is not recorded again. */
  id: RemoteId.optional(),
  /** false: not solved; the ticket is opened again. */
  confirmed: z.boolean(),
  satisfaction: z.int().min(1).max(5).optional(),
  comment: z.string().overwrite(storable).trim().min(1).max(4000).optional(),
});

const event = { version: z.literal(contractVersion).default(contractVersion), occurredAt: InstantText };

export const WebhookBody = z.discriminatedUnion('type', [
  /** With its first message, where there is one. */
  z.strictObject({
    type: z.literal('ticket.created'),
    ...event,
    ticket: Ticket,
    message: Message.optional(),
  }),
  z.strictObject({
    type: z.literal('ticket.updated'),
    ...event,
    ticket: Ticket,
    message: Message.optional(),
  }),
  z.strictObject({ type: z.literal('message.created'), ...event, ticket: Ticket, message: Message }),
  /** What the customer says of a resolution. */
  z.strictObject({ type: z.literal('resolution.answered'), ...event, ticket: Ticket, answer: Answer }),
]);
/** As it is read. */
export type WebhookBody = z.output<typeof WebhookBody>;
/** As it is sent: instants are text. */
type WebhookDelivery = z.input<typeof WebhookBody>;
/** Without those of an answer. */
export type TicketDelivery = Exclude<WebhookDelivery, { type: 'resolution.answered' }>;
export type WebhookTicket = WebhookBody['ticket'];
export type WebhookMessage = z.output<typeof Message>;
