import { z } from 'zod';
import { DurationText } from './duration-text.ts';
import { escalationClockNames } from './escalation.ts';
import { ticketClockNames } from './ticket.ts';

/** What a policy says of clocks besides their length: what pauses them, when to warn, when to remind. */
const ClockNameText = z.enum([...ticketClockNames, ...escalationClockNames]);

export const pauseCauses = ['customer', 'vendor'] as const;
export type PauseCause = (typeof pauseCauses)[number];

export const Pauses = z.partialRecord(
  ClockNameText,
  z.array(z.enum(pauseCauses)).max(2).describe('Waiting for whom pauses it; an empty list: nothing does.'),
);

const WarnBefore = z.union([
  z.string().regex(/^[1-9]\d? ?%$/, 'a share such as "80 %", a length of time or none'),
  DurationText,
  z.literal('none'),
]);

export const Warnings = z.partialRecord(z.enum(['default', ...ClockNameText.options]), WarnBefore);

export const Reminders = z.strictObject({
  every: DurationText.default('30 min'),
  growing: z.boolean().default(true).describe('Each interval is twice the one before.'),
  atMost: z.int().min(0).max(20).default(4).describe('After so many it is quiet. 0: no reminders.'),
});
