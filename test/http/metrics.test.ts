import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const read = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  desk.server.inject({ method: 'GET', url: '/metrics', headers, remoteAddress });

/** The value of one line; NaN where there is none. */
async function figure(name: string): Promise<number> {
  const line = (await read()).payload.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? Number.NaN);
}

describe('the figures', () => {
  it('tell what happened in a story', async () => {
    expect(await figure('baton_deadlines_overdue')).toBe(0);
    const { ticketId } = await desk.as('priya').createTicket({
      subject: 'Zebra-subject',
      text: 'Zebra-text.',
      priority: 'urgent',
      customer: { name: 'Zebra-customer' },
      contact: { name: 'Contact One', email: 'contact.one@customer.example' },
    });
    await desk.as('priya').viewTicket({ ticketId });
    await desk.as('priya').send('viewTicket', { ticketId: '00000000-0000-4000-8000-000000000000' });
    const items = {
      summary: 's',
      tried: 't',
      customerState: 'c',
      neededToFeelResolved: 'n',
      accountContext: 'a',
    };
    await desk.as('priya').openEscalation({
      ticketId,
      kind: 'functional',
      pathId: 'specialists',
      packet: { items, evidence: [] },
    });
    expect(await figure('baton_escalations_open{kind="functional",state="requested"}')).toBe(1);
    expect(await figure('baton_outbox_parcels{channel="mail",state="pending"}')).toBeGreaterThan(0);
    desk.clock.forwardTo(desk.clock.realNow() + 3_600_000);
    expect(await figure('baton_deadlines_overdue')).toBeGreaterThan(0);
    expect(await figure('baton_outbox_oldest_seconds{channel="mail",state="pending"}')).toBeCloseTo(3_600, 0);
    await desk.settle();
    expect(await figure('baton_deadlines_overdue')).toBe(0);
    expect(await figure('baton_deadline_lateness_seconds_count')).toBeGreaterThan(0);
    expect(await figure('baton_deadline_lateness_seconds_sum')).toBeGreaterThan(60);
    expect(await figure('baton_offers_missed_total')).toBeGreaterThan(0);
    expect(await figure('baton_clock_misses_total{clock="first-response"}')).toBe(1);
    expect(await figure('baton_parcels_total{channel="mail",state="sent"}')).toBeGreaterThan(0);
    expect(await figure('baton_pending_commands')).toBe(0);
    expect(await figure('baton_database_up')).toBe(1);
    expect(await figure('baton_event_stream_listeners')).toBe(0);
    expect(await figure('baton_database_connections{state="waited-for"}')).toBe(0);
    const route = 'route="/api/v1/tickets/:ticketId",method="GET"';
    expect(await figure(`baton_http_request_duration_seconds_count{${route},status="200"}`)).toBe(1);
    expect(await figure(`baton_http_request_duration_seconds_count{${route},status="404"}`)).toBe(1);
    expect(await figure('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  });

  it('hold no id and no words of anybody', async () => {
    await desk.server.inject({ method: 'GET', url: '/api/v1/zebra-address' });
    const { payload } = await read();
    expect(payload).not.toMatch(/zebra/i);
    expect(payload).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(payload).not.toContain('customer.example');
  });

  it('are for this machine, and for nobody whom a proxy brings', async () => {
    expect((await read()).statusCode).toBe(200);
    expect((await read()).headers['content-type']).toContain('text/plain');
    expect((await read({}, '192.0.2.7')).statusCode).toBe(404);
    for (const name of ['x-forwarded-for', 'forwarded', 'via'])
      expect((await read({ [name]: '127.0.0.1' })).statusCode).toBe(404);
  });
});
