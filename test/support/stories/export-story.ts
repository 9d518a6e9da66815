import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Hands } from '../hands.ts';
import { keepPicture } from '../served-desk.ts';
import type { StoryHouse } from '../story-house.ts';
import { expectStrip, expectWords, readAloud, sheetOf } from '../ticket-window.ts';
import { confirmEach, goToRow, large, openRow } from './story-steps.ts';

/** Wrong escalation, returned: Tuesday 21 April 2026, British summer time. */

const subject = 'CSV export fails';

interface Cast {
  readonly house: StoryHouse;
  readonly hands: Hands;
  readonly ticketId: string;
  readonly ben: Page;
}

export async function playExport(house: StoryHouse, hands: Hands): Promise<void> {
  const greta = await house.api('greta');
  const { ticketId } = await greta.createTicket({
    subject,
    text: 'The CSV export fails since 09:40: "Export failed (code E-5012)". Account 88214, Chrome 124.',
    issueType: 'technical-integration',
    assigneeEmail: 'ben@kestrel.example',
    customer: { name: 'Foxglove Clinics', plan: 'Business' },
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  await house.goTo('2026-04-21T10:05:00+01:00');
  const cast = { house, hands, ticketId, ben: await house.windowOf('ben', large) };
  await sendsToPlatform(cast);
  await comesBack(cast);
  await asksWhatIsNew(cast);
  await sendsToSupportOperations(cast);
  const ola = await answersInOperations(cast);
  await explains(cast);
  await closesInTwoPicks(cast, ola);
}

async function sendsToPlatform({ hands, ben }: Cast): Promise<void> {
  await openRow(hands, ben, subject);
  await hands.act(ben, 'e', ben.getByRole('button', { name: 'Escalate' }).first());
  const sheet = sheetOf(ben, 'Escalate');
  await hands.pick(sheet.getByRole('radio', { name: /^Platform/ }));
  await sheet.getByRole('button', { name: 'Escalate to Platform' }).waitFor();
  await confirmEach(hands, sheet);
  for (const [name, text] of Object.entries(filled))
    await hands.write(sheet.getByRole('textbox', { name }), text);
  expect(
    await sheet.getByRole('button', { name: /^(Problem|Context|Hypothesis|Question): ready/ }).count(),
  ).toBe(4);
  await hands.tick(sheet.getByRole('checkbox', { name: 'Send although something is missing' }));
  await hands.write(sheet.getByRole('textbox', { name: 'Why must it leave now?' }), 'Customer on the phone.');
  await expectWords(
    sheet,
    'Mei Tanaka (Platform, ',
    'must accept by today 10:35 BST. You stay the owner until then. The customer hears by today 11:05 BST.',
    'Missing: ',
    'who is affected',
  );
  await keepPicture(ben, `story-3-${hands.by}-1-platform`);
  await hands.send(ben, sheet.getByRole('button', { name: 'Escalate to Platform' }));
  await sheet.waitFor({ state: 'detached' });
  await expectStrip(ben, { Owner: 'Ben Carter (you)', 'Next action': 'Accept' });
}

/** Four of the six sections; whom it costs what, and the evidence, are left open. */
const filled = {
  'What should happen': 'A file is downloaded.',
  'What happens instead': 'An error after ten seconds.',
  'Affected workflow': 'The monthly report',
  'Likely cause': 'The new export service',
  'Ruled out': 'Another browser fails as well.',
  'Still uncertain': 'Since when exactly.',
  'Question or requested action': 'Why does the export fail?',
};

/** From the list by a key, or from the ticket: two named items. */
async function comesBack({ house, hands, ben }: Cast): Promise<void> {
  await house.goTo('2026-04-21T10:17:00+01:00');
  const mei = await house.windowOf('mei', large);
  if (hands.by === 'mouse') {
    await openRow(hands, mei, subject);
    await hands.press(mei.getByRole('button', { name: 'Return with what is missing' }));
  } else {
    await goToRow(hands, mei, subject);
    await mei.keyboard.press('b');
  }
  const sheet = sheetOf(mei, 'Return with what is missing');
  for (const item of [/^Ids/, /^Who is affected/])
    await hands.tick(sheet.getByRole('checkbox', { name: item }));
  await hands.write(
    sheet.getByRole('textbox'),
    'Request id of a failed export; does it fail for a second user?',
  );
  await expectWords(sheet, 'Ben Carter owns it again and brings what is missing. This is bounce 1 of 2.');
  await keepPicture(mei, `story-3-${hands.by}-2-returns`);
  await hands.send(mei, sheet.getByRole('button', { name: /^Return to Ben Carter/ }));
  await sheet.waitFor({ state: 'detached' });
  await mei.close();
  await expectStrip(ben, { Owner: 'Ben Carter (you)' });
  await expectWords(ben.getByRole('tabpanel'), 'Mei Tanaka returned it', 'Ids', 'Who is affected');
  expect(await readAloud(ben.getByRole('tabpanel'))).not.toContain('missed');
  await hands.act(ben, '2', ben.getByRole('tab', { name: 'Clocks' }));
  await expectWords(ben.getByRole('tabpanel'), 'Acknowledge', 'returned after 12 min', 'today 10:17 BST');
}

/** What she has told is not asked again. */
async function asksWhatIsNew({ house, hands, ben, ticketId }: Cast): Promise<void> {
  await house.goTo('2026-04-21T10:20:00+01:00');
  await hands.act(ben, 'r', ben.getByRole('button', { name: 'Reply to Dr Amara Bell' }));
  const box = ben.getByRole('textbox', { name: 'Reply to Dr Amara Bell' });
  await hands.write(box, 'Which browser do you use? Which request id did the failed export have?');
  await ben.getByText('Browser: “Chrome 124” (Dr Amara Bell, today 09:52 BST)').waitFor();
  await keepPicture(ben, `story-3-${hands.by}-3-asked-again`);
  await hands.write(box, 'Which request id did the failed export have, and does it fail for a second user?');
  await ben.getByText('Browser: “Chrome 124”').waitFor({ state: 'detached' });
  await hands.send(ben, ben.getByRole('button', { name: /^Send to Dr Amara Bell/ }));
  await box.waitFor({ state: 'detached' });
  await expectStrip(ben, { 'Next update due': 'today 11:05 BST' });
  await house.goTo('2026-04-21T10:41:00+01:00');
  const greta = await house.api('greta');
  const text = 'The request id is req_7f3a91c2. A colleague can export.';
  await greta.addMessage({ ticketId, direction: 'inbound', text });
  await ben.getByText('A colleague can export.').first().waitFor();
}

/** What came back makes it a matter of permissions. */
async function sendsToSupportOperations({ house, hands, ben }: Cast): Promise<void> {
  await hands.act(ben, '1', ben.getByRole('tab', { name: 'Escalation' }));
  const panel = ben.getByRole('tabpanel', { name: 'Escalation' });
  await hands.press(panel.getByRole('button', { name: 'Edit' }).first());
  const packet = sheetOf(ben, /packet/i);
  await packet.locator('[data-item="identifiers"] [data-waits="true"]:focus').waitFor();
  await expectWords(
    packet,
    'req_7f3a91c2',
    'A colleague can export.',
    'from the message of Dr Amara Bell, 10:41',
  );
  await keepPicture(ben, `story-3-${hands.by}-4-proposed`);
  expect(await packet.getByRole('button', { name: /^Confirm / }).count()).toBe(2);
  if (hands.by === 'mouse') await confirmEach(hands, packet);
  for (const item of hands.by === 'keyboard' ? ['identifiers', 'scope'] : []) {
    await packet.locator(`[data-item="${item}"] [data-waits="true"]:focus`).waitFor();
    await ben.keyboard.press('c');
  }
  await expect.poll(() => packet.getByRole('button', { name: /^Confirm / }).count()).toBe(0);
  await hands.send(ben, packet.getByRole('button', { name: /^Save/ }));
  await packet.waitFor({ state: 'detached' });
  await hands.act(ben, '5', ben.getByRole('tab', { name: 'Triage' }));
  await hands.press(ben.getByRole('button', { name: /^Issue type/ }));
  await hands.press(ben.getByRole('button', { name: 'Permissions' }));
  await house.goTo('2026-04-21T10:43:00+01:00');
  await hands.act(ben, '1', ben.getByRole('tab', { name: 'Escalation' }));
  await hands.press(panel.getByRole('button', { name: /^Send to/ }));
  const sheet = sheetOf(ben, /^Send to/);
  await expectWords(sheet, 'By what is known now the policy would send it to Support Operations.');
  await hands.pick(sheet.getByRole('radio', { name: /^Support Operations/ }));
  await expectWords(sheet, 'Ola Nowak (Support Operations, ', 'Mei Tanaka’s return was bounce 1 of 2.');
  const why = sheet.getByRole('textbox', { name: 'Send although something is missing' });
  if ((await why.count()) > 0) await hands.write(why, 'The rest is not needed there.');
  await keepPicture(ben, `story-3-${hands.by}-5-operations`);
  await hands.send(ben, sheet.getByRole('button', { name: 'Send', exact: true }));
  await sheet.waitFor({ state: 'detached' });
  await expectStrip(ben, { Owner: 'Ben Carter (you)' });
}

async function answersInOperations({ house, hands }: Cast): Promise<Page> {
  await house.goTo('2026-04-21T10:49:00+01:00');
  const ola = await house.windowOf('ola', large);
  await openRow(hands, ola, subject);
  await hands.act(ola, 'a', ola.getByRole('button', { name: 'Accept' }));
  await expectStrip(ola, { Owner: 'Ola Nowak (you)', 'Updates owner': 'Ben Carter' });
  await house.goTo('2026-04-21T10:58:00+01:00');
  await hands.press(ola.getByRole('tabpanel').getByRole('button', { name: 'Answer' }));
  const sheet = sheetOf(ola, 'Answer');
  await hands.write(sheet.getByLabel('For colleagues'), 'The role Exporter was missing; granted.');
  await hands.write(
    sheet.getByLabel('What the customer may read'),
    'You can export now: a role was missing.',
  );
  await hands.send(ola, sheet.getByRole('button', { name: 'Answer' }));
  await sheet.waitFor({ state: 'detached' });
  return ola;
}

/** Three minutes before the promise runs out. */
async function explains({ house, hands, ben }: Cast): Promise<void> {
  await house.goTo('2026-04-21T11:02:00+01:00');
  await hands.press(ben.getByRole('button', { name: 'Put it into the reply' }));
  const box = ben.getByRole('textbox', { name: 'Reply to Dr Amara Bell' });
  await expect.poll(() => box.inputValue()).toBe('You can export now: a role was missing.');
  await hands.send(ben, ben.getByRole('button', { name: /^Send to Dr Amara Bell/ }));
  await box.waitFor({ state: 'detached' });
  await hands.act(ben, '4', ben.getByRole('tab', { name: 'History' }));
  const history = ben.getByRole('tabpanel', { name: 'History' });
  await expectWords(history, 'Customer update');
  expect(await readAloud(history)).not.toMatch(/missed/);
}

async function closesInTwoPicks({ hands, ben }: Cast, ola: Page): Promise<void> {
  await hands.press(ola.getByRole('tabpanel').getByRole('button', { name: 'Close', exact: true }));
  const sheet = sheetOf(ola, /^Close/);
  await hands.pick(
    sheet.getByRole('group', { name: 'Was it needed here?' }).getByRole('radio', { name: 'No' }),
  );
  await hands.pick(sheet.getByRole('radio', { name: 'Tier 1' }));
  await keepPicture(ola, `story-3-${hands.by}-6-closes`);
  await hands.send(ola, sheet.getByRole('button', { name: 'Close the escalation' }));
  await sheet.waitFor({ state: 'detached' });
  await hands.act(ben, '1', ben.getByRole('tab', { name: 'Escalation' }));
  await expectWords(ben.getByRole('tabpanel', { name: 'Escalation' }), 'Closed');
}
