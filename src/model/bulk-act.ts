import { z } from 'zod';
import { At } from './view.ts';
import { EscalationId, PersonId, Priority, TeamId, TicketId, TicketStatus } from './words.ts';

const tags = z.array(z.string().trim().min(1).max(60)).max(20);

/** What may be done to many tickets at once. Nothing of it speaks to a customer. */
export const BulkAct = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('assign'), personId: PersonId.nullable(), teamId: TeamId.optional() }),
    z.strictObject({ do: z.literal('tag'), add: tags.default([]), remove: tags.default([]) }),
    z.strictObject({ do: z.literal('set-priority'), priority: Priority }),
    z.strictObject({ do: z.literal('set-status'), status: TicketStatus }),
    z.strictObject({ do: z.literal('accept') }),
  ])
  .meta({ id: 'BulkAct' });
export type BulkAct = z.infer<typeof BulkAct>;

/** More is no longer one look of a person. */
export const bulkTicketsMax = 500;

export const StartBulk = z
  .strictObject({
    act: BulkAct,
    /** Kept with each ticket; needed for another priority. */
    reason: z.string().trim().min(1).max(4000).optional(),
    tickets: z
      .array(
        z.strictObject({
          ticketId: TicketId,
          /** To accept: which. */
          escalationId: EscalationId.optional(),
          /** As the list showed it; a ticket that has moved on is left as it is. */
          expectedVersion: z.int().min(1).optional(),
        }),
      )
      .min(1)
      .max(bulkTicketsMax),
  })
  .meta({ id: 'StartBulk' });
export type StartBulk = z.infer<typeof StartBulk>;

export const bulkStates = ['pending', 'done', 'refused', 'stopped'] as const;

export const BulkOutcome = z
  .object({
    ticketId: z.string(),
    number: z.number().nullable(),
    state: z.enum(bulkStates),
    /** Why not, as a code and as a sentence. */
    code: z.string().nullable(),
    detail: z.string().nullable(),
    /** Done: what takes it back while that is possible. */
    undo: z.object({ from: z.number(), to: z.number() }).nullable(),
  })
  .meta({ id: 'BulkOutcome' });

export const BulkView = z
  .object({
    id: z.string(),
    act: BulkAct,
    startedAt: At,
    /** Nothing of it is left to do. */
    ended: z.boolean(),
    stopped: z.boolean(),
    counts: z.object({
      pending: z.number(),
      done: z.number(),
      refused: z.number(),
      stopped: z.number(),
    }),
    /** In the order in which they were given. */
    outcomes: z.array(BulkOutcome),
  })
  .meta({ id: 'BulkView' });
export type BulkView = z.infer<typeof BulkView>;

/** One row of it among the pending commands: ids and numbers only. */
export interface BulkOrder {
  readonly type: 'bulk-order';
  readonly bulkId: string;
  readonly place: number;
  readonly escalationId: EscalationId | null;
  readonly expectedVersion: number | null;
}
