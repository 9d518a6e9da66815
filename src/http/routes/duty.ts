import type { IssueTypeId, PathId, PersonId, Severity, TeamId } from '../../model/words.ts';
import { viewDuty } from '../../operations/view-duty.ts';
import { viewResponders } from '../../operations/view-responders.ts';
import type { Handlers } from '../call.ts';
import type { dutyRoutes } from '../contract/duty-routes.ts';
import { instantOf } from '../given.ts';
import { of } from './tickets.ts';

export const dutyHandlers = {
  viewDuty: ({ door, caller, query }) =>
    viewDuty(door.desk, { workspaceId: caller.workspaceId, days: query.days }),
  viewResponders: ({ door, caller, query }) =>
    viewResponders(door.desk, {
      ...of(caller),
      at: instantOf(query.at),
      severity: query.severity as Severity | undefined,
      issueTypeId: query.issueType as IssueTypeId | undefined,
      pathId: query.path as PathId | undefined,
      teamId: query.team as TeamId | undefined,
      senderId: query.sender as PersonId | undefined,
    }),
} satisfies Pick<Handlers, keyof typeof dutyRoutes>;
