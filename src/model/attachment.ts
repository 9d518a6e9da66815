import { z } from 'zod';
import { At, PersonMark } from './view.ts';

/** A file of a ticket, as it is shown. */
export const AttachmentView = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Bytes; null where nobody has said yet how long it will be. */
    size: z.number().nullable(),
    /** So many bytes have come; where to go on. */
    received: z.number(),
    /** As its first bytes tell; null until it is whole. */
    type: z.string().nullable(),
    /** A picture that may be shown. */
    isImage: z.boolean(),
    /** sha256 of its content in hex; null until it is whole. */
    sha256: z.string().nullable(),
    /** `unscanned`: nobody looks at files here. It opens where it is `clean` or `unscanned`. */
    scan: z.enum(['waiting', 'clean', 'refused', 'unscanned']).nullable(),
    /** null: the customer. */
    addedBy: PersonMark.nullable(),
    addedAt: At,
    /** The message it came or went with; null: none, or it was taken back. */
    messageId: z.string().nullable(),
    /** A packet names it, in this version or an earlier one: it stays. */
    isEvidence: z.boolean(),
  })
  .meta({ id: 'AttachmentView' });
export type AttachmentView = z.infer<typeof AttachmentView>;

/** How much may be attached; in the policy. Megabytes are 1,000,000 bytes. */
export const AttachmentLimits = z.strictObject({
  fileMegabytes: z.int().min(1).max(100).default(25).describe('One file.'),
  ticketMegabytes: z.int().min(1).max(5000).default(250).describe('All files of one ticket together.'),
  refusedEndings: z
    .array(z.string().regex(/^[a-z0-9]{1,10}$/))
    .max(100)
    .default([])
    .describe('Endings of names that nobody may attach: [exe, bat, js].'),
});

/** Asks whoever looks at files: `unknown` where he gives no answer, and is asked again. */
export type ScanFile = (file: {
  readonly sha256: string;
  readonly size: number;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}) => Promise<'clean' | 'refused' | 'unknown'>;
