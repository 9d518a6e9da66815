import { z } from 'zod';
import { ConsultView } from './consult-view.ts';
import { AttachmentView } from './attachment.ts';
import { ImpactFlag, Scope, Workaround } from './condition.ts';
import { FieldView } from './field.ts';
import { At, ClockView, CustomerMark, OfferView, PersonMark, TeamMark } from './view.ts';
import { PreventiveStepView } from './preventive-step.ts';
import { Need } from './ticket-signs.ts';
import { TriggerAskView } from './triage-view.ts';
import { EscalationView } from './escalation-view.ts';
import { Priority, RequesterRole, Severity, TicketStatus, Tier } from './words.ts';

export const MessageView = z
  .object({
    id: z.string(),
    direction: z.enum(['inbound', 'outbound', 'note']),
    at: At,
    author: z.string(),
    personId: z.string().nullable(),
    automatic: z.boolean(),
    text: z.string(),
    /** Its author took it back before it left: nobody outside has read it. */
    takenBack: z.boolean(),
    attachments: z.array(AttachmentView),
    /** Outbound: has it left the house? */
    sending: z.enum(['waiting', 'sent', 'failed', 'none']),
  })
  .meta({ id: 'MessageView' });

export const MissView = z
  .object({
    /** Names it, for an excuse. */
    seq: z.number(),
    clock: z.string(),
    label: z.string(),
    escalationId: z.string().nullable(),
    missedAt: At,
    excuse: z.object({ by: PersonMark, at: At, reason: z.string() }).nullable(),
    /** May the reader excuse it, or withdraw the excuse? */
    mayExcuse: z.boolean(),
  })
  .meta({ id: 'MissView' });
export type MissView = z.infer<typeof MissView>;

export const HistoryRow = z
  .object({
    seq: z.number(),
    at: At,
    recordedAt: At,
    type: z.string(),
    actor: z.string(),
    sentence: z.string(),
    escalationId: z.string().nullable(),
    /** Rules, facts and versions behind it. */
    because: z.array(z.string()),
    /** What somebody wrote with it. */
    note: z.string().nullable(),
    decision: z.boolean(),
  })
  .meta({ id: 'HistoryRow' });
export type HistoryRow = z.infer<typeof HistoryRow>;

/** One place that says at one glance who holds what and what happens next. */
export const OwnershipStrip = z
  .object({
    owner: PersonMark.nullable(),
    backup: PersonMark.nullable(),
    updatesOwner: PersonMark.nullable(),
    lead: PersonMark.nullable(),
    nextAction: z.string(),
    nextActionBy: PersonMark.nullable(),
    nextUpdateDueAt: At.nullable(),
    lastUpdateAt: At.nullable(),
    offer: OfferView.nullable(),
    nextClock: ClockView.nullable(),
  })
  .meta({ id: 'OwnershipStrip' });

const TicketLink = z.object({ id: z.string(), number: z.number() }).meta({ id: 'TicketLink' });

export const TicketView = z
  .object({
    id: z.string(),
    number: z.number(),
    version: z.number(),
    subject: z.string(),
    status: TicketStatus,
    priority: Priority,
    severity: z.object({ value: Severity, name: z.string(), because: z.string() }),
    tier: z.object({ value: Tier, name: z.string() }),
    team: TeamMark,
    /** Where it came in, and where it goes back to. */
    home: TeamMark,
    issueType: z.object({ id: z.string(), name: z.string() }),
    channel: z.string(),
    tags: z.array(z.string()),
    /** The policy's fields, with what the ticket holds; null: nothing. */
    fields: z.array(FieldView),
    impact: z.partialRecord(ImpactFlag, z.boolean()),
    scope: Scope,
    workaround: Workaround,
    requestedBy: z.array(RequesterRole),
    /** What the work needs that support does not have. */
    needs: z.array(Need),
    /** What triggers ask of people; each stands until somebody has dealt with it. */
    asks: z.array(TriggerAskView),
    restricted: z.boolean(),
    createdAt: At,
    updatedAt: At,
    customer: CustomerMark.extend({
      contract: z.string().nullable(),
      annualValue: z.number().nullable(),
      currency: z.string().nullable(),
      since: At.nullable(),
      /** Whom they know by name. */
      dedicatedContact: PersonMark.nullable(),
    }).nullable(),
    contact: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        /** In which he reads; null: as the workspace has it. */
        language: z.string().nullable(),
        timeZone: z.string().nullable(),
        version: z.number(),
      })
      .nullable(),
    firstAgent: PersonMark.nullable(),
    ownership: OwnershipStrip,
    clocks: z.array(ClockView),
    /** Every promise that was missed, the excused ones too: both figures are shown. */
    misses: z.array(MissView),
    /** It ended here and goes on there. */
    mergedInto: TicketLink.nullable(),
    /** Tickets that go on in this one, oldest first. */
    mergedFrom: z.array(TicketLink),
    vendorWait: z.object({ name: z.string(), since: At }).nullable(),
    /** Newest 200, oldest first. */
    messages: z.array(MessageView),
    escalations: z.array(EscalationView),
    /** Questions to experts, the newest first. */
    consults: z.array(ConsultView),
    history: z.array(HistoryRow),
    /** What the customer said of the resolution, or until when he is waited for. */
    resolution: z.object({
      confirmation: z.enum(['none', 'confirmed', 'unconfirmed']),
      satisfaction: z.number().nullable(),
      comment: z.string().nullable(),
      answeredAt: At.nullable(),
      waitsUntil: At.nullable(),
    }),
    /** Shown until they are done. */
    preventiveSteps: z.array(PreventiveStepView),
    outside: z.array(z.object({ system: z.string(), remoteId: z.string() })),
    allowedCommands: z.array(z.string()),
  })
  .meta({ id: 'TicketView' });
export type TicketView = z.infer<typeof TicketView>;
