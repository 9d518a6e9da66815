import { z } from 'zod';
import { Need, CommitmentKind } from './ticket-signs.ts';
import { At, PersonMark } from './view.ts';
import { PathKind, TicketStatus } from './words.ts';

/** What triage has gathered of a ticket, and what is still to be asked. */

export const ChecklistItemView = z
  .object({
    key: z.string(),
    ask: z.string(),
    /** The item of the packet that the answer fills. */
    fills: z.string().nullable(),
    done: z.boolean(),
    answer: z.string().nullable(),
    by: PersonMark.nullable(),
    at: At.nullable(),
    /** What the conversation gives already; it counts once a person takes it. */
    found: z.object({ text: z.string(), messageId: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'ChecklistItemView' });

export const CommitmentView = z
  .object({
    id: z.number(),
    what: CommitmentKind,
    dueAt: At,
    note: z.string().nullable(),
    by: z.string(),
    madeAt: At,
  })
  .meta({ id: 'CommitmentView' });

export const SimilarTicket = z
  .object({
    id: z.string(),
    number: z.number(),
    subject: z.string(),
    customer: z.string().nullable(),
    status: TicketStatus,
    escalated: z.boolean(),
    createdAt: At,
    /** Words that both subjects hold. */
    words: z.array(z.string()),
  })
  .meta({ id: 'SimilarTicket' });
export type SimilarTicket = z.infer<typeof SimilarTicket>;

export const SimilarTickets = z
  .object({
    /** The newest of them. */
    tickets: z.array(SimilarTicket),
    /** All that were found, sixty at most: how many, of how many customers, since when. null: none. */
    alike: z.object({ count: z.number(), customers: z.number(), since: At }).nullable(),
  })
  .meta({ id: 'SimilarTickets' });
export type SimilarTickets = z.infer<typeof SimilarTickets>;

export const TriageView = z
  .object({
    ticketId: z.string(),
    version: z.number(),
    checklist: z.array(ChecklistItemView),
    commitments: z.array(CommitmentView),
    needs: z.array(Need),
    /** Of this customer on this issue, this ticket's own included, the oldest first. */
    contacts: z.array(z.object({ number: z.number(), at: At })),
    /** How often the customer asked for news since our last answer. */
    chasers: z.number(),
  })
  .meta({ id: 'TriageView' });
export type TriageView = z.infer<typeof TriageView>;

/** What a trigger asks of people: to look, or to take a prepared escalation. */
export const TriggerAskView = z
  .object({
    id: z.number(),
    what: z.enum(['flag', 'suggest']),
    at: At,
    /** The words of a flag. */
    words: z.string().nullable(),
    /** Rule, facts and policy version. */
    because: z.string(),
    kind: PathKind.nullable(),
    pathId: z.string().nullable(),
    pathName: z.string().nullable(),
  })
  .meta({ id: 'TriggerAskView' });
export type TriggerAskView = z.infer<typeof TriggerAskView>;
