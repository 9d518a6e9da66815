import { viewMe } from '../../operations/me.ts';
import { listPeople, listTeams } from '../../operations/people.ts';
import { signOut } from '../../operations/sign-in.ts';
import type { peopleRoutes } from '../contract/people-routes.ts';
import type { Handlers } from '../call.ts';
import { of } from './tickets.ts';

export const peopleHandlers = {
  me: ({ door, caller }) => viewMe(door.desk, of(caller)),
  signOut: async ({ door, session, cookies }) => {
    cookies.end();
    if (session === null) return undefined;
    await signOut(door.desk, session);
    door.credentials.forget(session);
    return undefined;
  },
  listPeople: async ({ door, caller }) => ({ people: await listPeople(door.desk, caller.workspaceId) }),
  listTeams: async ({ door, caller }) => ({ teams: await listTeams(door.desk, caller.workspaceId) }),
} satisfies Pick<Handlers, keyof typeof peopleRoutes>;
