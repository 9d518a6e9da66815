import type { PersonId } from '../../model/words.ts';
import { examplePolicy } from '../../operations/example-policy.ts';
import { changeFirstStart, viewFirstStart } from '../../operations/first-start.ts';
import { invitePerson } from '../../operations/invite-person.ts';
import { beginOwnDesk, openSample } from '../../operations/open-sample.ts';
import type { Handlers } from '../call.ts';
import type { firstStartRoutes } from '../contract/first-start-routes.ts';
import { of } from './tickets.ts';

export const firstStartHandlers = {
  viewFirstStart: ({ door, caller }) => viewFirstStart(door.desk, caller.workspaceId),
  changeFirstStart: ({ door, caller, body }) =>
    changeFirstStart(door.desk, { workspaceId: caller.workspaceId, ...body }),
  examplePolicy: ({ door, caller, body }) => examplePolicy(door.desk, caller.workspaceId, body),
  openSample: ({ door, caller }) => openSample(door.desk, of(caller)),
  beginOwnDesk: ({ door, caller, body }) => beginOwnDesk(door.desk, { ...of(caller), ...body }),
  invitePerson: ({ door, caller, params }) =>
    invitePerson(door.desk, { workspaceId: caller.workspaceId, personId: params.id as PersonId }),
} satisfies Pick<Handlers, keyof typeof firstStartRoutes>;
