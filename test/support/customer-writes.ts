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

export const customerWrites = {
  makeStatusLink: {
    input: async (desk) => ({ ticketId: (await escalated(desk, 'nothing')).ticketId }),
    other: { lastsDays: 3 },
  },
  endStatusLink: { input: withLink },
  endStatusLinks: { input: async (desk) => ({ ticketId: (await withLink(desk)).ticketId }) },
} satisfies Record<string, WayToWrite>;
