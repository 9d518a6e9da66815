// Says what happened around a clock: a warning, a reminder, an excuse, a vendor who owes the next step.
import type { ClockNotice, MissExcused, VendorWaitChanged } from '../../model/clock-event.ts';
import type { PersonId } from '../../model/words.ts';
import { type Reader, sayInstant } from '../clocks/say-instant.ts';
import { traitsOf } from '../ticket/clock-catalogue.ts';

export type ClockFact = ClockNotice | MissExcused | VendorWaitChanged;

interface NamesHere {
  readonly person: (id: PersonId) => string;
  readonly reader: Reader;
}

export function sayClockFact(body: ClockFact, { person, reader }: NamesHere): string {
  switch (body.type) {
    case 'clock-warned':
      return `${traitsOf(body.name).label}: due soon, ${sayInstant(body.dueAt, reader)}. Told ${sayPeople(body, person)}.`;
    case 'clock-reminded':
      return `${traitsOf(body.name).label}: missed, and nobody has acted. Reminder ${body.count} to ${sayPeople(body, person)}.`;
    case 'miss-excused':
      return `${person(body.byId)} excused a miss: ${traitsOf(body.name).label}.`;
    case 'excuse-withdrawn':
      return `${person(body.byId)} withdrew the excuse: ${traitsOf(body.name).label}.`;
    case 'vendor-wait-changed':
      return body.nameId === null ? 'Waits for no vendor any more.' : 'Waits for a vendor.';
  }
}

function sayPeople({ tell }: ClockNotice, person: (id: PersonId) => string): string {
  return tell.map(person).join(' and ');
}
