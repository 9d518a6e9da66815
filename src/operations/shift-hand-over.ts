/** A shift ends: what its person holds, and to whom each of it goes, or why it is kept. */
import type { OpenEscalation } from '../model/escalation.ts';
import type { Refusal } from '../model/refusal.ts';
import type { HandOverPage } from '../model/shift-view.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PersonId, TextId, TicketId, WorkspaceId } from '../model/words.ts';
import { maySeeFiguresOf } from '../rules/access/figures-of-people.ts';
import { mayDo } from '../rules/access/role-scopes.ts';
import { isOnDuty } from '../rules/routing/duty.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { dueWhileOff, isKept, nextTimeOff, takersAt, type TimeOff } from '../rules/ticket/shift-hand-over.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { clockLabel } from '../rules/words/say-event.ts';
import { sayShiftLines } from '../rules/words/say-shift.ts';
import { readSubject } from '../storage/outbox.ts';
import { readTicketsOf } from '../storage/people.ts';
import { readStates } from '../storage/read-tickets.ts';
import type { Refused } from './advance-ticket.ts';
import type { Changed } from './answer-once.ts';
import { commandEscalation, type EscalationOrder } from './command-escalation.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull, namesFor, personMark, teamMark } from './names.ts';
import { workspaceFacts } from './people.ts';

export interface HandOverAsked {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** Whose shift; the reader's own when absent. */
  readonly ofId?: PersonId | undefined;
}

/** More than anybody hands over in one evening. */
const ticketsMax = 200;

export async function viewHandOver(desk: Desk, asked: HandOverAsked): Promise<HandOverPage | Refusal> {
  const { workspaceId, personId, ofId = personId } = asked;
  const facts = await workspaceFacts(desk, workspaceId);
  const { directory, now } = facts;
  const reader = directory.people.get(personId);
  if (!reader || !directory.people.has(ofId)) return { refused: 'person_not_found' };
  if (!maySeeFiguresOf(directory, personId, ofId)) return { refused: 'not_permitted' };
  const timeOff = nextTimeOff(facts, ofId);
  const held = (await heldBy(desk, workspaceId, ofId)).filter(({ state }) => maySee(state, reader));
  const db = desk.database.of(workspaceId);
  const rows = await Promise.all(
    held.map(async (one) => {
      const subject = await readSubject(db, workspaceId, one.state.id);
      return heldView(one, { facts, readerId: personId, ofId, timeOff, subject });
    }),
  );
  return {
    now: iso(now),
    person: personMark(directory, ofId),
    people: peopleFor(facts, personId),
    onDuty: isOnDuty(facts, ofId, now),
    endsAt: isoOrNull(timeOff?.from ?? null),
    backAt: isoOrNull(timeOff?.until ?? null),
    escalations: rows.toSorted((a, b) => rankOf(a) - rankOf(b) || a.severity - b.severity),
  };
}

export interface Held {
  readonly state: TicketState;
  readonly escalation: OpenEscalation;
}

/** Every open escalation that he owns, or of which he talks to the customer. */
export async function heldBy(desk: Desk, workspaceId: WorkspaceId, personId: PersonId): Promise<Held[]> {
  const db = desk.database.of(workspaceId);
  const ids: TicketId[] = await readTicketsOf(db, workspaceId, personId, null, ticketsMax);
  const states = await readStates(db, workspaceId, ids);
  return states.flatMap((state) =>
    state.escalations
      .filter(({ ownerId, updatesOwnerId }) => [ownerId, updatesOwnerId].includes(personId))
      .map((escalation) => ({ state, escalation })),
  );
}

function peopleFor({ directory }: DecisionFacts, readerId: PersonId): HandOverPage['people'] {
  return [...directory.people.values()]
    .filter((one) => mayDo(one, 'escalations:write') && maySeeFiguresOf(directory, readerId, one.id))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

type Row = HandOverPage['escalations'][number];

function rankOf({ kept, dueWhileOff: due }: Row): number {
  if (kept) return 2;
  return due.length > 0 ? 0 : 1;
}

function heldView(
  { state, escalation }: Held,
  about: {
    readonly facts: DecisionFacts;
    readonly readerId: PersonId;
    readonly ofId: PersonId;
    readonly timeOff: TimeOff | null;
    readonly subject: string | null;
  },
): Row {
  const { facts, readerId, ofId, timeOff, subject } = about;
  const { directory } = facts;
  const { id, number, severity, pathId, policyVersion } = escalation;
  const owns = escalation.ownerId === ofId ? (['owner'] as const) : [];
  const talks = escalation.updatesOwnerId === ofId ? (['updates-owner'] as const) : [];
  const due = timeOff ? dueWhileOff(escalation, ofId, timeOff) : [];
  const at = timeOff?.from ?? facts.now;
  return {
    id,
    number,
    state: escalation.state,
    severity,
    path: facts.policyOf(policyVersion).paths.get(pathId)?.name ?? pathId,
    team: teamMark(directory, escalation.teamId),
    ticket: { id: state.id, number: state.number, subject: subject ?? `Ticket ${state.number}` },
    roles: [...owns, ...talks],
    lines: sayShiftLines(state, escalation, namesFor(facts, readerId)),
    dueWhileOff: due.map(({ name, dueAt }) => ({ label: clockLabel(name), dueAt: iso(dueAt) })),
    kept: timeOff !== null && isKept(escalation, ofId, timeOff),
    takers: takersAt(facts, state, escalation, ofId, at).map((taker) => personMark(directory, taker)),
  };
}

type Answer = Promise<Changed | Refused | Refusal>;

/** What was written of it goes along as the reason: state, next action, promise, and what the giver adds. */
export function handShiftOver(
  desk: Desk,
  order: EscalationOrder & {
    readonly fromId?: PersonId | undefined;
    readonly toId: PersonId;
    readonly note?: string | undefined;
  },
): Answer {
  const { escalationId, personId, toId, note, fromId = personId } = order;
  return commandEscalation(desk, order, (_ticketId, state, facts, word) => {
    const escalation = state.escalations.find(({ id }) => id === escalationId);
    const lines = escalation ? sayShiftLines(state, escalation, namesFor(facts, toId)) : [];
    const reasonId = word('reason', [...lines, ...(note ? [note] : [])].join('\n')) as TextId;
    return { command: { type: 'hand-shift-over', escalationId, fromId, toId, reasonId } };
  });
}

export function keepOverShift(
  desk: Desk,
  order: EscalationOrder & { readonly ofId?: PersonId | undefined; readonly reason: string },
): Answer {
  const { escalationId, personId, reason, ofId = personId } = order;
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => {
    const reasonId = word('reason', reason) as TextId;
    return { command: { type: 'keep-over-shift', escalationId, personId: ofId, reasonId } };
  });
}

export function askNext(desk: Desk, order: EscalationOrder & { readonly note?: string | undefined }): Answer {
  const { escalationId, note } = order;
  return commandEscalation(desk, order, (_ticketId, _state, _facts, word) => ({
    command: { type: 'ask-next', escalationId, noteId: word('reason', note) },
  }));
}
