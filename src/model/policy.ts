import { z } from 'zod';
import { Weekly } from './calendar.ts';
import { Condition } from './condition.ts';
import { DurationText } from './duration-text.ts';
import { PacketItem } from './packet.ts';
import { IssueTypeId, PathId, PathKind, Priority, Role, Severity, TeamId, Tier, TriggerId } from './words.ts';

const label = z.string().min(1).max(120);
const prose = z.string().min(1).max(1000);

/** Languages whose word forms and negations the keyword reader knows. */
export const PolicyLanguage = z.enum(['en', 'de']);
export type PolicyLanguage = z.infer<typeof PolicyLanguage>;

/** When a clock runs: always, in working time of the ticket's team, or in the receiving team's duty hours. */
export const ClockRuns = z.enum(['always', 'working', 'duty']);
export type ClockRuns = z.infer<typeof ClockRuns>;

export const TierDefinition = z.strictObject({
  tier: Tier,
  name: label,
  team: TeamId,
  takes: prose.optional(),
  takesNot: prose.optional(),
  tools: prose.optional(),
  authority: prose.optional(),
  handOffCompleteWhen: prose.optional(),
});

export const SeverityDefinition = z.strictObject({
  severity: Severity,
  name: label,
  when: Condition,
  examples: z.array(prose).default([]),
});

export const IssueType = z.strictObject({
  id: IssueTypeId,
  name: label,
  path: PathId,
  keywords: z.array(z.string().min(1).max(200)).default([]),
  /** Restricted escalations are visible to the receiving team and the owners only. */
  restricted: z.boolean().default(false),
  checklist: z.array(label).default([]),
});

export const TicketTarget = z.strictObject({
  tier: Tier,
  priority: Priority,
  firstResponse: DurationText,
  resolution: DurationText,
  nextResponse: DurationText.optional(),
});

const BySeverity = z.strictObject({ 1: DurationText, 2: DurationText, 3: DurationText, 4: DurationText });

export const PathTargets = z.strictObject({
  acknowledge: DurationText,
  substantiveAnswer: DurationText,
  /** The first promise to the customer, then one after the other until the escalation ends; never paused. */
  customerUpdate: z.strictObject({ first: DurationText, then: z.union([DurationText, BySeverity]) }),
  /** Hierarchical paths: the manager himself answers the customer; the decision has its own clock. */
  managerResponse: DurationText.optional(),
  decision: DurationText.optional(),
  findings: DurationText.optional(),
  relief: DurationText.optional(),
  runs: ClockRuns.default('duty'),
});

export const Path = z.strictObject({
  id: PathId,
  name: label,
  kind: PathKind,
  tier: Tier,
  team: TeamId,
  packet: z.enum(['full', 'five-fields']),
  targets: PathTargets,
  takes: prose.optional(),
  takesNot: prose.optional(),
  handOffCompleteWhen: prose.optional(),
});

export const MatrixRow = z.strictObject({
  when: Condition,
  path: PathId,
  told: z.array(label).default([]),
});

/** What a trigger does, at least one of these. */
export const TriggerAction = z.strictObject({
  flag: label.optional(),
  suggest: z.strictObject({ path: PathId.optional(), kind: PathKind.optional() }).optional(),
  escalate: z.strictObject({ path: PathId.optional(), kind: PathKind.optional() }).optional(),
  reroute: z.strictObject({ team: TeamId }).optional(),
  tag: z.array(z.string().regex(/^[a-z0-9][a-z0-9-]*$/)).optional(),
  setSeverity: Severity.optional(),
  notify: z.array(label).optional(),
});

export const Trigger = z.strictObject({
  id: TriggerId,
  name: label,
  when: Condition,
  then: TriggerAction,
  /** Shadow: says what it would have done and does nothing. */
  shadow: z.boolean().default(false),
});

