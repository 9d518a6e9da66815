import { z } from 'zod';

/** An instant as epoch milliseconds (UTC). The only form of time inside the rooms; doors speak ISO 8601. */
export type Instant = number;
export const Instant = z.int();

/** A length of time in milliseconds. */
export type DurationMs = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;
