import { z } from 'zod';
import { At, PersonMark, TeamMark } from '../../model/view.ts';
import { PathKind, Role, Tier } from '../../model/words.ts';

export const Changed = z
  .object({
    ticketId: z.string(),
    number: z.number(),
    version: z.number(),
    escalationId: z.string().nullable(),
    messageId: z.string().nullable(),
    /** What takes it back while nothing of it has left; absent: nothing does. */
    undo: z.object({ from: z.number(), to: z.number() }).optional(),
  })
  .meta({ id: 'Changed' });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    /** Fields that are wrong, by path. */
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** Values behind the detail: who accepted it, what is missing, the version now. */
    params: z.record(z.string(), z.unknown()).optional(),
    /** With 409: the ticket as it is now. */
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });

export const PolicyProblemView = z
  .object({
    severity: z.enum(['error', 'warning']),
    line: z.number(),
    column: z.number(),
    path: z.string(),
    message: z.string(),
    mend: z.string(),
  })
  .meta({ id: 'PolicyProblem' });

export const PolicyVersion = z
  .object({
    version: z.number(),
    name: z.string(),
    publishedAt: At,
    publishedBy: PersonMark.nullable(),
    sha256: z.string(),
    /** Why, in the publisher's words. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'PolicyVersion' });

export const PolicyDocument = PolicyVersion.extend({ source: z.string() }).meta({ id: 'PolicyDocument' });

export const PolicyCheckAnswer = z
  .object({ ok: z.boolean(), problems: z.array(PolicyProblemView) })
  .meta({ id: 'PolicyCheckAnswer' });

export const PolicyPublished = z
  .object({ version: z.number(), problems: z.array(PolicyProblemView), openTicketsThatFollow: z.number() })
  .meta({ id: 'PolicyPublished' });

export const PersonRow = PersonMark.extend({
  publicName: z.string(),
  email: z.string(),
  role: Role,
  timeZone: z.string(),
  locale: z.string(),
  teams: z.array(z.string()),
  onDuty: z.boolean(),
}).meta({ id: 'PersonRow' });
export const People = z.object({ people: z.array(PersonRow) }).meta({ id: 'People' });

export const PathRow = z.object({ id: z.string(), name: z.string(), kind: PathKind, tier: Tier });
export const TeamRow = TeamMark.extend({
  tier: Tier,
  members: z.array(PersonMark),
  leads: z.array(PersonMark),
  onDuty: z.array(PersonMark),
  paths: z.array(PathRow),
}).meta({ id: 'TeamRow' });
export const Teams = z.object({ teams: z.array(TeamRow) }).meta({ id: 'Teams' });

export const Source = z
  .object({
    id: z.string(),
    system: z.string(),
    name: z.string(),
    address: z.string(),
    createdAt: At,
    secret: z.string().optional(),
  })
  .meta({ id: 'Source' });
export const Sources = z.object({ sources: z.array(Source) }).meta({ id: 'Sources' });

export const ClockMoved = z
  .object({ now: At, deadlinesFired: z.number(), nextDeadlineAt: At.nullable() })
  .meta({ id: 'ClockMoved' });

export const Received = z
  .object({
    deliveryId: z.string(),
    tickets: z.array(z.object({ remoteId: z.string(), ticketId: z.string(), number: z.number() })),
    repeated: z.boolean(),
  })
  .meta({ id: 'Received' });

export const Health = z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' });
