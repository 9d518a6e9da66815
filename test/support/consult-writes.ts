import { personId } from '../../src/operations/sample/sample-people.ts';
import type { TestDesk } from './test-desk.ts';
import { escalated } from './ticket-so-far.ts';
import type { WayToWrite } from './way-to-write.ts';

export const consultWrites = {
  askConsult: {
    input: async (desk) => ({
      ticketId: (await escalated(desk, 'nothing')).ticketId,
      expertIds: [personId('mei')],
      question: 'Is it known?',
    }),
  },
  answerConsult: { by: 'mei', input: async (desk) => ({ ...(await asked(desk)), answer: 'It is.' }) },
  endConsult: { input: async (desk) => ({ ...(await asked(desk)), note: 'Found it myself.' }) },
} satisfies Record<string, WayToWrite>;

async function asked(desk: TestDesk) {
  const { ticketId } = await escalated(desk, 'nothing');
  await desk.api.askConsult({ ticketId, expertIds: [personId('mei')], question: 'Is it known?' });
  const { consults } = await desk.api.viewTicket({ ticketId });
  return { ticketId, consultId: consults[0]?.id as string };
}
