import { escalated } from './ticket-so-far.ts';
import type { TestDesk } from './test-desk.ts';

interface WayToWrite {
  readonly input: (desk: TestDesk) => object | Promise<object>;
  readonly other?: object;
}

async function withLink(desk: TestDesk) {
  const { ticketId } = await escalated(desk, 'nothing');
  const { id } = await desk.api.makeStatusLink({ ticketId });
  return { ticketId, linkId: id };
}

async function ofTicket(desk: TestDesk) {
  return { ticketId: (await escalated(desk, 'nothing')).ticketId };
}

export const customerWrites = {
  makeStatusLink: {
    input: ofTicket,
    other: { lastsDays: 3 },
  },
  endStatusLink: { input: withLink },
  endStatusLinks: { input: async (desk) => ({ ticketId: (await withLink(desk)).ticketId }) },
  beginUpload: {
    input: async (desk) => ({ ...(await ofTicket(desk)), name: 'shot.png', bytes: 3 }),
    other: { bytes: 4 },
  },
  sendFilePart: {
    input: async (desk) => {
      const { ticketId } = await ofTicket(desk);
      const { id } = await desk.api.beginUpload({ ticketId, name: 'empty.log', bytes: 3 });
      return { ticketId, attachmentId: id, offset: 0, part: Buffer.from('abc') };
    },
    other: { part: Buffer.from('abd') },
  },
  removeAttachment: {
    input: async (desk) => {
      const { ticketId } = await ofTicket(desk);
      const { id } = await desk.api.beginUpload({ ticketId, name: 'shot.png', bytes: 3 });
      return { ticketId, attachmentId: id };
    },
  },
} satisfies Record<string, WayToWrite>;
