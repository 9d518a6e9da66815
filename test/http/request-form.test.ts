import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerBrowser, type CustomerBrowser, formOf, readText } from '../support/customer-browser.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A Tuesday, 10:00 in Berlin.
let desk: TestDesk;
let customer: CustomerBrowser;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:00:00Z' });
  customer = customerBrowser(desk.server);
});
afterAll(() => desk.close());

const said = {
  subject: 'Export fails',
  text: 'The export fails.',
  name: 'Sam Sample',
  email: 'Sam@sample.example',
};

async function form(type = 'integration', more = '') {
  return formOf((await customer.look(`/request/test?type=${type}${more}`)).body, '/request/test');
}

/** The one ticket with these words. */
async function ticketWith(subject: string) {
  const { rows } = await desk.api.listTickets({ view: 'all', limit: 200 });
  const found = rows.filter((row) => row.subject === subject);
  expect(found).toHaveLength(1);
  return desk.api.viewTicket({ ticketId: String(found[0]?.id) });
}

describe('the request form', () => {
  it('offers what the policy has words for, and asks what helps with it', async () => {
    const choice = readText((await customer.look('/request/test?lang=en')).body);
    expect(choice).toContain('An integration or interface');
    expect(choice).not.toContain('Legal');
    expect(choice).not.toContain('Data loss');
    const german = readText((await customer.look('/request/test?type=integration&lang=de')).body);
    expect(german).toContain('Die Kennung eines fehlgeschlagenen Aufrufs');
    expect(german).not.toContain('One user, a team');
  });

  it('takes a ticket in once, with its facts answered on the checklist, and answers with a page', async () => {
    const { path, fields } = await form();
    const all = {
      ...fields,
      ...said,
      zone: 'Europe/London',
      'fact-request-id-of-a-failed-call': 'req_7f3a91c2',
      'fact-made-up': 'x',
    };
    const sent = await customer.send(path, all);
    expect(sent.statusCode).toBe(303);
    const where = String(sent.headers['location']);
    expect((await customer.send(path, all)).headers['location']).toBe(where);
    const ticket = await ticketWith('Export fails');
    expect(ticket).toMatchObject({
      channel: 'form',
      issueType: { id: 'integration' },
      customer: null,
      contact: { name: 'Sam Sample', email: 'sam@sample.example' },
    });
    expect(ticket.messages[0]?.text).toBe(
      'The export fails.\n\nThe request id of a failed call: req_7f3a91c2',
    );
    const { checklist } = await desk.api.viewTriage({ ticketId: ticket.id });
    expect(checklist.filter(({ done }) => done).map(({ ask, answer }) => [ask, answer])).toEqual([
      ['Request id of a failed call', 'req_7f3a91c2'],
    ]);
    const page = readText((await customer.look(where)).body);
    expect(page).toContain('We have your request. Keep this page');
    expect(page).toMatch(/First answer by today \d\d:\d\d BST/);
  });

  it('shows a stranger the state only; the letter to the address opens everything', async () => {
    const { path, fields } = await form();
    const sent = await customer.send(path, { ...fields, ...said, subject: 'For the address only' });
    const { id: ticketId } = await ticketWith('For the address only');
    await desk.as('priya').addMessage({ ticketId, direction: 'outbound', text: 'Your account is 88214.' });
    await desk.forward('1 min');
    const page = readText((await customer.look(String(sent.headers['location']))).body);
    expect(page).toContain('goes to the address that you gave');
    expect(page).not.toContain('88214');
    expect(page).not.toContain('Sam Sample');
    const letters = desk.sent.filter(({ subject }) => subject?.includes('For the address only'));
    expect(letters[0]?.destination).toBe('sam@sample.example');
    const link = /\/status\/[\w-]{43}/.exec(String(letters[0]?.text))?.[0];
    expect(readText((await customer.look(String(link))).body)).toContain('Your account is 88214.');
  });

  it('takes files with it, once, which go with its first message', async () => {
    const { path, fields } = await form();
    const all = { ...fields, ...said, subject: 'With a picture', website: '' };
    const files = [{ name: 'C:\\shot.png', content: Buffer.from('89504e470d0a1a0a', 'hex') }];
    const sent = await customer.sendFiles(path, all, files);
    expect(sent.statusCode).toBe(303);
    expect((await customer.sendFiles(path, all, files)).headers['location']).toBe(sent.headers['location']);
    const ticket = await ticketWith('With a picture');
    expect(ticket.messages[0]?.attachments.map(({ name, type, addedBy }) => [name, type, addedBy])).toEqual([
      ['shot.png', 'image/png', null],
    ]);
    const bad = await customer.sendFiles(path, { ...all, email: '' }, files);
    expect([bad.statusCode, bad.body]).toEqual([422, expect.stringContaining('choose your files again')]);
    const large = [{ name: 'large.bin', content: Buffer.alloc(26_000_000) }];
    const much = await customer.sendFiles(path, { ...all, subject: 'Kept' }, large);
    expect([much.statusCode, much.body]).toEqual([413, expect.stringContaining('value="Kept"')]);
  });

  it('answers alike for an address that the desk knows and one that it does not', async () => {
    await desk.as('priya').createTicket({
      subject: 'Known',
      text: 'Known.',
      customer: { name: 'Sample Works', plan: 'Enterprise' },
      contact: { name: 'Kim Known', email: 'kim@known.example' },
    });
    const answers = await Promise.all(
      ['kim@known.example', 'nobody@unknown.example'].map(async (email) => {
        const { path, fields } = await form();
        const sent = await customer.send(path, {
          ...fields,
          ...said,
          email,
          name: 'Kim',
          subject: `By ${email}`,
        });
        const page = await customer.look(String(sent.headers['location']));
        return readText(page.body).replaceAll(email, '').replaceAll(/#\d+/g, '#');
      }),
    );
    expect(answers[0]).toBe(answers[1]);
  });

  it('does not take somebody’s word for who he is', async () => {
    const { path, fields } = await form();
    const email = 'ceo@executive.example';
    await customer.send(path, {
      ...fields,
      ...said,
      email,
      subject: 'I am the boss',
      text: 'Please escalate this now.',
    });
    const ticket = await ticketWith('I am the boss');
    expect(ticket.requestedBy).not.toContain('executive');
    expect(ticket.escalations).toEqual([]);
  });

  it('says what is missing and keeps what was typed; takes nothing from programs and other sites', async () => {
    const { path, fields } = await form();
    const bad = await customer.send(path, {
      ...fields,
      ...said,
      email: 'nobody@',
      subject: '',
      text: '<b>"\n\u202e',
    });
    expect(bad.statusCode).toBe(422);
    expect(readText(bad.body)).toContain('Please give an e-mail address such as you@example.com.');
    expect(bad.body).toContain('&lt;b&gt;&quot;');
    expect(formOf(bad.body, '/request/test').fields['key']).toBe(fields['key']);
    const robot = await customer.send(path, {
      ...fields,
      ...said,
      subject: 'By a robot',
      website: 'http://x.example',
    });
    expect([robot.statusCode, readText(robot.body)]).toEqual([
      200,
      expect.stringContaining('We have your request'),
    ]);
    const elsewhere = await desk.server.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: new URLSearchParams({ ...fields, ...said, subject: 'By a robot' }).toString(),
    });
    expect(elsewhere.statusCode).toBe(403);
    const { rows } = await desk.api.listTickets({ view: 'all', limit: 200 });
    expect(rows.filter(({ subject }) => subject === 'By a robot')).toEqual([]);
    for (const where of ['/request/nobody', '/request/a%00b', '/request/nobody/what-to-expect'])
      expect((await customer.look(where)).statusCode).toBe(404);
    const json = await desk.server.inject({ method: 'POST', url: path, payload: said });
    expect(json.statusCode).toBe(415);
    const much = await customer.send(path, { ...fields, ...said, text: 'x'.repeat(300_000) });
    expect(much.statusCode).toBe(413);
  });
});

