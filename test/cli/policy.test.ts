import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPolicy } from '../../src/operations/check-policy.ts';
import { previewPolicy } from '../../src/operations/preview-policy.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { publishPolicy } from '../../src/operations/publish-policy.ts';
import { readOpenTickets } from '../../src/storage/open-tickets.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

let on: TestDesk;
beforeAll(async () => {
  on = await startTestDesk();
  for (const priority of ['low', 'high', 'high'] as const)
    await on.api.createTicket({ subject: 'How do I export?', text: 'A question.', priority });
});
afterAll(() => on.close());

const dueOf = async () => {
  const states = await readOpenTickets(on.desk.database.of(on.workspaceId), on.workspaceId, null, 100);
  return new Map(
    states.map(({ number, clocks }) => {
      const clock = clocks['first-response']?.clock;
      return [number, clock && 'dueAt' in clock ? new Date(clock.dueAt).toISOString() : null];
    }),
  );
};

it('publishing moves exactly the clocks that were told before', async () => {
  const source = standardPolicy.replace(
    'priority: high, firstResponse: 1 h',
    'priority: high, firstResponse: 2 h',
  );
  expect(source).not.toBe(standardPolicy);
  const { policy } = await checkPolicy(on.desk, on.workspaceId, source);
  if (!policy) throw new Error('The policy is good.');
  const before = await dueOf();
  const preview = await previewPolicy(on.desk, on.workspaceId, policy, new AbortController().signal);
  // Whoever only looks changes nothing.
  expect(await dueOf()).toEqual(before);
  expect(preview.openTickets).toBe(3);
  const moves = preview.moves.filter(({ clock }) => clock === 'first-response');
  expect(moves).toHaveLength(2);
  await publishPolicy(on.desk, { workspaceId: on.workspaceId, personId: personId('greta'), source });
  await on.settle();
  const after = await dueOf();
  const moved = [...after].filter(([number, due]) => before.get(number) !== due);
  expect(
    moved.map(([ticket, due]) => ({ ticket, before: before.get(ticket), after: due })).toSorted(byTicket),
  ).toEqual(
    moves
      .map(({ ticket, before: was, after: is }) => ({ ticket, before: was, after: is }))
      .toSorted(byTicket),
  );
});

const byTicket = (a: { ticket: number }, b: { ticket: number }) => a.ticket - b.ticket;
