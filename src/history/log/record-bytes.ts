import type { FieldSpans, LogBuilder } from './log-builder.ts';

/** Gives records that are no rows of bytes to a builder: the texts of the fields that it asks for. */
export class RecordBytes implements FieldSpans {
  bytes = new Uint8Array(1 << 12);
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Records are not compared with the one before. */
  readonly isSame: Uint8Array;
  readonly #builder: LogBuilder;
  readonly #encoder = new TextEncoder();

  constructor(builder: LogBuilder) {
    this.#builder = builder;
    this.starts = new Int32Array(builder.fields.length);
    this.ends = new Int32Array(builder.fields.length);
    this.isSame = new Uint8Array(builder.fields.length);
  }

  /** `texts` by the builder's fields; `whole`: all that the record says, by which a repeated one is known. */
  add(texts: readonly (string | undefined)[], whole: string, file: string, row: number): void {
    let at = 0;
    for (const [slot, text] of texts.entries()) {
      if (text === undefined) {
        this.starts[slot] = this.ends[slot] = -1;
        continue;
      }
      if (at + text.length * 3 > this.bytes.length) {
        const wider = new Uint8Array((at + text.length * 3) * 2);
        wider.set(this.bytes.subarray(0, at));
        this.bytes = wider;
      }
      this.starts[slot] = at;
      at += this.#encoder.encodeInto(text, this.bytes.subarray(at)).written;
      this.ends[slot] = at;
    }
    this.#builder.add(this, file, row, hashOf(whole));
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
