import { z } from 'zod';
import { ImpactFlag, Scope, Workaround } from '../../model/condition.ts';
import { FieldChanges } from '../../model/field.ts';
import { LoopRecord } from '../../model/loop-record.ts';
import { PacketItem } from '../../model/packet.ts';
import { Need } from '../../model/ticket-signs.ts';
import { GivenAt } from '../../model/view.ts';
import { PathKind, Priority, RequesterRole, Severity, TicketStatus } from '../../model/words.ts';

const words = z.string().trim().min(1).max(20_000);
export const note = z.string().trim().min(1).max(4000);

/** The version that the page showed. When the ticket has moved on, the answer is 409 with the current state. */
export const expectedVersion = z.int().min(0).optional();

export const CreateTicketRequest = z
  .strictObject({
    subject: z.string().trim().min(1).max(500),
    text: words.max(100_000),
    channel: z.string().min(1).max(40).default('api'),
    priority: Priority.default('normal'),
    severity: Severity.optional(),
    issueType: z.string().max(60).optional(),
    tags: z.array(z.string().max(60)).max(50).default([]),
    /** The policy's own fields, by id. */
    fields: FieldChanges.optional(),
    team: z.string().max(60).optional(),
    assigneeEmail: z.email().optional(),
    customer: z
      .strictObject({
        name: z.string().min(1).max(200),
        plan: z.string().max(60).optional(),
        contract: z.string().max(200).optional(),
        annualValue: z.number().min(0).optional(),
        currency: z.string().length(3).optional(),
        vip: z.boolean().optional(),
        /** The person of the desk whom they know by name; kept on the customer's record. */
        dedicatedContactEmail: z.email().optional(),
        since: GivenAt.optional(),
      })
      .optional(),
    contact: z.strictObject({ name: z.string().min(1).max(200), email: z.email().optional() }).optional(),
    impact: z.partialRecord(ImpactFlag, z.boolean()).optional(),
    scope: Scope.optional(),
    workaround: Workaround.optional(),
    requestedBy: z.array(RequesterRole).max(4).optional(),
    needs: z.array(Need).max(3).optional(),
    disputed: z.strictObject({ amount: z.number().min(0), currency: z.string().length(3) }).optional(),
    occurredAt: GivenAt.optional(),
  })
  .meta({ id: 'CreateTicketRequest' });

export const ChangeTicketRequest = z
  .strictObject({
    status: TicketStatus.optional(),
    priority: Priority.optional(),
    severity: Severity.optional(),
    issueType: z.string().max(60).optional(),
    tags: z.array(z.string().max(60)).max(50).optional(),
    /** The policy's own fields, by id; null takes a value away, and those that are not named stay. */
    fields: FieldChanges.optional(),
    impact: z.partialRecord(ImpactFlag, z.boolean()).optional(),
    scope: Scope.optional(),
    workaround: Workaround.optional(),
    requestedBy: z.array(RequesterRole).max(4).optional(),
    needs: z.array(Need).max(3).optional(),
    firstAgentId: z.uuid().nullable().optional(),
    /** A changed severity or priority needs one; it is kept. */
    reason: note.optional(),
    expectedVersion,
  })
  .meta({ id: 'ChangeTicketRequest' });

export const AddMessageRequest = z
  .strictObject({
    direction: z.enum(['inbound', 'outbound', 'note']),
    text: words.max(100_000),
    /** Outbound: the customer hears again by then. */
    nextUpdateAt: GivenAt.optional(),
    /** Outbound: this is the customer-safe explanation of that escalation. */
    explainsEscalationId: z.uuid().optional(),
    /** Files of the ticket that go with it, whole ones that went with no message yet. */
    attachmentIds: z.array(z.uuid()).max(20).optional(),
    /** Outbound: what the customer's status page says from now on, besides the message. */
    standing: z
      .strictObject({ verified: note.optional(), unknown: note.optional(), milestone: note.optional() })
      .optional(),
    occurredAt: GivenAt.optional(),
    expectedVersion,
  })
  .meta({ id: 'AddMessageRequest' });

export const CheckMessageRequest = z
  .strictObject({
    /** Empty: only what the customer has told is asked for. */
    text: z.string().max(100_000).default(''),
    nextUpdateAt: GivenAt.optional(),
  })
  .meta({ id: 'CheckMessageRequest' });

