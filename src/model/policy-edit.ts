import { z } from 'zod';
import { PathId, PathKind, TeamId, TriggerId } from './words.ts';

/** What forms write into a policy. All else in it stays as it was written, notes and order too. */

/** A row of the matrix, or one of its narrower rows: one that is there, perhaps changed, a copy, or a new one. */
export interface EditedRow {
  /** Its number in its list in the document, from 0; null: a new row. */
  readonly from: number | null;
  /** Of a new row: the number of the row that it begins as a copy of. */
  readonly like?: number | undefined;
  /** As the policy would say it; what is wrong with it says the check. Absent: as it is written. */
  readonly when?: unknown;
  /** null: it names none. */
  readonly path?: string | null | undefined;
  readonly told?: readonly string[] | undefined;
  /** The rows after it are asked too. */
  readonly continues?: boolean | undefined;
  /** Narrower rows in their new order. */
  readonly rows?: readonly EditedRow[] | undefined;
}
const rowNumber = z.int().min(0).max(1000);
export const EditedRow: z.ZodType<EditedRow> = z
  .strictObject({
    from: rowNumber.nullable(),
    like: rowNumber.optional(),
    when: z.unknown().optional(),
    path: PathId.nullable().optional(),
    told: z.array(z.string().min(1).max(120)).max(20).optional(),
    continues: z.boolean().optional(),
    rows: z.lazy(() => z.array(EditedRow).max(50)).optional(),
  })
  .meta({ id: 'EditedRow' });

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

/** A length of time as the policy would say it; null takes it away where the policy may do without. */
const length = z.string().max(60).nullable();

export const MatrixEdit = z
  .strictObject({
    /** All rows in their new order. */
    matrix: z.array(EditedRow).max(200).optional(),
    /** Who owns what goes by a path, and of which kind it is. */
    pathTerms: z
      .array(z.strictObject({ path: PathId, team: TeamId.optional(), kind: PathKind.optional() }))
      .max(50)
      .optional(),
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
  /** Opens the request form for everybody, or closes it. `name`: who one is to customers, where nothing says it yet. */
  requestForm: z.strictObject({ open: z.boolean(), name: z.string().min(1).max(120) }).optional(),
}).meta({ id: 'PolicyEdit' });
export type PolicyEdit = z.infer<typeof PolicyEdit>;
