import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskBreaches } from '../support/desk-breaches.ts';
import { exportFails, exportTicket, overrideReason, packet, sendOn } from '../support/export-fails.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk(exportFails);
});
afterAll(() => desk.close());

const ticket = (more?: object) => exportTicket(desk, more);
const escalated = (ticketId: string) => sendOn(desk, ticketId, 'platform');
const view = (ticketId: string) => desk.as('ben').viewTicket({ ticketId });

async function expectSound(): Promise<void> {
  // A person may take back what is meant for the customer for ten seconds.
  await desk.forward('15 s');
  await desk.settle();
  const now = desk.desk.clock.realNow();
  expect(await deskBreaches({ database: desk.desk.database, workspaceId: desk.workspaceId, now })).toEqual(
    [],
  );
}

describe('what is refused', () => {
  it('says why, and changes neither ticket', async () => {
    const from = await ticket();
    const into = await ticket();
    const closed = await ticket();
    await desk.as('ben').changeTicket({ ticketId: closed, status: 'closed' });
    const gone = await ticket();
    await desk.as('ben').mergeTicket({ ticketId: gone, into });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const { version } = await view(from);
    const cases: [object, number, string][] = [
      [{ ticketId: from, into: from }, 422, 'merge_into_itself'],
      [{ ticketId: from, into: unknown }, 404, 'ticket_not_found'],
      [{ ticketId: unknown, into }, 404, 'ticket_not_found'],
      [{ ticketId: from, into: closed }, 409, 'ticket_closed'],
      [{ ticketId: from, into: gone }, 409, 'ticket_merged'],
      [{ ticketId: gone, into: from }, 409, 'ticket_merged'],
      [{ ticketId: from, into, expectedVersion: version + 1 }, 409, 'stale'],
      [{ ticketId: from, into, expectedIntoVersion: 1_000_000 }, 409, 'stale'],
      [{ ticketId: from, into: 'nothing' }, 400, 'invalid_request'],
      [{ ticketId: from, into, reason: 'a\u0000b' }, 400, 'invalid_request'],
      [{ ticketId: from }, 400, 'invalid_request'],
    ];
    for (const [body, status, code] of cases) {
      const answer = await desk.as('ben').send('mergeTicket', body);
      expect([JSON.stringify(body), answer.status, answer.body]).toMatchObject([
        JSON.stringify(body),
        status,
        { code },
      ]);
    }
    expect((await view(from)).version).toBe(version);
    const later = await desk.as('ben').send('changeTicket', { ticketId: gone, status: 'open' });
    expect(later).toMatchObject({ status: 409, body: { code: 'ticket_merged' } });
    const said = await desk
      .as('ben')
      .send('addMessage', { ticketId: gone, direction: 'outbound', text: 'Hm.' });
    expect(said).toMatchObject({ status: 409, body: { code: 'ticket_merged' } });
    await expectSound();
  });

  it('asks before two customers become one', async () => {
    const from = await ticket({ customer: { name: 'Foxglove Ltd' } });
    const into = await ticket({ customer: { name: 'Hazel Ltd' } });
    const answer = await desk.as('ben').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 422, body: { code: 'customers_differ' } });
    await desk.as('ben').mergeTicket({ ticketId: from, into, acrossCustomers: true });
    expect((await view(from)).mergedInto?.id).toBe(into);
  });

  it('never has more than five open escalations together', async () => {
    const from = await ticket();
    const into = await ticket();
    await escalated(from);
    for (let count = 0; count < 5; count += 1) await escalated(into);
    const answer = await desk.as('ben').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 422, body: { code: 'merge_too_many_escalations' } });
  });

  it('keeps a restricted ticket among those who may read it', async () => {
    const kept = async () => {
      const ticketId = await ticket({ issueType: 'security' });
      await desk.as('ben').openEscalation({ ticketId, packet, overrideReason });
      return ticketId;
    };
    const from = await kept();
    const into = await ticket();
    const answer = await desk.as('ben').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 422, body: { code: 'readers_differ' } });
    const alike = await kept();
    await desk.as('ben').mergeTicket({ ticketId: from, into: alike });
    expect((await view(alike)).restricted).toBe(true);
  });

  it('is done by whoever has to do with the ticket', async () => {
    const from = await ticket();
    const into = await ticket();
    const answer = await desk.as('mei').send('mergeTicket', { ticketId: from, into });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  });
});

describe('the same at once', () => {
  it('is done once, whichever way round and however often it is asked', async () => {
    const one = await ticket();
    const two = await ticket();
    const answers = await Promise.all([
      desk.as('ben').send('mergeTicket', { ticketId: one, into: two }),
      desk.as('ben').send('mergeTicket', { ticketId: two, into: one }),
      desk.as('ben').send('mergeTicket', { ticketId: one, into: two }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    await expectSound();
  });

  it('answers the same request again with the first answer', async () => {
    const from = await ticket();
    const into = await ticket();
    const request = {
      method: 'POST' as const,
      url: `/api/v1/tickets/${from}/merge`,
      headers: { authorization: `Bearer ${await desk.tokenOf('ben')}`, 'idempotency-key': 'merge-once' },
      payload: { into },
    };
    const first = await desk.server.inject(request);
    const again = await desk.server.inject(request);
    expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
    expect(again.json()).toEqual(first.json());
    expect((await view(into)).mergedFrom).toHaveLength(1);
  });
});
