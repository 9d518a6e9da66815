import { describe, expect, test } from 'vitest';
import { AddressCard } from '../../model/address-card.ts';
import type { PathId, TeamId } from '../../model/words.ts';
import { findCards } from './find-cards.ts';

const card = (name: string, more: object = {}) =>
  AddressCard.parse({ kind: 'vendor', name, purpose: 'Card payments', ...more });
const bank = card('Bänkhaus Zürich', { ways: [{ by: 'phone', value: '+41 (0)44 123-45', note: 'nights' }] });
const parcels = card('Parcels', { purpose: 'Lost parcels', kind: 'department', teamIds: ['finance'] });
const cloud = card('Cloud', { pathIds: ['platform'], note: 'Ask for the network people' });
const all = [parcels, cloud, bank];
const names = (looked: object) => findCards(all, looked).map(({ name }) => name);

describe('the address book', () => {
  test.each([
    ['', ['Bänkhaus Zürich', 'Cloud', 'Parcels']],
    ['zurich bankhaus', ['Bänkhaus Zürich']],
    ['NETWORK', ['Cloud']],
    ['04412345', ['Bänkhaus Zürich']],
    ['payments lost', []],
    ['nights', ['Bänkhaus Zürich']],
  ])('finds by all words of "%s"', (words, found) => expect(names({ words })).toEqual(found));

  test('shows those who help with a team or path first, then those who help everybody', () => {
    expect(names({ teamId: 'finance' as TeamId })).toEqual(['Parcels', 'Bänkhaus Zürich']);
    expect(names({ teamId: 'legal' as TeamId })).toEqual(['Bänkhaus Zürich']);
    expect(names({ teamId: 'legal' as TeamId, pathId: 'platform' as PathId })).toEqual([
      'Cloud',
      'Bänkhaus Zürich',
    ]);
  });

  test.each([
    [{ by: 'phone', value: 'call me' }],
    [{ by: 'mail', value: 'nobody' }],
    [{ by: 'link', value: 'javascript:alert(1)' }],
    [{ by: 'fax', value: '123' }],
  ])('takes no %o', (way) => {
    expect(AddressCard.safeParse({ kind: 'vendor', name: 'A', purpose: 'B', ways: [way] }).success).toBe(
      false,
    );
  });
});
