import type { PathId, TeamId } from '../../model/words.ts';
import {
  addAddressCard,
  changeAddressCard,
  listAddressCards,
  listCardVersions,
  removeAddressCard,
} from '../../operations/address-book.ts';
import type { Handlers } from '../call.ts';
import type { addressBookRoutes } from '../contract/address-book-routes.ts';
import { by } from './account-records.ts';

export const addressBookHandlers = {
  listAddressCards: async ({ door, caller, query }) => ({
    cards: await listAddressCards(door.desk, {
      workspaceId: caller.workspaceId,
      words: query.q,
      teamId: query.team as TeamId | undefined,
      pathId: query.path as PathId | undefined,
    }),
  }),
  addAddressCard: (call) => addAddressCard(call.door.desk, { ...by(call), card: call.body }),
  changeAddressCard: (call) => {
    const { expectedVersion, ...card } = call.body;
    return changeAddressCard(call.door.desk, { ...by(call), id: call.params.id, card, expectedVersion });
  },
  removeAddressCard: (call) => removeAddressCard(call.door.desk, { ...by(call), id: call.params.id }),
  listAddressCardVersions: ({ door, caller, params }) =>
    listCardVersions(door.desk, caller.workspaceId, params.id),
} satisfies Pick<Handlers, keyof typeof addressBookRoutes>;
