import { z } from 'zod';
import { PacketItem } from './packet.ts';
import { customerName } from './policy-customer-pages.ts';
import { IssueTypeId, PathId, RequesterRole } from './words.ts';

/** What a policy says for triage: what tickets are about, what to ask, and whose mails count as asking. */
const label = z.string().min(1).max(120);
const phrase = z.string().min(1).max(200);

/** What the agent asks for at triage: words, or words with the packet's item that an answer fills. */
export const ChecklistItem = z.union([
  label,
  z.strictObject({
    ask: label,
    fills: PacketItem.optional().describe('The item of the packet that the answer fills.'),
    customer: customerName,
  }),
]);

export const IssueType = z.strictObject({
  id: IssueTypeId,
  name: label,
  customer: customerName,
  path: PathId.describe('Where it goes when support lacks skill or access; a functional path.'),
  keywords: z.array(phrase).max(500).default([]).describe('Phrases by which the type is suggested.'),
  restricted: z
    .boolean()
    .default(false)
    .describe('Its escalations are visible to the receiving team and the owners only.'),
  checklist: z.array(ChecklistItem).max(30).default([]).describe('What the agent asks for at triage.'),
});

/** Whose mails ask for an escalation. */
export const Requester = z.strictObject({
  role: RequesterRole.exclude(['customer']).describe(
    'As which they ask: executive, account-manager, partner.',
  ),
  addresses: z
    .array(
      z
        .string()
        .max(200)
        .regex(/^[^\s@]{0,64}@[^\s@]+$/, 'an address, or @ and a domain'),
    )
    .min(1)
    .max(500)
    .describe('Their addresses; "@partner.example" stands for everybody there.'),
});
export type Requesters = readonly z.infer<typeof Requester>[];
