import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { expectStrip, expectWords, sheetOf, stripOf } from '../support/ticket-window.ts';

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
