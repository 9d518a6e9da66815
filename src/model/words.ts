import { z } from 'zod';

/** The short closed lists that many nouns use. Ids are branded, so that one kind is not passed for another. */
export const WorkspaceId = z.uuid().brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof WorkspaceId>;
export const TicketId = z.uuid().brand<'TicketId'>();
export type TicketId = z.infer<typeof TicketId>;
export const EscalationId = z.uuid().brand<'EscalationId'>();
export type EscalationId = z.infer<typeof EscalationId>;
export const PersonId = z.uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const CustomerId = z.uuid().brand<'CustomerId'>();
export type CustomerId = z.infer<typeof CustomerId>;
export const ContactId = z.uuid().brand<'ContactId'>();
export type ContactId = z.infer<typeof ContactId>;
export const MessageId = z.uuid().brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;
export const CompensationId = z.uuid().brand<'CompensationId'>();
export type CompensationId = z.infer<typeof CompensationId>;
export const ConsultId = z.uuid().brand<'ConsultId'>();
export type ConsultId = z.infer<typeof ConsultId>;
export const ApprovalId = z.uuid().brand<'ApprovalId'>();
export type ApprovalId = z.infer<typeof ApprovalId>;
export const PreventiveStepId = z.uuid().brand<'PreventiveStepId'>();
export type PreventiveStepId = z.infer<typeof PreventiveStepId>;
/** Points at a row of erasable free text; events hold these and never the text. */
export const TextId = z.uuid().brand<'TextId'>();
export type TextId = z.infer<typeof TextId>;

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and dashes');
export const TeamId = slug.brand<'TeamId'>();
export type TeamId = z.infer<typeof TeamId>;
export const CalendarId = slug.brand<'CalendarId'>();
export type CalendarId = z.infer<typeof CalendarId>;
export const RotaId = slug.brand<'RotaId'>();
export type RotaId = z.infer<typeof RotaId>;
export const PathId = slug.brand<'PathId'>();
export type PathId = z.infer<typeof PathId>;
export const TriggerId = slug.brand<'TriggerId'>();
export type TriggerId = z.infer<typeof TriggerId>;
export const IssueTypeId = slug.brand<'IssueTypeId'>();
export type IssueTypeId = z.infer<typeof IssueTypeId>;

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export const Priority = z.enum(priorities);
export type Priority = z.infer<typeof Priority>;

/** 1 is worst. */
export const Severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Severity = z.infer<typeof Severity>;

/** 0 a bot, 1 front line, 2 specialist, 3 expert and engineering, 4 executive. */
export const Tier = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Tier = z.infer<typeof Tier>;

export const PathKind = z.enum(['functional', 'hierarchical']);
export type PathKind = z.infer<typeof PathKind>;

/** open: we owe the next step · waiting: for the customer · resolved · closed: ended for good. */
export const ticketStatuses = ['open', 'waiting', 'resolved', 'closed'] as const;
export const TicketStatus = z.enum(ticketStatuses);
export type TicketStatus = z.infer<typeof TicketStatus>;

export const RequesterRole = z.enum(['customer', 'executive', 'account-manager', 'partner']);
export type RequesterRole = z.infer<typeof RequesterRole>;

export const Role = z.enum(['agent', 'specialist', 'team-lead', 'manager', 'admin', 'viewer']);
export type Role = z.infer<typeof Role>;

/** A reason without words: the code names a sentence of the catalogue, params fill it. No customer's text. */
export const Reason = z.strictObject({
  code: z.string().min(1).max(80),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Reason = z.infer<typeof Reason>;
