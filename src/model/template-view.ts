import { z } from 'zod';

/** What a message to this customer may start from. */
export const TicketTemplates = z
  .object({
    /** Here a person writes: an untouched template is refused. */
    highStakes: z.boolean(),
    /** The customer's, by his record or by how he writes. */
    language: z.string(),
    /** The customer's language first. What only a person can say stands open, in braces. */
    templates: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        language: z.string(),
        text: z.string(),
        openFields: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'TicketTemplates' });
export type TicketTemplates = z.infer<typeof TicketTemplates>;
