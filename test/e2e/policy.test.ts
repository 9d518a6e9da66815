import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findings } from '../support/axe-findings.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
/** A look at what changes asks every open ticket under two policies. */
const patiently = { timeout: 30_000 };
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

describe.each([
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const)('the policy in $colorScheme at $width px', ({ colorScheme, width }) => {
  const screen = { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
  let page: Page;
  beforeAll(async () => {
    page = await desk.windowOf('priya', screen);
  });
  afterAll(() => page?.close());
  const check = async (name: string) => {
    await page.waitForLoadState('networkidle');
    await keepPicture(page, `70-policy-${name}-${width}-${colorScheme}`);
    expect(await findings(page, 'html')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  };

  it('is a table for everybody, whose cells open into a ticket like this', async () => {
    await page.goto(`${desk.address}/policy`);
    const cell = page.getByRole('link', { name: 'Billing, severity 2: Finance' });
    await cell.waitFor();
    await check('matrix');
    await cell.click();
    await page.getByRole('heading', { name: 'What happens to a ticket like this, and why?' }).waitFor();
    expect(await page.getByLabel('Issue type').inputValue()).toBe('billing');
    await page.getByText('Functional: Finance').waitFor();
    await page.getByRole('checkbox', { name: 'Production is down' }).check();
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Functional: Incident response').waitFor();
    await check('try');
  });

  it('is a map, and a list where there is no room', async () => {
    await page.goto(`${desk.address}/policy?view=map`);
    await page.getByRole('button', { name: /^Finance/ }).click();
    await page.getByText('Invoices, payments, refunds above the limits.').waitFor();
    await check('map');
  });

  it('has every version with its text', async () => {
    await page.goto(`${desk.address}/policy?view=versions`);
    await page.getByRole('button', { name: 'As it is written' }).click();
    await page.getByText('name: Standard support policy').waitFor();
    await check('versions');
    await page.goto(`${desk.address}/policy?view=triggers`);
    await page.getByText('angry high-value customer').waitFor();
    await check('triggers');
  });
});

it('is written as text: completed, checked in place, and published after a look at what changes', async () => {
  const page = await desk.windowOf('greta', {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${desk.address}/policy/edit?mode=text`);
  const text = page.getByRole('textbox', { name: 'The policy as YAML' });
  await text.waitFor();
  await text.press('Control+Home');
  await text.pressSequentially('nam');
  await page.getByRole('option', { name: 'name' }).waitFor();
  await text.press('Escape');
  await page.getByText('1 mistake', { exact: true }).waitFor();
  await keepPicture(page, '71-policy-mistake');
  expect(await findings(page, 'html')).toEqual([]);
  await page.getByRole('button', { name: /^Line 1/ }).click();
  await page.getByRole('button', { name: 'Throw the draft away' }).click();
  const source = await page.evaluate(
    `fetch('/api/v1/policies/current').then((answer) => answer.json()).then(({ source }) => source)`,
  );
  const changed = String(source).replace('    path: finance', '    path: specialists');
  await text.press('Control+a');
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(changed)});
    const content = document.querySelector('.policy-editor').shadowRoot.querySelector('.cm-content');
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
  // What was typed stays through a reload.
  await page.getByText('Your draft from version 1').waitFor();
  await page.reload();
  await page.getByText('Your draft from version 1').waitFor();
  await page.getByText('No mistakes.').waitFor();
  await page.getByRole('button', { name: 'Look at what changes' }).click();
  await page.getByText('issueTypes billing: path finance → specialists').waitFor(patiently);
  await page.getByRole('heading', { name: /\d+ of \d+ open tickets would go elsewhere/ }).waitFor();
  await keepPicture(page, '72-policy-preview');
  expect(await findings(page, 'html')).toEqual([]);
  expect(await page.getByRole('button', { name: 'Publish version 2' }).isDisabled()).toBe(true);
  await page.getByLabel('Why do you change it?').fill('Specialists know the invoices');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByText('Specialists know the invoices').first().waitFor();
  await page.close();
});

describe.each([
  { colorScheme: 'dark', width: 1440, type: 'Legal' },
  { colorScheme: 'light', width: 390, type: 'Permissions' },
] as const)('the form of the matrix in $colorScheme at $width px', ({ colorScheme, width, type }) => {
  it('is used by a lead, who never sees YAML', async () => {
    const viewport = { width, height: 900 };
    const page = await desk.windowOf('ruth', { colorScheme, viewport, reducedMotion: 'reduce' });
    await page.goto(`${desk.address}/policy/edit?mode=matrix`);
    await page.getByRole('button', { name: 'Add a row' }).click();
    const row = page.getByRole('group', { name: 'Row 1' });
    await row.getByRole('checkbox', { name: type }).check();
    await row.getByLabel('Goes to').selectOption('legal');
    await row.getByRole('checkbox', { name: 'leadership' }).check();
    await page.getByRole('button', { name: 'Move row 1 down' }).click();
    // A group in the row, which is wrong until it says how long.
    const own = page.getByRole('group', { name: 'Row 2' });
    await own.getByRole('button', { name: 'Add a group' }).click();
    await own.getByLabel('Question', { exact: true }).last().selectOption('Not resolved');
    await own.getByText('Nothing stands here. Write a number and its unit').waitFor();
    await keepPicture(page, `73-policy-form-${width}-${colorScheme}`);
    expect(await findings(page, 'html')).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    // Publishing looks alike everywhere: once is enough.
    if (width < 720) return page.close();
    await own.getByLabel('Not resolved', { exact: true }).fill('8 h');
    await own.getByRole('button', { name: 'Add a question' }).first().click();
    await own.getByRole('checkbox', { name: 'Severity 2' }).check();
    await page.getByRole('button', { name: 'Copy row 2' }).click();
    // Twice the same would never be asked.
    await page.getByText('1 mistake to mend first.').waitFor();
    await page.getByRole('group', { name: 'Row 3' }).getByRole('checkbox', { name: 'Severity 3' }).check();
    await page.getByText('2 changes.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Look at what changes' }).click();
    await page
      .getByText(/^matrix .* is new/)
      .first()
      .waitFor(patiently);
    await page.getByLabel('Why do you change it?').fill(`Leaders hear of the law ${width}`);
    await page.getByRole('button', { name: /^Publish version/ }).click();
    await page.getByText(`Leaders hear of the law ${width}`).first().waitFor();
    const { source } = await (await desk.api('greta')).viewPolicy({ version: 'current' });
    expect(source.match(/any: \[ ?\{ openFor: 8 h \}, \{ severity: \[ ?2(?:, 3)? ?\] \} ?\]/g)).toHaveLength(
      2,
    );
    await page.close();
  });
});

it('puts a trigger on trial: marked on its list and on the ticket, then switched on', async () => {
  const api = await desk.api('greta');
  const { source } = await api.viewPolicy({ version: 'current' });
  const heard =
    'triggers:\n  - { id: hum, name: a hum, shadow: true, when: { keywords: [hum] }, then: { flag: Listen } }\n';
  await api.publishPolicy({ source: source.replace(/^triggers:\n/m, heard), reason: 'On trial' });
  const { ticketId } = await api.createTicket({ subject: 'A sound', text: 'There is a hum' });
  const page = await desk.windowOf('greta', {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.goto(`${desk.address}/tickets/${ticketId}?panel=history`);
  await page.getByRole('button', { name: 'Wrong' }).click();
  await page.getByText('Wrong, says Greta Lund,').waitFor();
  await page.goto(`${desk.address}/policy?view=triggers`);
  await page.getByText('0 of 1 marked are right: too few to say.').waitFor();
  await page.getByRole('button', { name: 'Look at the 1 case' }).click();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  const one = page.getByRole('listitem').filter({ hasText: 'A sound' }).last();
  await one.getByRole('button', { name: 'Right' }).click();
  await page.getByText('1 of 1 marked is right: too few to say.').waitFor();
  await keepPicture(page, '74-policy-shadow');
  expect(await findings(page, 'html')).toEqual([]);
  await page.getByRole('link', { name: 'Switch it on' }).click();
  await page.getByText('triggers hum: shadow true → false').waitFor(patiently);
  await page.close();
});

it('leads from the sample to a desk of one’s own, step by step', async () => {
  const page = await desk.windowOf('greta', {
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    provokes: [400],
  });
  await page.getByRole('button', { name: 'Begin your own desk' }).click();
  await page.getByLabel('Your e-mail address').fill('first@house.example');
  await page.getByRole('button', { name: 'Begin your own desk' }).click();
  // Nobody has touched it: whoever comes in is led to the first step.
  await page.getByRole('heading', { name: 'Set up your desk' }).waitFor();
  await page.getByLabel('Name of your company or desk').fill('');
  await page.keyboard.press('Enter');
  await page.getByText('Something is not right yet').waitFor();
  await page.getByLabel('Name of your company or desk').fill('House of Examples');
  // A reload keeps what is typed.
  await page.reload();
  await keepPicture(page, '75-start-company');
  expect(await findings(page, 'html')).toEqual([]);
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByText('Only you so far.').waitFor();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ada Example');
  await page.getByLabel('E-mail', { exact: false }).first().fill('ada@house.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Make a link for Ada Example to come in' }).click();
  await page.getByText(/\/sign-in\?token=/).waitFor();
  await keepPicture(page, '75-start-people');
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.getByRole('heading', { level: 2, name: 'Working hours' }).waitFor();
  await keepPicture(page, '75-start-hours');
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await page.getByText('Billing goes to Specialists, who accept within 1 h').waitFor();
  await keepPicture(page, '75-start-policy');
  expect(await findings(page, 'html')).toEqual([]);
  await page.getByRole('button', { name: 'Put this policy in force' }).click();
  await page.getByLabel('Subject').waitFor();
  await page.goto(`${desk.address}/queue`);
  await page.getByText('One step is left: How tickets come in.').waitFor();
  await keepPicture(page, '75-start-left');
  await page.getByRole('link', { name: 'Go on with the set-up' }).click();
  await page.getByLabel('Subject').fill('Cannot print');
  await page.getByLabel('What the customer writes').fill('The printer gives an error message.');
  await page.getByText('The form is closed.').waitFor();
  await page.getByRole('button', { name: 'Open the form' }).click();
  await page.getByText(/\/request\/[\w-]+$/).waitFor();
  await page.getByRole('link', { name: 'Try it' }).waitFor();
  await page.getByRole('button', { name: 'Close the form' }).waitFor();
  await keepPicture(page, '75-start-way-in');
  await page.getByRole('button', { name: 'Create the ticket' }).click();
  await page.getByRole('heading', { level: 1, name: /Cannot print/ }).waitFor();
  // The sample is an alternative at any time, with a way back.
  await page.goto(`${desk.address}/start`);
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('button', { name: 'Back to your own desk' }).click();
  await page.getByText('House of Examples').waitFor();
  await page.close();
});
