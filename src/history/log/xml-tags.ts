import { HistoryError } from '../history-error.ts';

export interface XmlTag {
  readonly name: string;
  readonly kind: 'opens' | 'closes' | 'stands-alone';
  /** Everything behind the name, as written; `attributeOf` reads it. */
  readonly rest: string;
}

/** Longer than any tag of a log; a comment or value that is never closed would take in the file. */
const longestTag = 4_000_000;

/**
 * The tags of an XML text that comes in pieces; text between them is not told. Entities that a document defines itself are
 * refused, so that a small file can't become a large one.
 */
export class XmlTags {
  #rest = '';

  add(piece: string, tell: (tag: XmlTag) => void): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start === -1) {
        at = text.length;
        break;
      }
      const end = endOf(text, start);
      if (end === -1) {
        at = start;
        break;
      }
      const first = text.charCodeAt(start + 1);
      // Neither a declaration nor a comment.
      if (first !== 33 && first !== 63) tell(tagIn(text, start + 1, end - 1));
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longestTag) throw new HistoryError('A tag does not end: the file is no XML.');
  }

  /** What was begun and not ended. */
  get isOpen(): boolean {
    return this.#rest.includes('<');
  }
}

/** Behind the tag; −1: it is not whole. */
function endOf(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return behind(text, '-->', start + 4);
  if (text.startsWith('<![CDATA[', start)) return behind(text, ']]>', start + 9);
  if (text.startsWith('<?', start)) return behind(text, '?>', start + 2);
  if (text.length - start < 9 && '<![CDATA['.startsWith(text.slice(start))) return -1;
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('>', at);
    if (close === -1) return -1;
    const quote = openQuote(text, at, close);
    if (quote === '') {
      if (text.startsWith('<!DOCTYPE', start) && text.slice(start, close).includes('['))
        throw new HistoryError('The file defines entities of its own, which is not read. Export it without.');
      return close + 1;
    }
    const next = text.indexOf(quote, close);
    if (next === -1) return -1;
    at = next + 1;
  }
}

function behind(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? -1 : at + sign.length;
}

/** The quote that is open at `to`, if any. */
function openQuote(text: string, from: number, to: number): string {
  let quote = '';
  for (let at = from; at < to; at += 1) {
    const sign = text[at] as string;
    if (quote === '' && (sign === '"' || sign === "'")) quote = sign;
    else if (sign === quote) quote = '';
  }
  return quote;
}

function tagIn(text: string, from: number, to: number): XmlTag {
  const closes = text[from] === '/';
  const standsAlone = text[to - 1] === '/';
  const begin = closes ? from + 1 : from;
  const end = standsAlone ? to - 1 : to;
  let at = begin;
  while (at < end && !/[\s/]/.test(text[at] as string)) at += 1;
  const kind = closes ? 'closes' : standsAlone ? 'stands-alone' : 'opens';
  return { name: text.slice(begin, at), kind, rest: text.slice(at, end) };
}

/** An attribute of a tag; undefined: it has none of that name. */
export function attributeOf({ rest }: XmlTag, name: 'key' | 'value'): string | undefined {
  const found = (name === 'key' ? keyForm : valueForm).exec(rest);
  const text = found?.[1] ?? found?.[2];
  return text?.includes('&') ? withoutEntities(text) : text;
}

const keyForm = /(?:^|\s)key\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const valueForm = /(?:^|\s)value\s*=\s*(?:"([^"]*)"|'([^']*)')/;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
    (all, hex?: string, number?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? all;
      const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    },
  );
}
