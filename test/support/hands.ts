import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from './ticket-window.ts';

/** What a person does to a page. The same story is told by a hand at the keyboard and by one at the mouse. */
export interface Hands {
  readonly by: 'keyboard' | 'mouse';
  /** A button, a link, a tab. */
  press(what: Locator): Promise<void>;
  /** What the app has a key for. */
  act(page: Page, key: string, button: Locator): Promise<void>;
  /** Replaces what stands in the field. */
  write(field: Locator, text: string): Promise<void>;
  /** One of several. */
  pick(radio: Locator): Promise<void>;
  tick(box: Locator): Promise<void>;
  choose(list: Locator, option: string): Promise<void>;
  /** A day as `2026-04-30`. */
  setDay(field: Locator, day: string): Promise<void>;
  /** A day and a time as `2026-04-16T11:00`. */
  setTime(field: Locator, time: string): Promise<void>;
  /** Sends the form in which the focus is, by its key or by its button. */
  send(page: Page, button: Locator): Promise<void>;
}

/** Never touches anything but keys: the focus moves by Tab and arrows alone. */
export const atTheKeyboard: Hands = {
  by: 'keyboard',
  press: async (what) => {
    await goTo(what);
    await what.page().keyboard.press('Enter');
  },
  act: async (page, key, button) => {
    await button.waitFor();
    await page.keyboard.press(key);
  },
  write: async (field, text) => {
    await goTo(field);
    await field.page().keyboard.press('Control+a');
    await field.page().keyboard.insertText(text);
    expect(await field.inputValue()).toBe(text);
  },
  pick: pickByArrows,
  tick: async (box) => {
    await goTo(box);
    await box.page().keyboard.press('Space');
    await expect.poll(() => box.isChecked(), patience).toBe(true);
  },
  choose: async (list, option) => {
    await goTo(list);
    await list.page().keyboard.type(option);
    await expect.poll(() => chosenOf(list), patience).toContain(option);
  },
  setDay: async (field, day) => {
    const [year, month, date] = day.split('-');
    await goTo(field);
    await field.page().keyboard.type(`${month}${date}${year}`);
    expect(await field.inputValue()).toBe(day);
  },
  setTime: async (field, time) => {
    const [, year, month, date, hour, minute] = /(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(time) ?? [];
    await goTo(field);
    // As the browser's language has it: month, day, year, and the hour of the half day.
    const half = Number(hour) < 12 ? 'AM' : 'PM';
    const of12 = String(Number(hour) % 12 || 12).padStart(2, '0');
    await field.page().keyboard.type(`${month}${date}${year}`);
    await field.page().keyboard.press('ArrowRight');
    await field.page().keyboard.type(`${of12}${minute}${half}`);
    expect(await field.inputValue()).toBe(time);
  },
  send: (page) => page.keyboard.press('Control+Enter'),
};

export const atTheMouse: Hands = {
  by: 'mouse',
  press: (what) => what.click(),
  act: (_page, _key, button) => button.click(),
  write: (field, text) => field.fill(text),
  // The mark itself is small or unseen; people click on its words.
  pick: async (radio) => {
    await radio.locator('xpath=ancestor::label').click();
    await expect.poll(() => radio.isChecked(), patience).toBe(true);
  },
  tick: (box) => box.check(),
  choose: async (list, option) => {
    await list.selectOption({ label: option });
  },
  setDay: (field, day) => field.fill(day),
  setTime: (field, time) => field.fill(time),
  send: (_page, button) => button.click(),
};

const chosenOf = (list: Locator) => list.locator('option:checked').innerText();

/** More steps than this nobody takes. */
const stepsMax = 90;

/** By Tab, or by Shift and Tab where it lies before the focus. */
async function goTo(what: Locator): Promise<void> {
  await what.waitFor();
  for (let step = 0; step < stepsMax; step += 1) {
    const way = await what.evaluate(wayTo);
    if (way === null) return;
    await what.page().keyboard.press(way);
  }
  throw new Error(`No key leads to ${String(what)}.`);
}

/** As much of the page's own types as is asked for here. */
interface Placed {
  readonly name: string;
  readonly type: string;
  readonly checked: boolean;
  compareDocumentPosition(other: Placed): number;
  contains(other: Placed): boolean;
}
type PageItself = typeof globalThis & { readonly document: { readonly activeElement: Placed } };

/** Runs in the page. null: there. Whatever holds it is entered at its beginning. */
function wayTo(what: Placed): 'Tab' | 'Shift+Tab' | null {
  const at = (globalThis as PageItself).document.activeElement;
  if (at === what) return null;
  // 2: it precedes.
  const isBefore = (at.compareDocumentPosition(what) & 2) !== 0;
  return isBefore && !what.contains(at) && !at.contains(what) ? 'Shift+Tab' : 'Tab';
}

/** Tab enters a group at what is chosen; arrows go on in it. */
async function pickByArrows(radio: Locator): Promise<void> {
  await radio.waitFor();
  const page = radio.page();
  for (let step = 0; step < stepsMax; step += 1) {
    const place = await radio.evaluate(placeInGroup);
    if (place === 'picked') return;
    const far = place === 'before' ? 'Shift+Tab' : 'Tab';
    const near = place === 'there' ? 'Space' : place === 'above' ? 'ArrowUp' : 'ArrowDown';
    await page.keyboard.press(place === 'before' || place === 'after' ? far : near);
  }
  throw new Error(`No key leads to ${String(radio)}.`);
}

/** Runs in the page: where the radio lies from the focus. */
function placeInGroup(wanted: Placed): 'picked' | 'there' | 'above' | 'below' | 'before' | 'after' {
  const at = (globalThis as PageItself).document.activeElement;
  const precedes = (at.compareDocumentPosition(wanted) & 2) !== 0;
  if (at === wanted) return wanted.checked ? 'picked' : 'there';
  if (at.type === 'radio' && at.name === wanted.name) return precedes ? 'above' : 'below';
  return precedes && !at.contains(wanted) ? 'before' : 'after';
}
