import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { findings as axeFindings } from '../support/axe-findings.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

it('money within the limit is given, above it asked for, approved by keyboard and booked', async () => {
  const greta = await desk.api('greta');
  const { ticketId } = await greta.createTicket({
    subject: 'Charged twice for SO-1',
    text: 'You charged us twice for SO-1, EUR 250 each. I will cancel.',
    issueType: 'billing',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Hazel & Sons', plan: 'Team', currency: 'EUR' },
    contact: { name: 'Hazel Sons', email: 'hazel@sons.example' },
  });
  const page = await desk.windowOf('priya');
  await page.goto(`${desk.address}/tickets/${ticketId}?panel=customer`);
  await page.getByRole('button', { name: 'Compensate…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Amount').fill('250');
  await sheet.getByLabel('Why?').fill('Charged twice.');
  await sheet.getByText('EUR 250 is above EUR 150 for this customer in 30 days.').waitFor();
  await keepPicture(page, '60-compensation-sheet');
  await sheet.getByRole('button', { name: 'Ask for an approval' }).click();
  await page.getByText('Priya Raman asks').waitFor();

  const ruth = await desk.windowOf('ruth', { colorScheme: 'dark' });
  await ruth.goto(`${desk.address}/approvals`);
  const row = ruth.getByRole('listitem').filter({ hasText: 'Charged twice for SO-1' });
  await row.waitFor();
  await keepPicture(ruth, '61-approvals');
  while ((await row.getAttribute('aria-current')) !== 'true') await ruth.keyboard.press('j');
  await ruth.keyboard.press('a');
  const approve = ruth.getByRole('dialog');
  await approve.getByLabel('Amount').fill('200');
  await approve.getByLabel(/needed when it is less/).fill('EUR 50 was used.');
  await ruth.keyboard.press('Control+Enter');
  await row.waitFor({ state: 'detached' });

  await page.getByText('decided after').waitFor();
  await page.getByLabel('Booking reference').fill('RF-77');
  await page.getByRole('button', { name: 'Book' }).click();
  await page.getByText('booked as RF-77').waitFor();
  await keepPicture(page, '62-books');
  await page.setViewportSize({ width: 390, height: 844 });
  await keepPicture(page, '63-books-narrow');
  await ruth.setViewportSize({ width: 390, height: 844 });
  await ruth.getByRole('button', { name: 'Decided' }).click();
  await ruth.getByText('EUR 50 was used.').first().waitFor();
  await keepPicture(ruth, '64-approvals-narrow');
});

it('a reply starts from a template, which says what is still open', async () => {
  const greta = await desk.api('greta');
  const { ticketId } = await greta.createTicket({
    subject: 'A lawsuit',
    text: 'We will take legal action, our lawyer writes to you.',
    issueType: 'billing',
    assigneeEmail: 'priya@kestrel.example',
    contact: { name: 'Hazel Sons', email: 'hazel@sons.example' },
  });
  const page = await desk.windowOf('greta');
  await page.goto(`${desk.address}/tickets/${ticketId}?write=reply`);
  await page.getByRole('button', { name: 'Start from a template…' }).click();
  await page.getByRole('button', { name: 'Calming words (en)' }).click();
  await page.getByText('High stakes: write it in your own words.').waitFor();
  await keepPicture(page, '65-template');
  await page.getByText('A field is still open: {milestone}').waitFor();
  await page.getByRole('button', { name: /^Send/ }).click();
  await page.getByRole('alert').getByText('The stakes are high here').waitFor();
  // The refusal that was meant; nothing else went wrong.
  expect(desk.takeComplaints().every((one) => one.includes('422') && one.includes('/messages'))).toBe(true);
});

it('a draft that asks again is told so before it leaves, and goes as it is only by a second press', async () => {
  const greta = await desk.api('greta');
  const { ticketId } = await greta.createTicket({
    subject: 'CSV export fails',
    text: 'The CSV export fails with "Export could not be created". Account 88214, Chrome 124 on Windows 11.',
    issueType: 'technical-integration',
    assigneeEmail: 'priya@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  const page = await desk.windowOf('priya');
  await page.goto(`${desk.address}/tickets/${ticketId}?write=reply`);
  const box = page.getByRole('textbox', { name: 'Reply to Dr Amara Bell' });
  await page.getByText('Dr Amara Bell has told already:').click();
  await page.getByRole('definition').filter({ hasText: 'Chrome 124' }).waitFor();
  await box.fill('We are working on it. Which browser do you use? It will be fixed by Friday.');
  await box.press('Control+Enter');
  const findings = page.getByRole('list', { name: 'Before you send' });
  await findings.getByText('Dr Amara Bell need not say this again. Browser: “Chrome 124”').waitFor();
  await findings.getByText('This promises when it will be fixed.').waitFor();
  await keepPicture(page, '67-message-check');
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await keepPicture(page, '68-message-check-narrow');
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, '69-message-check-dark');
  await box.press('Control+Enter');
  await page.getByText('Answered the customer').or(page.locator('.message.outbound')).first().waitFor();
  await box.waitFor({ state: 'detached' });
});

it('an expert is asked by keyboard and answers, and the ticket stays where it is', async () => {
  const greta = await desk.api('greta');
  const { ticketId } = await greta.createTicket({
    subject: 'CSV export needs a role?',
    text: 'The CSV export fails. Account 88214.',
    issueType: 'technical-integration',
    assigneeEmail: 'priya@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  const page = await desk.windowOf('priya');
  await page.goto(`${desk.address}/tickets/${ticketId}`);
  await page.getByRole('heading', { name: 'CSV export needs a role?' }).waitFor();
  await page.keyboard.press('q');
  const sheet = page.getByRole('dialog');
  await page.keyboard.type('Mei');
  await sheet.getByLabel(/^Mei Tanaka/).check();
  await sheet.getByLabel('Your question').fill('Does the export need a role?');
  await sheet.getByText('Mei Tanaka must answer and own nothing by it.').waitFor();
  await keepPicture(page, '70-consult-sheet');
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'detached' });
  await page.getByText('no answer yet').waitFor();
  const mei = await desk.windowOf('mei', { colorScheme: 'dark' });
  await mei.goto(`${desk.address}/tickets/${ticketId}`);
  await mei.getByLabel('Your answer').fill('Yes: the role Exporter.');
  await mei.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.getByRole('definition').filter({ hasText: 'Yes: the role Exporter.' }).waitFor();
  await keepPicture(page, '71-consult-answered');
  await mei.setViewportSize({ width: 390, height: 844 });
  await mei.goto(`${desk.address}/tickets/${ticketId}?pane=panel`);
  await mei.getByText('Yes: the role Exporter.').waitFor();
  await keepPicture(mei, '72-consult-narrow');
});

it('an approval is handed on by keyboard, to somebody else than who asks', async () => {
  const priya = await desk.api('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Handed on',
    text: 'You charged us too much.',
    issueType: 'billing',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Rowan & Co', plan: 'Team' },
  });
  const wanted = { action: 'refund', amount: 220, currency: 'EUR', reason: 'Too much.' } as const;
  await priya.askApproval({ ticketId, ...wanted });
  const ruth = await desk.windowOf('ruth');
  await ruth.goto(`${desk.address}/approvals`);
  const row = ruth.getByRole('listitem').filter({ hasText: 'Handed on' });
  await row.getByText('asks Ruth Okafor').waitFor();
  while ((await row.getAttribute('aria-current')) !== 'true') await ruth.keyboard.press('j');
  await ruth.keyboard.press('h');
  const sheet = ruth.getByRole('dialog');
  const choice = sheet.getByLabel('Who decides instead of you?');
  await choice.locator('option', { hasText: 'Omar' }).waitFor({ state: 'attached' });
  expect(await choice.locator('option', { hasText: /Priya|Ruth/ }).count()).toBe(0);
  const omar = await choice.locator('option', { hasText: 'Omar' }).getAttribute('value');
  await choice.selectOption(omar);
  await sheet.getByLabel('A word to them').fill('You know them.');
  await keepPicture(ruth, '66-hand-on');
  await ruth.keyboard.press('Control+Enter');
  await row.getByText(/asks Omar/).waitFor();
});
