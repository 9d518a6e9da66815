import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

const looks = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const;

describe.each(looks)('in $colorScheme at $width px', ({ colorScheme, width }) => {
  const screen = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
  let page: Page;
  beforeAll(async () => {
    page = await desk.windowOf('greta', screen);
  });
  afterAll(() => page?.close());

  it.each([
    ['you', 'Name and notices'],
    ['access', 'Password and sessions'],
    ['tokens', 'API tokens'],
    ['people', 'People'],
    ['audit', 'Audit log'],
  ])('the settings show %s', async (section, title) => {
    await page.goto(`${desk.address}/settings/${section}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.waitForLoadState('networkidle');
    await keepPicture(page, `60-settings-${section}-${width}-${colorScheme}`);
  });
});

it('a password lets in, at the page that was asked for', async () => {
  const page = await desk.windowOf('sam', { provokes: [401, 403] });
  await page.goto(`${desk.address}/settings/access`);
  await page.getByLabel('New password').fill('a horse in the rain');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('The password is changed').waitFor();
  await page.context().clearCookies();
  await page.goto(`${desk.address}/settings/tokens`);
  await page.getByLabel('E-mail address').fill('sam@kestrel.example');
  await page.getByLabel('Password', { exact: true }).fill('wrong words here');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('The address or the password is not right').waitFor();
  await keepPicture(page, '61-sign-in-refused');
  await page.getByLabel('Password', { exact: true }).fill('a horse in the rain');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'API tokens' }).waitFor();
  await page.close();
});

it('a token is made, shown once, and revoked', async () => {
  const page = await desk.windowOf('ben');
  await page.goto(`${desk.address}/settings/tokens`);
  await page.getByRole('button', { name: 'New token' }).click();
  await page.getByLabel('What it is for').fill('Wallboard');
  await page.getByRole('button', { name: 'Make the token' }).click();
  await page.getByText(/^baton_/).waitFor();
  await keepPicture(page, '62-token-shown');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByText('No token yet.').waitFor();
  await page.close();
});
