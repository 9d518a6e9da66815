// Makes the rows of the matrix ready to be asked: conditions as closures, and what a row takes from the one above it.
import type { Condition } from '../../model/condition.ts';
import type { FieldValues } from '../../model/field.ts';
import type { MatrixRow } from '../../model/policy-matrix.ts';
import type { PathId } from '../../model/words.ts';
import { growRows, type RouteRow, type WrittenRow } from '../routing/route-tree.ts';
import type { CompiledCondition } from '../triggers/compiled-condition.ts';

/** A type, not an interface: the tree takes any group of names. */
export type MatrixOptions<Path> = {
  readonly path: Path | undefined;
  readonly told: readonly string[] | undefined;
  readonly set: FieldValues | undefined;
};
export type CompiledMatrixRow<Path> = RouteRow<CompiledCondition, MatrixOptions<Path>>;

export function compileMatrix<Path>(
  rows: readonly MatrixRow[],
  compile: (condition: Condition) => CompiledCondition,
  pathNamed: (id: PathId) => Path,
): CompiledMatrixRow<Path>[] {
  const written = (row: MatrixRow): WrittenRow<CompiledCondition, MatrixOptions<Path>> => ({
    when: compile(row.when),
    options: { path: row.path === undefined ? undefined : pathNamed(row.path), told: row.told, set: row.set },
    continues: row.continue,
    rows: (row.rows ?? []).map(written),
  });
  return growRows(rows.map(written), { path: undefined, told: undefined, set: undefined }, ['set']);
}
