import { z } from 'zod';
import { Evidence, PacketEntry, PacketItem } from './packet.ts';
import { At, CustomerMark, EscalationState, PersonMark, TeamMark } from './view.ts';
import { PathKind, Severity } from './words.ts';

export const PacketView = z
  .object({
    escalationId: z.string(),
    ticketId: z.string(),
    version: z.number(),
    form: z.enum(['full', 'five-fields']),
    items: z.partialRecord(PacketItem, PacketEntry),
    evidence: z.array(Evidence),
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
