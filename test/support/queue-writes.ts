import type { TicketId } from '../../src/model/words.ts';
import type { TestDesk } from './test-desk.ts';
import type { WayToWrite } from './way-to-write.ts';

const wanted = { name: 'Urgent ones', search: { view: 'all', priority: 'urgent' } } as const;

export const queueWrites = {
  saveView: { input: () => ({ ...wanted, name: `Urgent ones` }), other: { search: { view: 'mine' } } },
  changeSavedView: {
    input: async (desk) => ({ viewId: (await desk.api.saveView(wanted)).id, name: 'Hot ones' }),
  },
  removeSavedView: {
    input: async (desk) => ({ viewId: (await desk.api.saveView(wanted)).id }),
  },
  arrangeSavedViews: {
    input: async (desk: TestDesk) => ({
      places: [{ id: (await desk.api.saveView(wanted)).id, pinned: false }],
    }),
    other: { places: [] },
  },
  startBulk: {
    input: async (desk) => ({
      act: { do: 'tag', add: ['bulk'] },
      tickets: [{ ticketId: await freshTicket(desk) }],
    }),
    other: { act: { do: 'tag', add: ['other'] } },
  },
  stopBulk: {
    input: async (desk) => {
      const tickets = [{ ticketId: (await freshTicket(desk)) as TicketId }];
      return { bulkId: (await desk.api.startBulk({ act: { do: 'assign', personId: null }, tickets })).id };
    },
  },
  undoAct: {
    input: async (desk) => {
      const ticketId = await freshTicket(desk);
      const { undo } = await desk.api.changeTicket({ ticketId, tags: ['soon gone'] });
      return { ticketId, ...undo };
    },
    other: { from: 1 },
  },
} satisfies Record<string, WayToWrite>;

async function freshTicket(desk: TestDesk): Promise<string> {
  const { ticketId } = await desk.api.createTicket({ subject: 'Of many', text: 'One of them.' });
  return ticketId;
}
