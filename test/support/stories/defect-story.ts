import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hands } from '../hands.ts';
import { keepPicture } from '../served-desk.ts';
import type { StoryHouse } from '../story-house.ts';
import { expectWords } from '../ticket-window.ts';
import { large, openRow } from './story-steps.ts';

/** A recurring defect: Tuesday 26 May 2026, CEST. Release 8.14 went out on Tuesday 12 May. */

const alike = [
  ['Harrow Dental', '2026-05-13T10:00:00+02:00'],
  ['Kallio Design', '2026-05-15T09:30:00+02:00'],
  ['Saimaa Shipping', '2026-05-20T11:00:00+02:00'],
  ['Merrow Insurance', '2026-05-22T14:00:00+02:00'],
  ['Harrow Dental', '2026-05-25T09:00:00+02:00'],
  ['Kallio Design', '2026-05-26T08:30:00+02:00'],
] as const;
const subject = 'Invoice PDF is blank in Safari';

/** What the other six were is seen at triage, before anybody escalates the seventh. */
export async function playDefect(house: StoryHouse, hands: Hands): Promise<void> {
  const greta = await house.api('greta');
  const writes = (customer: string, occurredAt?: string) =>
    greta.createTicket({
      ...(occurredAt ? { occurredAt } : {}),
      subject: customer === 'Brightwater' ? subject : 'Blank invoice PDF',
      text: 'The invoice PDF is blank when I open it in Safari.',
      issueType: 'product-bug',
      assigneeEmail: 'jonas@kestrel.example',
      customer: { name: customer },
      contact: { name: 'A. Customer', email: `post@${customer.toLowerCase().replace(' ', '-')}.example` },
    });
  for (const [customer, at] of alike) await writes(customer, new Date(at).toISOString());
  const { ticketId } = await writes('Brightwater');
  const jonas = await house.windowOf('jonas', large);
  await sees(hands, jonas);
  const ticket = await greta.viewTicket({ ticketId });
  expect(ticket.escalations).toEqual([]);
}

async function sees(hands: Hands, jonas: Page): Promise<void> {
  await openRow(hands, jonas, subject);
  await hands.act(jonas, '5', jonas.getByRole('tab', { name: 'Triage' }));
  const panel = jonas.getByRole('tabpanel', { name: 'Triage' });
  const customers = [...new Set(alike.map(([customer]) => customer))];
  await expectWords(panel, ...customers);
  await expectWords(panel, '6 alike since', '13 May', '4 other customers');
  await keepPicture(jonas, `story-5-${hands.by}-1-alike`);
}
