import { z } from 'zod';
import { Condition } from './condition.ts';
import { FieldId, FieldValue } from './field.ts';
import { PathId } from './words.ts';

const told = z.array(z.string().min(1).max(120)).max(20);

export const FilledIn = z
  .record(FieldId, FieldValue)
  .describe('Fields of the ticket and the values that they get.');

/** A row may have rows of its own: they are asked once it holds, and take from it what they do not say themselves. */
export interface MatrixRow {
  when: Condition;
  path?: PathId | undefined;
  told?: string[] | undefined;
  set?: Record<string, FieldValue> | undefined;
  continue: boolean;
  rows?: MatrixRow[] | undefined;
}
/** As it is written, before defaults. */
type WrittenMatrixRow = {
  when: unknown;
  path?: string | undefined;
  told?: string[] | undefined;
  set?: Record<string, FieldValue> | undefined;
  continue?: boolean | undefined;
  rows?: WrittenMatrixRow[] | undefined;
};
export const MatrixRow: z.ZodType<MatrixRow, WrittenMatrixRow> = z.strictObject({
  when: Condition,
  path: PathId.optional().describe('Where it goes; from the row above where it is left out.'),
  told: told.optional().describe('Who hears of it beside the owner.'),
  set: FilledIn.optional().describe(
    'Fields that are filled in when it goes this way; added to those of the row above.',
  ),
  continue: z
    .boolean()
    .default(false)
    .describe('The rows after it are asked too: they add who is told and what is filled in.'),
  rows: z
    .lazy(() => z.array(MatrixRow).min(1).max(50))
    .optional()
    .describe('Narrower rows, first match; this one takes the rest.'),
});
