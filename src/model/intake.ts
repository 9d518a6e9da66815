import { z } from 'zod';
import { ImpactFlag, Scope, Workaround } from './condition.ts';
import { Instant } from './instant.ts';
import { MailSigns } from './mail-signs.ts';
import { IssueTypeId, Priority, RequesterRole, Severity, TicketStatus } from './words.ts';

/** What another system told us, in our words. Channels make it, operations take it. */
export const IntakeParty = z.strictObject({
  remoteId: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  email: z.email().max(320).optional(),
});
export type IntakeParty = z.infer<typeof IntakeParty>;

export const IntakeCustomer = z.strictObject({
  remoteId: z.string().max(200).optional(),
  name: z.string().min(1).max(200),
  plan: z.string().max(60).optional(),
  contract: z.string().max(200).optional(),
  annualValue: z.number().min(0).optional(),
  currency: z.string().length(3).optional(),
  vip: z.boolean().optional(),
  /** The person of the desk whom they know by name. */
  dedicatedContactEmail: z.email().max(320).optional(),
  since: Instant.optional(),
});
export type IntakeCustomer = z.infer<typeof IntakeCustomer>;

const remoteTicket = {
  remoteId: z.string().min(1).max(200),
  /** When it happened over there; clocks count from it. */
  occurredAt: Instant,
};

/** A ticket of theirs with what they say of it. Fields that are absent say nothing and change nothing. */
export const IntakeTicket = z.strictObject({
  type: z.literal('ticket'),
  ...remoteTicket,
  /** Grows with each change over there (their updated_at in ms); an older one than the last seen changes nothing. */
  remoteVersion: z.int().optional(),
  subject: z.string().max(500).optional(),
  channel: z.string().max(40).optional(),
  priority: Priority.optional(),
  severity: Severity.optional(),
  status: TicketStatus.optional(),
  issueType: IssueTypeId.optional(),
  tags: z.array(z.string().max(60)).max(50).optional(),
  team: z.string().max(60).optional(),
  /** The assignee over there, found among our people by e-mail; null says nobody. */
  assignee: IntakeParty.nullable().optional(),
  requester: IntakeParty.optional(),
  customer: IntakeCustomer.optional(),
  impact: z.partialRecord(ImpactFlag, z.boolean()).optional(),
  scope: Scope.optional(),
  workaround: Workaround.optional(),
  requestedBy: z.array(RequesterRole).max(4).optional(),
  disputed: z.strictObject({ amount: z.number().min(0), currency: z.string().length(3) }).optional(),
  failedAttempts: z.int().min(0).max(1000).optional(),
});
export type IntakeTicket = z.infer<typeof IntakeTicket>;

export const IntakeMessage = z.strictObject({
  type: z.literal('message'),
  ...remoteTicket,
  messageRemoteId: z.string().min(1).max(200).optional(),
  /** inbound: from the customer · outbound: to the customer · note: ours, never the customer's. */
  direction: z.enum(['inbound', 'outbound', 'note']),
  text: z.string().max(100_000),
  author: IntakeParty.optional(),
  /** Automatic replies stop no clock and count as no contact. */
  automatic: z.boolean().default(false),
  mail: MailSigns.optional(),
});
export type IntakeMessage = z.infer<typeof IntakeMessage>;

/** What the customer says of a resolution, asked by the other system. */
export const IntakeAnswer = z.strictObject({
  type: z.literal('answer'),
  ...remoteTicket,
  answerRemoteId: z.string().min(1).max(200).optional(),
  /** false: not solved. */
  confirmed: z.boolean(),
  satisfaction: z.int().min(1).max(5).optional(),
  comment: z.string().min(1).max(4000).optional(),
});
export type IntakeAnswer = z.infer<typeof IntakeAnswer>;

/** One delivery: what it said, in the order in which it happened. */
export const Intake = z.strictObject({
  system: z.string().min(1).max(40),
  deliveryId: z.string().min(1).max(200),
  parts: z
    .array(z.discriminatedUnion('type', [IntakeTicket, IntakeMessage, IntakeAnswer]))
    .min(1)
    .max(500),
});
export type Intake = z.infer<typeof Intake>;
