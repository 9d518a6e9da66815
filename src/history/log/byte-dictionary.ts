/** Numbers different byte strings in the order in which they come: no string is made for a cell that was seen before. */
export class ByteDictionary {
  size = 0;
  #bytes = new Uint8Array(1 << 14);
  #starts = new Int32Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  /** Open addressing; 0 is free, else the number and one. */
  #table = new Int32Array(1 << 12);
  #latest = 0;

  /** Rows of a log stand together by ticket, so the latest one is asked first. */
  numberOf(from: Uint8Array, start: number, end: number): number {
    if (this.size > 0 && this.#is(this.#latest, from, start, end)) return this.#latest;
    let hash = 0x811c9dc5 | 0;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (from[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (;;) {
      const found = (this.#table[place] as number) - 1;
      if (found === -1) break;
      if (this.#hashes[found] === hash && this.#is(found, from, start, end)) {
        this.#latest = found;
        return found;
      }
      place = (place + 1) & mask;
    }
    return this.#add(from, start, end, hash, place);
  }

  /** Gives back what only finding needs: from now on it can be read and not asked. */
  seal(): void {
    this.#table = new Int32Array(0);
    this.#hashes = new Int32Array(0);
  }

  bytesOf(number: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[number], this.#starts[number + 1]);
  }

  #is(number: number, from: Uint8Array, start: number, end: number): boolean {
    let own = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - own !== end - start) return false;
    for (let at = start; at < end; at += 1, own += 1) if (this.#bytes[own] !== from[at]) return false;
    return true;
  }

  #add(from: Uint8Array, start: number, end: number, hash: number, place: number): number {
    const number = this.size;
    const begin = this.#starts[number] as number;
    const needed = begin + end - start;
    if (needed > this.#bytes.length)
      this.#bytes = grown(this.#bytes, Math.max(needed, this.#bytes.length * 2));
    if (number + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, this.#starts.length * 2);
      this.#hashes = grown(this.#hashes, this.#hashes.length * 2);
    }
    for (let at = start, own = begin; at < end; at += 1, own += 1) this.#bytes[own] = from[at] as number;
    this.#starts[number + 1] = needed;
    this.#hashes[number] = hash;
    this.#table[place] = number + 1;
    this.size = number + 1;
    this.#latest = number;
    if (this.size * 2 > this.#table.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 4);
    const mask = table.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let place = (this.#hashes[number] as number) & mask;
      while (table[place] !== 0) place = (place + 1) & mask;
      table[place] = number + 1;
    }
    this.#table = table;
  }
}

function grown<T extends Uint8Array | Int32Array>(old: T, length: number): T {
  const wider = new (old.constructor as new (length: number) => T)(length);
  wider.set(old);
  return wider;
}
