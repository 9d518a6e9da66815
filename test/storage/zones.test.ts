import { afterAll, beforeAll, expect, test } from 'vitest';
import { followZoneData } from '../../src/operations/follow-zones.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

test('open tickets look at their clocks again when zone data changed, and only then; equal due times make no event', async () => {
  const { ticketId } = await desk.api.createTicket({
    subject: 'A',
    text: 'How do I do this?',
    priority: 'normal',
  });
  expect(await followZoneData(desk.desk, '2026a')).toBe(0);
  expect(await followZoneData(desk.desk, '2026a')).toBe(0);
  const before = await desk.api.viewTicket({ ticketId });
  expect(await followZoneData(desk.desk, '2026b')).toBe(1);
  await desk.settle();
  const after = await desk.api.viewTicket({ ticketId });
  expect(after.clocks).toEqual(before.clocks);
  expect(after.version).toBe(before.version);
});
