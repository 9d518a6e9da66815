import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import {
  expectStrip,
  expectWords,
  openFromQueue,
  sendSheet,
  sheetOf,
  stripOf,
} from '../support/ticket-window.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

/** A ticket of Priya's, offered to a team with a packet that is complete for it. */
async function offer(subject: string, pathId: 'specialists' | 'engineering'): Promise<string> {
  const { ticketId } = await (await desk.api('greta')).createTicket({
    subject,
    text: 'The totals of the March report differ from the dashboard.',
    issueType: 'product-bug',
    priority: 'high',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Ostertal Bau' },
    contact: { name: 'Jörg Amann', email: 'j.amann@ostertal.example' },
    impact: { keyTaskBlocked: true },
    workaround: 'known',
  });
  const words = [
    'summary tried customerState neededToFeelResolved accountContext',
    'actual affectedWorkflow occurredWhen impact scope question',
  ];
  const items = Object.fromEntries(
    words
      .join(' ')
      .split(' ')
      .map((item) => [item, `Words on ${item}`]),
  );
  const opened = await (await desk.api('priya')).openEscalation({
    ticketId,
    kind: 'functional',
    pathId,
    packet: { items, evidence: [] },
  });
  return opened.escalationId as string;
}

const conflict = { provokes: [409] };
const acceptIn = (page: Page) => stripOf(page).getByRole('button', { name: 'Accept' });

describe('two people at one ticket', () => {
  it('accept at once: one owns it, the other reads who was first', async () => {
    const subject = 'Totals differ from the dashboard';
    await offer(subject, 'specialists');
    const people = ['Ingrid Solberg', 'Mateo Silva'] as const;
    const pages = await Promise.all(people.map((name) => desk.windowOf(name, conflict)));
    for (const page of pages) {
      await openFromQueue(page, subject);
      await acceptIn(page).waitFor();
    }
    await Promise.all(pages.map((page) => acceptIn(page).click()));

    const won = await Promise.race(
      pages.map(async (page, place) => {
        await page.getByText('You own the escalation of').waitFor();
        return place;
      }),
    );
    const [winner, loser] = [pages[won] as Page, pages[1 - won] as Page];
    await expectStrip(winner, { Owner: `${people[won]} (you)` });
    const alert = loser.getByRole('alert');
    await expectWords(alert, 'This ticket has moved on', `${people[won]} has accepted`);
    await expectStrip(loser, { Owner: people[won] as string });
    expect(await acceptIn(loser).count()).toBe(0);
    expect(await alert.getByText('What you typed').count()).toBe(0);
    await keepPicture(loser, '20-second-to-accept');
  });

  it('tells a page that was overtaken what happened, and keeps every word that was typed', async () => {
    const subject = 'Report shows last year';
    const escalationId = await offer(subject, 'specialists');
    const page = await desk.windowOf('mateo', conflict);
    await openFromQueue(page, subject);
    await page.getByRole('button', { name: 'Return with what is missing' }).click();
    const sheet = sheetOf(page, 'Return with what is missing');
    const item = sheet.getByRole('checkbox', { name: /^Tried or investigated/ });
    await item.check();
    const note = sheet.getByRole('textbox', { name: 'A word about it' });
    await note.fill('Which filter was set?');

    await (await desk.api('ingrid')).acceptEscalation({ escalationId });
    await sheet.getByRole('button', { name: /^Return to Priya Raman/ }).click();
    const alert = sheet.getByRole('alert');
    await expectWords(alert, 'This ticket has moved on', 'Since you opened this:', 'Ingrid Solberg accepted');
    await expectWords(alert, 'What you typed is still here.');
    await keepPicture(page, '21-overtaken');
    for (const again of [async () => undefined, () => page.reload()]) {
      await again();
      await expect.poll(() => note.inputValue()).toBe('Which filter was set?');
      expect(await item.isChecked()).toBe(true);
    }
  });

  it('return it with what is missing by name: the sender reads it, brings it and sends it again', async () => {
    const subject = 'Totals are rounded twice';
    await offer(subject, 'engineering');
    const engineer = await desk.windowOf('marek');
    await openFromQueue(engineer, subject);
    await engineer.getByRole('button', { name: 'Return with what is missing' }).click();
    const sheet = sheetOf(engineer, 'Return with what is missing');
    const send = sheet.getByRole('button', { name: 'Name at least one item' });
    expect(await send.isDisabled()).toBe(true);
    await sheet.getByRole('checkbox', { name: /^Environment/ }).check();
    await sheet.getByRole('checkbox', { name: /^Ids/ }).check();
    await sheet.getByRole('textbox', { name: 'A word about it' }).fill('Which report, on which release?');
    await expectWords(sheet, 'Priya Raman owns it again and brings what is missing.');
    await keepPicture(engineer, '22-return');
    await sendSheet(sheet, 'Return to Priya Raman with 2 items');

    const sender = await desk.windowOf('priya');
    await openFromQueue(sender, subject);
    const panel = sender.getByRole('tabpanel');
    await expectWords(panel, 'Marek Dvořák returned it', 'and asks for: Environment Ids');
    await expectWords(panel, 'Which report, on which release?', '1 returned');
    await expectWords(
      panel,
      'Missing: environment, ids · May follow: what should happen, evidence, ruled out',
    );
    await expectStrip(sender, { Owner: 'Priya Raman (you)' });
    await keepPicture(sender, '23-returned');

    await panel.getByRole('button', { name: 'Fill in what is missing' }).click();
    const packet = sheetOf(sender, 'Packet');
    await packet.getByRole('textbox', { name: 'Environment' }).fill('Release 8.14.1');
    await packet.getByRole('textbox', { name: 'Ids' }).fill('Report 3, account 88120');
    await expectWords(packet, 'Ready to act on');
    await sendSheet(packet, 'Save the packet');
    await panel.getByRole('button', { name: 'Send to Engineering' }).click();
    const again = sheetOf(sender, 'Send to Engineering');
    await expectWords(again, 'Ready to act on.', 'must accept by');
    await sendSheet(again, 'Send');
    await expectWords(stripOf(sender), 'Offered to', 'You stay the owner until somebody accepts.');
  });
});
