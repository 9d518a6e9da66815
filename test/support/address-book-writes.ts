import { named } from './new-records.ts';
import type { Input } from './test-client.ts';
import type { TestDesk } from './test-desk.ts';
import type { WayToWrite } from './way-to-write.ts';

export function newCard(): Input<'addAddressCard'> {
  const ways = [{ by: 'phone' as const, value: '+44 20 7946 0000', note: 'day and night' }];
  return { kind: 'vendor', name: named('Vendor'), purpose: 'Card payments', ways };
}

export const addressBookWrites = {
  addAddressCard: { input: () => newCard() },
  changeAddressCard: {
    input: async (desk) => ({ ...newCard(), id: await aCard(desk) }),
  },
  removeAddressCard: { input: async (desk) => ({ id: await aCard(desk) }) },
} satisfies Readonly<Record<string, WayToWrite>>;

async function aCard(desk: TestDesk): Promise<string> {
  return (await desk.api.addAddressCard(newCard())).id;
}
