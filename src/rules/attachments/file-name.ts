/** The name of a file as it is kept and shown: what somebody sends as a name can't lead elsewhere or look like another. */

const bytesMax = 200;
const fallback = 'file';

/** The last part of a path, without signs that steer or can't be shown; never empty, never dots alone. */
export function plainFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '').replaceAll(/[<>:"|?*\s]+/g, ' ');
  const plain = shown
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '');
  return plain === '' ? fallback : cut(plain);
}

/** The ending that may not be attached; null: it has none of them. */
export function refusedEnding(name: string, refused: readonly string[]): string | null {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  return refused.includes(ending) ? ending : null;
}

/** Its ending stays: it says what the file is. */
function cut(name: string): string {
  if (size(name) <= bytesMax) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  let stem = name.slice(0, name.length - ending.length);
  while (size(stem + ending) > bytesMax) stem = stem.replace(/.$/su, '');
  return stem + ending;
}

/** Bytes in UTF-8. */
function size(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
