import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { expectWords, sheetOf } from '../support/ticket-window.ts';

let desk: ServedDesk;
let page: Page;
beforeAll(async () => {
  desk = await openServedDesk();
  page = await desk.windowOf('priya');
});
beforeEach(async () => {
  await page.goto(`${desk.address}/queue?view=mine`);
  await rows().first().waitFor();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

const rows = () => page.getByRole('table').getByRole('link');
const focused = () => page.locator(':focus');
const hasFocus = (part: Locator) => part.evaluate((one) => one.matches(':focus'));
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

async function openFirst(): Promise<void> {
  await press('j', 'Enter');
  await page.getByRole('button', { name: 'Escalate' }).first().waitFor();
}

/** Goes on with Tab until the focus is there. */
async function tabTo(part: Locator): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await hasFocus(part)) return;
    await press('Tab');
  }
  throw new Error('Tab never came there.');
}

describe('without a mouse', () => {
  it('j and k go through the queue with a real focus, and Enter opens the ticket', async () => {
    const names = await rows().allInnerTexts();
    await press('j');
    await expect.poll(() => hasFocus(rows().nth(0))).toBe(true);
    await press('j', 'j', 'k');
    await expect.poll(() => hasFocus(rows().nth(1))).toBe(true);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: names[1] as string }).waitFor();
    // Back to the row from which it was opened.
    await press('u');
    await expect.poll(() => hasFocus(rows().nth(1))).toBe(true);
  });

  it('what a count means is opened beside it, and closed by Escape', async () => {
    await tabTo(page.getByRole('button', { name: 'Explain: what “Work” counts' }));
    const rail = page.getByRole('navigation', { name: 'Views' });
    const words = rail.getByText('a quarter or less of a clock’s time is left');
    await expect.poll(() => words.isVisible()).toBe(false);
    await press('Enter');
    await words.waitFor();
    await press('Escape');
    await expect.poll(() => words.isVisible()).toBe(false);
  });

  it('e opens the sheet, and Escape gives the focus back to where it was', async () => {
    await openFirst();
    const tab = page.getByRole('tab', { name: 'Escalation' });
    await tabTo(tab);
    await press('e');
    const sheet = sheetOf(page, 'Escalate');
    await sheet.getByRole('list', { name: 'Readiness of the packet' }).waitFor();
    expect(await hasFocus(sheet)).toBe(true);
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await hasFocus(tab)).toBe(true);
  });

  it('keeps the focus inside the sheet, where c confirms one item after the other', async () => {
    await openFirst();
    await press('e');
    const sheet = sheetOf(page, 'Escalate');
    const confirm = page.getByRole('button', { name: /^Confirm / });
    const waiting = sheet.locator('[role=group]').filter({ has: confirm });
    await waiting.first().waitFor();
    const count = await waiting.count();
    await tabTo(waiting.first());
    for (let left = count; left > 0; left -= 1) {
      await expect.poll(() => focused().getAttribute('role')).toBe('group');
      await press('c');
      await expect.poll(() => waiting.count()).toBe(left - 1);
    }
    for (let step = 0; step < 60; step += 1) {
      await press('Tab');
      expect(await page.locator(':focus:not(dialog, dialog *)').count()).toBe(0);
    }
    await press('Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  it('1 to 4 turn to what is beside the conversation, r and n write, Escape keeps the words', async () => {
    await openFirst();
    await press('4');
    await expectWords(page.getByRole('tabpanel'), 'What happened and why');
    await press('n');
    const note = page.getByRole('textbox', { name: 'Internal note' });
    await expect.poll(() => hasFocus(note)).toBe(true);
    await page.keyboard.type('Not yet e, nor j.');
    await press('Escape');
    await note.waitFor({ state: 'detached' });
    await press('n');
    await expect.poll(() => note.inputValue()).toBe('Not yet e, nor j.');
    await press('Escape');
  });

  it('/ searches the queue as one types; Escape clears and leaves', async () => {
    await page.goto(`${desk.address}/queue?view=all`);
    await rows().first().waitFor();
    await press('/');
    const box = page.getByRole('textbox', { name: 'Search in this view' });
    await expect.poll(() => hasFocus(box)).toBe(true);
    await page.keyboard.type('workshop');
    await page.waitForURL(/q=workshop/);
    await expect
      .poll(async () => new Set(await rows().allInnerTexts()))
      .toEqual(new Set(['Cancelled workshop: EUR 180']));
    await press('Escape');
    await page.waitForURL((address) => !address.search.includes('q='));
    await press('Escape');
    await expect.poll(() => hasFocus(box)).toBe(false);
  });

  it('? lists the keys', async () => {
    await press('?');
    const help = sheetOf(page, 'Keys');
    await expectWords(help, 'Next row j', 'Escalate e', 'Go to anything Ctrl K');
    await keepPicture(page, '30-keys');
    await press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  it('Ctrl-K goes to a view and to a ticket; / does so where there is nothing to search', async () => {
    await press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Go to anything' });
    await palette.getByRole('option').first().waitFor();
    await page.keyboard.type('at risk');
    await expect.poll(() => palette.getByRole('option').count()).toBe(1);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'At risk' }).waitFor();

    const number = await page
      .getByRole('table')
      .getByText(/^#\d+$/)
      .first()
      .innerText();
    await press('Control+k');
    await page.keyboard.type(number.slice(1));
    await palette.getByRole('option', { name: new RegExp(`^${number} `) }).waitFor();
    await keepPicture(page, '31-palette');
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await press('/');
    await palette.waitFor();
    await press('Escape');
    await palette.waitFor({ state: 'detached' });
  });
});
