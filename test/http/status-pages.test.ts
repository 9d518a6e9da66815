import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerBrowser, type CustomerBrowser, formOf, readText } from '../support/customer-browser.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { packet } from '../support/ticket-so-far.ts';

// A Tuesday, 10:00 in Berlin.
let desk: TestDesk;
let customer: CustomerBrowser;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:00:00Z' });
  customer = customerBrowser(desk.server);
});
afterAll(() => desk.close());

async function newTicket(text = 'The export fails. It is the one that we need.') {
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'Export fails <b>&',
    text,
    issueType: 'integration',
    assigneeEmail: 'priya@kestrel.example',
    customer: { name: 'Sample Works' },
    contact: { name: 'Sam Sample', email: 'sam@sample.example' },
  });
  const { address } = await desk.as('priya').makeStatusLink({ ticketId });
  return { ticketId, path: new URL(String(address)).pathname };
}

describe('a status page', () => {
  it('says who is on it, what is known, what comes next and when, in words that were said to the customer', async () => {
    const { ticketId, path } = await newTicket();
    const first = readText((await customer.look(path)).body);
    expect(first).toContain('We have your request');
    expect(first).toContain('Kestrel Support');
    expect(first).toMatch(/First answer by today \d\d:\d\d CEST/);
    const priya = desk.as('priya');
    const { escalationId } = await priya.openEscalation({
      ticketId,
      kind: 'functional',
      pathId: 'platform',
      packet: { ...packet, lacks: 'system-access' },
      overrideReason: 'INTERNAL customer on the phone',
    });
    expect(readText((await customer.look(path)).body)).toContain('We are bringing in a specialist');
    const { escalations } = await priya.viewTicket({ ticketId });
    await desk.as('mei').acceptEscalation({ escalationId: escalationId as string });
    expect(escalations).toHaveLength(1);
    await priya.addMessage({
      ticketId,
      direction: 'outbound',
      text: 'We look at it.',
      nextUpdateAt: '2026-04-21T13:00:00Z',
      standing: {
        verified: 'It fails for one user.\nNot for others.',
        unknown: 'Why.',
        milestone: 'We read the log.',
      },
    });
    await desk.forward('1 min');
    const page = await customer.look(`${path}?zone=Europe/London`);
    const text = readText(page.body);
    expect(text).toContain('A specialist is working on it');
    expect(text).toContain('Platform and integrations');
    expect(text).toContain('You hear from us by today 14:00 BST, whether or not there is a fix');
    expect(text).toContain('What we know It fails for one user. Not for others.');
    expect(text).toContain('What we do not know yet Why.');
    expect(text).toContain('Next step We read the log.');
    expect(page.body).toContain('Export fails &lt;b&gt;&amp;');
    expect(text).not.toContain('INTERNAL');
    expect(text).not.toContain('Specialists');
  });

  it('is kept by nobody, found by nobody, and takes nothing from elsewhere', async () => {
    const { path } = await newTicket();
    const { headers, body, cookies } = await customer.look(path);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(cookies).toEqual([]);
    expect(body).not.toMatch(/<script|https?:|@import|url\(/);
    expect(body.length).toBeLessThan(20_000);
  });

  it('is in the language that is asked for, the customer’s, or the browser’s', async () => {
    const german = await newTicket('Der Export ist nicht möglich, und wir haben die Datei nicht.');
    const page = await customer.look(german.path);
    expect(page.body).toContain('<html lang="de">');
    expect(readText(page.body)).toMatch(/Erste Antwort bis heute \d\d:\d\d MESZ/);
    expect((await customer.look(`${german.path}?lang=en`)).body).toContain('<html lang="en">');
    const accepts = { 'accept-language': 'fr, de-AT;q=0.8, en;q=0.5' };
    const gone = await customer.look('/status/nothing', accepts);
    expect([gone.statusCode, readText(gone.body)]).toEqual([
      404,
      expect.stringContaining('Dieser Link gilt nicht mehr'),
    ]);
  });

  it('ends when it is taken back, and after its time; both look like a link that never was', async () => {
    const { ticketId, path } = await newTicket();
    const { links } = await desk.api.listStatusLinks({ ticketId });
    expect(links).toHaveLength(1);
    await desk.api.endStatusLink({ ticketId, linkId: String(links[0]?.id) });
    const ended = await customer.look(path);
    const never = await customer.look(`/status/${'a'.repeat(43)}`);
    expect([ended.statusCode, ended.body]).toEqual([never.statusCode, never.body]);
    const short = await desk.api.makeStatusLink({ ticketId, lastsDays: 1 });
    const other = new URL(String(short.address)).pathname;
    expect((await customer.look(other)).statusCode).toBe(200);
    desk.clock.forwardTo(desk.clock.realNow() + 25 * 3_600_000);
    expect((await customer.look(other)).statusCode).toBe(404);
    const again = await desk.api.send('endStatusLink', { ticketId, linkId: String(links[0]?.id) });
    expect(again.body).toMatchObject({ code: 'status_link_not_found' });
  });

  it('takes words once, however often the form is sent, and asks for an escalation by the policy’s trigger', async () => {
    const { ticketId, path } = await newTicket();
    const form = formOf((await customer.look(path)).body, '/messages');
    const text = 'It is req_7f3a91c2.\r\nAnd it fails\0 each time.';
    for (const _ of [1, 2]) {
      const sent = await customer.send(form.path, { ...form.fields, text });
      expect([sent.statusCode, sent.headers['location']]).toEqual([
        303,
        expect.stringContaining('done=written'),
      ]);
    }
    const empty = await customer.send(form.path, { ...form.fields, text: '  ' });
    expect([empty.statusCode, readText(empty.body)]).toEqual([
      422,
      expect.stringContaining('Something is missing'),
    ]);
    const ask = formOf((await customer.look(`${path}/escalation`)).body, '/escalation');
    const why = 'Our month ends tomorrow.';
    const asked = await customer.send(ask.path, {
      ...ask.fields,
      why,
      who: 'team',
      until: '2026-04-30',
    });
    expect(asked.headers['location']).toContain('done=escalated');
    const ticket = await desk.api.viewTicket({ ticketId });
    const inbound = ticket.messages.filter(({ direction }) => direction === 'inbound').map((one) => one.text);
    expect(inbound.slice(1)).toEqual([
      'It is req_7f3a91c2.\nAnd it fails each time.',
      'I ask for an escalation.\n\nOur month ends tomorrow.\n\nAffected: A team\n\nNeeded by: 2026-04-30',
    ]);
    expect(ticket.requestedBy).toEqual(['customer']);
    expect(ticket.asks.map(({ what, words }) => [what, words])).toEqual(
      expect.arrayContaining([
        ['flag', 'The customer asks for an escalation'],
        ['suggest', null],
      ]),
    );
    const { commitments } = await desk.api.viewTriage({ ticketId });
    expect(commitments.map(({ what, dueAt }) => [what, dueAt])).toEqual([
      ['customer-deadline', '2026-04-30T21:59:00.000Z'],
    ]);
  });

  it('confirms, or opens again with a clock and a word to its owner, and keeps the satisfaction', async () => {
    const { ticketId, path } = await newTicket();
    const priya = desk.as('priya');
    await priya.addMessage({ ticketId, direction: 'outbound', text: 'It is mended.' });
    await desk.forward('1 min');
    await priya.changeTicket({ ticketId, status: 'resolved' });
    const form = formOf((await customer.look(path)).body, '/resolution');
    const comment = 'It fails again.';
    const no = await customer.send(form.path, { ...form.fields, solved: 'no', satisfaction: '2', comment });
    expect(no.headers['location']).toContain('done=reopened');
    const open = await priya.viewTicket({ ticketId });
    expect(open.status).toBe('open');
    expect(open.resolution).toMatchObject({ confirmation: 'none', satisfaction: 2 });
    expect(open.messages.at(-1)).toMatchObject({ direction: 'inbound', text: comment });
    expect(open.clocks.filter(({ dueAt }) => dueAt !== null).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['next-response', 'resolution']),
    );
    const { notices } = await priya.listNotices({});
    expect(notices.map(({ kind }) => kind)).toContain('not-solved');
    const late = await customer.send(form.path, { ...form.fields, solved: 'yes', key: 'another' });
    expect(late.headers['location']).toContain('done=refused');
    await priya.changeTicket({ ticketId, status: 'resolved' });
    const again = formOf((await customer.look(path)).body, '/resolution');
    await customer.send(again.path, { ...again.fields, solved: 'yes', satisfaction: '4', comment: 'Thanks' });
    const solved = await priya.viewTicket({ ticketId });
    expect(solved.resolution).toMatchObject({
      confirmation: 'confirmed',
      satisfaction: 4,
      comment: 'Thanks',
    });
    const page = readText((await customer.look(path)).body);
    expect(page).toContain('You said: Satisfied.');
    expect(page).not.toContain('Is it solved?');
  });

  it('puts a new link into a letter where a template leaves it open, and into nothing that is kept', async () => {
    const { ticketId } = await newTicket();
    await desk
      .as('priya')
      .addMessage({ ticketId, direction: 'outbound', text: 'See {statusLink} at any time.' });
    await desk.forward('1 min');
    const mail = desk.sent.findLast(({ text }) => text.includes('/status/'));
    const path = /\/status\/[\w-]{43}/.exec(String(mail?.text))?.[0];
    const page = await customer.look(String(path));
    expect(page.statusCode).toBe(200);
    expect(readText(page.body)).toContain('See (the address of this page) at any time.');
    const { messages } = await desk.api.viewTicket({ ticketId });
    expect(messages.at(-1)?.text).toBe('See {statusLink} at any time.');
  });

  it('shows a promise that was missed, and no message that can still be taken back', async () => {
    const { ticketId, path } = await newTicket();
    const priya = desk.as('priya');
    await priya.openEscalation({ ticketId, kind: 'hierarchical', packet });
    await priya.addMessage({ ticketId, direction: 'outbound', text: 'You hear from us.' });
    expect(readText((await customer.look(path)).body)).not.toContain('You hear from us.');
    await desk.forward('4 days');
    expect(readText((await customer.look(path)).body)).toContain('We are late, and we know it.');
  });

  it('is limited for each place and each link', async () => {
    const strict = await startTestDesk({ limits: { requestsPerMinute: 20 } });
    try {
      const look = () => customerBrowser(strict.server).look('/status/x', { 'accept-language': 'en' });
      for (const _ of [1, 2]) expect((await look()).statusCode).toBe(404);
      const busy = await look();
      expect([busy.statusCode, busy.headers['retry-after'], readText(busy.body)]).toEqual([
        429,
        expect.any(String),
        expect.stringContaining('Please try again in'),
      ]);
    } finally {
      await strict.close();
    }
  });
});
