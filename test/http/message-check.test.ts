import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:52:00Z' });
});
afterAll(() => desk.close());

async function ticket() {
  const { ticketId } = await desk.as('ben').createTicket({
    subject: 'CSV export fails',
    text: 'The CSV export fails. Account 88214, Chrome 124.',
    issueType: 'technical-integration',
    assigneeEmail: 'ben@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
  });
  return ticketId;
}

async function askedAgain(ticketId: string) {
  const row = await desk.desk.database
    .of(desk.workspaceId)
    .selectFrom('ticket_measures')
    .select('asked_again')
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst();
  return row?.asked_again;
}

describe('a message to the customer is looked at before it leaves', () => {
  it('what was found is shown beforehand, and counted when it is sent all the same', async () => {
    const ben = desk.as('ben');
    const ticketId = await ticket();
    await ben.addMessage({
      ticketId,
      direction: 'note',
      text: 'Mei says: the nightly job of PDF-880 eats her export.',
    });
    const text = 'Which browser do you use? We track it as PDF-880. Mei Tanaka will fix it by Friday.';
    const { findings } = await ben.checkMessage({ ticketId, text });
    expect(findings.map(({ check }) => check)).toEqual([
      'asked-again',
      'internal-word',
      'promised-fix',
      'internal-word',
    ]);
    await ben.addMessage({ ticketId, direction: 'outbound', text });
    const { history } = await ben.viewTicket({ ticketId });
    expect(history.map(({ sentence }) => sentence)).toContain(
      'Answered the customer, and asked for what he had told.',
    );
    expect(await askedAgain(ticketId)).toBe(1);
  });

  it('a promise beside it is to be said in it, in the zone of who writes', async () => {
    const ticketId = await ticket();
    const { findings } = await desk.as('ben').checkMessage({
      ticketId,
      text: 'We found the cause.',
      nextUpdateAt: '2026-04-21T14:00:00Z',
    });
    expect(findings).toEqual([
      {
        check: 'promise-unsaid',
        excerpt: '',
        words: 'You promise an update by today 15:00 BST, and the message does not say so.',
        refuses: false,
      },
    ]);
  });

  it('an empty draft has nothing to mend, and still says what the customer told', async () => {
    const ticketId = await ticket();
    const { findings, said } = await desk.as('ben').checkMessage({ ticketId });
    expect(findings).toEqual([]);
    expect(said.find(({ topic }) => topic === 'account')).toMatchObject({
      label: 'Account',
      text: '88214',
      said: 'Dr Amara Bell, today 09:52 BST',
    });
  });

  it('notes are not checked, nor what the customer said', async () => {
    const ben = desk.as('ben');
    const ticketId = await ticket();
    await ben.addMessage({ ticketId, direction: 'note', text: 'Which browser do you use? PDF-880.' });
    await ben.addMessage({
      ticketId,
      direction: 'inbound',
      text: 'Fix it by Friday, you should have known.',
    });
    expect(await askedAgain(ticketId)).toBe(0);
  });

  it('the policy may keep it back, and then nothing has changed', async () => {
    await desk.as('greta').publishPolicy({
      source: `${standardPolicy}\nmessageCheck:\n  internalWords: [Bluebird]\n  refuse: [internal-word]\n`,
    });
    const ben = desk.as('ben');
    const ticketId = await ticket();
    const { version } = await ben.viewTicket({ ticketId });
    const sent = await ben.send('addMessage', {
      ticketId,
      direction: 'outbound',
      text: 'Bluebird has it.',
    });
    expect(sent).toMatchObject({
      status: 422,
      body: {
        code: 'message_held_back',
        detail: 'The policy keeps this message back: it has words of the house. Change it and send it again.',
      },
    });
    expect((await ben.viewTicket({ ticketId })).version).toBe(version);
    expect((await ben.checkMessage({ ticketId, text: 'Bluebird has it.' })).findings[0]).toMatchObject({
      refuses: true,
    });
    expect(
      (await ben.send('addMessage', { ticketId, direction: 'outbound', text: 'Which browser do you use?' }))
        .status,
    ).toBe(201);
  });

  it('a ticket that somebody may not see has nothing to tell', async () => {
    const { status } = await desk.as('ben').send('checkMessage', {
      ticketId: '00000000-0000-7000-8000-000000000000',
      text: 'Hello',
    });
    expect(status).toBe(404);
  });
});
