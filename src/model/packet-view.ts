import { z } from 'zod';
import { AttachmentView } from './attachment.ts';
import { Evidence, PacketEntry, PacketItem } from './packet.ts';
import { At, CustomerMark, EscalationState, PersonMark, TeamMark } from './view.ts';
import { PathKind, Severity } from './words.ts';

/** A piece with the name of who added it, and the file that it is. */
const EvidenceView = z
  .object({
    ...Evidence.shape,
    by: PersonMark.nullable(),
    /** null: it is no file. Under `ticketId`, which is another one's where tickets were merged. */
    file: z.object({ ...AttachmentView.shape, ticketId: z.string() }).nullable(),
  })
  .meta({ id: 'EvidenceView' });

export const PacketView = z
  .object({
    escalationId: z.string(),
    ticketId: z.string(),
    version: z.number(),
    form: z.enum(['full', 'five-fields']),
    items: z.partialRecord(PacketItem, PacketEntry),
    /** After a return: what newer messages offer for what is missing. Of the newest version; a person takes it over. */
    proposed: z.partialRecord(PacketItem, PacketEntry),
    evidence: z.array(EvidenceView),
    lacks: z.string().nullable(),
    lacksOther: z.string().nullable(),
    writtenBy: PersonMark.nullable(),
    writtenAt: At,
    requiredToLeave: z.array(PacketItem),
    missingToLeave: z.array(PacketItem),
    missingToFollow: z.array(PacketItem),
    ready: z.boolean(),
    versions: z.array(z.object({ version: z.number(), writtenAt: At, writtenBy: PersonMark.nullable() })),
    /** Items changed since the version before. */
    changed: z.array(PacketItem),
    header: z.object({
      ticketNumber: z.number(),
      escalationNumber: z.number(),
      subject: z.string(),
      customer: CustomerMark.nullable(),
      path: z.string(),
      team: TeamMark,
      kind: PathKind,
      severity: Severity,
      state: EscalationState,
      owner: PersonMark,
      updatesOwner: PersonMark,
      lead: PersonMark,
      nextUpdateDueAt: At.nullable(),
    }),
  })
  .meta({ id: 'PacketView' });
export type PacketView = z.infer<typeof PacketView>;
