import { z } from 'zod';
import { At, ClockView, CustomerMark, EscalationState, OfferView, PersonMark, TeamMark } from './view.ts';
import { PathKind, Priority, Severity, TicketStatus, Tier } from './words.ts';

/** A queue view and its rows. */
export const QueueRow = z
  .object({
    id: z.string(),
    number: z.number(),
    version: z.number(),
    subject: z.string(),
    status: TicketStatus,
    priority: Priority,
    severity: Severity,
    tier: Tier,
    team: TeamMark,
    owner: PersonMark.nullable(),
    customer: CustomerMark.nullable(),
    issueType: z.string(),
    restricted: z.boolean(),
    /** The nearest clock that runs. */
    nextClock: ClockView.nullable(),
    /** The open escalation whose clock is nearest, if any. */
    escalation: z
      .object({
        id: z.string(),
        number: z.number(),
        kind: PathKind,
        path: z.string(),
        state: EscalationState,
        team: TeamMark,
        owner: PersonMark,
        offer: OfferView.nullable(),
        nextUpdateDueAt: At,
      })
      .nullable(),
    /** What the reader may do with that escalation, or else with the ticket. */
    allowedCommands: z.array(z.string()).optional(),
    /** What the reader may do with the ticket itself. */
    ticketCommands: z.array(z.string()),
    tags: z.array(z.string()),
    /** Of a search: where the words stand, if not in the subject. */
    passage: z.object({ before: z.string(), words: z.string(), after: z.string() }).optional(),
    updatedAt: At,
    createdAt: At,
  })
  .meta({ id: 'QueueRow' });
export type QueueRow = z.infer<typeof QueueRow>;

export const queueViews = [
  'next',
  'mine',
  'at-risk',
  'unaccepted',
  'flagged',
  'escalated',
  'hierarchical',
  'waiting',
  'tier-1',
  'tier-2',
  'tier-3',
  'all',
  'done',
] as const;
export const QueueViewName = z.enum(queueViews);
export type QueueViewName = z.infer<typeof QueueViewName>;

export const QueuePage = z
  .object({
    rows: z.array(QueueRow),
    /** Pass it as `after` for the next page; null at the end. */
    next: z.string().nullable(),
    /** Per view; counts stop at 100, shown as "100+". */
    counts: z.record(QueueViewName, z.number()),
    /** What is open with each team, the reader's own teams first; counted like the views. */
    teams: z.array(TeamMark.extend({ count: z.number(), mine: z.boolean() })),
  })
  .meta({ id: 'QueuePage' });
export type QueuePage = z.infer<typeof QueuePage>;
