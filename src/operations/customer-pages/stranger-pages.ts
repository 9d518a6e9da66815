/** Pages for a browser of which nothing is known: a link that opens nothing, too many requests, something broken. */
import {
  brokenPage,
  busyPage,
  goneLinkPage,
  notHerePage,
  receivedPage,
  tooLargePage,
} from '../../rules/customer-page/notice-pages.ts';
import { customerStyles } from '../../rules/customer-page/customer-styles.ts';
import { type AskedView, languageOfStranger } from './status-pages.ts';

export type StrangerNotice =
  | { readonly notice: 'gone' | 'not-here' | 'broken' | 'received' }
  | { readonly notice: 'busy'; readonly waitSeconds: number }
  | { readonly notice: 'too-large' };

export function sayToStranger(asked: AskedView, said: StrangerNotice): string {
  const language = languageOfStranger(asked);
  switch (said.notice) {
    case 'gone':
      return goneLinkPage(language);
    case 'not-here':
      return notHerePage(language);
    case 'received':
      return receivedPage(language);
    case 'broken':
      return brokenPage(language);
    case 'busy':
      return busyPage(language, said.waitSeconds);
    case 'too-large':
      return tooLargePage(language);
  }
}

/** The text of the one style that the pages have: a door allows it by its hash. */
export function pageStyle(): string {
  return customerStyles;
}
