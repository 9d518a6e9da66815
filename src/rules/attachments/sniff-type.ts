/** What a file is by its first bytes. What its sender says of it is not believed. */

export type SniffedType = (typeof signatures)[number][1] | 'text/plain' | 'application/octet-stream';

/** So much of the beginning is enough. */
export const sniffedBytes = 512;

/** In hex; a dot stands for any half byte. */
const signatures = [
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['52494646........57454250', 'image/webp'],
  ['255044462d', 'application/pdf'],
  ['504b0304', 'application/zip'],
  ['1f8b08', 'application/gzip'],
] as const;

/** Pictures of dots, which browsers draw and do not run. A drawing in SVG may hold scripts: it is text here. */
const previewed: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export function isPreviewed(type: string): boolean {
  return previewed.has(type);
}

/** `head`: the first bytes; `isWhole`: there are no more. */
export function sniffType(head: Uint8Array, isWhole: boolean): SniffedType {
  const hex = [...head.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = signatures.find(([signature]) => new RegExp(`^${signature}`).test(hex));
  if (found) return found[1];
  return isText(head, isWhole) ? 'text/plain' : 'application/octet-stream';
}

/** UTF-8 without the control signs that text does not have. A sign may be cut in two where the head ends. */
function isText(head: Uint8Array, isWhole: boolean): boolean {
  let at = 0;
  while (at < head.length) {
    const length = signLength(head[at] ?? 0);
    if (length === 0) return false;
    const rest = head.subarray(at + 1, at + length);
    if (rest.some((byte) => byte < 0x80 || byte > 0xbf)) return false;
    if (rest.length < length - 1) return !isWhole;
    at += length;
  }
  return true;
}

/** How many bytes the sign has that begins with this one; 0: none in a text does. */
function signLength(first: number): number {
  if (first < 0x80) return first < 0x09 || (first > 0x0d && first < 0x20) ? 0 : 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
