import { localPath } from '../src/rules/access/local-path.ts';
import type { QueueViewName } from '../src/model/queue-view.ts';
import { type Filters, filterNames, type LinkSearch, type QueueSearch } from './paths.ts';
import { strings } from './strings/en.ts';

/** What an address says, as far as a page knows it; anything else in it is left aside. */
export function readQueueSearch(raw: Record<string, unknown>): QueueSearch {
  const views = Object.keys(strings.views) as QueueViewName[];
  const filters = filterNames.map((name) => [name, text(raw[name])]);
  const search = { view: oneOf(views, raw.view), q: text(raw.q), saved: text(raw.saved) };
  // An unknown view is said to be none, or the router would hand on what the address said.
  return { ...search, ...(Object.fromEntries(filters) as Filters) };
}

/** A path of this desk, or none: nobody is led elsewhere by a letter that somebody forged. */
export function readLinkSearch(raw: Record<string, unknown>): LinkSearch {
  return defined({
    token: typeof raw.token === 'string' ? raw.token : undefined,
    next: typeof raw.next === 'string' ? localPath(raw.next) : undefined,
  });
}

export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

export function wholeNumber(value: unknown): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number > 0 ? number : undefined;
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, 200) : undefined;
}

export function defined<Search extends object>(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}
