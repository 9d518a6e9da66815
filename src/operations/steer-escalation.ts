/** A coordinator's decision about what went to and fro, and the way back to a lower tier. */
import type { Refusal } from '../model/refusal.ts';
import type { CoordinatorsDecision } from '../model/steering-command.ts';
import type { PathId, PersonId, TextId } from '../model/words.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { keptRecord, type SpokenRecord } from './close-escalation.ts';
import { commandEscalation, type EscalationOrder, type MakeCommand } from './command-escalation.ts';
import type { Desk } from './desk.ts';

export interface CoordinationOrder extends EscalationOrder {
  readonly decision: CoordinatorsDecision['decision'];
  readonly pathId?: PathId | undefined;
  /** Who keeps it. */
  readonly keeperId?: PersonId | undefined;
  readonly record?: SpokenRecord | undefined;
  readonly note?: string | undefined;
}

export function decideCoordination(
  desk: Desk,
  order: CoordinationOrder,
): Promise<Changed | Refused | Refusal> {
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => {
    const decided = decisionOf(order, word);
    if ('refused' in decided) return decided;
    const noteId = word('reason', order.note);
    return { command: { type: 'decide-coordination', escalationId: order.escalationId, decided, noteId } };
  });
}

type Word = Parameters<MakeCommand>[3];

/** What each decision needs is held by the contract; a caller within the house that forgets it is told. */
function decisionOf(
  { decision, pathId, keeperId, record }: CoordinationOrder,
  word: Word,
): CoordinatorsDecision | Refusal {
  switch (decision) {
    case 'team':
      return pathId === undefined ? { refused: 'path_unknown' } : { decision, pathId };
    case 'person':
      if (keeperId === undefined) return { refused: 'person_unknown' };
      return { decision, personId: keeperId, ...(pathId === undefined ? {} : { pathId }) };
    case 'send-back':
      return { decision };
    case 'close':
      return record === undefined
        ? { refused: 'record_incomplete', params: { missing: ['neededHere', 'earlierBy'] } }
        : { decision, record: keptRecord(record, word) };
  }
}

export function deEscalate(
  desk: Desk,
  order: EscalationOrder & { readonly pathId?: PathId | undefined; readonly reason: string },
): Promise<Changed | Refused | Refusal> {
  const { escalationId, pathId } = order;
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: {
      type: 'de-escalate',
      escalationId,
      ...(pathId === undefined ? {} : { pathId }),
      // It goes home with the reason as its answer.
      reasonId: word('answer', order.reason) as TextId,
    },
  }));
}
