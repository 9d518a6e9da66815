import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import {
  confirmAll,
  conversationOf,
  expectStrip,
  expectWords,
  openEscalateSheet,
  openFromQueue,
  sendSheet,
  sheetOf,
  stripOf,
} from '../support/ticket-window.ts';

const subject = 'Order screen goes blank for all of sales';
const story = {
  subject,
  text: [
    'Since the update this morning the order screen goes blank for everybody in sales as soon as a line with a variant is added.',
    'The console says "TypeError: Cannot read properties of null (reading price)".',
    'We tried another browser and cleared the cache, it is the same. Quick entry still works.',
    'We need to enter orders again today. Order 55120, release 8.14.1.',
  ].join(' '),
  issueType: 'product-bug',
  priority: 'high',
  assigneeEmail: 'priya@kestrel.example',
  customer: { name: 'Lerchental Bau', plan: 'Business' },
  contact: { name: 'Jörg Amann', email: 'j.amann@lerchental.example' },
  impact: { departmentBlocked: true },
  scope: 'department',
  workaround: 'known',
} as const;

const large = { viewport: { width: 1440, height: 900 } };

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

describe('a feature that crashes for a whole team, in three browsers', () => {
  let agent: Page;
  let specialist: Page;
  let specialistName: string;
  let engineer: Page;
  let engineerName: string;

  it('is escalated with a packet that was prefilled, and stays with its agent until somebody accepts', async () => {
    await (await desk.api('greta')).createTicket(story);
    agent = await desk.windowOf('priya', large);
    await openFromQueue(agent, subject);
    await expectStrip(agent, {
      Owner: 'Priya Raman (you)',
      'Updates owner': 'Priya Raman (you) no update yet',
      'Escalation lead': 'Not escalated',
      'Next action': 'Answer the customer',
      'Next update due': 'No promise runs',
    });
    await keepPicture(agent, '1-first-agent');

    const sheet = await openEscalateSheet(agent, 'Specialists');
    await expectWords(sheet, 'goes blank for everybody in sales', 'Lerchental Bau, Business plan');
    await expectWords(sheet, "Missing: the customer's state · 3 items to confirm");
    const send = sheet.getByRole('button', { name: 'Escalate to Specialists' });
    expect(await send.isDisabled()).toBe(true);
    await keepPicture(agent, '2-escalate-sheet');
    await confirmAll(sheet);
    await sheet.getByRole('textbox', { name: "The customer's state" }).fill('Worried, friendly');
    await sheet.getByRole('radio', { name: 'Product knowledge' }).check({ force: true });
    await expectWords(sheet, 'Ready to act on', 'You stay the owner until then. The customer hears by');
    const promise = /(\S+ \S+) \(Specialists, .*\) must accept by (today \d\d:\d\d CES?T)/;
    const [, name = '', by = ''] =
      promise.exec(await sheet.getByText('must accept by').last().innerText()) ?? [];
    specialistName = name;
    await keepPicture(agent, '3-escalate-ready');
    await sendSheet(sheet, 'Escalate to Specialists');

    await expectStrip(agent, {
      Owner: 'Priya Raman (you)',
      'Updates owner': 'Priya Raman (you)',
      'Escalation lead': 'Ruth Okafor',
      'Next action': 'Accept',
      'Next update due': 'today',
    });
    await expectWords(stripOf(agent), `Offered to ${specialistName} (on duty)`, `until ${by}`);
    await expectWords(stripOf(agent), 'You stay the owner until somebody accepts.');
    await keepPicture(agent, '4-offered');
  });

  it('belongs to the specialist who accepts, and its agent keeps the customer', async () => {
    specialist = await desk.windowOf(specialistName, large);
    const row = specialist.getByRole('row').filter({ hasText: subject });
    await expectWords(row, 'Priya Raman', 'Offered to you');
    await openFromQueue(specialist, subject);
    await stripOf(specialist).getByRole('button', { name: 'Accept' }).click();
    await expectStrip(specialist, { Owner: `${specialistName} (you)`, 'Updates owner': 'Priya Raman' });
    await keepPicture(specialist, '5-specialist-accepted');
    // Nobody has touched the agent's page.
    await expectStrip(agent, { Owner: specialistName, 'Updates owner': 'Priya Raman (you)' });
  });

  it('goes on to an engineer, beside the escalation that asked first', async () => {
    const sheet = await openEscalateSheet(specialist, 'Engineering');
    await keepPicture(specialist, '6-escalate-to-engineering');
    // From the meter to what is missing, and the sheet's head stays where it is.
    await sheet.getByRole('button', { name: /^Question: missing/ }).click();
    const question = sheet.getByRole('textbox', { name: 'Question or requested action' });
    expect(await question.evaluate((field) => field.matches(':focus'))).toBe(true);
    const head = await sheet.getByRole('heading', { name: 'Escalate' }).boundingBox();
    expect(head?.y).toBeGreaterThan(0);
    await confirmAll(sheet);
    const words = {
      'What happens instead': 'The page goes blank.',
      'Affected workflow': 'Order entry',
      'When it happened': 'Since 08:00 CET today',
      'What it costs the customer': 'Twelve people cannot enter orders.',
      'Who is affected': 'All of sales',
      'Question or requested action': 'Can the line editor be switched off today?',
    };
    for (const [name, text] of Object.entries(words))
      await sheet.getByRole('textbox', { name, exact: true }).fill(text);
    await expectWords(sheet, 'Ready to act on', 'must accept by');
    const [, name = ''] =
      /(\S+ \S+) \(Engineering, /.exec(await sheet.getByText('must accept by').last().innerText()) ?? [];
    engineerName = name;
    await sendSheet(sheet, 'Escalate to Engineering');
    await expectStrip(specialist, { Owner: `${specialistName} (you)` });
    await expectWords(stripOf(specialist), `Offered to ${engineerName}`);
    await expectWords(specialist.getByRole('tabpanel'), '(functional): Product bug goes to Engineering');

    engineer = await desk.windowOf(engineerName, large);
    await openFromQueue(engineer, subject);
    await stripOf(engineer).getByRole('button', { name: 'Accept' }).click();
    await expectStrip(engineer, { Owner: `${engineerName} (you)`, 'Updates owner': 'Priya Raman' });
    await expectWords(engineer.getByRole('article', { name: subject }), 'Tier 3');
    await keepPicture(engineer, '7-engineer-accepted');
  });

  it('keeps the customer informed: the agent promises when they hear next', async () => {
    await expectStrip(agent, { Owner: engineerName });
    await agent.getByRole('button', { name: 'Reply to Jörg Amann' }).click();
    await agent
      .getByRole('textbox', { name: 'Reply to Jörg Amann' })
      .fill('Engineering sees it with your order 55120. You hear more today.');
    await agent.getByRole('combobox', { name: 'Next update by' }).selectOption({ label: 'in 4 h' });
    await expectWords(conversationOf(agent), 'Jörg Amann hears from you again by');
    await keepPicture(agent, '8-reply');
    await agent.getByRole('button', { name: 'Send to Jörg Amann' }).click();
    await expectWords(conversationOf(agent), 'Engineering sees it with your order 55120.', 'to Jörg Amann');
    await expectStrip(agent, { 'Updates owner': 'last update today', 'Next update due': '3 h 59 min left' });
  });

  it('is not closed with an answer that the customer has not heard', async () => {
    await expectWords(conversationOf(engineer), 'Engineering sees it with your order 55120.');
    const panel = engineer.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'Answer' }).click();
    const sheet = sheetOf(engineer, 'Answer');
    await sheet.getByRole('textbox', { name: 'For colleagues' }).fill('A null price list breaks the editor.');
    await sheet
      .getByRole('textbox', { name: 'What the customer may read' })
      .fill('Lines with variants can be added again.');
    await expectWords(sheet, 'Priya Raman gets the answer and sends the explanation.');
    await keepPicture(engineer, '9-answer');
    await sendSheet(sheet, 'Answer');
    await expectWords(panel, 'Answered', 'Not sent to the customer yet');
    await keepPicture(engineer, '10-answered');

    const panelOfAgent = agent.getByRole('tabpanel');
    await panelOfAgent.getByRole('button', { name: 'Put it into the reply' }).click();
    const box = agent.getByRole('textbox', { name: 'Reply to Jörg Amann' });
    await expect.poll(() => box.inputValue()).toBe('Lines with variants can be added again.');
    await keepPicture(agent, '11-explanation');
    await agent.getByRole('button', { name: 'Send to Jörg Amann' }).click();
    await expectWords(panelOfAgent, 'Sent to the customer today');
  });

  it('closes with what was learnt, and goes back the way it came', async () => {
    await expectWords(engineer.getByRole('tabpanel'), 'Sent to the customer today');
    await closeWithAll(engineer, 'Engineering', '12-close-full');
    await expectStrip(engineer, { Owner: specialistName });
    await expectStrip(specialist, { Owner: `${specialistName} (you)` });

    const panel = specialist.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'Answer' }).click();
    const sheet = sheetOf(specialist, 'Answer');
    await sheet.getByRole('textbox', { name: 'For colleagues' }).fill('Engineering mended it.');
    await sheet.getByRole('textbox', { name: 'What the customer may read' }).fill('It is mended for good.');
    await sendSheet(sheet, 'Answer');
    await agent.getByRole('button', { name: 'Put it into the reply' }).click();
    await agent.getByRole('button', { name: 'Send to Jörg Amann' }).click();
    await expectWords(specialist.getByRole('tabpanel'), 'Sent to the customer today');
    await closeWithAll(specialist, 'Specialists', '13-close');
    await expectStrip(agent, { Owner: 'Priya Raman (you)', 'Updates owner': 'Priya Raman (you)' });
    await expectWords(agent.getByRole('article', { name: subject }), 'Tier 1 · Front line');
    await keepPicture(agent, '14-back');
  });

  it('has a history in sentences', async () => {
    await agent.getByRole('tab', { name: 'History' }).click();
    await expectWords(
      agent.getByRole('tabpanel'),
      'Escalated to Specialists (functional)',
      `${specialistName} accepted`,
      'Escalated to Engineering (functional)',
      `${engineerName} accepted`,
    );
    await keepPicture(agent, '15-history');
  });
});

async function closeWithAll(page: Page, path: string, picture: string): Promise<void> {
  await page.getByRole('tabpanel').getByRole('button', { name: 'Close' }).click();
  const sheet = sheetOf(page, `Close: ${path}`);
  const pick = (group: string, word: string) =>
    sheet
      .getByRole('group', { name: group })
      .getByRole('radio', { name: word, exact: true })
      .check({ force: true });
  await pick('Was it needed here?', 'Yes');
  await pick('Who could have solved it earlier?', 'Nobody');
  if ((await sheet.getByRole('group', { name: 'Kind of cause' }).count()) > 0) {
    await pick('Kind of cause', 'Product defect');
    await sheet.getByRole('textbox', { name: 'Root cause or best explanation' }).fill('A null price list');
    await pick('Remedy', 'Fix');
    await pick('Can the solution be reused?', 'Yes');
  }
  await keepPicture(page, picture);
  await sendSheet(sheet, 'Close the escalation');
}
