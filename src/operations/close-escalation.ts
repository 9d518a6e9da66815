/** Closing an escalation with what was learnt. */
import type { LoopRecord } from '../model/loop-record.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PreventiveStep } from '../model/preventive-step.ts';
import type { EscalationId, PersonId, PreventiveStepId, TeamId, TextId } from '../model/words.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandEscalation, type EscalationOrder, type MakeCommand } from './command-escalation.ts';
import type { Desk } from './desk.ts';
import { nameBasedId } from './name-based-id.ts';

/** The record as a person says it: cause and workaround in words. */
export interface SpokenStep {
  readonly text: string;
  readonly ownerId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly dueOn: string;
}

export type SpokenRecord = Omit<LoopRecord, 'causeId' | 'workaroundId' | 'preventiveSteps'> & {
  readonly preventiveSteps?: readonly SpokenStep[] | undefined;
  readonly cause?: string | undefined;
  readonly workaround?: string | undefined;
};

export function closeEscalation(
  desk: Desk,
  order: EscalationOrder & { readonly record: SpokenRecord },
): Promise<Changed | Refused | Refusal> {
  return commandEscalation(desk, order, makeClosing(order.escalationId, order.record));
}

/** Its words become rows, the record holds their ids. */
export function makeClosing(escalationId: EscalationId, spoken: SpokenRecord): MakeCommand {
  return (_ticketId, _state, _facts, word) => ({
    command: { type: 'close-escalation', escalationId, record: keptRecord(spoken, word) },
  });
}

export function keptRecord(spoken: SpokenRecord, word: Parameters<MakeCommand>[3]): LoopRecord {
  const { cause, workaround, preventiveSteps = [], ...picks } = spoken;
  const steps = preventiveSteps.map(({ text, ownerId, teamId, dueOn }): PreventiveStep => {
    const textId = word('prevention', text) as TextId;
    const id = nameBasedId(textId, 'preventive-step') as PreventiveStepId;
    return {
      id,
      textId,
      ownerId: (ownerId ?? null) as PersonId | null,
      teamId: (teamId ?? null) as TeamId | null,
      dueOn,
    };
  });
  const causeId = word('cause', cause);
  const workaroundId = word('workaround', workaround);
  return {
    ...picks,
    ...(causeId ? { causeId } : {}),
    ...(workaroundId ? { workaroundId } : {}),
    ...(steps.length > 0 ? { preventiveSteps: steps } : {}),
  };
}
