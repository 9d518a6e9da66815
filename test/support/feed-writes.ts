import { calendarOf, withFeed } from './feed-steps.ts';
import { holidayFeed } from './new-records.ts';
import { sessionOf } from './sign-in.ts';
import type { WayToWrite } from './way-to-write.ts';

export const feedWrites = {
  previewCalendarFeed: { input: async (desk) => ({ id: await calendarOf(desk), text: holidayFeed }) },
  takeCalendarFeed: {
    input: async (desk) => ({ id: await calendarOf(desk), name: 'Holidays', text: holidayFeed }),
  },
  refreshCalendarFeed: {
    input: async (desk) => ({ ...(await withFeed(desk)), text: holidayFeed.replace('0501', '0502') }),
  },
  removeCalendarFeed: { input: withFeed },
  makeDutyFeed: { input: () => ({}), other: { rotaId: 'incidents' } },
  endDutyFeed: {
    input: async (desk) => {
      const headers = await sessionOf(desk, 'greta');
      const url = '/api/v1/duty-feeds';
      const made = await desk.server.inject({ method: 'POST', url, headers, payload: {} });
      return { id: made.json<{ id: string }>().id };
    },
  },
} satisfies Record<string, WayToWrite>;
