/** All open escalations at one glance, by state, the most urgent first. */
import { boardColumns } from '../model/board-columns.ts';
import type { BoardCard, BoardColumn, BoardPage } from '../model/board-view.ts';
import type { OpenEscalation } from '../model/escalation.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PathKind, PersonId, Severity, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import {
  boardColumn,
  compareUrgency,
  nearestOfEscalation,
  type Urgency,
  urgencyOf,
} from '../rules/ticket/board-place.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { nextOnEscalation } from '../rules/ticket/next-action.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { sayNextAction } from '../rules/words/say-next-action.ts';
import { readHead, readStates } from '../storage/read-tickets.ts';
import { type QueueEntry, readQueue } from '../storage/read-queue.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { offerView } from './escalation-view.ts';
import { statesOf } from './kept-lists.ts';
import { clockView, iso, personMark, readerOf, teamMark } from './names.ts';

export interface BoardAsked {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly kind?: PathKind | undefined;
  readonly teamId?: TeamId | undefined;
  readonly severity?: Severity | undefined;
  /** Those in which one has a part. */
  readonly mine: boolean;
}

/** More than anybody looks over; the most urgent are there. */
const ticketsMax = 400;

export async function viewBoard(desk: Desk, asked: BoardAsked): Promise<BoardPage | Refusal> {
  const { workspaceId, personId } = asked;
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  if (!head) return { refused: 'not_permitted' };
  const facts = await decisionFacts(desk, workspaceId, head);
  const person = facts.directory.people.get(personId);
  if (!person) return { refused: 'not_permitted' };
  const reader = { id: personId, teamIds: person.teamIds };
  const views = ['escalated', 'hierarchical'] as const;
  const found = await Promise.all(
    views.map((view) => readQueue(db, workspaceId, { view, reader, now: facts.now, limit: ticketsMax })),
  );
  const entries = new Map<TicketId, QueueEntry>(found.flat().map((entry) => [entry.ticketId, entry]));
  const states = await statesOf(desk, workspaceId, [...entries.values()], (ids) =>
    readStates(db, workspaceId, ids),
  );
  const open = [...entries.values()].flatMap((entry) => {
    const state = states.get(entry.ticketId);
    return state && maySee(state, person)
      ? state.escalations.map((escalation) => ({ entry, state, escalation }))
      : [];
  });
  const wanted = open.filter(({ escalation }) => isWanted(escalation, asked));
  return {
    now: iso(facts.now),
    cards: sorted(wanted, facts).map((one) => card(one, facts, personId)),
    counts: countsOf(wanted),
    teams: teamsOf(open, facts),
    more: found.some(({ length }) => length === ticketsMax),
  };
}

interface OnBoard {
  readonly entry: QueueEntry;
  readonly state: TicketState;
  readonly escalation: OpenEscalation;
}

function isWanted(one: OpenEscalation, { kind, teamId, severity, mine, personId }: BoardAsked): boolean {
  const offeredTo = 'offer' in one ? one.offer?.personId : undefined;
  const part = [one.ownerId, one.updatesOwnerId, one.leadId, one.senderId, offeredTo];
  return (
    (kind ?? one.kind) === one.kind &&
    (teamId ?? one.teamId) === one.teamId &&
    (severity ?? one.severity) === one.severity &&
    (!mine || part.includes(personId))
  );
}

function sorted(all: readonly OnBoard[], facts: DecisionFacts): OnBoard[] {
  const urgency = new Map<OnBoard, Urgency>(
    all.map((one) => [one, urgencyOf(nearestOfEscalation(one.state, one.escalation), one.escalation, facts)]),
  );
  return all.toSorted((a, b) => compareUrgency(urgency.get(a) as Urgency, urgency.get(b) as Urgency));
}

function countsOf(all: readonly OnBoard[]): Record<BoardColumn, number> {
  const of = (column: BoardColumn) =>
    all.filter(({ state, escalation }) => boardColumn(state, escalation) === column).length;
  return Object.fromEntries(boardColumns.map((column) => [column, of(column)])) as Record<
    BoardColumn,
    number
  >;
}

function teamsOf(all: readonly OnBoard[], { directory }: DecisionFacts): BoardPage['teams'] {
  const ids = [...new Set(all.map(({ escalation }) => escalation.teamId))];
  return ids.map((id) => teamMark(directory, id)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function card({ entry, state, escalation }: OnBoard, facts: DecisionFacts, readerId: PersonId): BoardCard {
  const { directory, policy } = facts;
  const nearest = nearestOfEscalation(state, escalation);
  const context = contextOfState(state, facts);
  const { id, number, kind, severity, tier, pathId, policyVersion, openedAt } = escalation;
  return {
    id,
    number,
    column: boardColumn(state, escalation),
    state: escalation.state,
    kind,
    severity,
    tier,
    path: facts.policyOf(policyVersion).paths.get(pathId)?.name ?? pathId,
    team: teamMark(directory, escalation.teamId),
    owner: personMark(directory, escalation.ownerId),
    lead: personMark(directory, escalation.leadId),
    openedAt: iso(openedAt),
    nextClock: nearest && clockView(nearest, facts, readerOf(directory, readerId, facts.now)),
    offer: offerView(escalation, directory),
    nextAction: sayNextAction(nextOnEscalation(escalation).code),
    restricted: escalation.restricted,
    ticket: {
      id: state.id,
      number: state.number,
      version: state.version,
      subject: entry.subject ?? `Ticket ${state.number}`,
    },
    customer: entry.customer && {
      ...entry.customer,
      highValue: policy.highValueCustomer?.holds(context) ?? false,
      express: policy.express?.when.holds(context) ?? false,
    },
  };
}
