import type { Page } from 'playwright-core';
import type { ServedDesk } from './served-desk.ts';

/** What a person sees and does in a list of tickets. */

export const linksOf = (page: Page) => page.getByRole('table').getByRole('link');
export const rowOf = (page: Page, subject: string) => page.getByRole('row').filter({ hasText: subject });
export const newsOf = (page: Page, text: RegExp | string) => page.getByRole('status').getByText(text);

/** Fresh tickets, found by their tag: `harbour 1`, `harbour 2` … */
export async function ticketsOf(desk: ServedDesk, tag: string, count: number): Promise<string[]> {
  const api = await desk.api('priya');
  const ids: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const subject = `${tag} ${index}`;
    ids.push((await api.createTicket({ subject, text: 'Hm.', tags: [tag], issueType: 'question' })).ticketId);
  }
  return ids;
}

export async function openList(desk: ServedDesk, page: Page, search: string): Promise<void> {
  await page.goto(`${desk.address}/queue?${search}`);
  await linksOf(page).first().waitFor();
}

/** Questions for lists that a page has asked, from now on. */
export function countLists(page: Page): { count: number } {
  const seen = { count: 0 };
  page.on('request', (request) => {
    if (/\/api\/v1\/tickets\?/.test(request.url())) seen.count += 1;
  });
  return seen;
}
