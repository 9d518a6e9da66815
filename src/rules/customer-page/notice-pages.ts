/** Pages that say what is not possible, kindly, and what to do instead. They say the same whatever the reason was. */
import { markup } from '../audit-page/markup.ts';
import { type CustomerLanguage, wordsOf } from './customer-words.ts';
import { framedPage } from './page-frame.ts';

/** A secret that opens nothing: unknown, ended or taken back. */
export function goneLinkPage(language: CustomerLanguage): string {
  const { gone } = wordsOf(language);
  return notice(language, gone.title, [gone.why, gone.mend]);
}

export function notHerePage(language: CustomerLanguage): string {
  const { gone } = wordsOf(language);
  return notice(language, gone.notHere, [gone.notHereMend]);
}

/** What a program reads that fills in what no person sees. */
export function receivedPage(language: CustomerLanguage): string {
  const { status } = wordsOf(language);
  return notice(language, status.states.received[0] ?? '', []);
}

export function busyPage(language: CustomerLanguage, waitSeconds: number): string {
  const { gone } = wordsOf(language);
  return notice(language, gone.busyTitle, [gone.busy(waitSeconds)]);
}

export function brokenPage(language: CustomerLanguage): string {
  const { gone } = wordsOf(language);
  return notice(language, gone.brokenTitle, [gone.broken]);
}

export function tooLargePage(language: CustomerLanguage): string {
  const { gone } = wordsOf(language);
  return notice(language, gone.tooLarge, [gone.tooLargeMend]);
}

function notice(language: CustomerLanguage, title: string, lines: readonly string[]): string {
  const body = markup`<h1>${title}</h1><section>${lines.map((line) => markup`<p>${line}</p>`)}</section>`;
  return framedPage({ language, title, from: '', body, here: null });
}
