import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { lookedAt, phoneWithoutScripts, sendRequest } from '../support/customer-way.ts';
import { keepPicture, openServedDesk, type ServedDesk } from '../support/served-desk.ts';
import { packet } from '../support/ticket-so-far.ts';

let desk: ServedDesk;
beforeAll(async () => {
  desk = await openServedDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.takeComplaints()).toEqual([]));

it('a customer asks, follows, asks for more and answers, on a phone without scripts or an account', async () => {
  const phone = await phoneWithoutScripts(desk);
  await sendRequest(desk, phone, 'The export stops half way');
  await keepPicture(phone, '92-just-sent');
  const priya = await desk.api('priya');
  const { rows } = await priya.listTickets({ view: 'all', q: 'The export stops half way' });
  const ticketId = String(rows[0]?.id);
  const made = await priya.makeStatusLink({ ticketId });
  const address = desk.address + new URL(String(made.address)).pathname;
  const agent = { packet: { ...packet, lacks: 'system-access' as const }, overrideReason: 'On the phone' };
  const opened = await priya.openEscalation({ ticketId, kind: 'functional', pathId: 'platform', ...agent });
  const hana = await desk.api('hana');
  await hana.acceptEscalation({ escalationId: String(opened.escalationId) });
  await priya.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'Hello Sam,\n\nwe read the log of req_7f3a91c2.\n\nPriya',
    nextUpdateAt: new Date(Date.now() + 3_600_000).toISOString(),
    standing: {
      verified: 'Exports of more than 10,000 rows stop half way.',
      unknown: 'Why it began on Tuesday.',
      milestone: 'We compare the release of Tuesday with the one before.',
    },
  });
  await phone.goto(address);
  await phone.getByText('A specialist is working on it').waitFor();
  await phone.getByText('Platform and integrations').waitFor();
  await phone.getByText('Write to us, or add what you know').click();
  await phone.getByLabel('Your message').fill('It also stops for my colleague.');
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.getByText('We have your message.').waitFor();
  await phone.getByRole('link', { name: 'Ask for more help' }).click();
  await phone.getByLabel('Why is it urgent').fill('Our month ends tomorrow.');
  await phone.getByRole('button', { name: 'Ask for an escalation' }).click();
  await phone.getByText('We have your wish for an escalation.').waitFor();
  expect(await lookedAt(desk, address, '93-status')).toEqual([]);
  expect(await lookedAt(desk, `${desk.address}/request/sample?type=billing&lang=de`, '94-form')).toEqual([]);
  expect(await lookedAt(desk, `${desk.address}/request/sample/what-to-expect`, '95-guide')).toEqual([]);
});

it('an agent makes a link and takes it back; says how it stands; the customer says whether it is solved', async () => {
  const priya = await desk.api('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Die Rechnung ist leer',
    text: 'Die Rechnung ist leer, und wir haben sie nicht bekommen.',
    assigneeEmail: 'priya@kestrel.example',
    contact: { name: 'Erika Muster', email: 'erika@muster.example' },
  });
  const page = await desk.windowOf('priya', { viewport: { width: 1440, height: 1000 } });
  await page.goto(`${desk.address}/tickets/${ticketId}?panel=customer&write=reply`);
  await page.getByText('What the status page says').click();
  await page.getByLabel('What we know', { exact: true }).fill('Die Rechnung wurde ohne Posten gedruckt.');
  await page.getByLabel('Reply to Erika Muster').fill('Guten Tag. {verified}');
  await page.getByRole('button', { name: /^Send to Erika Muster/ }).click();
  await page.getByText('Guten Tag. Die Rechnung wurde ohne Posten gedruckt.').waitFor();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.locator('.status-link-new code').innerText();
  await keepPicture(page, '96-status-link');
  await priya.changeTicket({ ticketId, status: 'resolved' });
  const phone = await phoneWithoutScripts(desk, 'de-DE');
  await phone.goto(address);
  await phone.getByText('Die Rechnung wurde ohne Posten gedruckt.').first().waitFor();
  await phone.getByLabel('Ja, es ist gelöst').check();
  await phone.getByLabel('Zufrieden', { exact: true }).check();
  await keepPicture(phone, '97-solved');
  await phone.getByRole('button', { name: 'Antwort senden' }).click();
  await phone.getByText('Sie haben gesagt: Zufrieden.').waitFor();
  await page.getByText('satisfaction 4 of 5', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await page.getByText('The customer has no link yet.').waitFor();
  const gone = await desk.strangersWindow({
    viewport: { width: 390, height: 844 },
    locale: 'de-DE',
    provokes: [404],
  });
  await gone.goto(address);
  await gone.getByText('Dieser Link gilt nicht mehr').waitFor();
});

