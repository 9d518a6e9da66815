import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { phoneWithoutScripts } from '../customer-way.ts';
import type { Hands } from '../hands.ts';
import { keepPicture } from '../served-desk.ts';
import type { StoryHouse } from '../story-house.ts';
import { confirmEach, large, openRow } from './story-steps.ts';
import { expectStrip, expectWords, readAloud, sheetOf, stripOf } from '../ticket-window.ts';

/** Refund above the limit: Wednesday 15 April 2026, told in the zone of those who read it, CEST. */

const marta = { name: 'Marta Lindqvist', email: 'marta@lindqvist.example' };
const customer = { name: 'Lindqvist Keramik', plan: 'Team', annualValue: 1_900, currency: 'EUR' };
const subject = 'Order SO-48213 charged twice';

interface Cast {
  readonly house: StoryHouse;
  readonly hands: Hands;
  readonly ticketId: string;
  readonly priya: Page;
}

export async function playRefund(house: StoryHouse, hands: Hands): Promise<void> {
  const ticketId = await whatCameBefore(house);
  const cast = { house, hands, ticketId, priya: await house.windowOf('priya', large) };
  await seesWhatIsSuggested(cast);
  await triesAlone(cast);
  await escalates(cast);
  const aylin = await house.windowOf('aylin', { ...large, provokes: [422] });
  await acceptsAndWrites(cast, aylin);
  await decides(cast, aylin);
  await books(cast);
  await closes(cast, aylin);
  await confirms(cast);
}

/** Two messages before: on 2 April she got EUR 60, which Priya could give alone. */
async function whatCameBefore(house: StoryHouse): Promise<string> {
  const priya = await house.api('priya');
  const writes = async (about: string, text: string) => {
    const assigneeEmail = 'priya@kestrel.example';
    const said = { subject: about, text, issueType: 'billing', customer, contact: marta, assigneeEmail };
    return (await priya.createTicket({ ...said, ...(about === subject ? { disputed } : {}) })).ticketId;
  };
  const disputed = { amount: 640, currency: 'EUR' };
  const first = await writes('Copy of an invoice', 'Please send me a copy of the invoice of March.');
  await priya.changeTicket({ ticketId: first, status: 'resolved' });
  await house.goTo('2026-04-02T10:00:00+02:00');
  const second = await writes('Charged for two seats', 'We have one seat and were charged for two.');
  const given = { action: 'refund', amount: 60, currency: 'EUR', reference: 'RF-9860' } as const;
  await priya.giveCompensation({ ticketId: second, ...given, reason: 'A seat that nobody used.' });
  await priya.changeTicket({ ticketId: second, status: 'resolved' });
  await house.goTo('2026-04-15T16:40:00+02:00');
  return writes(subject, 'My order SO-48213 over EUR 640 was charged twice. I am furious, I will cancel.');
}

async function seesWhatIsSuggested({ hands, priya }: Cast): Promise<void> {
  await openRow(hands, priya, subject);
  await expectWords(priya.getByRole('region', { name: 'Triggers ask' }), 'dispute above EUR 500');
}

/** The sums are said before anybody is refused, and nothing has changed. */
async function triesAlone({ house, hands, priya, ticketId }: Cast): Promise<void> {
  const api = await house.api('priya');
  const before = await api.viewTicket({ ticketId });
  await hands.act(priya, '3', priya.getByRole('tab', { name: 'Customer' }));
  await hands.press(priya.getByRole('button', { name: 'Compensate…' }));
  const sheet = sheetOf(priya, 'Compensate');
  await hands.write(sheet.getByLabel('Amount'), '100');
  const sums = 'EUR 60 on 2 April + 100 = 160, above EUR 150 for this customer in 30 days.';
  await expectWords(sheet, sums);
  await keepPicture(priya, `story-2-${hands.by}-1-above`);
  await hands.act(priya, 'Escape', sheet.getByRole('button', { name: 'Cancel' }));
  await sheet.waitFor({ state: 'detached' });
  expect(await api.viewTicket({ ticketId })).toMatchObject({
    version: before.version,
    severity: { value: 3 },
  });
}

