import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** One who saves and goes on choosing, while the answer is on its way. */
export async function keepsWhatIsChosenMeanwhile(page: Page): Promise<void> {
  const answer = Promise.withResolvers<void>();
  await page.route('**/api/v1/me', (route) => answer.promise.then(() => route.continue()), { times: 1 });
  const again = page.waitForResponse('**/api/v1/me/settings');
  await page.getByRole('button', { name: 'Save' }).first().click();
  const digest = page.getByLabel('Everything that can wait comes in one mail at');
  await digest.check();
  answer.resolve();
  await again;
  await page.getByText('Saved.').last().waitFor();
  expect(await digest.isChecked()).toBe(true);
}
