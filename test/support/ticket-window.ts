import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { parse } from 'yaml';

/** What a person does and reads on the page of a ticket, by the roles and names that a screen reader has. */

/** Long enough for a page that looks every four seconds whether something has changed. */
export const patience = { timeout: 10_000, interval: 50 };

export async function openFromQueue(page: Page, subject: string): Promise<void> {
  await page.getByRole('table').getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/** Waits until the ownership strip says this, cell by cell: `{ Owner: 'Priya Raman (you)' }`. */
export async function expectStrip(page: Page, cells: Readonly<Record<string, string>>): Promise<void> {
  const wanted = Object.entries(cells).map(([name, words]) => [name, expect.stringContaining(words)]);
  await expect.poll(() => readStrip(page), patience).toMatchObject(Object.fromEntries(wanted));
}

export const stripOf = (page: Page) =>
  page.getByRole('region', { name: 'Who holds this and what happens next' });

export const conversationOf = (page: Page) => page.getByRole('region', { name: 'Conversation and notes' });

async function readStrip(page: Page): Promise<Record<string, string>> {
  const strip = stripOf(page);
  const [names, cells] = await Promise.all([
    strip.getByRole('term').allInnerTexts(),
    strip.getByRole('definition').all(),
  ]);
  const words = await Promise.all(cells.map(readAloud));
  return Object.fromEntries(names.map((name, place) => [name, words[place] ?? '']));
}

/** All that is said of a part of a page, in one line. */
export async function readAloud(part: Locator): Promise<string> {
  const outline: unknown = parse(await part.ariaSnapshot());
  return spoken(outline).replaceAll(/\s+/g, ' ').trim();
}

function spoken(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return named(`${part}`);
  if (typeof part !== 'object' || part === null) return '';
  if (Array.isArray(part)) return part.map(spoken).join(' ');
  return Object.entries(part)
    .map(([what, inner]) => `${what.includes('"') ? named(what) : ''} ${spoken(inner)}`)
    .join(' ');
}

/** `button "Accept" [disabled]` is said as its name. */
const named = (line: string) => /^\w+ "(.*)"/.exec(line)?.[1] ?? line;

export async function expectWords(part: Locator, ...words: readonly string[]): Promise<void> {
  const wanted = words.map((one) => expect.stringContaining(one));
  for (const one of wanted) await expect.poll(() => readAloud(part), patience).toEqual(one);
}

export const sheetOf = (page: Page, title: string | RegExp) => page.getByRole('dialog', { name: title });

/** Presses the button of a sheet and waits until it has closed. */
export async function sendSheet(sheet: Locator, button: string): Promise<void> {
  await sheet.getByRole('button', { name: button }).click();
  await sheet.waitFor({ state: 'detached', timeout: patience.timeout });
}

/** Opens the Escalate sheet and turns it to a team. */
export async function openEscalateSheet(page: Page, team: string): Promise<Locator> {
  await page.getByRole('banner').waitFor();
  await page.getByRole('button', { name: 'Escalate' }).first().click();
  const sheet = sheetOf(page, 'Escalate');
  await sheet.getByRole('radio', { name: new RegExp(`^${team}`) }).check();
  await sheet.getByRole('button', { name: `Escalate to ${team}` }).waitFor();
  return sheet;
}

/** Takes everything that the machine has filled in as one's own. */
export async function confirmAll(sheet: Locator): Promise<void> {
  const waiting = sheet.getByRole('button', { name: /^Confirm / });
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await waiting.first().click();
    await expect.poll(() => waiting.count(), patience).toBe(left - 1);
  }
}