/** Five fields that are filled in already, in less than ninety seconds. */
async function escalates({ house, hands, priya, ticketId }: Cast): Promise<void> {
  await house.goTo('2026-04-15T16:45:00+02:00');
  await hands.act(priya, 'e', priya.getByRole('button', { name: 'Escalate' }).first());
  const sheet = sheetOf(priya, 'Escalate');
  await expectWords(sheet, 'dispute above EUR 500 and cancellation intent', 'Lindqvist Keramik, Team plan');
  await hands.pick(sheet.getByRole('radio', { name: 'An approval' }));
  await confirmEach(hands, sheet);
  const words = {
    'Tried or investigated': 'Two charges, one order. EUR 100 would be above my limit.',
    'What they need to feel it is resolved': 'The second charge back, this week.',
  };
  for (const [name, text] of Object.entries(words))
    await hands.write(sheet.getByRole('textbox', { name }), text);
  await house.goTo('2026-04-15T16:46:00+02:00');
  await expectWords(
    sheet,
    'Tom Becker is away until tomorrow; Aylin Kaya must answer Marta by today 17:46 CEST; you stay the owner until Aylin accepts',
  );
  await keepPicture(priya, `story-2-${hands.by}-2-escalates`);
  await hands.send(priya, sheet.getByRole('button', { name: 'Escalate to Managers' }));
  await sheet.waitFor({ state: 'detached' });
  await expectStrip(priya, { Owner: 'Priya Raman (you)' });
  await asks(hands, priya);
  const api = await house.api('priya');
  const queue = async (view: 'hierarchical' | 'escalated' | 'unaccepted') =>
    (await api.listTickets({ view })).rows.map(({ id }) => id);
  expect([await queue('hierarchical'), await queue('escalated'), await queue('unaccepted')]).toEqual([
    [ticketId],
    [],
    [],
  ]);
}

/** With the words of the sheet that refused her; what she asks for herself she can't approve. */
async function asks(hands: Hands, priya: Page): Promise<void> {
  const customer = priya.getByRole('tabpanel', { name: 'Customer' });
  await hands.act(priya, '3', priya.getByRole('tab', { name: 'Customer' }));
  await hands.press(customer.getByRole('button', { name: 'Compensate…' }));
  const sheet = sheetOf(priya, 'Compensate');
  await hands.write(sheet.getByLabel('Amount'), '640');
  await hands.write(sheet.getByLabel('Why?'), 'Charged twice for SO-48213.');
  await hands.send(priya, sheet.getByRole('button', { name: 'Ask for an approval' }));
  await sheet.waitFor({ state: 'detached' });
  await expectWords(customer, 'Priya Raman asks Aylin Kaya');
  expect(await customer.getByRole('button', { name: 'Take back' }).count()).toBe(1);
  expect(await customer.getByRole('button', { name: 'Decide' }).count()).toBe(0);
}

