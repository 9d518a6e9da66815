// Walks the rows of the matrix with their places in the document, for the checks.
import type { Policy } from '../../model/policy.ts';
import type { MatrixRow } from '../../model/policy-matrix.ts';
import type { PathId } from '../../model/words.ts';
import type { PolicyPath } from './read-policy-source.ts';

export interface PlacedRow {
  readonly row: MatrixRow;
  readonly at: PolicyPath;
  /** Its own, else that of the row above. */
  readonly pathId: PathId | undefined;
}

/** Rows that compete with each other: the top ones, then those below each. */
export interface RowList {
  readonly at: PolicyPath;
  readonly rows: readonly PlacedRow[];
}

export function rowLists({ matrix }: Pick<Policy, 'matrix'>): RowList[] {
  return listsFrom(matrix, ['matrix'], undefined);
}

export function placedRows(policy: Pick<Policy, 'matrix'>): PlacedRow[] {
  return rowLists(policy).flatMap(({ rows }) => rows);
}

function listsFrom(rows: readonly MatrixRow[], at: PolicyPath, above: PathId | undefined): RowList[] {
  const placed = rows.map((row, index) => ({ row, at: [...at, index], pathId: row.path ?? above }));
  const below = placed.flatMap((one) =>
    one.row.rows === undefined ? [] : listsFrom(one.row.rows, [...one.at, 'rows'], one.pathId),
  );
  return [{ at, rows: placed }, ...below];
}
