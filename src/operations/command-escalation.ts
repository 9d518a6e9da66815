/** One command of a person on one escalation: the walk that accept, return, answer and the others share. */
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketCommand } from '../model/ticket-command.ts';
import type { EscalationId, PersonId, TextId, TicketId, WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { ticketOfEscalation } from '../storage/read-tickets.ts';
import type { SideRows, TextKind } from '../storage/rows.ts';
import { advanceTicket, type Advanced, type Planning, type Refused } from './advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from './answer-once.ts';
import type { Desk, Dice } from './desk.ts';

export interface EscalationOrder {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly escalationId: EscalationId;
  readonly request: RequestKey | null;
  readonly expectedVersion?: number | undefined;
}

/** What a command needs besides: its words become rows, it holds their ids. */
export interface CommandPlan {
  readonly command: TicketCommand;
  readonly side?: Omit<SideRows, 'idempotency'>;
}

export type MakeCommand = (
  ticketId: TicketId,
  state: TicketState,
  facts: DecisionFacts,
  word: (kind: TextKind, text: string | undefined) => TextId | null,
) => CommandPlan | Refusal;

export async function commandEscalation(
  desk: Desk,
  order: EscalationOrder,
  make: MakeCommand,
): Promise<Changed | Refused | Refusal> {
  const { workspaceId, escalationId, request } = order;
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const ticketId = await ticketOfEscalation(desk.database.of(workspaceId), workspaceId, escalationId);
    if (!ticketId) return { refused: 'escalation_not_found', current: null };
    return commandOn(desk, { ...order, ticketId }, make);
  });
}

/** The same on a ticket whose id is known. */
export async function commandOn(
  desk: Desk,
  order: EscalationOrder & { readonly ticketId: TicketId },
  make: MakeCommand,
): Promise<Changed | Refused> {
  const { workspaceId, ticketId, personId, escalationId, request, expectedVersion } = order;
  const changedOf = ({ state }: Advanced): Changed => ({
    ticketId,
    number: state.number,
    version: state.version,
    escalationId,
    messageId: null,
  });
  const advanced = await advanceTicket(desk, {
    workspaceId,
    ticketId,
    seenBy: personId,
    expectedVersion,
    changedBy: ({ escalations }) => escalations.find(({ id }) => id === escalationId)?.changedBy,
    ...answering(desk, request, changedOf),
    plan: planCommand(desk.dice, { ticketId, personId }, make),
  });
  return 'refused' in advanced ? advanced : changedOf(advanced);
}

export function planCommand(
  dice: Pick<Dice, 'id'>,
  { ticketId, personId }: { readonly ticketId: TicketId; readonly personId: PersonId },
  make: MakeCommand,
): Planning {
  return (state, facts) => {
    if (state === null) return { refused: 'ticket_not_found' };
    const words = wordsOf(dice, ticketId, facts.now);
    const made = make(ticketId, state, facts, words.word);
    if ('refused' in made) return made;
    const texts = [...words.rows, ...(made.side?.texts ?? [])];
    const actor = { kind: 'person', personId } as const;
    return {
      orders: [{ actor, occurredAt: facts.now, command: made.command }],
      side: { ...made.side, texts },
    };
  };
}

/** Collects the free text of a command; events get its ids only. */
function wordsOf(dice: Pick<Dice, 'id'>, ticketId: TicketId, at: Instant) {
  const rows: NonNullable<SideRows['texts']>[number][] = [];
  const word = (kind: TextKind, text: string | undefined): TextId | null => {
    if (text === undefined) return null;
    const id = dice.id() as TextId;
    rows.push({ id, ticket_id: ticketId, kind, body: text, recorded_at: at });
    return id;
  };
  return { rows, word };
}
