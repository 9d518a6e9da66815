import { z } from 'zod';
import { DurationText } from './duration-text.ts';
import { FieldTest } from './field.ts';
import { CommitmentKind } from './ticket-signs.ts';
import {
  IssueTypeId,
  PathId,
  PathKind,
  Priority,
  RequesterRole,
  Severity,
  TicketStatus,
  Tier,
} from './words.ts';

/** A question over facts of one ticket. Leaves answer yes or no; `all`, `any` and `not` combine them. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { always: true }
  | { openFor: string; atTier?: Tier | undefined }
  | { idleFor: string }
  | { failedAttempts: { atLeast: number } }
  | { reopened: { atLeast: number } }
  | { priorityNotTakenWithin: string }
  | { keywords: string[] }
  | { keywordList: string }
  | { matches: string }
  | { sentimentAtMost: number }
  | { cancellationIntent: true }
  | { legalThreat: true }
  | { publicThreat: true }
  | { shouting: true }
  | { express: true }
  | {
      customer: {
        plan?: string[] | undefined;
        contract?: string[] | undefined;
        annualValueAtLeast?: number | undefined;
        vip?: boolean | undefined;
        tenureAtLeastDays?: number | undefined;
        highValue?: boolean | undefined;
        criticalIssuesAtLeast?: number | undefined;
      };
    }
  | { issueType: IssueTypeId[] }
  | { disputeAbove: { amount: number; currency: string } }
  | { contacts: { moreThan: number; within: string } }
  | { customersAlike: { moreThan: number; within: string } }
  | { chasers: { atLeast: number } }
  | {
      targetAtRisk: string | { target: string; used: number } | { target: string; left: string };
    }
  | { targetMissed: string }
  | { commitmentWithin: string | { within: string; what: CommitmentKind[] } }
  | { needs: string[] }
  | { requestedBy: RequesterRole[] }
  | { severity: Severity[] }
  | { priority: Priority[] }
  | { tier: Tier[] }
  | { status: TicketStatus[] }
  | { channel: string[] }
  | { tag: string[] }
  | { kind: PathKind[] }
  | { during: string }
  | { impact: Partial<Record<ImpactFlag, boolean>> }
  | { scope: Scope[] }
  | { workaround: Workaround[] }
  | { path: PathId[] }
  | { scoreAtLeast: number }
  | { field: FieldTest }
  | { waitedLongerThan: { who: Waiting; length: string; counted?: 'working' | 'always' | undefined } }
  | { workingTime: 'in' | 'out' };

/** The word by which a policy asks for a form of condition. */
type KeysOfUnion<T> = T extends unknown ? keyof T : never;
export type ConditionWord = Exclude<KeysOfUnion<Condition>, 'atTier'>;

export const impactFlags = [
  'productionOutage',
  'accountSecurity',
  'departmentBlocked',
  'keyTaskBlocked',
  'dataLoss',
  'publicComplaint',
  'ownMistake',
] as const;
export const ImpactFlag = z.enum(impactFlags);
export type ImpactFlag = z.infer<typeof ImpactFlag>;

export const Scope = z.enum(['one-user', 'department', 'many-customers', 'unknown']);
export type Scope = z.infer<typeof Scope>;

export const Workaround = z.enum(['known', 'none', 'unknown']);
export type Workaround = z.infer<typeof Workaround>;

/** Who waits for the other's next word. */
export const Waiting = z.enum(['customer', 'agent']);
export type Waiting = z.infer<typeof Waiting>;

const count = z.int().min(1).max(1000);
/** As many contacts as a ticket remembers of others. */
const few = z.int().min(1).max(9);
const inner: z.ZodType<Condition> = z.lazy(() => Condition);
const phrase = z.string().min(1).max(200);

/** Facts of the customer's record. */
export const CustomerQuestion = z.strictObject({
  plan: z.array(z.string()).min(1).optional(),
  contract: z.array(z.string()).min(1).optional(),
  annualValueAtLeast: z.number().min(0).optional(),
  vip: z.boolean().optional(),
  tenureAtLeastDays: z.int().min(0).optional(),
  highValue: z.boolean().optional(),
  criticalIssuesAtLeast: count.optional(),
});

