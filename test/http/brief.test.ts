import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const items = {
  summary: 'Two months were charged twice.',
  tried: 'Finance has confirmed it.',
  customerState: 'Wants to leave.',
  neededToFeelResolved: 'EUR 900 back by Friday.',
  accountContext: 'Enterprise, five years.',
};

async function escalated(kind: 'functional' | 'hierarchical') {
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'Charged twice',
    text: 'You charged us twice.',
    issueType: 'question',
    disputed: { amount: 900, currency: 'EUR' },
    customer: { name: 'Sample Works', annualValue: 48_000, currency: 'EUR' },
    contact: { name: 'Hazel Sons', email: 'hazel@sons.example' },
    assigneeEmail: 'priya@kestrel.example',
  });
  const opened = await desk.as('priya').openEscalation({ ticketId, kind, packet: { items } });
  return { ticketId, escalationId: opened.escalationId ?? '' };
}

describe('the brief', () => {
  it('has the five fields, the money, what is asked, by when, and what may be done', async () => {
    const { ticketId, escalationId } = await escalated('hierarchical');
    await desk.as('priya').askApproval({
      ticketId,
      action: 'refund',
      amount: 900,
      currency: 'EUR',
      reason: 'Charged twice.',
    });
    const [escalation] = (await desk.api.viewTicket({ ticketId })).escalations;
    const boss = escalation?.offer?.to.name === 'Aylin Kaya' ? 'aylin' : 'tom';
    const brief = await desk.as(boss).viewBrief({ escalationId });
    expect(Object.fromEntries(brief.fields.map(({ item, text }) => [item, text]))).toEqual(items);
    expect(brief.asked).toBe(items.neededToFeelResolved);
    expect(brief.money).toMatchObject({
      annualValue: { amount: 48_000, currency: 'EUR' },
      disputed: { amount: 900, currency: 'EUR' },
      asked: [{ action: 'refund', amount: 900, currency: 'EUR' }],
      given: [],
    });
    expect(brief.allowedCommands).toContain('accept-escalation');
    await desk.as(boss).acceptEscalation({ escalationId });
    await desk.as(boss).recordDecision({ escalationId, decision: 'We pay it back.' });
    const after = await desk.as(boss).viewBrief({ escalationId });
    expect(after.decision?.text).toBe('We pay it back.');
    expect(after.customerHearsBy).not.toBeNull();
  });

  it('is for those who steer or receive it, and of what asks for authority only', async () => {
    const up = await escalated('hierarchical');
    expect((await desk.as('mateo').send('viewBrief', { escalationId: up.escalationId })).status).toBe(403);
    const across = await escalated('functional');
    const sent = await desk.api.send('viewBrief', { escalationId: across.escalationId });
    expect(sent).toMatchObject({ status: 404, body: { code: 'no_brief' } });
    expect((await desk.api.send('viewBrief', { escalationId: up.ticketId })).status).toBe(404);
  });
});
