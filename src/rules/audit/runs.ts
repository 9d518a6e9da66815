/** A sequence without its repetitions: who had a ticket after whom, and who got it back. Blanks are left out before. */

/** Filled by `readRuns`; reused from ticket to ticket. */
export class Runs {
  values = new Int32Array(64);
  /** At which event each run begins. */
  begins = new Int32Array(64);
  length = 0;
  distinct = 0;
  /** Places i with run i equal to run i − 2: A, B, A. */
  directReturns = 0;
  #seen: Int32Array;
  #stamp = 0;

  constructor(size: number) {
    this.#seen = new Int32Array(size);
  }

  read(values: Int32Array, count: number, least = 1): void {
    if (count > this.values.length) {
      this.values = new Int32Array(count * 2);
      this.begins = new Int32Array(count * 2);
    }
    this.#stamp += 1;
    this.length = 0;
    this.distinct = 0;
    this.directReturns = 0;
    let latest = -1;
    for (let index = 0; index < count; index += 1) {
      const value = values[index] as number;
      if (value < least || value === latest) continue;
      latest = value;
      if (this.length > 1 && this.values[this.length - 2] === value) this.directReturns += 1;
      this.values[this.length] = value;
      this.begins[this.length] = index;
      this.length += 1;
      if (this.#seen[value] === this.#stamp) continue;
      this.#seen[value] = this.#stamp;
      this.distinct += 1;
    }
  }

  /** How often the value changed hands. */
  get changes(): number {
    return this.length === 0 ? 0 : this.length - 1;
  }

  /** How often it came back to one that had it before, directly or later. */
  get anyReturns(): number {
    return this.length - this.distinct;
  }
}
