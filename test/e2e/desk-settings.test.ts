import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { keepsWhatIsChosenMeanwhile } from '../support/chosen-meanwhile.ts';
import { holidayFeed } from '../support/new-records.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

const entries =
  'Name and notices|Password and sessions|API tokens|People|Teams|Calendars|Duty rotas|Customers|Address book|Audit log|Webhooks|Ways in|API reference'.split(
    '|',
  );

/** Feeds close days of the three years ahead alone. */
const nextYear = new Date().getUTCFullYear() + 1;

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
    ['teams', 'Teams'],
    ['calendars', 'Calendars'],
    ['rotas', 'Duty rotas'],
    ['customers', 'Customers'],
    ['addresses', 'Address book'],
  ])('%s are for everybody, and so is the form of one', async (section, title) => {
    await page.goto(`${desk.address}/settings/${section}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page
      .getByRole('button', { name: /^Edit: / })
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    await check(page, `63-settings-${section}-${width}-${colorScheme}`);
    await page
      .getByRole('button', { name: /^Edit: / })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await check(page, `64-${section}-form-${width}-${colorScheme}`);
  });

  it('a rota shows its schedule, and a shift is overridden by the keyboard', async () => {
    await page.goto(`${desk.address}/settings/rotas`);
    await page.getByRole('link', { name: 'Incidents, first call' }).click();
    await page.getByText(/^On call now:/).waitFor();
    await page.waitForLoadState('networkidle');
    await check(page, `66-rota-${width}-${colorScheme}`);
    const shifts = page.locator(
      width < 720 ? '.rota-line-button:enabled' : '.rota-row.final .rota-shift:enabled',
    );
    await shifts.last().focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog');
    await form.getByLabel('Who takes over').selectOption({ label: 'Hana Suzuki' });
    await form.getByLabel('Reason').fill('A wedding');
    await check(page, `67-rota-override-${width}-${colorScheme}`);
    await form.getByRole('button', { name: 'Override' }).click();
    await form.waitFor({ state: 'detached' });
    const remove = page.getByRole('button', { name: /^Remove: Hana Suzuki instead of/ });
    await remove.waitFor();
    await check(page, `68-rota-overridden-${width}-${colorScheme}`);
    await remove.click();
    await remove.waitFor({ state: 'detached' });
    if (width >= 720) await drawAndLay(page);
  });

  it.each(['rotas/incidents', 'you'])('a calendar program gets a link on the page %s', async (place) => {
    await page.goto(`${desk.address}/settings/${place}`);
    const link = page.getByRole('region', { name: 'In your calendar' });
    await link.getByRole('button', { name: 'Make a link' }).click();
    const made = await link.locator('code').textContent();
    const calendar = await fetch(String(made));
    expect([calendar.status, (await calendar.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
    await link.getByRole('button', { name: 'Revoke' }).scrollIntoViewIfNeeded();
    await check(page, `71-duty-link-${place.replace('/', '-')}-${width}-${colorScheme}`);
    await link.getByRole('button', { name: 'New link' }).click();
    await link.getByRole('button', { name: /^End the old link/ }).click();
    await expect.poll(() => link.locator('code').textContent()).not.toBe(made);
    await link.getByRole('button', { name: 'Revoke' }).click();
    await link.getByRole('button', { name: 'Revoke the link?' }).click();
    await link.getByRole('button', { name: 'Make a link' }).waitFor();
  });

  it('a holiday feed is looked at, taken and removed', async () => {
    await page.goto(`${desk.address}/settings/calendars`);
    const open = page.getByRole('button', { name: 'Holiday feeds: office', exact: true });
    await open.click();
    const form = page.getByRole('dialog');
    await form.getByText('No feed closes days of this calendar.').waitFor();
    await form.getByLabel('Name').fill('Public holidays');
    await form.getByLabel('Or its text').fill(holidayFeed.replace('2026', String(nextYear)));
    await form.getByRole('button', { name: 'See what it changes' }).click();
    await form.getByText(`${nextYear}-05-01 · May Day`).waitFor();
    await check(page, `69-feed-preview-${width}-${colorScheme}`);
    await form.getByRole('button', { name: 'Close these days' }).click();
    const feed = form.getByRole('article', { name: 'Public holidays' });
    await feed.getByText('closes 1 day').waitFor();
    await check(page, `70-feed-taken-${width}-${colorScheme}`);
    await feed.getByRole('button', { name: 'Remove' }).click();
    await feed.getByRole('button', { name: 'Remove with its days?' }).click();
    await feed.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('each chooses how he hears of what must not wait, and of the rest', async () => {
    await page.goto(`${desk.address}/settings/you`);
    const title = page.getByText('How you hear of it');
    await title.waitFor();
    await page.getByLabel('By rules of my own').check();
    await page.getByRole('button', { name: 'Add a mail' }).first().click();
    await page.getByLabel('What must not wait: minutes until mail 2').fill('15');
    await page.getByLabel('Everything else: remove mail 1').click();
    await title.scrollIntoViewIfNeeded();
    await check(page, `71-settings-notices-${width}-${colorScheme}`);
    await page.getByRole('button', { name: 'Save' }).first().click();
    const kept = { important: [0, 15].map((afterMin) => ({ via: 'mail', afterMin })), others: [] };
    const api = await desk.api('greta');
    await expect.poll(async () => (await api.viewMySettings({})).noticeRules).toEqual(kept);
    await keepsWhatIsChosenMeanwhile(page);
    await page.getByLabel(/^By mail: offers/).check();
    await page.getByRole('button', { name: 'Save' }).first().click();
    await expect.poll(async () => (await api.viewMySettings({})).noticeRules).toBeNull();
  });

  it('one navigation leads through all of the settings', async () => {
    await page.goto(`${desk.address}/settings/webhooks`);
    const rail = page.getByRole('navigation', { name: 'Settings' });
    const open = async () => {
      if (width < 720) await rail.getByRole('button', { name: /^Settings: / }).click();
    };
    await open();
    await rail.getByRole('link', { name: 'Ways in' }).waitFor();
    await check(page, `65-settings-navigation-${width}-${colorScheme}`);
    expect(await rail.getByRole('link').allTextContents()).toEqual(entries);
    await rail.getByRole('link', { name: 'Teams' }).click();
    await page.getByRole('heading', { level: 1, name: 'Teams' }).waitFor();
    expect(
      await rail.getByRole('link', { name: 'Teams', includeHidden: true }).getAttribute('aria-current'),
    ).toBe('page');
  });
});

it('a team, its hours and a rota are changed, and the changes are kept', async () => {
  const page = await desk.windowOf('greta');
  const api = await desk.api('greta');
  const form = page.getByRole('dialog');
  const save = async () => {
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
  };
  await page.goto(`${desk.address}/settings/teams`);
  await page.getByRole('button', { name: 'Edit: Engineering' }).click();
  await form.getByLabel('Name', { exact: true }).fill('Engineering desk');
  const leads = form.getByRole('group', { name: 'Leads' });
  await leads.getByLabel('Greta').check();
  await save();
  await page.reload();
  await page.getByText('Engineering desk', { exact: true }).waitFor();
  const { teams } = await api.listTeamRecords({});
  const team = teams.find(({ id }) => id === 'engineering');
  expect(team).toMatchObject({ name: 'Engineering desk', version: 2 });
  expect(team?.leadIds).toHaveLength(2);

  await page.goto(`${desk.address}/settings/calendars`);
  const calendarId = String(team?.calendarId);
  await page.getByRole('button', { name: `Edit: ${calendarId}`, exact: true }).click();
  const before = (await api.listCalendars({})).calendars.find(({ id }) => id === calendarId);
  await form.getByRole('button', { name: 'Add hours: Saturday' }).click();
  await form.getByLabel('Saturday, from, 1').fill('22:00');
  await form.getByLabel('Saturday, to, 1').fill('06:00');
  await form.getByText('next day', { exact: true }).waitFor();
  await form.getByLabel('New day: Holidays', { exact: true }).fill('2030-05-01');
  await form.getByRole('button', { name: 'Add the day: Holidays', exact: true }).click();
  await save();
  const after = (await api.listCalendars({})).calendars.find(({ id }) => id === calendarId);
  expect(after?.weekly).toEqual({ ...before?.weekly, sat: [['22:00', '06:00']] });
  expect(after?.holidays).toContain('2030-05-01');

  await page.goto(`${desk.address}/settings/rotas`);
  const [rota] = (await api.listRotas({})).rotas;
  await page.getByRole('button', { name: `Edit: ${rota?.name}` }).click();
  await form
    .getByRole('button', { name: /^Down: turn 1/ })
    .first()
    .click();
  await form.getByLabel('Hand-off at').fill('07:30');
  await form.getByLabel('How many to a turn').fill('2');
  await save();
  await page.getByText('hand-off at 07:30').waitFor();
  const [first, second, ...others] = rota?.layers[0]?.turns ?? [];
  expect((await api.listRotas({})).rotas[0]).toMatchObject({
    layers: [{ handOffAt: '07:30', length: 2, turns: [second, first, ...others] }],
    version: 2,
  });
  await page.close();
});

it('what is refused is said at its field; whoever was slower starts again from what stands', async () => {
  const page = await desk.windowOf('greta', { provokes: [409, 422, 400] });
  const form = page.getByRole('dialog');
  await page.goto(`${desk.address}/settings/calendars`);
  await page.getByRole('button', { name: 'Add a calendar' }).click();
  await form.getByLabel('Short name').fill('Night Shift');
  await form.getByLabel('Time zone').fill('Mars/Olympus');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByRole('alert').waitFor();
  for (const label of ['Short name', 'Time zone'])
    expect(await form.getByLabel(label).getAttribute('aria-invalid')).toBe('true');
  await keepPicture(page, '66-calendar-refused');

  await page.goto(`${desk.address}/settings/customers`);
  const { customers } = await (await desk.api('greta')).listCustomers({ limit: 1 });
  const customer = customers[0];
  await page.getByLabel('Search by name').fill(String(customer?.name));
  await page.getByRole('button', { name: `Edit: ${customer?.name}` }).click();
  const ben = (await (await desk.api('greta')).listPeople({})).people.find(({ name }) =>
    name.startsWith('Ben'),
  );
  await (await desk.api('greta')).changeCustomer({
    id: String(customer?.id),
    dedicatedContactId: String(ben?.id),
  });
  await form.getByLabel('Dedicated contact').selectOption({ index: 3 });
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByRole('button', { name: 'Start again from what stands now' }).click();
  expect(await form.getByLabel('Dedicated contact').inputValue()).toBe(ben?.id);
  await form.getByLabel('Dedicated contact').selectOption('');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await page.close();
});

it('an agent reads what he may not change, and finds no way to the rest', async () => {
  const page = await desk.windowOf('ben');
  await page.goto(`${desk.address}/settings/rotas`);
  await page
    .getByText(/^Now: /)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: /^(Edit|Add)/ }).count()).toBe(0);
  const rail = page.getByRole('navigation', { name: 'Settings' });
  for (const name of ['People', 'Audit log', 'Webhooks', 'Ways in'])
    expect(await rail.getByRole('link', { name }).count()).toBe(0);
  await page.close();
});

/** For everybody, on every screen. */
async function check(page: Page, picture: string): Promise<void> {
  await keepPicture(page, picture);
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
}

/** By mouse: a span is drawn, and a turn is laid upon another's. The same forms open, and nothing is written. */
async function drawAndLay(page: Page): Promise<void> {
  const track = page.locator('.rota-row.final .rota-track');
  const box = await track.boundingBox();
  if (!box) throw new Error('There is no schedule.');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.7, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 });
  await page.mouse.up();
  const form = page.getByRole('dialog');
  await form.getByLabel('Who takes over').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  const turns = page.locator('.rota-row:not(.final) .rota-shift:enabled');
  const names = await turns.allTextContents();
  const other = names.findIndex((name) => name !== names[0]);
  await turns.first().dragTo(turns.nth(other));
  await form.getByLabel('Who takes it').waitFor();
  expect(await form.getByLabel('Who takes it').locator('option:checked').textContent()).toBe(names[other]);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
}
