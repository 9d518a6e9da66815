/** What people do at triage: answer the checklist, record dates, and deal with what triggers ask of them. */
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { CommitmentKind } from '../model/ticket-signs.ts';
import { checklistItems } from '../rules/triage/checklist-items.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandTicket, type TicketOrderOf } from './command-ticket.ts';
import type { Desk } from './desk.ts';

type Outcome = Promise<Changed | Refused | Refusal>;

export function answerChecklist(
  desk: Desk,
  order: TicketOrderOf & {
    readonly item: string;
    readonly done: boolean;
    readonly answer?: string | undefined;
  },
): Outcome {
  return commandTicket(desk, order, (_id, state, { policy }, word) => {
    const type = policy.issueTypes.get(state.issueType);
    const item = type && checklistItems(type).find(({ key }) => key === order.item);
    if (!item) return { refused: 'checklist_item_unknown', params: { item: order.item } };
    const answerId = order.done ? word('checklist', order.answer) : null;
    return { command: { type: 'answer-checklist', item: item.key, done: order.done, answerId } };
  });
}

export function makeCommitment(
  desk: Desk,
  order: TicketOrderOf & {
    readonly what: CommitmentKind;
    readonly dueAt: Instant;
    readonly note?: string | undefined;
  },
): Outcome {
  const { what, dueAt, note } = order;
  return commandTicket(desk, order, (_id, _state, _facts, word) => ({
    command: { type: 'make-commitment', what, dueAt, noteId: word('commitment', note) },
  }));
}

export function endCommitment(
  desk: Desk,
  order: TicketOrderOf & { readonly commitmentId: number; readonly how: 'kept' | 'dropped' },
): Outcome {
  const { commitmentId, how } = order;
  return commandTicket(desk, order, () => ({ command: { type: 'end-commitment', commitmentId, how } }));
}

export function seeFlag(desk: Desk, order: TicketOrderOf & { readonly askId: number }): Outcome {
  return commandTicket(desk, order, () => ({ command: { type: 'see-flag', askId: order.askId } }));
}

export function putAsideSuggestion(desk: Desk, order: TicketOrderOf & { readonly askId: number }): Outcome {
  return commandTicket(desk, order, () => ({
    command: { type: 'put-aside-suggestion', askId: order.askId },
  }));
}