export const PacketRule = z.strictObject({
  when: Condition,
  /** Missing ones keep the escalation investigating. */
  requiredToLeave: z.array(PacketItem),
  /** These may follow within `followWithin` after it left. */
  mayFollow: z.array(PacketItem).default([]),
});

export const LimitRule = z.strictObject({
  role: Role,
  action: z.enum(['refund', 'credit', 'expedite']),
  currency: z.string().length(3),
  perCase: z.number().min(0),
  perCustomer: z.strictObject({ amount: z.number().min(0), within: DurationText }).optional(),
});

export const Template = z.strictObject({
  id: z.string().min(1),
  kind: z.enum([
    'initial',
    'hand-off',
    'more-facts',
    'progress',
    'workaround',
    'missed-promise',
    'resolution',
    'de-escalation',
  ]),
  language: z.string().min(2).max(10),
  brand: z.string().optional(),
  /** With fields in braces: see `templateFields`. */
  text: z.string().min(1).max(5000),
});

/** What a template may leave open, as `{customerName}`. */
export const templateFields = [
  'customerName',
  'ticketNumber',
  'subject',
  'leadName',
  'agentName',
  'teamName',
  'verified',
  'unknown',
  'milestone',
  'nextUpdateAt',
  'missedAt',
  'questions',
  'workaround',
  'resolution',
] as const;
export type TemplateField = (typeof templateFields)[number];

/** A named time window of the policy, for `during` and quiet hours. Working hours are calendars, live records. */
export const PolicyWindow = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  zone: z.string().min(1),
  weekly: Weekly,
});

/** The policy document, as people write it. Versions of it are immutable. */
export const Policy = z.strictObject({
  policy: z.literal(1),
  name: label,
  /** In which languages the customers write: word forms and negations of these are read. */
  languages: z.array(PolicyLanguage).min(1).default(['en']),
  tiers: z.array(TierDefinition).min(1).max(5),
  windows: z.array(PolicyWindow).default([]),
  keywordLists: z.record(z.string(), z.array(z.string().min(1).max(200)).max(1000)).default({}),
  /** Ordered, first match. The last one should say `always: true`. */
  severities: z.array(SeverityDefinition).min(1),
  issueTypes: z.array(IssueType).min(1),
  highValueCustomer: Condition.optional(),
  express: z
    .strictObject({
      when: Condition,
      startTier: Tier.default(2),
      dedicatedContact: z.boolean().default(true),
    })
    .optional(),
  ticketTargets: z.strictObject({
    rows: z.array(TicketTarget).min(1),
    /** How a pair of tier and priority without a row gets its targets. */
    openPairs: z.literal('nearest-stricter').default('nearest-stricter'),
    runs: z
      .record(Priority, ClockRuns)
      .default({ low: 'working', normal: 'working', high: 'always', urgent: 'always' }),
  }),
  paths: z.array(Path).min(1),
  /** Ordered, first match; a ticket that no row takes goes by its issue type's path. */
  matrix: z.array(MatrixRow).default([]),
  triggers: z.array(Trigger).default([]),
  packets: z.strictObject({
    followWithin: DurationText.default('30 min'),
    rules: z.array(PacketRule).min(1),
  }),
  bounceLimit: z.int().min(1).max(10).default(2),
  coordinator: z
    .strictObject({ role: Role.default('team-lead'), decideWithin: DurationText.default('30 min') })
    .optional(),
  limits: z.array(LimitRule).default([]),
  highStakes: Condition.optional(),
  templates: z.array(Template).default([]),
  notices: z.strictObject({ quietHours: z.string().optional() }).optional(),
  scores: z.array(z.strictObject({ name: label, when: Condition, points: z.number() })).default([]),
});
export type Policy = z.infer<typeof Policy>;
export type PolicyTrigger = z.infer<typeof Trigger>;
export type PolicyPath = z.infer<typeof Path>;
export type PolicyTemplate = z.infer<typeof Template>;
export type PolicyWindow = z.infer<typeof PolicyWindow>;
export type TriggerAction = z.infer<typeof TriggerAction>;
