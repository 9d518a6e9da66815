/** Where the stakes are high a person writes: a template as it was, or with open fields, is told apart from his words. */

/** What only a person can say; the others are filled from the ticket. */
const personal = ['verified', 'unknown', 'milestone', 'questions', 'workaround', 'resolution'] as const;

/** Fields of templates that still stand open in the text, each once: `{milestone}`. */
export function openFields(text: string, fields: readonly string[]): string[] {
  const found = [...text.matchAll(/\{([A-Za-z]{1,40})\}/g)].map(([, name = '']) => name);
  return [...new Set(found)].filter((name) => fields.includes(name));
}

/** The template that this text is word for word, whatever names, numbers and times it was filled with. */
export function untouchedTemplate<T extends { readonly text: string }>(
  text: string,
  templates: readonly T[],
): T | null {
  return templates.find((template) => isFilledOnly(text, template.text)) ?? null;
}

/** What may stand in a field that is filled by the desk: one line. */
const filledMax = 200;

/** Between the template's own words stands nothing but what a field was filled with. */
function isFilledOnly(text: string, template: string): boolean {
  const words = plain(text);
  const parts = splitAtFields(plain(template));
  let at = 0;
  for (const [place, part] of parts.entries()) {
    const found =
      place === 0
        ? words.startsWith(part)
          ? 0
          : -1
        : nextPlace(words, part, at, place === parts.length - 1);
    if (found < 0 || found - at > filledMax || words.slice(at, found).includes('\n')) return false;
    at = found + part.length;
  }
  return at === words.length;
}

/** The last part must end the text; each other one is taken where it stands first. */
function nextPlace(words: string, part: string, from: number, isLast: boolean): number {
  if (!isLast) return words.indexOf(part, from);
  if (part === '') return words.length;
  const place = words.length - part.length;
  return place >= from && words.endsWith(part) ? place : -1;
}

/** The words between fields; an open personal field belongs to the words. */
function splitAtFields(template: string): string[] {
  const parts = [''];
  for (const piece of template.split(/(\{[A-Za-z]{1,40}\})/)) {
    const name = /^\{([A-Za-z]+)\}$/.exec(piece)?.[1];
    if (name === undefined || (personal as readonly string[]).includes(name))
      parts.push((parts.pop() ?? '') + piece);
    else parts.push('');
  }
  return parts;
}

/** Spaces at line ends and several empty lines make no difference. */
function plain(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
