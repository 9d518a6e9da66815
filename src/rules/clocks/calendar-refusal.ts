/** What a calendar can't answer: a value, so that nobody loops or throws over it. */
import type { CompiledCalendar } from './compile-calendar.ts';

/**
 * It does not open, or close, within the horizon in the direction asked; or it opens, but for too short a time to hold
 * the amount.
 */
export type CalendarRefusalCode = 'calendar_never_opens' | 'calendar_never_closes' | 'amount_beyond_horizon';

export interface CalendarRefusal {
  readonly refused: CalendarRefusalCode;
  readonly zone: string;
}

export function refuse(code: CalendarRefusalCode, { zone }: CompiledCalendar): CalendarRefusal {
  return { refused: code, zone };
}
