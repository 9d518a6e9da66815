import type { RowTrouble, RowTroubleKind } from '../../model/audit-report.ts';

const firstMax = 10;

/** Counts what is wrong with rows, and keeps the first of each kind. */
export class RowTroubles {
  leftOut = 0;
  readonly #byKind = new Map<
    RowTroubleKind,
    { rows: number; leftOut: boolean; first: RowTrouble['first'][number][] }
  >();

  note(kind: RowTroubleKind, leftOut: boolean, file: string, row: number, reason: string): void {
    let trouble = this.#byKind.get(kind);
    if (!trouble) {
      trouble = { rows: 0, leftOut, first: [] };
      this.#byKind.set(kind, trouble);
    }
    trouble.rows += 1;
    if (leftOut) this.leftOut += 1;
    if (trouble.first.length < firstMax) trouble.first.push({ file, row, reason });
  }

  all(): RowTrouble[] {
    return [...this.#byKind].map(([kind, trouble]) => ({ kind, ...trouble }));
  }
}

/** Which row of which file an event came from, told by the few places where the count jumps. */
export class RowNumbers {
  readonly #from: number[] = [];
  readonly #rows: { file: string; row: number }[] = [];
  #nextRow = -1;
  #file = '';

  /** Call for each event in order. */
  note(event: number, file: string, row: number): void {
    if (row !== this.#nextRow || file !== this.#file) {
      this.#from.push(event);
      this.#rows.push({ file, row });
      this.#file = file;
    }
    this.#nextRow = row + 1;
  }

  rowOf(event: number): { file: string; row: number } {
    let [low, high] = [0, this.#from.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#from[middle] as number) <= event) low = middle;
      else high = middle - 1;
    }
    const found = this.#rows[low] ?? { file: '', row: 0 };
    return { file: found.file, row: found.row + event - (this.#from[low] ?? 0) };
  }
}
