import { z } from 'zod';
import { At } from './view.ts';

/** What is looked for in a message before it goes to a customer. */
export const messageChecks = [
  'promised-fix',
  'no-time',
  'promise-unsaid',
  'blame',
  'internal-word',
  'internal-text',
  'asked-again',
  'open-field',
] as const;
export const MessageCheck = z.enum(messageChecks);
export type MessageCheck = z.infer<typeof MessageCheck>;

/** Of the policy. */
export const MessageCheckRules = z.strictObject({
  internalWords: z
    .array(z.string().trim().min(2).max(60))
    .max(500)
    .default([])
    .describe('Words of your house that no customer should read.'),
  refuse: z
    .array(MessageCheck)
    .max(messageChecks.length)
    .default([])
    .describe('What keeps a message back; everything else is shown, and the writer decides.'),
});

/** What customers tell, and what they are asked for. */
export const saidTopics = [
  'browser',
  'system',
  'device',
  'version',
  'order',
  'invoice',
  'account',
  'request',
  'email',
  'phone',
  'error',
  'file',
  'time',
  'scope',
  'tried',
  'amount',
  'address',
] as const;
export const SaidTopic = z.enum(saidTopics);
export type SaidTopic = z.infer<typeof SaidTopic>;

/** Something that the customer need not say again. */
export const SaidView = z
  .object({
    topic: SaidTopic,
    /** The topic in words. */
    label: z.string(),
    text: z.string(),
    /** By whom or where, and when, in the reader's zone. */
    said: z.string(),
    at: At.nullable(),
    /** null: it stands in the packet, the checklist or the customer's record. */
    messageId: z.string().nullable(),
  })
  .meta({ id: 'SaidView' });

export const MessageFinding = z
  .object({
    check: MessageCheck,
    /** The words of the message that it is about; empty where something is not there. */
    excerpt: z.string(),
    /** What it is and what to do. */
    words: z.string(),
    /** true: the policy keeps such a message back. */
    refuses: z.boolean(),
  })
  .meta({ id: 'MessageFinding' });

export const MessageCheckView = z
  .object({ findings: z.array(MessageFinding), said: z.array(SaidView) })
  .meta({ id: 'MessageCheckView' });
export type MessageCheckView = z.infer<typeof MessageCheckView>;
