import { z } from 'zod';
import { CustomerQuestion } from './condition.ts';
import { DurationText } from './duration-text.ts';
import { Priority, Tier } from './words.ts';

/** When a clock runs: always, in working time of the ticket's team, or in the receiving team's duty hours. */
export const ClockRuns = z.enum(['always', 'working', 'duty']);
export type ClockRuns = z.infer<typeof ClockRuns>;

export const TicketTarget = z.strictObject({
  tier: Tier,
  priority: Priority,
  firstResponse: DurationText.describe('Until a person at the tier has answered.'),
  resolution: DurationText.describe('Until the ticket is resolved.'),
  nextResponse: DurationText.optional().describe('Until a person has answered the next message.'),
  investigation: DurationText.optional().describe(
    'Until the first internal work: a note, a packet, findings.',
  ),
  vendor: DurationText.optional().describe(
    'Until a vendor has answered, from the moment on which we wait for him.',
  ),
  customer: CustomerQuestion.optional().describe(
    'Only for customers of whom this holds. Of several rows for one pair the first that fits is taken.',
  ),
});

const BySeverity = z.strictObject({ 1: DurationText, 2: DurationText, 3: DurationText, 4: DurationText });

export const PathTargets = z.strictObject({
  acknowledge: DurationText.describe('Until somebody accepts, returns or re-routes.'),
  substantiveAnswer: DurationText.describe('Until the first answer that moves the case.'),
  customerUpdate: z
    .strictObject({
      first: DurationText,
      then: z.union([DurationText, BySeverity]).describe('One length of time, or one for each severity.'),
    })
    .describe('The first promise to the customer, then one after the other until the end; never paused.'),
  managerResponse: DurationText.optional().describe(
    'Hierarchical: the manager himself answers the customer.',
  ),
  decision: DurationText.optional().describe('Hierarchical: until the decision; a clock of its own.'),
  findings: DurationText.optional().describe('Internal findings, due so long before each update.'),
  relief: DurationText.optional().describe('Until the customer can work again.'),
  resolution: DurationText.optional().describe('Until the escalation is closed.'),
  checkIn: z
    .strictObject({
      within: DurationText,
      missed: z
        .enum(['offer-again', 'remind'])
        .default('offer-again')
        .describe('What follows: others are asked to take over, or he and the lead are only reminded.'),
    })
    .optional()
    .describe('Whoever has accepted does something on the ticket within this time, again and again.'),
  runs: ClockRuns.default('duty').describe(
    "When these clocks run: always, in working time, or in the receiving team's duty hours.",
  ),
});
