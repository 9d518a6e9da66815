import { z } from 'zod';

/** The version that the page showed. When the record has moved on, the answer is 409. */
export const expectedVersion = z.int().min(0).optional();

export const recordId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'small letters, digits and hyphens, such as "front-line"');

export const name = z.string().trim().min(1).max(120);

export const RecordChanged = z.object({ id: z.string(), version: z.number() }).meta({ id: 'RecordChanged' });
