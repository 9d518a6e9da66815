import { z } from 'zod';
import { DurationText } from './duration-text.ts';
import { CalendarId, PathId, PersonId, TeamId } from './words.ts';

export const AddressCardId = z.uuid().brand<'AddressCardId'>();
export type AddressCardId = z.infer<typeof AddressCardId>;

const line = z.string().trim().min(1).max(200);

/** A phone number as people write it: digits, and what stands between them. */
const Phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d\s()/.\-x#*,]{2,59}$/, 'a phone number');
const Link = z.url({ protocol: /^https?$/ }).max(2000);

const note = z.string().trim().max(200).default('');

export const AddressWay = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('phone'), value: Phone, note }),
  z.strictObject({ by: z.literal('mail'), value: z.email().max(320), note }),
  z.strictObject({ by: z.literal('link'), value: Link, note }),
]);
export type AddressWay = z.infer<typeof AddressWay>;

/** A department or a vendor beyond the desk's own people: what for, how to reach them, and what they owe. */
export const AddressCard = z.strictObject({
  kind: z.enum(['department', 'vendor']),
  name: line,
  purpose: z.string().trim().min(1).max(500),
  /** In the order in which they are tried. */
  ways: z.array(AddressWay).max(20).default([]),
  /** In words; a calendar says it to the minute. */
  hours: z.string().trim().max(200).default(''),
  calendarId: CalendarId.nullable().default(null),
  /** Who of the desk looks after the relation. */
  contactId: PersonId.nullable().default(null),
  /** How soon they answer, by contract or by custom. */
  answersWithin: DurationText.nullable().default(null),
  note: z.string().trim().max(2000).default(''),
  /** Whose escalations they help with. None: everybody's. */
  teamIds: z.array(TeamId).max(50).default([]),
  pathIds: z.array(PathId).max(50).default([]),
});
export type AddressCard = z.infer<typeof AddressCard>;
