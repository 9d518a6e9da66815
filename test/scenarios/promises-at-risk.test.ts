import { afterEach, expect, it } from 'vitest';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// Targets and dates that come near act by the clock alone, each once, however the clock jumps.

let desk: TestDesk;
afterEach(() => desk.close());

async function matched(ticketId: string): Promise<string[]> {
  const { history } = await desk.as('priya').viewTicket({ ticketId });
  return history.filter(({ type }) => type === 'trigger-matched').map(({ sentence }) => sentence);
}

const about = (sentences: readonly string[], name: string) =>
  sentences.filter((sentence) => sentence.includes(`*${name}*`));

it('a target at risk and one that is missed', async () => {
  desk = await startTestDesk();
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'Export is slow',
    text: 'It takes an hour.',
    contact: { name: 'Jörg Amann', email: 'j.amann@ostertal.example' },
    priority: 'high',
    issueType: 'question',
    assigneeEmail: 'priya@kestrel.example',
  });
  await desk.forward('59 min');
  expect(about(await matched(ticketId), 'first response missed')).toEqual([]);
  await desk.forward('2 min');
  expect(about(await matched(ticketId), 'first response missed')).toEqual([
    'Flagged for review and tagged late-response because *first response missed* matched: the first response missed, was due today 11:00 CEST (policy 1).',
  ]);
  // A late answer, then nothing: it isn't told again.
  for (let hours = 1; hours < 19; hours += 3) {
    await desk.as('priya').addMessage({ ticketId, direction: 'outbound', text: 'We look into it.' });
    await desk.forward('3 h');
  }
  expect(about(await matched(ticketId), 'resolution at risk')).toEqual([]);
  await desk.forward('1 h');
  expect(about(await matched(ticketId), 'resolution at risk')).toEqual([
    expect.stringContaining('80 % of the time for the resolution used, due today 10:00 CEST'),
  ]);
  await desk.forward('30 h');
  const all = await matched(ticketId);
  expect(about(all, 'first response missed')).toHaveLength(1);
  expect(about(all, 'resolution at risk')).toHaveLength(1);
});

it('the customer’s own deadline', async () => {
  desk = await startTestDesk();
  const priya = desk.as('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Export is slow',
    text: 'It takes an hour.',
    contact: { name: 'Jörg Amann', email: 'j.amann@ostertal.example' },
    priority: 'low',
    assigneeEmail: 'priya@kestrel.example',
  });
  await priya.makeCommitment({
    ticketId,
    what: 'customer-deadline',
    dueAt: '2026-04-21T18:00:00Z',
    note: 'Board meeting in the evening',
  });
  await desk.forward('5 h');
  expect(about(await matched(ticketId), 'a date that somebody counts on')).toEqual([]);
  await desk.forward('61 min');
  const sentence =
    'Flagged for review and notified the first agent because *a date that somebody counts on* matched: the customer’s own deadline due today 20:00 CEST, still open (policy 1).';
  expect(about(await matched(ticketId), 'a date that somebody counts on')).toEqual([sentence]);
  await desk.forward('2 days');
  expect(about(await matched(ticketId), 'a date that somebody counts on')).toHaveLength(1);
  const [date] = (await priya.viewTriage({ ticketId })).commitments;
  expect(date).toMatchObject({
    what: 'customer-deadline',
    note: 'Board meeting in the evening',
    by: 'Priya Raman',
  });
  await priya.endCommitment({ ticketId, commitmentId: date?.id ?? 0, how: 'kept' });
  expect((await priya.viewTriage({ ticketId })).commitments).toEqual([]);
});

it('who has the ticket back is left to work on it', async () => {
  desk = await startTestDesk();
  const priya = desk.as('priya');
  const { ticketId } = await priya.createTicket({
    subject: 'Export is slow',
    text: 'It takes an hour.',
    contact: { name: 'Jörg Amann', email: 'j.amann@ostertal.example' },
    priority: 'normal',
    issueType: 'question',
    assigneeEmail: 'priya@kestrel.example',
  });
  const open = () => matched(ticketId).then((all) => about(all, 'open too long at tier 1').length);
  // The customer is asked for two days: that is not our time.
  await priya.changeTicket({ ticketId, status: 'waiting' });
  await desk.forward('2 days');
  await priya.changeTicket({ ticketId, status: 'open' });
  await desk.forward('4 h');
  expect(await open()).toBe(0);
  for (let day = 0; day < 5 && (await open()) === 0; day += 1) await desk.forward('1 day');
  expect(await open()).toBe(1);
  const [escalation] = (await priya.viewTicket({ ticketId })).escalations;
  const id = { escalationId: escalation?.id ?? '' };
  await desk.as('greta').acceptEscalation(id);
  await desk.as('greta').answerEscalation({ ...id, answer: 'It is the index.' });
  await priya.addMessage({
    ticketId,
    direction: 'outbound',
    text: 'It is faster now.',
    explainsEscalationId: id.escalationId,
  });
  await desk.as('greta').closeEscalation({
    ...id,
    record: {
      neededHere: true,
      earlierBy: 'nobody',
      causeClass: 'product-defect',
      cause: 'An index was missing',
      remedy: 'fix',
      reusable: true,
    },
  });
  await desk.forward('14 days');
  expect(await open()).toBe(1);
});
