/** A set of whole numbers up to 2^53 that makes no object for each: open addressing over one array; 0 is free. */
export class NumberSet {
  size = 0;
  #table = new Float64Array(1 << 10);

  add(number: number): void {
    const kept = number + 1;
    let mask = this.#table.length - 1;
    let place = startOf(kept, mask);
    for (;;) {
      const found = this.#table[place] as number;
      if (found === kept) return;
      if (found === 0) break;
      place = (place + 1) & mask;
    }
    this.#table[place] = kept;
    this.size += 1;
    if (this.size * 2 <= this.#table.length) return;
    const old = this.#table;
    this.#table = new Float64Array(old.length * 4);
    mask = this.#table.length - 1;
    for (const one of old) {
      if (one === 0) continue;
      place = startOf(one, mask);
      while (this.#table[place] !== 0) place = (place + 1) & mask;
      this.#table[place] = one;
    }
  }
}

function startOf(number: number, mask: number): number {
  const low = number | 0;
  const high = (number / 0x100000000) | 0;
  const mixed = Math.imul(low ^ high, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}
