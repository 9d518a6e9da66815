/** Whether two clocks count in the same hours: the same calendar in the same version. */
import type { ClockCalendar } from '../../model/clock.ts';

export function sameHours(a: ClockCalendar, b: ClockCalendar): boolean {
  if (a === 'always' || b === 'always') return a === b;
  return a.id === b.id && a.version === b.version;
}
