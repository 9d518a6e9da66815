import type { AskNext, HandShiftOver, KeepOverShift } from './shift-command.ts';
import type { LoopRecord } from './loop-record.ts';
import type { EscalationId, PathId, PersonId, TextId } from './words.ts';

export type CoordinatorsDecision =
  | { readonly decision: 'team'; readonly pathId: PathId }
  | { readonly decision: 'person'; readonly personId: PersonId; readonly pathId?: PathId }
  | { readonly decision: 'send-back' }
  | { readonly decision: 'close'; readonly record: LoopRecord };

/** The coordinator ends the to and fro. Sending it back needs an instruction. */
export interface DecideCoordination {
  readonly type: 'decide-coordination';
  readonly escalationId: EscalationId;
  readonly decided: CoordinatorsDecision;
  readonly noteId: TextId | null;
}

/** Down to a lower tier by that path, or home where none is named. */
export interface DeEscalate {
  readonly type: 'de-escalate';
  readonly escalationId: EscalationId;
  readonly pathId?: PathId;
  readonly reasonId: TextId;
}

/** Other people for some of the roles; absent ones stay. */
export interface ChangeRoles {
  readonly type: 'change-roles';
  readonly escalationId: EscalationId;
  readonly ownerId?: PersonId;
  readonly updatesOwnerId?: PersonId;
  readonly leadId?: PersonId;
  readonly backupId?: PersonId | null;
  readonly reasonId: TextId;
}

export type SteeringCommand =
  | DecideCoordination
  | DeEscalate
  | ChangeRoles
  | AskNext
  | HandShiftOver
  | KeepOverShift;

const steeringTypes: Readonly<Record<SteeringCommand['type'], true>> = {
  'decide-coordination': true,
  'de-escalate': true,
  'change-roles': true,
  'ask-next': true,
  'hand-shift-over': true,
  'keep-over-shift': true,
};

export function isSteeringCommand(command: { readonly type: string }): command is SteeringCommand {
  return command.type in steeringTypes;
}
