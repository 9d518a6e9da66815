/** The sample's address book: departments and vendors of an invented company. */
import { AddressCard, type AddressCardId } from '../../model/address-card.ts';
import type { Instant } from '../../model/instant.ts';
import type { WorkspaceId } from '../../model/words.ts';
import { writeCardVersion } from '../../storage/address-cards.ts';
import type { Db } from '../../storage/database.ts';
import { nameBasedId } from '../name-based-id.ts';
import { personId } from './sample-people.ts';

const cards: readonly unknown[] = [
  {
    kind: 'vendor',
    name: 'Harbour Payments',
    purpose: 'Card payments, charge-backs, payouts',
    ways: [
      { by: 'phone', value: '+44 20 7946 0110', note: 'day and night, for outages' },
      { by: 'mail', value: 'partners@harbour-payments.example', note: 'with the merchant number' },
      { by: 'link', value: 'https://status.harbour-payments.example', note: '' },
    ],
    hours: 'Phone around the clock, mail on working days',
    contactId: personId('pieter'),
    answersWithin: '4 h',
    note: 'They ask for the request id of the charge first.',
    teamIds: ['finance'],
  },
  {
    kind: 'vendor',
    name: 'Cedar Cloud',
    purpose: 'Servers, network, object storage',
    ways: [
      {
        by: 'link',
        value: 'https://support.cedar-cloud.example',
        note: 'severity 1: choose “production down”',
      },
      { by: 'phone', value: '+44 20 7946 0111', note: 'with the account code' },
    ],
    hours: 'Around the clock',
    contactId: personId('omar'),
    answersWithin: '30 min',
    note: '',
    teamIds: ['incident-response', 'platform', 'engineering'],
  },
  {
    kind: 'department',
    name: 'Communications',
    purpose: 'Press, public posts, what may be said in public',
    ways: [
      { by: 'phone', value: '+44 20 7946 0112', note: '' },
      { by: 'mail', value: 'press@kestrel.example', note: '' },
    ],
    hours: '',
    calendarId: 'office',
    contactId: personId('aylin'),
    answersWithin: '1 h',
    note: 'Before anything public is said of an incident.',
  },
];

/** For the first day of the sample; whoever uses it changes them like any other. */
export async function writeSampleAddresses(db: Db, workspaceId: WorkspaceId, at: Instant): Promise<void> {
  for (const [index, card] of cards.entries()) {
    const id = nameBasedId(workspaceId, 'address-card', index) as AddressCardId;
    const written = { id, version: 1, card: AddressCard.parse(card), removed: false };
    await writeCardVersion(db, workspaceId, { ...written, recordedAt: at, recordedBy: null });
  }
}
