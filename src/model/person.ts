import { z } from 'zod';
import { Instant } from './instant.ts';
import { NoticeRules } from './notice-rule.ts';
import { CalendarId, PersonId, Role, TeamId } from './words.ts';

export const Person = z.strictObject({
  id: PersonId,
  name: z.string().min(1).max(120),
  /** The name that customers read. */
  publicName: z.string().min(1).max(120),
  email: z.email(),
  role: Role,
  timeZone: z.string().min(1),
  locale: z.string().min(2).max(20),
  teamIds: z.array(TeamId).max(50),
  /** Hours of their own; absent means the team's. */
  calendarId: CalendarId.optional(),
  /** Who decides in one's place while one is away. */
  deputyId: PersonId.optional(),
  /** When the absence begins; absent means that it has begun. */
  awayFrom: Instant.optional(),
  awayUntil: Instant.nullable().default(null),
  /** Kinds of notices that he does not want. */
  muted: z.array(z.string().max(40)).max(40).optional(),
  /** By which way and when he wants to hear; absent: by mail, at once or as the policy gathers. */
  noticeRules: NoticeRules.optional(),
  closedAt: Instant.nullable().default(null),
});
export type Person = z.infer<typeof Person>;
