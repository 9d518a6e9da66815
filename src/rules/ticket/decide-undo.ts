/**
 * An act is taken back within seconds. Nothing is erased: the act stays in the stream, and one more event says what the
 * ticket goes on with, which is the state before the act. It is refused once something of it has left, somebody has gone on
 * from it, or it has set something off that reached people.
 */
import type { ActUndone } from '../../model/act-undone.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import type { UndoAct } from '../../model/undo-command.ts';
import type { PersonId } from '../../model/words.ts';
import { measure } from '../metrics/ticket-measures.ts';
import { type Draft, emit, personOf } from './draft.ts';
import { evolve } from './evolve.ts';
import { undoWithinMs } from './messages-of.ts';
import { isBookkeeping, isReversible } from './undo-kinds.ts';

export function undoAct(draft: Draft, command: UndoAct): Refusal | undefined {
  const { from, to, past } = command;
  const act = past.filter(({ seq }) => seq > from && seq <= to);
  const refusal = mayUndo(draft, command, act);
  if (refusal) return refusal;
  const before = stateAt(past, from, draft);
  if (before === null) return { refused: 'undo_not_possible' };
  emit(draft, {
    type: 'act-undone',
    from,
    to,
    ...difference(draft.state, before),
    messageIds: messagesIn(act).map(({ messageId }) => messageId),
    counted: measure(act.map(({ body }) => body)),
  });
  return undefined;
}

function mayUndo(
  draft: Draft,
  { to, past, hasLeft }: UndoAct,
  act: readonly TicketEvent[],
): Refusal | undefined {
  const me = personOf(draft);
  const [first] = act;
  if (!first || me === null || !isMine(first, me)) return { refused: 'undo_not_possible' };
  if (act.some((event) => !isMine(event, me) && event.actor.kind !== 'engine'))
    return { refused: 'undo_not_possible' };
  // Somebody, or the desk by a clock that fell due, has gone on from it.
  const next = past.find(
    (event) => event.seq > to && !(event.actor.kind === 'engine' && isBookkeeping(event)),
  );
  if (next) {
    const by = next.actor.kind === 'person' ? next.actor.personId : undefined;
    return { refused: 'undo_overtaken', ...(by === undefined ? {} : { params: { by } }) };
  }
  if (!act.every(isReversible)) return { refused: 'undo_not_possible' };
  if (hasLeft) return { refused: 'undo_has_left' };
  if (draft.facts.now - first.recordedAt > undoWithinMs)
    return { refused: 'undo_too_late', params: { seconds: undoWithinMs / 1000 } };
  return undefined;
}

function isMine({ actor }: TicketEvent, me: PersonId): boolean {
  return actor.kind === 'person' && actor.personId === me;
}

function stateAt(past: readonly TicketEvent[], version: number, { ticketId }: Draft): TicketState | null {
  return past
    .filter(({ seq }) => seq <= version)
    .reduce<TicketState | null>((state, event) => evolve(state, event, ticketId), null);
}

/** Which ticket it is, and where its stream ends. */
const kept: ReadonlySet<string> = new Set(['id', 'number', 'version', 'lastRecordedAt']);

function difference(now: TicketState, before: TicketState): Pick<ActUndone, 'restored' | 'cleared'> {
  const others = Object.entries(before).filter(
    ([name, value]) =>
      !kept.has(name) && JSON.stringify(value) !== JSON.stringify(now[name as keyof TicketState]),
  );
  const cleared = Object.keys(now).filter((name) => !(name in before));
  return { restored: Object.fromEntries(others), cleared };
}

function messagesIn(act: readonly TicketEvent[]) {
  return act.flatMap(({ body }) => (body.type === 'message-added' ? [body] : []));
}
