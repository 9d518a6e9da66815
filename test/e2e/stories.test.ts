import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import {
  confirmAll,
  expectStrip,
  expectWords,
  sendSheet,
  sheetOf,
  stripOf,
} from '../support/ticket-window.ts';

const subject = 'CSV export fails for our reports';
const large = { viewport: { width: 1440, height: 900 } };

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

/** Presses Tab until that has the focus. */
async function tabTo(
  page: Page,
  name: RegExp | string,
  role: 'button' | 'textbox' | 'radio' | 'checkbox' = 'button',
) {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 200; presses += 1) {
    if (await wanted.evaluate((one) => one.matches(':focus'))) return wanted;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

it('a wrong escalation, returned and sent to the right team, by keyboard alone', async () => {
  const greta = await desk.api('greta');
  const { ticketId } = await greta.createTicket({
    subject,
    text: 'The CSV export fails with "Export could not be created". Account 88214, Chrome 124.',
    issueType: 'technical-integration',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Heron Clinics', plan: 'Business' },
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@heron.example' },
  });
  const agent = await desk.windowOf('priya', large);
  await agent.goto(`${desk.address}/tickets/${ticketId}`);
  await agent.getByRole('heading', { level: 1, name: subject }).waitFor();

  // She sends it to the wrong team, although something is missing, and says why.
  await agent.keyboard.press('e');
  const sheet = sheetOf(agent, 'Escalate');
  await sheet.getByRole('radio', { name: /^Platform/ }).waitFor();
  await sheet.getByRole('radio', { name: /^Platform/ }).focus();
  await agent.keyboard.press('Space');
  await sheet.getByRole('button', { name: 'Escalate to Platform' }).waitFor();
  await tabTo(agent, 'Send although something is missing', 'checkbox');
  await agent.keyboard.press('Space');
  await tabTo(agent, /Why must it leave now|Send although/, 'textbox');
  await agent.keyboard.type('The customer is on the phone.');
  await expectWords(sheet, 'must accept by', 'You stay the owner until then.');
  await agent.keyboard.press('Control+Enter');
  await sheet.waitFor({ state: 'detached' });
  await expectStrip(agent, { Owner: 'Priya Raman (you)', 'Next action': 'Accept' });
  const [, asked = ''] = /Offered to (\S+ \S+)/.exec(await stripOf(agent).innerText()) ?? [];

  // Whoever is asked returns it from the list, with two named items.
  const specialist = await desk.windowOf(asked, large);
  const row = specialist.getByRole('row').filter({ hasText: subject });
  await row.waitFor();
  const isAtRow = () => row.evaluate((one) => one.matches(':focus-within'));
  while (!(await isAtRow())) await specialist.keyboard.press('j');
  await specialist.keyboard.press('b');
  const back = sheetOf(specialist, 'Return with what is missing');
  await back.waitFor();
  for (const item of ['Ids', 'Who is affected']) {
    await tabTo(specialist, new RegExp(`^${item}`), 'checkbox');
    await specialist.keyboard.press('Space');
  }
  await expectWords(back, 'owns it again and brings what is missing. This is bounce 1 of 2.');
  await keepPicture(specialist, '80-return-by-keyboard');
  await specialist.keyboard.press('Control+Enter');
  await back.waitFor({ state: 'detached' });

  // Her draft asks for what the customer has told: she is told so, and asks only what is new.
  await expectWords(agent.getByRole('tabpanel'), 'Investigating');
  await agent.keyboard.press('r');
  const box = agent.getByRole('textbox', { name: 'Reply to Dr Amara Bell' });
  await box.waitFor();
  await agent.keyboard.type('Which browser do you use? Which request id did the failed export have?');
  await agent.getByText('Browser: “Chrome 124”').waitFor();
  await keepPicture(agent, '81-asked-again');
  await agent.keyboard.press('Control+a');
  await agent.keyboard.type(
    'Which request id did the failed export have, and does it fail for a second user?',
  );
  await agent.getByText('Browser: “Chrome 124”').waitFor({ state: 'detached' });
  await agent.keyboard.press('Control+Enter');
  await box.waitFor({ state: 'detached' });

  // What comes back makes it a matter of roles: another team gets it, with the one bounce that it had.
  await greta.addMessage({ ticketId, direction: 'inbound', text: 'req_7f3a91c2. A colleague can export.' });
  await agent.getByText('A colleague can export.').waitFor();
  await tabTo(agent, /^Send/);
  await agent.keyboard.press('Enter');
  const request = sheetOf(agent, /^Send to/);
  await request.getByRole('radio', { name: /^Support Operations/ }).focus();
  await agent.keyboard.press('Space');
  await expectWords(request, '(Support Operations, ', 'was bounce 1 of 2');
  const why = request.getByRole('textbox', { name: 'Send although something is missing' });
  if ((await why.count()) > 0) {
    await why.focus();
    await agent.keyboard.type('The rest is not needed there.');
  }
  await keepPicture(agent, '82-to-another-team');
  await agent.keyboard.press('Control+Enter');
  await request.waitFor({ state: 'detached' });
  await expectWords(stripOf(agent), 'Offered to');
  const [, taker = ''] = /Offered to (\S+ \S+)/.exec(await stripOf(agent).innerText()) ?? [];
  expect(taker).not.toBe(asked);
  await expectStrip(agent, { Owner: 'Priya Raman (you)' });

  const operator = await desk.windowOf(taker, large);
  await operator.goto(`${desk.address}/tickets/${ticketId}`);
  await operator.getByRole('heading', { level: 1, name: subject }).waitFor();
  await operator.keyboard.press('a');
  await expectStrip(operator, { Owner: `${taker} (you)`, 'Updates owner': 'Priya Raman' });
  await keepPicture(operator, '83-accepted-by-key');
});

it('a refund above the limit, from a furious message to a manager’s deputy, by mouse', async () => {
  const priya = await desk.api('priya');
  const { rows } = await priya.listTickets({ view: 'all', q: 'SO-48213 charged twice' });
  const ticketId = String(rows[0]?.id);
  const agent = await desk.windowOf('priya', large);
  await agent.goto(`${desk.address}/tickets/${ticketId}?panel=customer`);

  // Alone she may not.
  await agent.getByRole('button', { name: 'Compensate…' }).click();
  const money = agent.getByRole('dialog');
  await money.getByLabel('Amount').fill('160');
  await money.getByText('above EUR 150 for this customer in 30 days').waitFor();
  await money.getByRole('button', { name: 'Cancel' }).click();

  await agent.getByRole('button', { name: 'Escalate' }).first().click();
  const sheet = sheetOf(agent, 'Escalate');
  await expectWords(sheet, 'Tom Becker is away until tomorrow; Aylin Kaya must answer Marta by');
  await confirmAll(sheet);
  const words = {
    'Tried or investigated': 'The bank shows two bookings; neither fell away.',
    "The customer's state": 'Furious, about to cancel',
    'What they need to feel it is resolved': 'EUR 640 back this week',
  };
  for (const [name, text] of Object.entries(words)) {
    const field = sheet.getByRole('textbox', { name });
    if ((await field.count()) > 0) await field.fill(text);
  }
  await sheet.getByRole('radio', { name: 'An approval' }).check({ force: true });
  await keepPicture(agent, '84-refund-escalated');
  await sendSheet(sheet, 'Escalate to Managers');
  await expectStrip(agent, { Owner: 'Priya Raman (you)' });

  const deputy = await desk.windowOf('aylin', { ...large, provokes: [422] });
  await deputy.goto(`${desk.address}/tickets/${ticketId}`);
  await stripOf(deputy).getByRole('button', { name: 'Accept' }).click();
  await expectStrip(deputy, { 'Updates owner': 'Aylin Kaya (you)' });
  await deputy.getByRole('button', { name: 'Reply to Marta Lindqvist' }).click();
  await deputy.getByLabel('Start from').selectOption('de-escalation-en');
  await deputy.getByText('A field is still open').waitFor();
  await deputy.getByRole('button', { name: /^Send to Marta/ }).click();
  await deputy.getByRole('alert').getByText('The stakes are high here').waitFor();
  await deputy
    .getByRole('textbox', { name: 'Reply to Marta Lindqvist' })
    .fill('I am sorry. I decide about the EUR 640 by tomorrow 11:00, and write to you then.');
  await deputy.getByRole('button', { name: /^Send to Marta/ }).click();
  await deputy.getByText('I decide about the EUR 640 by tomorrow 11:00').first().waitFor();

  await agent.goto(`${desk.address}/tickets/${ticketId}?panel=customer&sheet=compensate`);
  const ask = agent.getByRole('dialog');
  await ask.getByLabel('Amount').fill('640');
  await ask.getByLabel('Why?').fill('Charged twice.');
  await ask.getByRole('button', { name: 'Ask for an approval' }).click();
  await agent.getByText('Priya Raman asks').waitFor();
  await deputy.goto(`${desk.address}/tickets/${ticketId}?panel=customer`);
  await deputy.getByRole('button', { name: 'Decide' }).click();
  const decide = deputy.getByRole('dialog');
  await decide.getByLabel('Amount').fill('580');
  await decide.getByLabel(/needed when it is less/).fill('EUR 60 were given before.');
  await keepPicture(deputy, '85-deputy-decides');
  await decide.getByRole('button', { name: /^Approve/ }).click();
  await agent.getByLabel('Booking reference').fill('RF-9917');
  await agent.getByRole('button', { name: 'Book' }).click();
  await agent.getByText('booked as RF-9917').waitFor();
  await keepPicture(agent, '86-refund-booked');
});

it('a recurring defect: the seventh alike is seen at triage, before anybody escalates it', async () => {
  const jonas = await desk.api('jonas');
  const { rows } = await jonas.listTickets({ view: 'all', q: 'Invoice PDF is blank in Safari' });
  const fresh = rows.find(({ customer }) => customer?.name === 'Brightwater');
  const agent = await desk.windowOf('jonas', large);
  await agent.goto(`${desk.address}/tickets/${fresh?.id}`);
  await agent.getByRole('tab', { name: 'Triage' }).click();
  await expectWords(agent.getByRole('tabpanel'), 'Kallio Design', 'Harrow Dental', 'Merrow Insurance');
  await keepPicture(agent, '87-alike');
});