async function acceptsAndWrites({ house, hands, priya }: Cast, aylin: Page): Promise<void> {
  await house.goTo('2026-04-15T17:05:00+02:00');
  const lists = aylin.getByRole('navigation', { name: 'Views' });
  if (hands.by === 'keyboard') await aylin.keyboard.press('g');
  await hands.act(aylin, 'h', lists.getByRole('link', { name: /^Hierarchical/ }));
  await openRow(hands, aylin, subject);
  await hands.act(aylin, 'a', stripOf(aylin).getByRole('button', { name: 'Accept' }));
  await expectStrip(aylin, { 'Updates owner': 'Aylin Kaya (you)' });
  await hands.act(aylin, 'r', aylin.getByRole('button', { name: 'Reply to Marta Lindqvist' }));
  const box = aylin.getByRole('textbox', { name: 'Reply to Marta Lindqvist' });
  await box.waitFor();
  await hands.press(aylin.getByRole('button', { name: 'Start from a template…' }));
  await hands.press(aylin.getByRole('button', { name: 'Calming words (en)' }));
  await aylin.getByText('High stakes: write it in your own words.').waitFor();
  await aylin.getByText('A field is still open').waitFor();
  const send = aylin.getByRole('button', { name: /^Send .*to Marta/ });
  await hands.send(aylin, send);
  await aylin.getByRole('alert').getByText('The stakes are high here').waitFor();
  await keepPicture(aylin, `story-2-${hands.by}-3-untouched-template`);
  await hands.write(box, 'I am sorry. We charged you twice. I decide about it by tomorrow 11:00 CEST.');
  await hands.choose(aylin.getByRole('combobox', { name: 'Next update by' }), 'at a time of your choice');
  await hands.setTime(aylin.getByLabel('Next update by').last(), '2026-04-16T11:00');
  await hands.send(aylin, send);
  await box.waitFor({ state: 'detached' });
  await expectStrip(priya, { 'Next update due': 'tomorrow 11:00 CEST' });
  await hands.act(aylin, '2', aylin.getByRole('tab', { name: 'Clocks' }));
  const panel = aylin.getByRole('tabpanel', { name: 'Clocks' });
  await expectWords(panel, 'Decision', '4 d 17 h left', 'Met today 17:05 CEST');
  // 41 but for the seconds that hands take.
  expect(await readAloud(panel)).toMatch(/Met today 17:05 CEST, 4[01] working minutes left/);
  await keepPicture(aylin, `story-2-${hands.by}-4-clocks`);
}
/** EUR 640 less the 60 that she got; the customer reads the amount and never a limit. */
async function decides({ house, hands }: Cast, aylin: Page): Promise<void> {
  await house.goTo('2026-04-15T17:20:00+02:00');
  if (hands.by === 'keyboard') await aylin.keyboard.press('g');
  await hands.act(aylin, 'p', aylin.getByRole('banner').getByRole('link', { name: 'Approvals' }));
  const asked = aylin.getByRole('listitem').filter({ hasText: 'EUR 640' });
  await expectWords(asked, 'Got EUR 60 in 30 days');
  await hands.act(aylin, 'a', asked.getByRole('button', { name: 'Approve…' }));
  const sheet = sheetOf(aylin, 'Approve refund of EUR 640');
  await hands.write(sheet.getByLabel('Amount'), '580');
  await hands.write(sheet.getByLabel(/needed when it is less/), 'EUR 640 less the 60 of 2 April.');
  await keepPicture(aylin, `story-2-${hands.by}-5-decides`);
  await hands.send(aylin, sheet.getByRole('button', { name: 'Approve' }));
  await sheet.waitFor({ state: 'detached' });
  await answers(hands, aylin);
}

async function answers(hands: Hands, aylin: Page): Promise<void> {
  if (hands.by === 'keyboard') await aylin.keyboard.press('g');
  await hands.act(aylin, 'h', aylin.getByRole('link', { name: 'Baton' }));
  if (hands.by === 'mouse') await aylin.getByRole('link', { name: /^Hierarchical/ }).click();
  await openRow(hands, aylin, subject);
  const panel = aylin.getByRole('tabpanel', { name: 'Escalation' });
  await hands.act(aylin, '1', aylin.getByRole('tab', { name: 'Escalation' }));
  await hands.press(panel.getByRole('button', { name: 'Answer' }));
  const sheet = sheetOf(aylin, 'Answer');
  await hands.write(sheet.getByLabel('For colleagues'), 'EUR 580 approved. Please book it.');
  const words = 'You get EUR 580 back; with the EUR 60 of 2 April that is the whole second charge.';
  await hands.write(sheet.getByLabel('What the customer may read'), words);
  await hands.send(aylin, sheet.getByRole('button', { name: 'Answer' }));
  await sheet.waitFor({ state: 'detached' });
  await hands.press(panel.getByRole('button', { name: 'Put it into the reply' }));
  const box = aylin.getByRole('textbox', { name: 'Reply to Marta Lindqvist' });
  await expect.poll(() => box.inputValue()).toBe(words);
  await hands.send(aylin, aylin.getByRole('button', { name: /^Send .*to Marta/ }));
  await box.waitFor({ state: 'detached' });
}