/** Item → text. `confirmed` lists machine-filled items that a person has read and takes as his own. */
export const PacketDraft = z
  .strictObject({
    items: z.partialRecord(PacketItem, z.string().max(4000)),
    confirmed: z.array(PacketItem).default([]),
    evidence: z
      .array(
        z.strictObject({
          kind: z.enum(['log', 'screenshot', 'file', 'link', 'event', 'error-text', 'prose']),
          text: z.string().min(1).max(8000),
          /** A file of the ticket. */
          attachmentId: z.uuid().optional(),
        }),
      )
      .max(100)
      .default([]),
    lacks: z.enum(['product-knowledge', 'system-access', 'change-authority', 'approval', 'other']).optional(),
    lacksOther: z.string().max(500).optional(),
  })
  .meta({ id: 'PacketDraft' });

export const OpenEscalationRequest = z
  .strictObject({
    kind: PathKind.default('functional'),
    pathId: z.string().max(60).optional(),
    /** Further up from an earlier escalation of this ticket. */
    continuesEscalationId: z.uuid().optional(),
    packet: PacketDraft,
    /** true: leave for the other team if ready; false: keep investigating. */
    send: z.boolean().default(true),
    /** Leave although items are missing, with this reason. Counted. */
    overrideReason: note.optional(),
    expectedVersion,
  })
  .meta({ id: 'OpenEscalationRequest' });

export const WritePacketRequest = z
  .strictObject({ packet: PacketDraft, expectedVersion })
  .meta({ id: 'WritePacketRequest' });
export const RequestEscalationRequest = z
  .strictObject({
    overrideReason: note.optional(),
    /** To another team than before, of the same kind. */
    pathId: z.string().max(60).optional(),
    expectedVersion,
  })
  .meta({ id: 'RequestEscalationRequest' });
export const AcceptRequest = z.strictObject({ expectedVersion }).meta({ id: 'AcceptRequest' });
export const ReturnRequest = z
  .strictObject({ items: z.array(PacketItem).min(1).max(18), note: note.optional(), expectedVersion })
  .meta({ id: 'ReturnRequest' });
export const ReRouteRequest = z
  .strictObject({ pathId: z.string().max(60), note: note.optional(), expectedVersion })
  .meta({ id: 'ReRouteRequest' });
export const NoteRequest = z
  .strictObject({ note: note.optional(), expectedVersion })
  .meta({ id: 'NoteRequest' });
export const AnswerRequest = z
  .strictObject({
    /** For colleagues. */
    answer: words,
    /** For the customer: what may be said. It still has to be sent. */
    explanation: words.optional(),
    expectedVersion,
  })
  .meta({ id: 'AnswerRequest' });
export const DecisionRequest = z
  .strictObject({ decision: words, expectedVersion })
  .meta({ id: 'DecisionRequest' });
export const AnswerResolutionRequest = z
  .strictObject({
    /** false: not solved; the ticket is opened again. */
    confirmed: z.boolean(),
    satisfaction: z.int().min(1).max(5).optional(),
    comment: note.optional(),
    expectedVersion,
  })
  .meta({ id: 'AnswerResolutionRequest' });
export const MergeTicketRequest = z
  .strictObject({
    /** The ticket that goes on. */
    into: z.uuid(),
    reason: note.optional(),
    /** The two are of different customers, and that is meant. */
    acrossCustomers: z.boolean().optional(),
    expectedVersion,
    /** The version of the ticket that goes on, as it was seen. */
    expectedIntoVersion: expectedVersion,
  })
  .meta({ id: 'MergeTicketRequest' });
/** What was learnt, with its words. */
export const SpokenRecord = LoopRecord.omit({
  causeId: true,
  workaroundId: true,
  preventiveSteps: true,
}).extend({
  /** What keeps it from coming back: with a person or a team, until a day. */
  preventiveSteps: z
    .array(
      z.strictObject({
        text: note,
        ownerId: z.uuid().optional(),
        teamId: z.string().max(60).optional(),
        dueOn: z.iso.date(),
      }),
    )
    .max(5)
    .optional(),
  cause: note.optional(),
  workaround: note.optional(),
});
export const CloseRequest = z
  .strictObject({ record: SpokenRecord, expectedVersion })
  .meta({ id: 'CloseRequest' });
