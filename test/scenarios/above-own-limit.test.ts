import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A Wednesday, 10:00 in Berlin.
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-01T08:00:00Z' });
});
afterAll(() => desk.close());

test('whoever approves above his own limit for a customer sends it up by that, and nothing is given yet', async () => {
  const [priya, ruth] = [desk.as('priya'), desk.as('ruth')];
  const asked = { action: 'refund', amount: 260, currency: 'EUR', reason: 'Charged twice.' } as const;
  const asks = async () => {
    const { ticketId } = await desk.api.createTicket({
      subject: 'Charged twice',
      text: 'You charged us twice.',
      issueType: 'billing',
      assigneeEmail: 'priya@kestrel.example',
      customer: { name: 'Rowan', plan: 'Team' },
    });
    const { approvalId } = await priya.askApproval({ ticketId, ...asked });
    return { ticketId, approvalId: approvalId as string };
  };
  const [first, second] = [await asks(), await asks()];
  const mine = async () => (await ruth.listApprovals({ mine: 'true' })).rows.map(({ id }) => id);
  expect(new Set(await mine())).toEqual(new Set([first.approvalId, second.approvalId]));
  await ruth.approve({ approvalId: first.approvalId });

  // EUR 520 for one customer is above the EUR 500 of a team lead.
  await ruth.approve({ approvalId: second.approvalId });
  const books = await priya.viewCompensations({ ticketId: second.ticketId });
  expect(books.given.map(({ approvalId }) => approvalId)).toEqual([first.approvalId]);
  const open = books.approvals.find(({ id }) => id === second.approvalId);
  expect(open).toMatchObject({ state: 'open', decidedBy: null });
  expect(open?.approver.name).toMatch(/Tom Becker|Aylin Kaya/);
  expect(await mine()).toEqual([]);
  const { history } = await priya.viewTicket({ ticketId: second.ticketId });
  expect(history.at(-1)?.sentence).toContain('above the limit of who was asked');

  const manager = open?.approver.name === 'Tom Becker' ? desk.as('tom') : desk.as('aylin');
  await manager.approve({ approvalId: second.approvalId });
  const given = (await priya.viewCompensations({ ticketId: second.ticketId })).given;
  expect(given.map(({ amount }) => amount)).toEqual([260, 260]);
});
