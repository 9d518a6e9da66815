import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const fiveFields = {
  summary: 'CSV export fails for accounts with more than 10,000 rows',
  tried: 'Smaller ranges work. Another browser fails the same way.',
  customerState: 'Calm; needs the report tomorrow.',
  neededToFeelResolved: 'The file, by tomorrow.',
  accountContext: 'Team plan, customer since 2022.',
};

/** A ticket with an escalation that waits to be accepted. */
async function requested() {
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'CSV export fails',
    text: 'Error 504 whenever we export.',
    issueType: 'question',
    assigneeEmail: 'priya@kestrel.example',
  });
  const opened = await desk.as('priya').openEscalation({ ticketId, packet: { items: fiveFields } });
  const view = await desk.as('priya').viewTicket({ ticketId });
  const escalation = view.escalations[0];
  if (!escalation) throw new Error('It was not opened.');
  return { ticketId, escalationId: opened.escalationId ?? '', escalation, version: view.version };
}

describe('an escalation that two people accept at once', () => {
  it('goes to one of them; the other is told who has it, with the ticket as it is', async () => {
    const { escalationId, escalation, ticketId } = await requested();
    expect([escalation.state, escalation.team.id]).toEqual(['requested', 'specialists']);
    const people = ['lena', 'mateo', 'ingrid'] as const;
    const sent = await Promise.all(
      people.map((person) => desk.as(person).send('acceptEscalation', { escalationId })),
    );
    const winners = people.filter((_person, index) => sent[index]?.status === 200);
    expect(winners).toHaveLength(1);
    const { escalations } = await desk.api.viewTicket({ ticketId });
    const owner = escalations[0]?.owner;
    for (const { body } of sent.filter(({ status }) => status !== 200)) {
      const problem = body as Problem;
      expect(problem).toMatchObject({ status: 409, code: 'already_accepted', params: { by: owner?.id } });
      expect(problem.detail).toContain(owner?.name);
      expect(problem.current).toMatchObject({ id: ticketId, escalations: [{ state: 'accepted', owner }] });
    }
  });
});

describe('a page that has been overtaken', () => {
  it('is told so, with the ticket as it is now, and changes nothing', async () => {
    const { ticketId, version } = await requested();
    await desk.as('jonas').addMessage({ ticketId, direction: 'note', text: 'They called again.' });
    const { status, body } = await desk
      .as('priya')
      .send('changeTicket', { ticketId, tags: ['late'], expectedVersion: version });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'stale', current: { id: ticketId, tags: [] } });
    const { current } = body as { current: { version: number; messages: { text: string }[] } };
    expect(current.version).toBeGreaterThan(version);
    expect(current.messages.at(-1)?.text).toBe('They called again.');
    const retried = await desk
      .as('priya')
      .changeTicket({ ticketId, tags: ['late'], expectedVersion: current.version });
    expect(retried.version).toBeGreaterThan(current.version);
  });

  it('can’t answer an escalation that nobody has accepted', async () => {
    const { escalationId, ticketId } = await requested();
    const { status, body } = await desk.as('lena').send('answerEscalation', { escalationId, answer: 'Done' });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'wrong_state', current: { id: ticketId } });
  });
});

describe('a packet that is not complete', () => {
  it('stays with its sender, who is told in words what it needs', async () => {
    const { ticketId } = await desk
      .as('priya')
      .createTicket({ subject: 'Slow', text: 'It is slow.', issueType: 'question' });
    const opened = await desk
      .as('priya')
      .openEscalation({ ticketId, packet: { items: { ...fiveFields, tried: '', accountContext: '' } } });
    const escalationId = opened.escalationId ?? '';
    const { status, body } = await desk.as('priya').send('requestEscalation', { escalationId });
    expect(status).toBe(422);
    const { code, detail, fields } = body as Problem;
    expect(code).toBe('packet_not_ready');
    expect(detail).toContain('the packet needs what was tried and the account context.');
    expect(fields?.map(({ path }) => path)).toEqual(['packet.items.tried', 'packet.items.accountContext']);
  });
});

describe('what is not one’s own', () => {
  it('is refused with who owns it', async () => {
    const { escalationId } = await requested();
    const { status, body } = await desk.as('priya').send('acceptEscalation', { escalationId });
    expect(status).toBe(403);
    expect((body as Problem).detail).toMatch(/owns it\. Ask them, or an admin\./);
  });

  it('does not exist under another id', async () => {
    const escalationId = '00000000-0000-4000-8000-000000000009';
    const { status, body } = await desk.as('lena').send('acceptEscalation', { escalationId });
    expect([status, (body as Problem).code]).toEqual([404, 'escalation_not_found']);
  });
});

describe('the packet as a page', () => {
  it('is Markdown with a heading that names ticket and escalation', async () => {
    const { escalationId } = await requested();
    const sent = await desk.as('lena').send('packetMarkdown', { escalationId });
    expect(sent.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(sent.text).toMatch(/^# T-\d+ E-1: CSV export fails\n/);
    expect(sent.text).toContain('The file, by tomorrow.');
  });
});

describe('an offer that nobody answers', () => {
  it('reaches the next person when its time is over', async () => {
    const { ticketId, escalation } = await requested();
    await desk.forward('4 h');
    const view = await desk.as('priya').viewTicket({ ticketId });
    expect(view.escalations[0]?.offer?.to.id).not.toBe(escalation.offer?.to.id);
    expect(desk.sent.length).toBeGreaterThan(1);
  });
});
