import type { TestDesk } from './test-desk.ts';

/** Foxglove's CSV export fails; Ben has it and sends it on without all that the packet asks for. */
export const exportFails = { startsAt: '2026-04-21T08:52:00Z' };

export const packet = { items: { summary: 'CSV export fails.', tried: 'Another browser' } };
export const overrideReason = 'The customer is on the phone.';

export async function exportTicket(desk: TestDesk, more: object = {}): Promise<string> {
  const { ticketId } = await desk.as('ben').createTicket({
    subject: 'CSV export fails',
    text: 'The CSV export fails.',
    issueType: 'technical-integration',
    assigneeEmail: 'ben@kestrel.example',
    contact: { name: 'Dr Amara Bell', email: 'amara.bell@foxglove.example' },
    ...more,
  });
  return ticketId;
}

export async function sendOn(desk: TestDesk, ticketId: string, pathId: string): Promise<string> {
  const opened = await desk.as('ben').openEscalation({ ticketId, pathId, packet, overrideReason });
  return opened.escalationId as string;
}
