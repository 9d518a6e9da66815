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
  },
} satisfies Record<string, WayToWrite>;
