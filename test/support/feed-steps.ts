import { holidayFeed, newCalendar } from './new-records.ts';
import type { TestDesk } from './test-desk.ts';

export async function calendarOf(desk: TestDesk): Promise<string> {
  const calendar = newCalendar();
  await desk.api.createCalendar(calendar);
  return calendar.id;
}

export async function withFeed(desk: TestDesk): Promise<{ id: string; feedId: string }> {
  const id = await calendarOf(desk);
  const { sourceId } = await desk.api.takeCalendarFeed({ id, name: 'Holidays', text: holidayFeed });
  return { id, feedId: sourceId };
}
