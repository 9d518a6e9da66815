/** Where a page for customers is found again, and the note on what they did last. */
import { type Markup, markup } from '../audit-page/markup.ts';
import type { CustomerLanguage } from './customer-words.ts';
import type { CustomerWords } from './languages/english.ts';
import type { DoneCode, PagePlace } from './status-facts.ts';

/** The same page with what was chosen on it; nothing is kept in the browser. */
export function addressIn({ path, reader }: PagePlace, language: CustomerLanguage, further = ''): string {
  return `${path}${further}?lang=${language}&zone=${encodeURIComponent(reader.zone)}`;
}

const troubles: ReadonlySet<DoneCode> = new Set(['refused', 'incomplete', 'tooMuch', 'notTaken']);

export function doneNote(done: DoneCode, words: CustomerWords): Markup {
  const kind = troubles.has(done) ? 'alert' : 'done';
  return markup`<section class="${kind}" role="status"><p>${words.done[done]}</p></section>`;
}
