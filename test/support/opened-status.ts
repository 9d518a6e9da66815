import { openStatus, type OpenedStatus } from '../../src/operations/customer-pages/status-pages.ts';
import type { TestDesk } from './test-desk.ts';

/** What a status page of the ticket is made of, with a link of its own. */
export async function openFor({ api, desk }: TestDesk, ticketId: string): Promise<OpenedStatus> {
  const { address } = await api.makeStatusLink({ ticketId });
  const token = String(address).split('/').at(-1) ?? '';
  const opened = await openStatus(desk, token, { language: 'en', zone: 'UTC', accepts: undefined });
  if (opened === null) throw new Error('The link opens nothing.');
  return opened;
}
