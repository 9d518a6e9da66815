/** Rows with more fields are not compared with the one before. */
export const fieldsMax = 4_096;

/**
 * What the scanner keeps of a row for the next one. Rows of a log repeat most of the row before them, so a run of fields that
 * says the same is compared four bytes at a time, and neither searched for delimiters nor hashed again.
 */
export class RowBefore {
  /** Of each field, as written. */
  readonly lengths = new Int32Array(fieldsMax);
  readonly hashes = new Int32Array(fieldsMax);
  fields = 0;
  /** −1: there is nothing to compare with. */
  start = -1;
  /** Behind its end of line. */
  next = 0;
  view: DataView = new DataView(new ArrayBuffer(0));
  #bytes: Uint8Array = new Uint8Array(0);

  /** Rows lie in these bytes from now on; none was seen in them. */
  look(bytes: Uint8Array): void {
    this.start = -1;
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Up to where in the row before, from `prior` on, bytes are the same as from `at` on. */
  matched(prior: number, at: number): number {
    const { view, next } = this;
    let own = prior;
    let other = at;
    while (own + 4 <= next) {
      const differing = view.getInt32(own, true) ^ view.getInt32(other, true);
      if (differing !== 0) return own + ((31 - Math.clz32(differing & -differing)) >> 3);
      own += 4;
      other += 4;
    }
    while (own < next && view.getUint8(own) === view.getUint8(other)) {
      own += 1;
      other += 1;
    }
    return own;
  }
}

/** Four bytes at a time; the last ones may be looked at twice. */
export function hashOfBytes(view: DataView, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start);
  if (end - start < 4) {
    for (let at = start; at < end; at += 1) hash = hashed(hash, view.getUint8(at));
    return hash;
  }
  const last = end - 4;
  for (let at = start; at < last; at += 4) hash = hashed(hash, view.getInt32(at, true));
  return hashed(hash, view.getInt32(last, true));
}

/** Numbers that differ anywhere shall differ in their lower bits too. */
function hashed(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
