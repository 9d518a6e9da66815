import { z } from 'zod';
import { MessageCheckRules } from './message-check.ts';
import { AttachmentLimits } from './attachment.ts';
import { Pauses, Reminders, Warnings } from './clock-terms.ts';
import { Condition } from './condition.ts';
import { Chain } from './policy-chain.ts';
import { CustomerPages, customerName } from './policy-customer-pages.ts';
import { DurationText } from './duration-text.ts';
import { FieldDefinition } from './field.ts';
import { NoticeThrottle } from './notice-rule.ts';
import { noticeKinds } from './outgoing.ts';
import { PacketItem } from './packet.ts';
import { ClockRuns, PathTargets, TicketTarget } from './policy-targets.ts';
import { IssueType, Requester } from './policy-triage.ts';
import { MatrixRow } from './policy-matrix.ts';
import { Template } from './policy-template.ts';
import { Trigger } from './policy-trigger.ts';
import { PolicyWindow } from './policy-window.ts';
import { PathId, PathKind, Priority, Role, Severity, TeamId, Tier } from './words.ts';

/** Descriptions are shown by editors while one writes a policy. */
const label = z.string().min(1).max(120);
const prose = z.string().min(1).max(1000);
const phrase = z.string().min(1).max(200);

/** Languages whose word forms and negations the keyword reader knows. */
export const PolicyLanguage = z.enum(['en', 'de']);
export type PolicyLanguage = z.infer<typeof PolicyLanguage>;

/** What a hand-over to somebody takes, in words; shown while escalating. */
const terms = {
  takes: prose.optional().describe('What belongs here.'),
  takesNot: prose.optional().describe('What does not belong here.'),
  handOffCompleteWhen: prose.optional().describe('When a hand-off to here is complete.'),
};

export const TierDefinition = z.strictObject({
  tier: Tier.describe('0 a bot, 1 front line, 2 specialists, 3 experts and engineering, 4 executive.'),
  name: label.describe('What your house calls it.'),
  team: TeamId.describe('The team that works at this tier.'),
  ...terms,
  tools: prose.optional().describe('Tools and access that it has.'),
  authority: prose.optional().describe('What it may decide alone.'),
});

export const SeverityDefinition = z.strictObject({
  severity: Severity.describe('1 is worst.'),
  name: label,
  when: Condition.describe('Facts that make it so severe. Mood is not allowed here.'),
  examples: z.array(prose).max(20).default([]).describe('Shown to agents beside the definition.'),
  customer: customerName,
});

export const Path = z.strictObject({
  id: PathId,
  name: label,
  kind: PathKind.describe('functional: skill or access lacks. hierarchical: authority or the relationship.'),
  tier: Tier,
  team: TeamId,
  packet: z.enum(['full', 'five-fields']).describe('What an escalation by this path must carry.'),
  record: z
    .enum(['full', 'two-picks'])
    .optional()
    .describe(
      'What closing asks for; full at tier 3 and above where it is not said. Hierarchical ones and severity 1 and 2 always ask for all.',
    ),
  targets: PathTargets,
  chain: z
    .string()
    .optional()
    .describe(
      'Who is asked and told until somebody accepts; without one: on duty, backup, duty lead, catch-all.',
    ),
  ...terms,
});

export const PacketRule = z.strictObject({
  when: Condition,
  requiredToLeave: z.array(PacketItem).describe('Missing ones keep the escalation with its sender.'),
  mayFollow: z.array(PacketItem).default([]).describe('These may follow within followWithin after it left.'),
});

export const LimitRule = z.strictObject({
  role: Role,
  action: z.enum(['refund', 'credit', 'expedite']),
  currency: z.string().length(3),
  perCase: z.number().min(0),
  perCustomer: z
    .strictObject({ amount: z.number().min(0), within: DurationText })
    .optional()
    .describe('The sum for one customer within so many days.'),
});

export const Score = z.strictObject({
  name: label,
  when: Condition,
  points: z.number().min(-1000).max(1000),
});

