import { z } from 'zod';
import { At, ClockView, PersonMark } from './view.ts';

/** A question to experts, with what came back. */
export const ConsultView = z
  .object({
    id: z.string(),
    escalationId: z.string().nullable(),
    question: z.string(),
    askedBy: PersonMark,
    askedAt: At,
    /** Who was asked; `answer` null: nothing came yet. */
    experts: z.array(
      z.object({ person: PersonMark, answer: z.object({ text: z.string(), at: At }).nullable() }),
    ),
    open: z.boolean(),
    /** Why it was ended without an answer. */
    note: z.string().nullable(),
    /** While it runs. */
    clock: ClockView.nullable(),
    allowedCommands: z.array(z.enum(['answer', 'end'])),
  })
  .meta({ id: 'ConsultView' });
export type ConsultView = z.infer<typeof ConsultView>;
