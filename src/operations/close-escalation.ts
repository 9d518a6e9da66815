/** Closing an escalation with what was learnt. */
import type { LoopRecord } from '../model/loop-record.ts';
import type { Refusal } from '../model/refusal.ts';
import type { EscalationId } from '../model/words.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandEscalation, type EscalationOrder, type MakeCommand } from './command-escalation.ts';
import type { Desk } from './desk.ts';

/** The record as a person says it: cause and workaround in words. */
export type SpokenRecord = Omit<LoopRecord, 'causeId' | 'workaroundId'> & {
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
  return (_ticketId, _state, _facts, word) => {
    const { cause, workaround, ...picks } = spoken;
    const causeId = word('cause', cause);
    const workaroundId = word('workaround', workaround);
    const record: LoopRecord = {
      ...picks,
      ...(causeId ? { causeId } : {}),
      ...(workaroundId ? { workaroundId } : {}),
    };
    return { command: { type: 'close-escalation', escalationId, record } };
  };
}