async function books({ house, hands, priya }: Cast): Promise<void> {
  await house.goTo('2026-04-15T17:24:00+02:00');
  await expectWords(
    priya.getByRole('tabpanel', { name: 'Customer' }),
    'decided after 34 min',
    'EUR 640 less the 60 of 2 April.',
  );
  await hands.write(priya.getByLabel('Booking reference'), 'RF-9917');
  await hands.press(priya.getByRole('button', { name: 'Book' }));
  await priya.getByText('booked as RF-9917').waitFor();
  await hands.press(priya.getByRole('button', { name: /^Notices/ }));
  await priya.getByText('Aylin Kaya approved EUR 580 of the EUR 640 that was asked for').waitFor();
  await keepPicture(priya, `story-2-${hands.by}-6-booked`);
  await hands.act(priya, 'Escape', priya.getByRole('heading', { level: 1 }));
}

async function closes({ hands, priya }: Cast, aylin: Page): Promise<void> {
  const panel = aylin.getByRole('tabpanel', { name: 'Escalation' });
  await hands.press(panel.getByRole('button', { name: 'Close', exact: true }));
  const sheet = sheetOf(aylin, /^Close/);
  const pick = (question: string, answer: string) =>
    hands.pick(sheet.getByRole('group', { name: question }).getByRole('radio', { name: answer }));
  await pick('Was it needed here?', 'Yes');
  await pick('Who could have solved it earlier?', 'Nobody');
  await pick('Kind of cause', 'Process');
  await hands.write(sheet.getByLabel('Root cause or best explanation'), 'Double charge on retry.');
  await pick('Remedy', 'Refund');
  await hands.write(sheet.getByLabel('Amount'), '580');
  const step = 'One charge for each order, also on retry.';
  await hands.write(sheet.getByLabel('What keeps it from coming back?'), step);
  await hands.choose(sheet.getByLabel('Team'), 'Finance');
  await hands.setDay(sheet.getByLabel('Until'), '2026-04-30');
  await pick('Can the solution be reused?', 'Yes');
  await keepPicture(aylin, `story-2-${hands.by}-7-closes`);
  await hands.send(aylin, sheet.getByRole('button', { name: 'Close the escalation' }));
  await sheet.waitFor({ state: 'detached' });
  await hands.press(priya.getByRole('button', { name: 'Resolve' }));
  await priya.getByText('The customer is asked whether it is solved').waitFor();
  await hands.press(priya.getByRole('button', { name: 'Make a link' }));
}

/** In a browser of hers, without scripts. */
async function confirms({ house, hands, priya }: Cast): Promise<void> {
  const address = await priya.locator('.status-link-new code').innerText();
  await house.goTo('2026-04-16T09:10:00+02:00');
  const phone = await phoneWithoutScripts(house.desk);
  await phone.goto(address);
  const page = phone.getByRole('main');
  await expectWords(page, 'You get EUR 580 back');
  expect(await page.innerText()).not.toMatch(/limit|EUR 1[05]0|EUR 1,000|approv/i);
  await hands.pick(phone.getByLabel('Yes, it is solved'));
  await hands.pick(phone.getByLabel('Satisfied', { exact: true }));
  await keepPicture(phone, `story-2-${hands.by}-8-confirms`);
  await hands.press(phone.getByRole('button', { name: 'Send the answer' }));
  await phone.getByText('You said: Satisfied.').waitFor();
  await phone.close();
  await expectWords(
    priya.getByRole('tabpanel', { name: 'Customer' }),
    'The customer confirmed that it is solved.',
    'Satisfaction 4 of 5',
    'One charge for each order, also on retry. Finance, due 30 April 2026',
  );
  await keepPicture(priya, `story-2-${hands.by}-9-confirmed`);
}
