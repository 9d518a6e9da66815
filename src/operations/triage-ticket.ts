/** What people do at triage: answer the checklist, record dates, and deal with what triggers ask of them. */
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { CommitmentKind } from '../model/ticket-signs.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { checklistItems } from '../rules/triage/checklist-items.ts';
import { advanceTicket, type Advanced, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import { type MakeCommand, planCommand } from './command-escalation.ts';
import type { Desk } from './desk.ts';

export interface TriageOrder {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly request: RequestKey | null;
  readonly expectedVersion?: number | undefined;
}

type Outcome = Promise<Changed | Refused | Refusal>;

export function answerChecklist(
  desk: Desk,
  order: TriageOrder & {
    readonly item: string;
    readonly done: boolean;
    readonly answer?: string | undefined;
  },
): Outcome {
  return triage(desk, order, (_id, state, { policy }, word) => {
    const type = policy.issueTypes.get(state.issueType);
    const item = type && checklistItems(type).find(({ key }) => key === order.item);
    if (!item) return { refused: 'checklist_item_unknown', params: { item: order.item } };
    const answerId = order.done ? word('checklist', order.answer) : null;
    return { command: { type: 'answer-checklist', item: item.key, done: order.done, answerId } };
  });
}

export function makeCommitment(
  desk: Desk,
  order: TriageOrder & {
    readonly what: CommitmentKind;
    readonly dueAt: Instant;
    readonly note?: string | undefined;
  },
): Outcome {
  const { what, dueAt, note } = order;
  return triage(desk, order, (_id, _state, _facts, word) => ({
    command: { type: 'make-commitment', what, dueAt, noteId: word('commitment', note) },
  }));
}

export function endCommitment(
  desk: Desk,
  order: TriageOrder & { readonly commitmentId: number; readonly how: 'kept' | 'dropped' },
): Outcome {
  const { commitmentId, how } = order;
  return triage(desk, order, () => ({ command: { type: 'end-commitment', commitmentId, how } }));
}

export function seeFlag(desk: Desk, order: TriageOrder & { readonly askId: number }): Outcome {
  return triage(desk, order, () => ({ command: { type: 'see-flag', askId: order.askId } }));
}

export function putAsideSuggestion(desk: Desk, order: TriageOrder & { readonly askId: number }): Outcome {
  return triage(desk, order, () => ({ command: { type: 'put-aside-suggestion', askId: order.askId } }));
}

function triage(desk: Desk, order: TriageOrder, make: MakeCommand): Outcome {
  const { workspaceId, personId, ticketId, request, expectedVersion } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const advanced = await advanceTicket(desk, {
      workspaceId,
      ticketId,
      seenBy: personId,
      expectedVersion,
      ...answering(desk, request, changedOf),
      plan: planCommand(desk.dice, { ticketId, personId }, make),
    });
    return 'refused' in advanced ? advanced : changedOf(advanced);
  });
}

function changedOf({ ticketId, state }: Advanced): Changed {
  return { ticketId, number: state.number, version: state.version, escalationId: null, messageId: null };
}
