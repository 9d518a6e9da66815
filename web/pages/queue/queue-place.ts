import { filtersOf, type QueueSearch } from '../../paths.ts';

/** Where the reader was in a list: coming back or reloading returns there. Kept in this tab. */
export interface Place {
  readonly scroll: number;
  readonly active: string | null;
}

const start: Place = { scroll: 0, active: null };

export function placeIn(search: QueueSearch): Place {
  try {
    const kept = sessionStorage.getItem(keyOf(search));
    return kept ? { ...start, ...(JSON.parse(kept) as Partial<Place>) } : start;
  } catch {
    return start;
  }
}

export function keepPlace(search: QueueSearch, place: Place): void {
  try {
    sessionStorage.setItem(keyOf(search), JSON.stringify(place));
  } catch {
    // Nothing is kept; the list starts at its top.
  }
}

function keyOf(search: QueueSearch): string {
  return `baton.place.${search.view ?? 'next'}.${search.q ?? ''}.${JSON.stringify(filtersOf(search))}`;
}
