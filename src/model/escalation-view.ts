import { z } from 'zod';
import { LoopRecord } from './loop-record.ts';
import { Evidence, PacketEntry, PacketItem } from './packet.ts';
import { At, ClockView, EscalationState, OfferView, PersonMark, TeamMark } from './view.ts';
import { PathKind, Severity, Tier } from './words.ts';

const EscalationMark = z.object({ id: z.string(), number: z.number() }).meta({ id: 'EscalationMark' });

/** What came of it, for whoever passes it on: cause, remedy, and what the customer may be told. */
export const OutcomeNote = z
  .object({
    by: PersonMark,
    at: At,
    /** The note as one text. */
    text: z.string(),
    cause: z.string().nullable(),
    workaround: z.string().nullable(),
    explanation: z.string().nullable(),
  })
  .meta({ id: 'OutcomeNote' });
export type OutcomeNote = z.infer<typeof OutcomeNote>;

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
    /** Returns and re-routes to another team, together and apart, of so many that the policy allows. */
    bounces: z.number(),
    bounceLimit: z.number(),
    returns: z.number(),
    wrongTeams: z.number(),
    /** A coordinator decided whose it is: it can't be handed back or on. */
    settled: z.boolean(),
    /** The coordinator who must decide, and what the last one wanted. */
    coordination: z
      .object({
        coordinator: PersonMark,
        decideBy: At.nullable(),
        proposedPath: z.object({ id: z.string(), name: z.string() }).nullable(),
        note: z.string().nullable(),
        explainedAt: At.nullable(),
      })
      .nullable(),
    /** The earlier escalation that this one took further up, and those that took this one further. */
    continues: EscalationMark.nullable(),
    continuedBy: z.array(EscalationMark),
    restricted: z.boolean(),
    returned: z
      .object({ by: PersonMark, at: At, items: z.array(PacketItem), note: z.string().nullable() })
      .nullable(),
    /** What is known so far, for the next update. */
    findings: z.object({ text: z.string(), by: PersonMark, at: At }).nullable(),
    /** Since when the customer can work again, and by what. */
    relief: z.object({ at: At, how: z.enum(['workaround', 'fix']) }).nullable(),
    answer: z
      .object({ text: z.string(), at: At, explanation: z.string().nullable(), explainedAt: At.nullable() })
      .nullable(),
    /** Hierarchical: what the manager decided, newest. */
    decision: z.object({ text: z.string(), by: PersonMark, at: At }).nullable(),
    packetVersion: z.number(),
    missingToLeave: z.array(PacketItem),
    missingToFollow: z.array(PacketItem),
    nextAction: z.string(),
    nextUpdateDueAt: At.nullable(),
    clocks: z.array(ClockView),
    record: LoopRecord.nullable(),
    outcome: OutcomeNote.nullable(),
    /** Close asks for all fields, or for two picks. */
    closeForm: z.enum(['full', 'two-picks']),
    policyVersion: z.number(),
    allowedCommands: z.array(z.string()),
  })
  .meta({ id: 'EscalationView' });
export type EscalationView = z.infer<typeof EscalationView>;

/** What one step of a hand-off would do, before it is done. */
export const HandOffPreview = z
  .object({
    /** One or two sentences that say exactly what will happen. */
    sentence: z.string(),
    /** Whom an offer would reach. */
    to: PersonMark.nullable(),
    acknowledgeBy: At.nullable(),
    /** Returns and re-routes to another team, this one counted, and how many the policy allows. */
    bounce: z.object({ number: z.number(), limit: z.number() }).nullable(),
    /** Who would have to decide, since this is the last one allowed. */
    coordinator: PersonMark.nullable(),
    decideBy: At.nullable(),
    /** Of a request: what keeps it from leaving by the asked path. */
    missing: z.array(PacketItem),
    /** Of a request: where the policy would send it by what is known now. */
    suggestedPathId: z.string().nullable(),
    /** Where it can go by this step. */
    paths: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: PathKind,
        team: TeamMark,
        tier: Tier,
        takes: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'HandOffPreview' });
export type HandOffPreview = z.infer<typeof HandOffPreview>;

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
    /** Who is away and would else be asked. */
    insteadOf: PersonMark.nullable(),
    /** Hierarchical: until then the manager himself answers the customer. */
    managerAnswersBy: At.nullable(),
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
