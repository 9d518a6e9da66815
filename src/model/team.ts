import { z } from 'zod';
import { CalendarId, PersonId, RotaId, TeamId, Tier } from './words.ts';

/** A live record: who belongs together, when they work, and whom an unanswered offer reaches next. */
export const Team = z.strictObject({
  id: TeamId,
  name: z.string().min(1).max(120),
  /** The name that customers read; without one they read that it is a team of specialists, or our support. */
  publicName: z.string().min(1).max(120).optional(),
  tier: Tier,
  /** Working hours, for ticket clocks. */
  calendarId: CalendarId,
  /** Duty hours, for escalation clocks; absent means the working hours. */
  dutyCalendarId: CalendarId.optional(),
  rotaId: RotaId.optional(),
  memberIds: z.array(PersonId).max(200),
  leadIds: z.array(PersonId).max(20),
  backupId: PersonId.optional(),
});
export type Team = z.infer<typeof Team>;
