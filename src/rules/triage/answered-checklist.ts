// The answers to a checklist, folded from the ticket's events: the newest of each item counts.
import type { Instant } from '../../model/instant.ts';
import type { Evidence, Packet, PacketEntry, PacketItem } from '../../model/packet.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { PersonId, TextId } from '../../model/words.ts';
import { findEvidence } from '../packet/find-evidence.ts';
import type { ChecklistItem } from './checklist-items.ts';

export interface ChecklistAnswer {
  readonly answerId: TextId | null;
  readonly byId: PersonId | null;
  readonly at: Instant;
}

/** By the item's key; one that was opened again is left out. */
export function answersOf(events: Iterable<TicketEvent>): Map<string, ChecklistAnswer> {
  const answers = new Map<string, ChecklistAnswer>();
  for (const { body, actor, occurredAt } of events) {
    if (body.type !== 'checklist-answered') continue;
    const byId = actor.kind === 'person' ? actor.personId : null;
    if (body.done) answers.set(body.item, { answerId: body.answerId, byId, at: occurredAt });
    else answers.delete(body.item);
  }
  return answers;
}

export interface AnsweredItem extends ChecklistItem {
  readonly answer: string;
}

const longestItem = 4000;

/** What was answered at triage goes into the packet: below what the thread gives. Evidence is kept apart. */
export function withAnswers(items: Packet['items'], answered: readonly AnsweredItem[]): Packet['items'] {
  const filled: Partial<Record<PacketItem, PacketEntry>> = { ...items };
  for (const { ask, fills, answer } of answered) {
    if (fills === null || fills === 'evidence') continue;
    const line = `${ask}: ${answer}`;
    const before = filled[fills];
    if (before?.text.includes(answer)) continue;
    const text = before === undefined ? line : `${before.text}\n${line}`;
    filled[fills] = {
      ...(before ?? { origin: 'copied', source: 'checklist' }),
      text: text.slice(0, longestItem),
    };
  }
  return filled;
}

export function evidenceIn(answered: readonly AnsweredItem[]): { kind: Evidence['kind']; text: string }[] {
  return answered
    .filter(({ fills }) => fills === 'evidence')
    .flatMap(({ answer }) => {
      const found = findEvidence(answer);
      return found.length > 0 ? found : [{ kind: fileOf(answer) ? 'file' : 'prose', text: answer } as const];
    });
}

/** The name of an attached file. */
export function fileOf(text: string): string | null {
  return (
    /\b[\w-]{1,80}\.(?:png|jpe?g|gif|webp|pdf|log|txt|csv|har|mp4|mov|zip|json|xml|xlsx?)\b/i.exec(
      text,
    )?.[0] ?? null
  );
}
