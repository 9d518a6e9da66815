import { z } from 'zod';
import { ImpactFlag, Scope, Workaround } from './condition.ts';
import { escalationStates } from './escalation.ts';
import { LoopRecord } from './loop-record.ts';
import { Evidence, PacketEntry, PacketItem } from './packet.ts';
import { PathKind, Priority, RequesterRole, Role, Severity, TicketStatus, Tier } from './words.ts';

/** What readers see. Instants are ISO 8601 in UTC; sentences are English, made at the door from codes. */
export const At = z.iso.datetime();

export const PersonMark = z.object({ id: z.string(), name: z.string() }).meta({ id: 'PersonMark' });
export const TeamMark = z.object({ id: z.string(), name: z.string() }).meta({ id: 'TeamMark' });

export const ClockRisk = z
  .enum(['calm', 'risk', 'missed', 'paused', 'met', 'ended'])
  .meta({ id: 'ClockRisk' });

export const ClockView = z
  .object({
    /** `first-response`, `resolution`, `acknowledge`, `substantive-answer`, `customer-update` … */
    name: z.string(),
    label: z.string(),
    escalationId: z.string().nullable(),
    risk: ClockRisk,
    dueAt: At.nullable(),
    startedAt: At,
    /** Set when it was met, missed or ended. */
    endedAt: At.nullable(),
    targetMinutes: z.number(),
    /** Why it is due then, as a sentence. */
    why: z.string(),
  })
  .meta({ id: 'ClockView' });
export type ClockView = z.infer<typeof ClockView>;

export const ClockTimelineRow = z
  .object({
    from: At,
    to: At,
    counted: z.boolean(),
    minutes: z.number(),
    why: z.string(),
  })
  .meta({ id: 'ClockTimelineRow' });

export const ClockTimeline = z
  .object({ clock: ClockView, zone: z.string(), rows: z.array(ClockTimelineRow) })
  .meta({ id: 'ClockTimeline' });
export type ClockTimeline = z.infer<typeof ClockTimeline>;

export const OfferView = z
  .object({ to: PersonMark, step: z.enum(['target', 'backup', 'duty-lead']), madeAt: At, dueAt: At })
  .meta({ id: 'OfferView' });

export const EscalationState = z.enum(escalationStates).meta({ id: 'EscalationState' });

export const CustomerMark = z
  .object({
    id: z.string(),
    name: z.string(),
    plan: z.string().nullable(),
    highValue: z.boolean(),
    express: z.boolean(),
  })
  .meta({ id: 'CustomerMark' });

export const QueueRow = z
  .object({
    id: z.string(),
    number: z.number(),
    version: z.number(),
    subject: z.string(),
    status: TicketStatus,
    priority: Priority,
    severity: Severity,
    tier: Tier,
    team: TeamMark,
    owner: PersonMark.nullable(),
    customer: CustomerMark.nullable(),
    issueType: z.string(),
    restricted: z.boolean(),
    /** The nearest clock that runs. */
    nextClock: ClockView.nullable(),
    /** The open escalation whose clock is nearest, if any. */
    escalation: z
      .object({
        id: z.string(),
        number: z.number(),
        kind: PathKind,
        path: z.string(),
        state: EscalationState,
        team: TeamMark,
        owner: PersonMark,
        offer: OfferView.nullable(),
        nextUpdateDueAt: At,
      })
      .nullable(),
    /** What the reader may do with that escalation, or else with the ticket. */
    allowedCommands: z.array(z.string()).optional(),
    updatedAt: At,
    createdAt: At,
  })
  .meta({ id: 'QueueRow' });
export type QueueRow = z.infer<typeof QueueRow>;

export const queueViews = [
  'next',
  'mine',
  'at-risk',
  'unaccepted',
  'escalated',
  'hierarchical',
  'waiting',
  'tier-1',
  'tier-2',
  'tier-3',
  'all',
  'done',
] as const;
export const QueueViewName = z.enum(queueViews);
export type QueueViewName = z.infer<typeof QueueViewName>;

export const QueuePage = z
  .object({
    rows: z.array(QueueRow),
    /** Pass it as `after` for the next page; null at the end. */
    next: z.string().nullable(),
    /** Per view; counts stop at 100, shown as "100+". */
    counts: z.record(QueueViewName, z.number()),
  })
  .meta({ id: 'QueuePage' });
export type QueuePage = z.infer<typeof QueuePage>;

export const MessageView = z
  .object({
    id: z.string(),
    direction: z.enum(['inbound', 'outbound', 'note']),
    at: At,
    author: z.string(),
    personId: z.string().nullable(),
    automatic: z.boolean(),
    text: z.string(),
    /** Outbound: has it left the house? */
    sending: z.enum(['waiting', 'sent', 'failed', 'none']),
  })
  .meta({ id: 'MessageView' });

