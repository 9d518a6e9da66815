/** HTML and SVG in which every text is escaped, whatever it came from. */

/** Text that is markup already. Only the tag `markup` makes it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Inserted = string | number | Markup | readonly Markup[];

export function markup(texts: TemplateStringsArray, ...values: readonly Inserted[]): Markup {
  return new Markup(texts.map((text, index) => text + inserted(values[index] ?? '')).join(''));
}

function inserted(value: Inserted): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? escaped(value) : value.map(({ text }) => text).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Signs that steer (ends of line, directions of writing) are shown as a mark: they could turn a sentence round. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\p{Cc}|\p{Cf}/gu, '�')
    .replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
}
