import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { newCard } from '../support/address-book-writes.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.close());

const code = ({ body }: { readonly body: unknown }) => (body as { code?: string }).code;

describe('the address book', () => {
  it('is kept by leads and read by everybody, with who looks after a card and whether anybody is there', async () => {
    const card = { ...newCard(), calendarId: 'office', contactId: personId('pieter') as string };
    const { id, version } = await desk.as('hana').addAddressCard({ ...card, answersWithin: '4 h' });
    expect(version).toBe(1);
    const { cards } = await desk.as('priya').listAddressCards({ q: card.name });
    expect(cards).toMatchObject([
      { id, version: 1, openNow: true, contact: { name: 'Pieter de Vries' }, answersWithin: '4 h' },
    ]);
    await desk.forward('12 h');
    expect((await desk.api.listAddressCards({ q: card.name })).cards[0]?.openNow).toBe(false);
    expect((await desk.as('priya').send('addAddressCard', newCard())).status).toBe(403);
  });

  it('keeps every version; a page that was overtaken is told so', async () => {
    const card = newCard();
    const { id } = await desk.api.addAddressCard(card);
    const changed = { ...card, id, purpose: 'Charge-backs', expectedVersion: 1 };
    expect(await desk.as('hana').changeAddressCard(changed)).toEqual({ id, version: 2 });
    expect(code(await desk.api.send('changeAddressCard', changed))).toBe('record_moved_on');
    expect(await desk.api.removeAddressCard({ id })).toEqual({ id, version: 3 });
    expect((await desk.api.listAddressCards({ q: card.name })).cards).toEqual([]);
    const { versions } = await desk.as('sam').listAddressCardVersions({ id });
    expect(versions.map((one) => [one.version, one.card.purpose, one.removed, one.recordedBy])).toEqual([
      [3, 'Charge-backs', true, personId('greta')],
      [2, 'Charge-backs', false, personId('hana')],
      [1, 'Card payments', false, personId('greta')],
    ]);
    expect(code(await desk.api.send('changeAddressCard', { ...card, id }))).toBe('address_card_not_found');
    expect(code(await desk.api.send('removeAddressCard', { id }))).toBe('address_card_not_found');
  });

  it('shows a team those who help with its escalations, and those who help everybody', async () => {
    const [one, all, other] = [newCard(), newCard(), newCard()];
    await desk.api.addAddressCard({ ...one, teamIds: ['finance'] });
    await desk.api.addAddressCard(all);
    await desk.api.addAddressCard({ ...other, pathIds: ['platform'] });
    const { cards } = await desk.api.listAddressCards({ team: 'finance', path: 'finance' });
    const names = cards.map(({ name }) => name);
    expect(names[0]).toBe(one.name);
    expect(names).toContain(all.name);
    expect(names).not.toContain(other.name);
  });

  it('names nothing that is not there, and takes no link that is none', async () => {
    const add = (more: object) => desk.api.send('addAddressCard', { ...newCard(), ...more });
    const nobody = '00000000-0000-4000-8000-00000000dead';
    for (const gone of [{ teamIds: ['x'] }, { pathIds: ['x'] }, { calendarId: 'x' }, { contactId: nobody }])
      expect(code(await add(gone)), JSON.stringify(gone)).toBe('record_refers_to_nothing');
    const bad = [
      { ways: [{ by: 'link', value: 'javascript:alert(1)' }] },
      { ways: [{ by: 'phone', value: 'ring' }] },
      { name: '' },
      { name: 'x'.repeat(201) },
      { name: 'a\u0000b' },
      { name: 'a\ud800b' },
      { answersWithin: 'soon' },
      { color: 'red' },
    ];
    for (const one of bad) expect((await add(one)).status, JSON.stringify(one)).toBe(400);
  });
});
