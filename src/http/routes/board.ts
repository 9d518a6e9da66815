import type { Severity, TeamId } from '../../model/words.ts';
import { viewBoard } from '../../operations/view-board.ts';
import { viewLoad } from '../../operations/view-load.ts';
import type { Handlers } from '../call.ts';
import type { boardRoutes } from '../contract/board-routes.ts';
import { of } from './tickets.ts';

export const boardHandlers = {
  viewBoard: ({ door, caller, query }) =>
    viewBoard(door.desk, {
      ...of(caller),
      kind: query.kind,
      teamId: query.team as TeamId | undefined,
      severity: query.severity as Severity | undefined,
      mine: query.mine === 'true',
    }),
  viewLoad: ({ door, caller }) => viewLoad(door.desk, of(caller)),
} satisfies Pick<Handlers, keyof typeof boardRoutes>;
