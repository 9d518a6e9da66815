/** What coordinators, leads and owners decide about an escalation apart from its hand-off. */
import type { Refusal } from '../../model/refusal.ts';
import type { SteeringCommand } from '../../model/steering-command.ts';
import { askNext } from './decide-ask-next.ts';
import { handShiftOver, keepOverShift } from './decide-shift.ts';
import { decideCoordination } from './decide-coordination.ts';
import { deEscalate } from './decide-de-escalate.ts';
import { changeRoles } from './decide-roles.ts';
import type { Draft } from './draft.ts';

export function steer(draft: Draft, command: SteeringCommand): Refusal | undefined {
  switch (command.type) {
    case 'decide-coordination':
      return decideCoordination(draft, command);
    case 'de-escalate':
      return deEscalate(draft, command);
    case 'change-roles':
      return changeRoles(draft, command);
    case 'ask-next':
      return askNext(draft, command);
    case 'hand-shift-over':
      return handShiftOver(draft, command);
    case 'keep-over-shift':
      return keepOverShift(draft, command);
  }
}
