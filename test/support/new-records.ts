import { randomUUID } from 'node:crypto';
import { personId } from '../../src/operations/sample/sample-people.ts';

// What an admin adds to a desk of the sample's people, each time under a name of its own.

export const named = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;

export const newPerson = () =>
  ({
    name: 'Nele',
    role: 'agent',
    timeZone: 'UTC',
    email: `${named('nele')}@kestrel.example`,
  }) as const;

export const newEndpoint = () => ({ url: `https://${named('one')}.example`, events: ['*'] });

export const newTeam = () =>
  ({
    id: named('team'),
    name: 'Night watch',
    tier: 2,
    calendarId: 'office',
    memberIds: [personId('omar')] as string[],
    leadIds: [personId('omar')] as string[],
  }) as const;

export const newCalendar = () =>
  ({ id: named('hours'), zone: 'UTC', weekly: { mon: [['09:00', '17:00']] as [string, string][] } }) as const;

/** Closed on one day of May. */
export const holidayFeed = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:may@works.example',
  'SUMMARY:May Day',
  'DTSTART;VALUE=DATE:20260501',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

export const newRota = () =>
  ({
    id: named('rota'),
    name: 'Nights',
    zone: 'UTC',
    every: 'week',
    length: 1,
    startsOn: '2026-04-20',
    handOffAt: '09:00',
    memberIds: [personId('omar')] as string[],
  }) as const;

export const refund = (amount: number) =>
  ({ action: 'refund', amount, currency: 'EUR', reason: 'Charged twice.' }) as const;
