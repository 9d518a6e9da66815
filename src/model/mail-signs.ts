import { z } from 'zod';

/** What the head of a mail says about who sent it; whoever reads mail tells it with the message. */
export const MailSigns = z.strictObject({
  /** A report that something could not be delivered. */
  bounce: z.boolean().optional(),
  /** A machine answered or was told to send it: out of office, Auto-Submitted, bulk. */
  autoSubmitted: z.boolean().optional(),
  /** It came through a mailing list. */
  list: z.boolean().optional(),
  /** Its sender takes no mail. */
  noReply: z.boolean().optional(),
  /** It comes from an address of the desk itself. */
  fromOwnAddress: z.boolean().optional(),
  /** It asks that nobody answers automatically. */
  asksForNone: z.boolean().optional(),
});
export type MailSigns = z.infer<typeof MailSigns>;
