import { attributeOf, type XmlTag } from './xml-tags.ts';

/** How attributes of a trace are named, beside those of its events. */
export const tracePrefix = 'case:';

export interface XesTrace {
  /** By their keys, with the prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Numbered through the file from 1 on. */
  readonly events: readonly { readonly row: number; readonly values: ReadonlyMap<string, string> }[];
}

/** Gathers the tags of an XES file to traces: attributes of a trace may stand behind its events. */
export class XesEvents {
  row = 0;
  isOpen = false;
  #attributes = new Map<string, string>();
  #events: { readonly row: number; readonly values: Map<string, string> }[] = [];
  #event: Map<string, string> | null = null;
  /** How many elements are open inside of the event or the trace. */
  #depth = 0;
  readonly #onTrace: (trace: XesTrace) => void;

  constructor(onTrace: (trace: XesTrace) => void) {
    this.#onTrace = onTrace;
  }

  readonly tell = (tag: XmlTag): void => {
    if (tag.name === 'trace' && this.#depth === 0) return this.#atTrace(tag);
    if (!this.isOpen) return;
    if (tag.name === 'event' && this.#depth === 0) return this.#atEvent(tag);
    if (tag.kind !== 'closes' && this.#depth === 0) this.#atAttribute(tag);
    if (tag.kind === 'opens') this.#depth += 1;
    if (tag.kind === 'closes') this.#depth -= 1;
  };

  /** Tells what was read of the trace that is open, if one is. */
  finish(): void {
    if (this.isOpen) this.#onTrace({ attributes: this.#attributes, events: this.#events });
    this.isOpen = false;
  }

  #atTrace({ kind }: XmlTag): void {
    this.finish();
    this.isOpen = kind === 'opens';
    this.#attributes = new Map();
    this.#events = [];
  }

  #atEvent({ kind }: XmlTag): void {
    if (kind === 'closes') {
      this.#event = null;
      return;
    }
    this.row += 1;
    const values = new Map<string, string>();
    this.#events.push({ row: this.row, values });
    this.#event = kind === 'opens' ? values : null;
  }

  #atAttribute(tag: XmlTag): void {
    const [key, value] = [attributeOf(tag, 'key'), attributeOf(tag, 'value')];
    if (key === undefined || value === undefined) return;
    if (this.#event === null) this.#attributes.set(`${tracePrefix}${key}`, value);
    else this.#event.set(key, value);
  }
}