/** The policy document, as people write it. Versions of it are immutable. */
export const Policy = z.strictObject({
  policy: z.literal(1).describe('The version of this form of document.'),
  name: label,
  languages: z
    .array(PolicyLanguage)
    .min(1)
    .default(['en'])
    .describe('In which languages customers write: word forms and negations of these are read.'),
  tiers: z.array(TierDefinition).min(1).max(5).describe('Who works at which level.'),
  windows: z.array(PolicyWindow).max(50).default([]).describe('Named times for during and quiet hours.'),
  fields: z.array(FieldDefinition).max(20).default([]).describe('Facts that your house adds to its tickets.'),
  keywordLists: z
    .record(z.string(), z.array(phrase).max(1000))
    .default({})
    .describe('Phrases for keywordList: found in any word form, not under a negation.'),
  severities: z
    .array(SeverityDefinition)
    .min(1)
    .max(20)
    .describe('How bad a case is. First match; the last one says { always: true }.'),
  issueTypes: z
    .array(IssueType)
    .min(1)
    .max(200)
    .describe('What tickets are about, and where they go. The last one takes what no keywords tell.'),
  highValueCustomer: Condition.optional().describe('Whom { customer: { highValue: true } } means.'),
  requesters: z
    .array(Requester)
    .max(20)
    .default([])
    .describe('Whose mails, forwarded ones too, ask for an escalation.'),
  express: z
    .strictObject({
      when: Condition,
      startTier: Tier.default(2).describe('Where their tickets start.'),
      dedicatedContact: z.boolean().default(true),
    })
    .optional()
    .describe('Whose tickets take the express path.'),
  ticketTargets: z
    .strictObject({
      rows: z.array(TicketTarget).min(1).max(50),
      openPairs: z
        .literal('nearest-stricter')
        .default('nearest-stricter')
        .describe('How a pair of tier and priority without a row gets its targets.'),
      runs: z
        .record(Priority, ClockRuns)
        .default({ low: 'working', normal: 'working', high: 'always', urgent: 'always' })
        .describe('When the clocks of each priority run.'),
    })
    .describe('First response, resolution and more by tier, priority and customer.'),
  paths: z.array(Path).min(1).max(50).describe('Where escalations go, and their clocks.'),
  chains: z.array(Chain).max(50).default([]).describe('Steps until somebody accepts, for paths to name.'),
  matrix: z
    .array(MatrixRow)
    .max(200)
    .default([])
    .describe("First match among the rows of the kind; what no row takes goes by its issue type's path."),
  triggers: z.array(Trigger).max(500).default([]).describe('What happens by itself.'),
  packets: z
    .strictObject({
      followWithin: DurationText.default('30 min'),
      rules: z.array(PacketRule).min(1).max(50).describe('First match; the last one says { always: true }.'),
    })
    .describe('What an escalation by a path with a full packet must carry.'),
  bounceLimit: z
    .int()
    .min(1)
    .max(10)
    .default(2)
    .describe('After so many returns and re-routes a coordinator decides.'),
  coordinator: z
    .strictObject({ role: Role.default('team-lead'), decideWithin: DurationText.default('30 min') })
    .optional(),
  limits: z.array(LimitRule).max(200).default([]).describe('Up to which amount somebody acts alone.'),
  approvals: z
    .strictObject({
      decideWithin: DurationText.default('4 h').describe(
        'Until somebody approves or refuses; then the next is asked.',
      ),
    })
    .default({ decideWithin: '4 h' })
    .describe('What is above a limit is approved by somebody with a higher one.'),
  consults: z
    .strictObject({ answerWithin: DurationText.default('4 h') })
    .default({ answerWithin: '4 h' })
    .describe('By when an expert answers who is asked without handing over; whoever asks may say otherwise.'),
  confirmation: z
    .strictObject({
      within: DurationText.default('7 days').describe('No answer by then: the resolution is unconfirmed.'),
    })
    .default({ within: '7 days' })
    .describe('The customer confirms the resolution of a ticket that was escalated.'),
  highStakes: Condition.optional().describe('Where a person must write and send each message.'),
  messageCheck: MessageCheckRules.default({ internalWords: [], refuse: [] }).describe(
    'What is looked for in a message before it goes to a customer.',
  ),
  templates: z.array(Template).max(500).default([]).describe('What messages to customers start from.'),
  notices: z
    .strictObject({
      quietHours: z
        .union([z.string(), z.array(z.string()).min(1).max(10)])
        .optional()
        .describe('The window, or windows, in which notices wait.'),
      pierce: z
        .array(z.enum(noticeKinds))
        .max(noticeKinds.length)
        .optional()
        .describe('Kinds of notices that do not wait for the end of a person’s own quiet hours.'),
      gatherFor: DurationText.default('5 min').describe('What falls due within it comes as one notice.'),
      atMost: z
        .array(NoticeThrottle)
        .max(5)
        .default([])
        .describe('How much leaves for one person by one way; what is above waits. The shortest time first.'),
    })
    .optional(),
  pauses: Pauses.default({}).describe(
    'What makes a clock stand still. Waiting for the customer pauses responses and resolution unless said otherwise.',
  ),
  warnings: Warnings.default({}).describe(
    'When to warn before a deadline, for each clock or by default: "80 %" of the target used, "30 min" left, or none.',
  ),
  reminders: Reminders.prefault({}).describe('What follows a miss until somebody acts.'),
  scores: z.array(Score).max(100).default([]).describe('Points that add up for scoreAtLeast.'),
  attachments: AttachmentLimits.prefault({}).describe('How much may be attached to tickets.'),
  customerPages: CustomerPages.optional().describe('What customers see without an account.'),
});
export type Policy = z.infer<typeof Policy>;
export type PolicyPath = z.infer<typeof Path>;
export type PolicyTemplate = z.infer<typeof Template>;
