/** What every page for customers has: its language, its looks, no script, and nothing that is fetched from elsewhere. */
import { Markup, markup } from '../audit-page/markup.ts';
import { type CustomerLanguage, customerLanguages, wordsOf } from './customer-words.ts';
import { customerStyles } from './customer-styles.ts';

export interface FramedPage {
  readonly language: CustomerLanguage;
  readonly title: string;
  /** Who speaks. */
  readonly from: string;
  readonly body: Markup;
  /** Where the same page is in another language; null: it has no address to come back to. */
  readonly here: ((language: CustomerLanguage) => string) | null;
  readonly foot?: Markup;
}

export function framedPage({ language, title, from, body, here, foot }: FramedPage): string {
  const words = wordsOf(language);
  const others = customerLanguages.filter((one) => one !== language);
  const switches = others.map(
    (one) =>
      markup`<a href="${here?.(one) ?? ''}" lang="${one}" hreflang="${one}" rel="nofollow">${wordsOf(one).language}</a>`,
  );
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${new Markup(customerStyles)}</style>
</head>
<body>
<header>${from}</header>
<main>
${body}
</main>
<footer>
${foot ?? nothing}
${here === null ? nothing : markup`<nav aria-label="${words.foot.languages}">${switches}</nav>`}
</footer>
</body>
</html>
`.text;
}

export const nothing = new Markup('');

export function when(holds: boolean, part: () => Markup): Markup {
  return holds ? part() : nothing;
}

/** Free text with its lines. Signs that join emoji and letters stay; what would turn a sentence round is shown as a mark. */
export function prose(text: string): Markup {
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\t\u00ad\ufeff]/g, ' ')
    .trim()
    .split('\n');
  return joined(lines.map(joinedSigns), '<br>');
}

const joiners: Readonly<Record<string, string>> = { '\u200c': '&zwnj;', '\u200d': '&zwj;' };

function joinedSigns(line: string): Markup {
  const parts = line.split(/([\u200c\u200d])/u);
  return new Markup(parts.map((part) => joiners[part] ?? markup`${part}`.text).join(''));
}

function joined(parts: readonly Markup[], between: string): Markup {
  return new Markup(parts.map(({ text }) => text).join(between));
}
