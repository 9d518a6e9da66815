import { z } from 'zod';
import { Condition } from './condition.ts';
import { DurationText } from './duration-text.ts';
import { PathId, TriggerId } from './words.ts';

/** What forms write into a policy. All else in it stays as it was written, notes and order too. */

/** A row of the matrix: one that is there, perhaps changed, or a new one. */
export const EditedRow = z.strictObject({
  /** Its number among the top rows of the document, from 0; null: a new row. */
  from: z.int().min(0).max(1000).nullable(),
  /** Absent: as it is written. */
  when: Condition.optional(),
  /** null: it names none. */
  path: PathId.nullable().optional(),
  told: z.array(z.string().min(1).max(120)).max(20).optional(),
});
export type EditedRow = z.infer<typeof EditedRow>;

export const pathClocks = [
  'acknowledge',
  'substantiveAnswer',
  'customerUpdate.first',
  'customerUpdate.then',
  'customerUpdate.then.1',
  'customerUpdate.then.2',
  'customerUpdate.then.3',
  'customerUpdate.then.4',
  'managerResponse',
  'decision',
  'findings',
  'relief',
  'resolution',
] as const;
export const ticketClocks = [
  'firstResponse',
  'nextResponse',
  'investigation',
  'resolution',
  'vendor',
] as const;

/** A length of time; null takes it away where the policy may do without. */
const length = DurationText.nullable();

export const MatrixEdit = z
  .strictObject({
    /** All rows in their new order. */
    matrix: z.array(EditedRow).max(200).optional(),
    pathTargets: z
      .array(z.strictObject({ path: PathId, clock: z.enum(pathClocks), length }))
      .max(700)
      .optional(),
    /** `row`: its number in ticketTargets.rows, from 0. */
    ticketTargets: z
      .array(z.strictObject({ row: z.int().min(0).max(49), clock: z.enum(ticketClocks), length }))
      .max(250)
      .optional(),
  })
  .meta({ id: 'MatrixEdit' });
export type MatrixEdit = z.infer<typeof MatrixEdit>;

export const PolicyEdit = MatrixEdit.extend({
  /** Puts triggers into shadow, or switches them on. */
  shadow: z
    .array(z.strictObject({ trigger: TriggerId, shadow: z.boolean() }))
    .max(500)
    .optional(),
}).meta({ id: 'PolicyEdit' });
export type PolicyEdit = z.infer<typeof PolicyEdit>;
