import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const ticket = { subject: 'The invoice is wrong', text: 'It says 12 instead of 10.' };

async function countTickets(): Promise<number> {
  const { workspaceId, desk: parts } = desk;
  const rows = await parts.database.of(workspaceId).selectFrom('tickets').select('id').execute();
  return rows.length;
}

describe('an Idempotency-Key', () => {
  it('gets the first answer again, and makes one ticket', async () => {
    const before = await countTickets();
    const first = await desk.as('priya').send('createTicket', ticket, { key: 'one' });
    const again = await desk.as('priya').send('createTicket', ticket, { key: 'one' });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect((await countTickets()) - before).toBe(1);
  });

  it('may not come with another body', async () => {
    await desk.as('priya').createTicket(ticket, { key: 'two' });
    const { status, body } = await desk
      .as('priya')
      .send('createTicket', { ...ticket, text: 'Another' }, { key: 'two' });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'idempotency_key_reused',
      detail: expect.stringContaining('new key'),
    });
  });

  it('may not come with another address', async () => {
    const { ticketId } = await desk.as('priya').createTicket(ticket, { key: 'three' });
    const note = { ticketId, direction: 'note', text: 'x' } as const;
    expect((await desk.as('priya').send('addMessage', note, { key: 'three' })).status).toBe(422);
  });

  it('makes one ticket of twenty requests at once, all with the same answer', async () => {
    const before = await countTickets();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => desk.as('priya').send('createTicket', ticket, { key: 'twenty' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await countTickets()) - before).toBe(1);
  });

  it('sends one of ten messages at once', async () => {
    const { ticketId } = await desk.as('priya').createTicket(ticket);
    const message = { ticketId, direction: 'outbound', text: 'We are looking into it.' } as const;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.as('priya').addMessage(message, { key: 'ten' })),
    );
    expect(new Set(answers.map(({ messageId }) => messageId)).size).toBe(1);
    const { messages } = await desk.as('priya').viewTicket({ ticketId });
    expect(messages.filter(({ direction }) => direction === 'outbound')).toHaveLength(1);
  });

  it('is somebody’s own: another person with the same key makes another ticket', async () => {
    const mine = await desk.as('priya').createTicket(ticket, { key: 'own' });
    const yours = await desk.as('jonas').createTicket(ticket, { key: 'own' });
    expect(yours.ticketId).not.toBe(mine.ticketId);
  });

  it('is kept as ids only, never the words of the request', async () => {
    const { workspaceId, desk: parts } = desk;
    const rows = await parts.database.of(workspaceId).selectFrom('idempotency_keys').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('invoice');
  });

  it('has at most 200 characters', async () => {
    const { status } = await desk.as('priya').send('createTicket', ticket, { key: 'k'.repeat(201) });
    expect(status).toBe(400);
  });

  it('without one makes a ticket each time', async () => {
    const [a, b] = await Promise.all([
      desk.as('priya').createTicket(ticket),
      desk.as('priya').createTicket(ticket),
    ]);
    expect(a.ticketId).not.toBe(b.ticketId);
  });
});
