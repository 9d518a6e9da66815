/** A ticket as a delivery tells of it, and the ids that what it brings has here. */
import type { Intake, IntakeAnswer, IntakeMessage, IntakeTicket } from '../model/intake.ts';
import type { MessageId, TextId, TicketId, WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import type { IntakeLookups } from '../storage/intake-lookups.ts';
import type { StoredTicket } from '../storage/read-tickets.ts';
import { nameBasedId } from './name-based-id.ts';
import { customerIdOf } from './new-ticket.ts';

type Part = Intake['parts'][number];

export interface DeliveredTicket {
  readonly workspaceId: WorkspaceId;
  readonly system: string;
  readonly ticketId: TicketId;
  readonly number: number;
  readonly remoteId: string;
  readonly parts: readonly Part[];
  readonly found: IntakeLookups;
  readonly before: StoredTicket | null;
  readonly facts: DecisionFacts;
}

/** A message that the other system gives no id is known by what it said, when and which way. */
export function withMessageNames(intake: Intake): Intake {
  return { ...intake, parts: intake.parts.map(named) };
}

function named(part: Part): Part {
  if (part.type === 'ticket') return part;
  const { remoteId, occurredAt } = part;
  // Answers stand among the names of messages: a name made of parts keeps the two apart.
  if (part.type === 'answer')
    return {
      ...part,
      answerRemoteId: nameBasedId(
        remoteId,
        'answer',
        part.answerRemoteId ?? `${occurredAt} ${part.confirmed}`,
      ),
    };
  if (part.messageRemoteId !== undefined) return part;
  return { ...part, messageRemoteId: nameBasedId(remoteId, occurredAt, part.direction, part.text) };
}

/** Under which it is known over there; what is stored under it is not stored again. */
export function nameOf(part: IntakeMessage | IntakeAnswer): string | undefined {
  return part.type === 'answer' ? part.answerRemoteId : part.messageRemoteId;
}

/** The parts of each ticket, in the order in which they happened. */
export function partsOfTicket({ parts }: Intake): Map<string, Part[]> {
  const byTicket = new Map<string, Part[]>();
  for (const part of parts) byTicket.set(part.remoteId, [...(byTicket.get(part.remoteId) ?? []), part]);
  return byTicket;
}

export function isFromCustomer({ direction, automatic }: IntakeMessage): boolean {
  return direction === 'inbound' && !automatic;
}

export function storedCustomer({ found, workspaceId }: DeliveredTicket, part: IntakeTicket | undefined) {
  const id = part?.customer ? customerIdOf(workspaceId, part.customer.name) : null;
  return found.customers.find((customer) => customer.id === id);
}

/** The same message over there is the same here, whichever delivery brings it. */
export function messageIdOf({ ticketId }: DeliveredTicket, part: IntakeMessage): MessageId {
  return nameBasedId(ticketId, 'message', part.messageRemoteId ?? '') as MessageId;
}

/** The customer's words with an answer. */
export function commentIdOf({ ticketId }: DeliveredTicket, part: IntakeAnswer): TextId {
  return nameBasedId(ticketId, 'comment', part.answerRemoteId ?? '') as TextId;
}

export function subjectIdOf(ticketId: TicketId): TextId {
  return nameBasedId(ticketId, 'subject') as TextId;
}
