import { calendarOf, withFeed } from './feed-steps.ts';
import { holidayFeed } from './new-records.ts';
import type { TestDesk } from './test-desk.ts';

interface WayToWrite {
  readonly input: (desk: TestDesk) => object | Promise<object>;
}

export const feedWrites = {
  previewCalendarFeed: { input: async (desk) => ({ id: await calendarOf(desk), text: holidayFeed }) },
  takeCalendarFeed: {
    input: async (desk) => ({ id: await calendarOf(desk), name: 'Holidays', text: holidayFeed }),
  },
  refreshCalendarFeed: {
    input: async (desk) => ({ ...(await withFeed(desk)), text: holidayFeed.replace('0501', '0502') }),
  },
  removeCalendarFeed: { input: withFeed },
} satisfies Record<string, WayToWrite>;