it('an agent attaches by button, drop and paste; the customer sees it; one press makes it evidence', async () => {
  const priya = await desk.api('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'The export is empty',
    text: 'The export is empty.',
    assigneeEmail: 'priya@kestrel.example',
    contact: { name: 'Sam Sample', email: 'sam@sample.example' },
  });
  const made = await priya.makeStatusLink({ ticketId });
  const agent = { packet: { ...packet, lacks: 'system-access' as const }, overrideReason: 'On the phone' };
  const opened = await priya.openEscalation({ ticketId, kind: 'functional', pathId: 'platform', ...agent });
  const page = await desk.windowOf('priya', { viewport: { width: 1440, height: 1000 } });
  await page.goto(`${desk.address}/tickets/${ticketId}?write=reply`);
  await page
    .getByLabel('Add files')
    .setInputFiles([{ name: 'shot.png', mimeType: 'image/png', buffer: dot }]);
  await giveFile(page, 'drop', '.thread-scroll', { name: 'dropped.html', type: 'text/html', base64: script });
  const pasted = { name: 'image.png', type: 'image/png', base64: dot.toString('base64') };
  await giveFile(page, 'paste', '[aria-labelledby=reply-title]', pasted);
  for (const name of ['shot.png', 'dropped.html', 'Pasted picture 1.png'])
    await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
  await page.getByLabel('Reply to Sam Sample').fill('Hello Sam,\n\nthis is what we see.');
  const send = page.getByRole('button', { name: /^Send to Sam Sample/, disabled: false });
  await send.waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Remove Pasted picture 1.png' }).click();
  await send.click();
  await page.getByRole('button', { name: 'Look at shot.png' }).click();
  await page.getByRole('img', { name: 'shot.png' }).waitFor();
  await keepPicture(page, '98-picture');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add to the packet as evidence: shot.png' }).click();
  await page.getByText('shot.png is evidence of E-1 now.').waitFor();
  await page.goto(`${desk.address}/escalations/${opened.escalationId}/packet`);
  await page.getByRole('link', { name: 'Look at shot.png' }).waitFor();
  await keepPicture(page, '99-evidence');
  // What can still be taken back is not on his page yet.
  await (await desk.api('greta')).moveSampleClock({ minutes: 1 });
  const phone = await phoneWithoutScripts(desk);
  await phone.goto(desk.address + new URL(String(made.address)).pathname);
  await phone.getByText('dropped.html').waitFor();
  expect(await phone.getByText('Pasted picture').count()).toBe(0);
});

/** The smallest picture. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const script = Buffer.from('<script>document.title = "ran"</script>').toString('base64');

/** As a hand does it: dropped or pasted on what is there. */
function giveFile(
  page: Page,
  way: 'drop' | 'paste',
  place: string,
  file: { readonly name: string; readonly type: string; readonly base64: string },
): Promise<unknown> {
  return page.evaluate(`(() => {
    const { name, type, base64 } = ${JSON.stringify(file)};
    const carried = new DataTransfer();
    carried.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }));
    const how = { bubbles: true, cancelable: true, dataTransfer: carried, clipboardData: carried };
    const event = '${way}' === 'drop' ? new DragEvent('drop', how) : new ClipboardEvent('paste', how);
    document.querySelector('${place}').dispatchEvent(event);
  })()`);
}