export const PacketView = z
  .object({
    escalationId: z.string(),
    ticketId: z.string(),
    version: z.number(),
    form: z.enum(['full', 'five-fields']),
    items: z.partialRecord(PacketItem, PacketEntry),
    evidence: z.array(Evidence),
    lacks: z.string().nullable(),
    lacksOther: z.string().nullable(),
    writtenBy: PersonMark.nullable(),
    writtenAt: At,
    requiredToLeave: z.array(PacketItem),
    missingToLeave: z.array(PacketItem),
    missingToFollow: z.array(PacketItem),
    ready: z.boolean(),
    versions: z.array(z.object({ version: z.number(), writtenAt: At, writtenBy: PersonMark.nullable() })),
    /** Items changed since the version before. */
    changed: z.array(PacketItem),
    header: z.object({
      ticketNumber: z.number(),
      escalationNumber: z.number(),
      subject: z.string(),
      customer: CustomerMark.nullable(),
      path: z.string(),
      team: TeamMark,
      kind: PathKind,
      severity: Severity,
      state: EscalationState,
      owner: PersonMark,
      updatesOwner: PersonMark,
      lead: PersonMark,
      nextUpdateDueAt: At.nullable(),
    }),
  })
  .meta({ id: 'PacketView' });
export type PacketView = z.infer<typeof PacketView>;

export const EscalationView = z
  .object({
    id: z.string(),
    number: z.number(),
    kind: PathKind,
    path: z.object({ id: z.string(), name: z.string() }),
    state: EscalationState,
    tier: Tier,
    team: TeamMark,
    severity: Severity,
    owner: PersonMark,
    backup: PersonMark.nullable(),
    updatesOwner: PersonMark,
    lead: PersonMark,
    sender: PersonMark,
    offer: OfferView.nullable(),
    openedAt: At,
    /** Why it was escalated, in words. */
    why: z.string(),
    bounces: z.number(),
    restricted: z.boolean(),
    returned: z
      .object({ by: PersonMark, at: At, items: z.array(PacketItem), note: z.string().nullable() })
      .nullable(),
    answer: z
      .object({ text: z.string(), at: At, explanation: z.string().nullable(), explainedAt: At.nullable() })
      .nullable(),
    packetVersion: z.number(),
    missingToLeave: z.array(PacketItem),
    missingToFollow: z.array(PacketItem),
    nextAction: z.string(),
    nextUpdateDueAt: At.nullable(),
    clocks: z.array(ClockView),
    record: LoopRecord.nullable(),
    /** Close asks for all fields, or for two picks. */
    closeForm: z.enum(['full', 'two-picks']),
    policyVersion: z.number(),
    allowedCommands: z.array(z.string()),
  })
  .meta({ id: 'EscalationView' });
export type EscalationView = z.infer<typeof EscalationView>;

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
    issueType: z.object({ id: z.string(), name: z.string() }),
    channel: z.string(),
    tags: z.array(z.string()),
    impact: z.partialRecord(ImpactFlag, z.boolean()),
    scope: Scope,
    workaround: Workaround,
    requestedBy: z.array(RequesterRole),
    restricted: z.boolean(),
    createdAt: At,
    updatedAt: At,
    customer: CustomerMark.extend({
      contract: z.string().nullable(),
      annualValue: z.number().nullable(),
      currency: z.string().nullable(),
      since: At.nullable(),
    }).nullable(),
    contact: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }).nullable(),
    firstAgent: PersonMark.nullable(),
    ownership: OwnershipStrip,
    clocks: z.array(ClockView),
    /** Newest 200, oldest first. */
    messages: z.array(MessageView),
    escalations: z.array(EscalationView),
    history: z.array(HistoryRow),
    outside: z.array(z.object({ system: z.string(), remoteId: z.string() })),
    allowedCommands: z.array(z.string()),
  })
  .meta({ id: 'TicketView' });
export type TicketView = z.infer<typeof TicketView>;

/** What sending an escalation would do, before it is sent. */
export const EscalationPreview = z
  .object({
    kind: PathKind,
    /** Why this kind and path are suggested. */
    why: z.string(),
    path: z.object({ id: z.string(), name: z.string() }),
    team: TeamMark,
    /** Whom the offer reaches. */
    to: PersonMark,
    toWhy: z.string(),
    acknowledgeBy: At,
    customerUpdateBy: At,
    ownerUntilThen: PersonMark,
    /** One sentence that says exactly what will happen. */
    sentence: z.string(),
    form: z.enum(['full', 'five-fields']),
    prefilled: z.partialRecord(PacketItem, PacketEntry),
    evidence: z.array(Evidence),
    requiredToLeave: z.array(PacketItem),
    missingToLeave: z.array(PacketItem),
    missingToFollow: z.array(PacketItem),
    leavesAtOnce: z.boolean(),
    paths: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: PathKind,
        team: TeamMark,
        tier: Tier,
        takes: z.string().nullable(),
        takesNot: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'EscalationPreview' });
export type EscalationPreview = z.infer<typeof EscalationPreview>;

export const Me = z
  .object({
    person: PersonMark.extend({ email: z.string(), role: Role, timeZone: z.string(), locale: z.string() }),
    workspace: z.object({ id: z.string(), name: z.string(), slug: z.string(), sample: z.boolean() }),
    /** Server time of this workspace; the web's one clock ticks from it. */
    now: At,
    policyVersion: z.number(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
