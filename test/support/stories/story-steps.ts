import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from '../hands.ts';
import { patience } from '../ticket-window.ts';

export const large = { viewport: { width: 1440, height: 900 } } as const;

/** The row is there, and at the keyboard the focus is in it. */
export async function goToRow(hands: Hands, page: Page, subject: string): Promise<Locator> {
  const row = page.getByRole('row').filter({ hasText: subject });
  await row.waitFor();
  const isThere = () => row.evaluate((one) => one.matches(':focus-within'));
  for (let step = 0; hands.by === 'keyboard' && step < 20 && !(await isThere()); step += 1)
    await page.keyboard.press('j');
  return row;
}

export async function openRow(hands: Hands, page: Page, subject: string): Promise<void> {
  const row = await goToRow(hands, page, subject);
  await hands.act(page, 'Enter', row.getByRole('link').first());
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/** Each by one key, which leads to the next; or by a click. */
export async function confirmEach(hands: Hands, part: Locator): Promise<void> {
  const waiting = part.getByRole('button', { name: /^Confirm / });
  const count = await waiting.count();
  for (let left = count; left > 0; left -= 1) {
    if (left < count && hands.by === 'keyboard') {
      await part.locator('[data-waits="true"]:focus').waitFor();
      await part.page().keyboard.press('c');
    } else await hands.press(waiting.first());
    await expect.poll(() => waiting.count(), patience).toBe(left - 1);
  }
}
