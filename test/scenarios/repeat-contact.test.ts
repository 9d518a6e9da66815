import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// The same customer comes again and again about the same issue, in tickets and in answers; asking for news is no contact.

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const invoice = (customer: string, more: object = {}) => ({
  subject: 'Line missing on the invoice',
  text: 'The invoice lacks the second line of the order.',
  issueType: 'billing',
  priority: 'low' as const,
  assigneeEmail: 'priya@kestrel.example',
  customer: { name: customer },
  contact: { name: 'Marta Lindqvist', email: 'marta@lindqvist.example' },
  ...more,
});

async function comes(customer: string, more: object = {}): Promise<string> {
  const { ticketId } = await desk.as('priya').createTicket(invoice(customer, more));
  return ticketId;
}

async function asksFor(ticketId: string): Promise<string[]> {
  const { asks } = await desk.as('priya').viewTicket({ ticketId });
  return asks.map(({ what, because }) => `${what} ${because.split(':')[0]}`);
}

describe('repeated contact', () => {
  it('is seen at the fourth, over tickets and answers, and says which tickets count', async () => {
    const priya = desk.as('priya');
    const first = await comes('Lindqvist Keramik');
    await desk.forward('1 h');
    await priya.addMessage({ ticketId: first, direction: 'outbound', text: 'We look into it.' });
    await priya.addMessage({
      ticketId: first,
      direction: 'inbound',
      text: 'The second invoice lacks it as well.',
    });
    const second = await comes('Lindqvist  keramik');
    // Another customer, another issue, a machine, thanks and asking for news are none.
    await comes('Saimaa Oy');
    await comes('Lindqvist Keramik', { issueType: 'question' });
    await comes('Lindqvist Keramik', {
      subject: 'Automatic reply: Invoice',
      text: 'I am out of office until Monday.',
    });
    await priya.addMessage({ ticketId: second, direction: 'outbound', text: 'We have it.' });
    await priya.addMessage({
      ticketId: second,
      direction: 'inbound',
      text: 'Hello, any news? Still waiting.',
    });
    await priya.addMessage({ ticketId: second, direction: 'inbound', text: 'Thank you very much!' });
    expect(await asksFor(second)).toEqual([]);
    const triage = await priya.viewTriage({ ticketId: second });
    expect(triage.contacts).toHaveLength(3);
    expect(triage.chasers).toBe(1);

    const fourth = await comes('Lindqvist Keramik');
    expect(await asksFor(fourth)).toEqual(['flag repeat contact', 'suggest repeat contact']);
    const view = await priya.viewTicket({ ticketId: fourth });
    const numbers = await Promise.all(
      [first, second].map(async (ticketId) => (await priya.viewTicket({ ticketId })).number),
    );
    const tickets = [...numbers, view.number].map((number) => `#${number}`).join(', ');
    expect(view.asks[1]?.because).toBe(
      `repeat contact: fourth contact on Billing since 21 April: ${tickets} (policy 1)`,
    );
    expect(view.asks[1]).toMatchObject({ kind: 'hierarchical', pathId: 'managers', pathName: 'Managers' });
    // It was his newest ticket's to act on.
    expect(await asksFor(second)).toEqual([]);
    // The fifth word of the same contact makes nothing act again.
    await priya.addMessage({ ticketId: fourth, direction: 'inbound', text: 'It is invoice 2211.' });
    expect(await asksFor(fourth)).toHaveLength(2);
  });

  it('counts anew when a ticket turns out to be about it', async () => {
    const priya = desk.as('priya');
    const moved = await comes('Ostertal Bau', { issueType: 'question' });
    await comes('Ostertal Bau');
    await comes('Ostertal Bau');
    await desk.forward('1 min');
    const last = await comes('Ostertal Bau');
    expect(await asksFor(last)).toEqual([]);
    await priya.changeTicket({ ticketId: moved, issueType: 'billing' });
    await desk.settle();
    expect(await asksFor(last)).toContain('suggest repeat contact');
  });

  it('of many customers is told as one issue', async () => {
    const tickets: string[] = [];
    for (const customer of ['A', 'B', 'C', 'D', 'E', 'F'])
      tickets.push(await comes(`Customer ${customer}`, { issueType: 'integration' }));
    expect(await asksFor(tickets[4] as string)).toEqual([]);
    expect(await asksFor(tickets[5] as string)).toEqual(['flag the same issue with many customers']);
  });
});

it('a flag stands in a list until somebody has looked, and the duty lead is told', async () => {
  const priya = desk.as('priya');
  const ticketId = await comes('Foxglove Clinics', { impact: { publicComplaint: true } });
  const flagged = async () => (await priya.listTickets({ view: 'flagged' })).rows.map(({ id }) => id);
  expect(await flagged()).toContain(ticketId);
  await desk.settle();
  const told = (await desk.as('ruth').listNotices({ limit: 100 })).notices.filter(
    ({ ticket, kind }) => ticket.id === ticketId && kind === 'trigger-notice',
  );
  expect(told.map(({ sentence }) => sentence)).toContainEqual(
    expect.stringContaining('*public complaint* matched'),
  );
  const [flag] = (await priya.viewTicket({ ticketId })).asks;
  expect(flag).toMatchObject({ what: 'flag', words: 'May become public' });
  await priya.seeFlag({ ticketId, askId: flag?.id ?? 0 });
  expect(await flagged()).not.toContain(ticketId);
  const again = await priya.send('seeFlag', { ticketId, askId: flag?.id });
  expect([again.status, (again.body as { code: string }).code]).toEqual([422, 'nothing_changes']);
});

it('a critical issue is counted for the customer, and no more when it was none', async () => {
  const priya = desk.as('priya');
  const count = async () => {
    const { desk: parts, workspaceId } = desk;
    const rows = await parts.database
      .of(workspaceId)
      .selectFrom('customers')
      .select(['name', 'critical_issues'])
      .execute();
    return rows.find(({ name }) => name === 'Castell Foods')?.critical_issues;
  };
  const ticketId = await comes('Castell Foods', { impact: { dataLoss: true } });
  expect(await count()).toBe(1);
  await comes('Castell Foods', { severity: 1 });
  expect(await count()).toBe(2);
  await priya.changeTicket({ ticketId, severity: 3, reason: 'A misunderstanding.' });
  expect(await count()).toBe(1);
});