export type CustomerFact = keyof z.infer<typeof CustomerQuestion>;

/** One schema for each form, by its word: `{openFor: "8 h"}` is the form `openFor`. */
export const conditionForms = {
  all: z.strictObject({ all: z.array(inner).min(1).max(50) }).describe('Every condition of the list holds.'),
  any: z
    .strictObject({ any: z.array(inner).min(1).max(50) })
    .describe('At least one condition of the list holds.'),
  not: z.strictObject({ not: inner }).describe('The condition does not hold.'),
  always: z.strictObject({ always: z.literal(true) }).describe('Holds for every ticket.'),
  openFor: z
    .strictObject({ openFor: DurationText, atTier: Tier.optional() })
    .describe(
      'Not resolved for so much working time since it was opened, or since it came to the tier in atTier.',
    ),
  idleFor: z
    .strictObject({ idleFor: DurationText })
    .describe('Not resolved, and no public message and no change of state for so much working time.'),
  failedAttempts: z
    .strictObject({ failedAttempts: z.strictObject({ atLeast: count }) })
    .describe('So many attempts at a solution have failed.'),
  reopened: z
    .strictObject({ reopened: z.strictObject({ atLeast: count }) })
    .describe('The ticket was reopened so many times.'),
  priorityNotTakenWithin: z
    .strictObject({ priorityNotTakenWithin: DurationText })
    .describe('Nobody has taken the ticket for so much working time since it got its priority.'),
  keywords: z
    .strictObject({ keywords: z.array(phrase).min(1).max(500) })
    .describe('A message of the customer says one of these phrases, in any word form, not under a negation.'),
  keywordList: z
    .strictObject({ keywordList: z.string().min(1) })
    .describe('A message of the customer says a phrase of this list (see keywordLists).'),
  matches: z
    .strictObject({ matches: z.string().min(1).max(200) })
    .describe(
      'A message of the customer matches this regular expression (RE2), without regard to capitals; ^ and $ stand for a line.',
    ),
  sentimentAtMost: z
    .strictObject({ sentimentAtMost: z.number().min(-1).max(1) })
    .describe('Mood, from -1 (worst) to 1. Never sets a severity.'),
  cancellationIntent: z
    .strictObject({ cancellationIntent: z.literal(true) })
    .describe('The customer says that he will leave. Mood: never sets a severity.'),
  legalThreat: z
    .strictObject({ legalThreat: z.literal(true) })
    .describe('The customer threatens with the law. Mood: never sets a severity.'),
  publicThreat: z
    .strictObject({ publicThreat: z.literal(true) })
    .describe(
      'The customer will turn to the press, a review, a regulator or our executives. Mood: never sets a severity.',
    ),
  shouting: z
    .strictObject({ shouting: z.literal(true) })
    .describe('The newest message is written in capitals. Mood: never sets a severity.'),
  express: z
    .strictObject({ express: z.literal(true) })
    .describe('The customer takes the express path (see express).'),
  customer: z
    .strictObject({
      customer: CustomerQuestion,
    })
    .describe("Facts of the customer's record; all that are named must hold."),
  issueType: z
    .strictObject({ issueType: z.array(IssueTypeId).min(1) })
    .describe('The ticket is of one of these types.'),
  disputeAbove: z
    .strictObject({
      disputeAbove: z.strictObject({ amount: z.number().min(0), currency: z.string().length(3) }),
    })
    .describe('An amount in this currency above the given one is disputed.'),
  contacts: z
    .strictObject({ contacts: z.strictObject({ moreThan: few, within: DurationText }) })
    .describe('The customer came more often than this about the same issue, within so many days.'),
  customersAlike: z
    .strictObject({ customersAlike: z.strictObject({ moreThan: few, within: DurationText }) })
    .describe('More customers than this came about the same issue type, within so many days.'),
  chasers: z
    .strictObject({ chasers: z.strictObject({ atLeast: count }) })
    .describe('The customer asked for news so many times since our last answer.'),
  targetAtRisk: z
    .strictObject({
      targetAtRisk: z.union([
        z.string().min(1),
        z.strictObject({ target: z.string().min(1), used: z.number().min(0.01).max(0.99) }),
        z.strictObject({ target: z.string().min(1), left: DurationText }),
      ]),
    })
    .describe(
      'A quarter or less of this target is left; or the share of it that is used, or the time that is left, is reached.',
    ),
  targetMissed: z
    .strictObject({ targetMissed: z.string().min(1) })
    .describe('This target is missed; by the name of its clock, such as first-response or acknowledge.'),
  commitmentWithin: z
    .strictObject({
      commitmentWithin: z.union([
        DurationText,
        z.strictObject({ within: DurationText, what: z.array(CommitmentKind).min(1) }),
      ]),
    })
    .describe('A date that somebody counts on is due within so much time: any, or one of these.'),
  needs: z
    .strictObject({ needs: z.array(z.string().min(1)).min(1) })
    .describe('The work needs one of these: engineering, vendor, approval.'),
  requestedBy: z
    .strictObject({ requestedBy: z.array(RequesterRole).min(1) })
    .describe('One of these asked for an escalation.'),
  severity: z.strictObject({ severity: z.array(Severity).min(1) }).describe('The severity is one of these.'),
  priority: z.strictObject({ priority: z.array(Priority).min(1) }).describe('The priority is one of these.'),
  tier: z.strictObject({ tier: z.array(Tier).min(1) }).describe('The ticket is at one of these tiers.'),
  status: z.strictObject({ status: z.array(TicketStatus).min(1) }).describe('The status is one of these.'),
  channel: z
    .strictObject({ channel: z.array(z.string().min(1)).min(1) })
    .describe('It came in by one of these channels.'),
  tag: z.strictObject({ tag: z.array(z.string().min(1)).min(1) }).describe('It carries one of these tags.'),
  kind: z
    .strictObject({ kind: z.array(PathKind).min(1) })
    .describe('The escalation that is asked for is of one of these kinds (matrix and packet rules).'),
  during: z
    .strictObject({ during: z.string().min(1) })
    .describe('It is now within this window (see windows).'),
  impact: z
    .strictObject({ impact: z.partialRecord(ImpactFlag, z.boolean()) })
    .describe(
      'What the ticket says of its impact; all that are named must hold, and what it does not say is false.',
    ),
  scope: z.strictObject({ scope: z.array(Scope).min(1) }).describe('How many are affected.'),
  workaround: z
    .strictObject({ workaround: z.array(Workaround).min(1) })
    .describe('What is known of a workaround.'),
  path: z
    .strictObject({ path: z.array(PathId).min(1) })
    .describe('The escalation goes by one of these paths (packet rules).'),
  scoreAtLeast: z
    .strictObject({ scoreAtLeast: z.number().min(0.01).max(10_000) })
    .describe('The points of all scores that hold come to this sum (see scores).'),
  field: z
    .strictObject({ field: FieldTest })
    .describe('One question about a field of the policy or a fact of the ticket (see fields).'),
  waitedLongerThan: z
    .strictObject({
      waitedLongerThan: z.strictObject({
        who: Waiting,
        length: DurationText,
        counted: z.enum(['working', 'always']).optional(),
      }),
    })
    .describe(
      'The customer waits for our answer, or we for his, longer than this; in working time unless said otherwise.',
    ),
  workingTime: z
    .strictObject({ workingTime: z.enum(['in', 'out']) })
    .describe("It is now within or outside the working hours of the ticket's team."),
} as const satisfies Record<ConditionWord, z.ZodType<Condition>>;

export const Condition: z.ZodType<Condition> = z
  .union(Object.values(conditionForms) as unknown as [z.ZodType<Condition>, ...z.ZodType<Condition>[]])
  .meta({ id: 'condition', description: 'One question about a ticket, or several under all, any and not.' });
