import type { StaffSlug } from '../../src/operations/sample/sample-people.ts';
import type { TestDesk } from './test-desk.ts';

/** It begins as a PNG does. */
export const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('not a real picture')]);

export async function ticketFor(desk: TestDesk): Promise<string> {
  const { ticketId } = await desk.as('priya').createTicket({
    subject: 'Export fails',
    text: 'See the picture.',
    contact: { name: 'Sam Sample', email: 'sam@sample.example' },
    assigneeEmail: 'priya@kestrel.example',
  });
  return ticketId;
}

/** As the app does it: said, and sent in parts. */
export async function uploadFile(desk: TestDesk, ticketId: string, name: string, content: Buffer) {
  const priya = desk.as('priya');
  const { id } = await priya.beginUpload({ ticketId, name, bytes: content.length });
  const size = 4 * 1024 * 1024;
  for (let offset = 0; offset < content.length; offset += size) {
    const part = content.subarray(offset, offset + size);
    await priya.sendFilePart({ ticketId, attachmentId: id, offset, part } as never);
  }
  const { attachments } = await priya.listAttachments({ ticketId });
  const found = attachments.find((one) => one.id === id);
  if (!found) throw new Error('It is not there.');
  return found;
}

export async function readFileOf(
  desk: TestDesk,
  ticketId: string,
  attachmentId: string,
  what: 'content' | 'preview',
  who: StaffSlug = 'priya',
) {
  const url = `/api/v1/tickets/${ticketId}/attachments/${attachmentId}/${what}`;
  const headers = { authorization: `Bearer ${await desk.tokenOf(who)}` };
  return desk.server.inject({ method: 'GET', url, headers });
}
