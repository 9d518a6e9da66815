import { ByteDictionary } from './byte-dictionary.ts';

/** The words of one column by number; 0 is nothing. Spaces around a word do not count. */
export class ValueDictionary {
  readonly names: string[] = [''];
  readonly #bytes = new ByteDictionary();
  /** By number of the byte string; negative: its bytes are not of the encoding. */
  #numbers = new Int32Array(256);
  readonly #byName = new Map<string, number>([['', 0]]);
  readonly #decode: Decode;

  constructor(nothing: readonly string[], decode: Decode) {
    this.#decode = decode;
    for (const sign of nothing) this.#byName.set(sign, 0);
  }

  /** Negative (−1 − number) where the bytes are not of the encoding. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const place = this.#bytes.numberOf(bytes, start, end);
    if (place < this.#known) return this.#numbers[place] as number;
    const { text, isBroken } = this.#decode(bytes.subarray(start, end));
    const number = this.numberOfName(text);
    if (place >= this.#numbers.length) {
      const wider = new Int32Array(this.#numbers.length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    const kept = isBroken ? -1 - number : number;
    this.#numbers[place] = kept;
    this.#known = place + 1;
    return kept;
  }

  #known = 0;

  numberOfName(text: string): number {
    const name = text.trim();
    const found = this.#byName.get(name);
    if (found !== undefined) return found;
    this.#byName.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

export type Decode = (bytes: Uint8Array) => { readonly text: string; readonly isBroken: boolean };

/** What is not valid UTF-8 is read as Windows-1252, so that the word can still be read, and is told. */
export function decoderOf(encoding: string): Decode {
  const strict = new TextDecoder(encoding, { fatal: true });
  const lenient = new TextDecoder('windows-1252');
  return (bytes) => {
    try {
      return { text: strict.decode(bytes), isBroken: false };
    } catch {
      return { text: lenient.decode(bytes), isBroken: true };
    }
  };
}