describe('the page on what to expect', () => {
  it('is made from the policy, in words for customers', async () => {
    const text = readText((await customer.look('/request/test/what-to-expect?lang=en')).body);
    expect(text).toContain('when you have had to explain it twice');
    expect(text).toContain('Your browser, device and version');
    expect(text).toContain('Normal 1 hour of working time 24 hours of working time');
    expect(text).toContain('High with Enterprise 30 minutes');
    expect(text).toContain('Work has stopped: at most 1 hour between two messages from us');
    expect(text).not.toMatch(/annual|vip|Engineering|platform|Severity/);
    const german = readText((await customer.look('/request/test/what-to-expect?lang=de')).body);
    expect(german).toContain('Die Arbeit steht still: höchstens 1 Stunde zwischen zwei Nachrichten');
  });

  it('is not there, nor is the form, where the policy says nothing of customers’ pages', async () => {
    const policy = standardPolicy
      .replace(/^customerPages:\n(?: {2}.*\n)+/m, '')
      .replaceAll(/^ +customer: \{ en.*\n/gm, '');
    const quiet = await startTestDesk({ policy });
    try {
      const browser = customerBrowser(quiet.server);
      expect((await browser.look('/request/test')).statusCode).toBe(404);
      expect((await browser.look('/request/test/what-to-expect')).statusCode).toBe(404);
    } finally {
      await quiet.close();
    }
  });
});
