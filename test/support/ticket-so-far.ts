import { randomUUID } from 'node:crypto';
import type { TestDesk } from './test-desk.ts';

export interface SoFar {
  readonly ticketId: string;
  readonly escalationId: string;
  readonly askId?: number;
}

export const packet = {
  items: {
    summary: 'Blank',
    tried: 'Twice',
    customerState: 'calm',
    neededToFeelResolved: 'a fix',
    accountContext: 'none',
  },
  confirmed: [],
  evidence: [],
};

export type Stage =
  | 'nothing'
  | 'promised'
  | 'flagged'
  | 'kept'
  | 'sent'
  | 'coordinating'
  | 'accepted'
  | 'answered'
  | 'explained';

/** An escalation of Priya's to the specialists that has come so far. */
export async function escalated(desk: TestDesk, until: Stage): Promise<SoFar> {
  const priya = desk.as('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Blank page',
    text: 'It is blank.',
    issueType: 'question',
    contact: { name: 'Sam Sample', email: `sam.${randomUUID()}@sample.example` },
    assigneeEmail: 'priya@kestrel.example',
  });
  if (until === 'nothing') return { ticketId, escalationId: '' };
  if (until === 'promised' || until === 'flagged')
    return { ticketId, escalationId: '', askId: await askOf(desk, ticketId, until) };
  const open = {
    ticketId,
    kind: 'functional',
    pathId: 'specialists',
    packet,
    send: until !== 'kept',
  } as const;
  const { escalationId } = (await priya.openEscalation(open)) as SoFar;
  if (until === 'kept' || until === 'sent') return { ticketId, escalationId };
  if (until === 'coordinating') {
    const items = ['tried' as const];
    await desk.as('greta').returnEscalation({ escalationId, items });
    await priya.requestEscalation({ escalationId, overrideReason: 'I have no more.' });
    await desk.as('greta').returnEscalation({ escalationId, items });
    return { ticketId, escalationId };
  }
  await desk.as('greta').acceptEscalation({ escalationId });
  if (until === 'accepted') return { ticketId, escalationId };
  await desk.as('greta').answerEscalation({ escalationId, answer: 'Cache.' });
  if (until === 'explained')
    await priya.addMessage({
      ticketId,
      direction: 'outbound',
      text: 'Emptied.',
      explainsEscalationId: escalationId,
    });
  return { ticketId, escalationId };
}

/** A recorded date, or what the trigger for those who ask for a manager leaves behind. */
async function askOf(desk: TestDesk, ticketId: string, until: 'promised' | 'flagged'): Promise<number> {
  const priya = desk.as('priya');
  if (until === 'promised') {
    await priya.makeCommitment({ ticketId, what: 'commitment', dueAt: '2026-05-30T12:00:00Z' });
    return (await priya.viewTriage({ ticketId })).commitments[0]?.id ?? 0;
  }
  await priya.changeTicket({ ticketId, requestedBy: ['customer'] });
  return (await priya.viewTicket({ ticketId })).asks[0]?.id ?? 0;
}
