/** What a duty calendar shows: shifts of the rotas with their names, as the engine sees them, each under a mark that lasts. */
import type { DutyRota } from '../../model/directory.ts';
import { dayMs, type Instant } from '../../model/instant.ts';
import type { PersonId } from '../../model/words.ts';
import { shiftsIn } from './cover.ts';

const daysBack = 30;
const daysAhead = 90;
/** Looked at before the first day shown, so that a shift is known by when it really began. */
const daysBefore = 60;

export interface CalendarShift {
  /** The same as long as it is the same person's shift from the same instant on. */
  readonly mark: string;
  readonly rotaName: string;
  readonly personId: PersonId;
  readonly from: Instant;
  readonly to: Instant;
}

/** Of one person, or everybody; by whole days in UTC, so that a calendar stays the same for a day if no shift changes. */
export function dutyCalendar(
  rotas: readonly Pick<DutyRota, 'record' | 'exceptions'>[],
  personId: PersonId | null,
  now: Instant,
): CalendarShift[] {
  const today = now - (((now % dayMs) + dayMs) % dayMs);
  const shown = today - daysBack * dayMs;
  const begin = shown - daysBefore * dayMs;
  const end = today + (daysAhead + 1) * dayMs;
  const shifts = rotas.flatMap((rota) => {
    const { id, name } = rota.record;
    return shiftsIn(rota, begin, end)
      .filter((shift) => shift.to > shown && (personId === null || shift.personId === personId))
      .map((shift) => ({
        mark: [id, shift.personId, shift.layerId ?? '', shift.from === begin ? 'before' : shift.from].join(
          ' ',
        ),
        rotaName: name,
        personId: shift.personId,
        from: shift.from,
        to: shift.to,
      }));
  });
  const seen = new Set<string>();
  return shifts
    .filter(({ mark }) => !seen.has(mark) && seen.add(mark))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}
