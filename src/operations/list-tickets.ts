/** A queue view as a page of rows: the nearest deadline first, with counts of every view. */
import { queueViews, type QueuePage, type QueueRow, type QueueViewName } from '../model/queue-view.ts';
import type { OpenEscalation } from '../model/escalation.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PathKind, PersonId, WorkspaceId } from '../model/words.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import { allowedCommands, allowedTicketCommands } from '../rules/ticket/allowed-commands.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { contextOfState } from '../rules/ticket/draft.ts';
import { nearestClock } from '../rules/ticket/nearest-clock.ts';
import { maySee, ticketOwner } from '../rules/ticket/ticket-owner.ts';
import { readHead } from '../storage/read-tickets.ts';
import { countQueues, type QueueEntry, readQueue } from '../storage/read-views.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { clockView, iso, personMark, personMarkOrNull, readerOf, teamMark } from './names.ts';
import { offerView } from './escalation-view.ts';

export interface ListTickets {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly view: QueueViewName;
  readonly q?: string | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listTickets(desk: Desk, asked: ListTickets): Promise<QueuePage | Refusal> {
  const { workspaceId, personId, view, q, limit } = asked;
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  if (!head) return { refused: 'ticket_not_found' };
  const facts = await decisionFacts(desk, workspaceId, head);
  const person = facts.directory.people.get(personId);
  if (!person) return { refused: 'not_permitted' };
  const reader = { id: personId, teamIds: person.teamIds };
  const words = q?.trim() ? q.trim() : undefined;
  const after = asked.after === undefined ? undefined : readCursor(asked.after);
  if (isRefusal(after)) return after;
  const [entries, counts] = await Promise.all([
    readQueue(db, workspaceId, { view, reader, now: facts.now, words, after, limit }),
    countQueues(db, workspaceId, queueViews, { reader, now: facts.now }),
  ]);
  const rows = entries
    .filter(({ state }) => maySee(state, person))
    .map((entry) => queueRow(entry, facts, personId, kindOf(view)));
  return { rows, next: nextCursor(entries, view, limit), counts: counts };
}

/** The two kinds share no queue: each shows its own escalations and their clocks. */
function kindOf(view: QueueViewName): PathKind | null {
  if (view === 'hierarchical') return 'hierarchical';
  return view === 'escalated' || view === 'unaccepted' ? 'functional' : null;
}

/** Where the next page begins: sort key and id of the last row, opaque to the caller. */
function nextCursor(entries: readonly QueueEntry[], view: QueueViewName, limit: number): string | null {
  const last = entries.at(-1);
  if (!last || entries.length < limit) return null;
  const at = view === 'done' ? last.updatedAt : last.nextDueAt;
  return Buffer.from(`${Number.isFinite(at) ? at : 'infinity'}/${last.state.id}`).toString('base64url');
}

function readCursor(cursor: string): { at: number; id: string } | Refusal {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('/');
  const isGood = /^(\d+|infinity)$/.test(at) && /^[0-9a-f-]{36}$/.test(id);
  if (!isGood) return { refused: 'cursor_unreadable' };
  return { at: at === 'infinity' ? Number.POSITIVE_INFINITY : Number(at), id };
}

function queueRow(
  { state, subject, customer, updatedAt }: QueueEntry,
  facts: DecisionFacts,
  by: PersonId,
  kind: PathKind | null,
): QueueRow {
  const { directory, policy } = facts;
  const reader = readerOf(directory, by, facts.now);
  const shown = kind === null ? state : onlyOfKind(state, kind);
  const nearest = nearestClock(shown);
  const escalation =
    shown.escalations.find(({ id }) => id === nearest?.escalationId) ?? shown.escalations.at(-1);
  const context = contextOfState(state, facts);
  return {
    id: state.id,
    number: state.number,
    version: state.version,
    subject: subject ?? `Ticket ${state.number}`,
    status: state.status,
    priority: state.priority,
    severity: state.severity,
    tier: state.tier,
    team: teamMark(directory, state.teamId),
    owner: personMarkOrNull(directory, ticketOwner(state)),
    customer: customer && {
      ...customer,
      highValue: policy.highValueCustomer?.holds(context) ?? false,
      express: policy.express?.when.holds(context) ?? false,
    },
    issueType: policy.issueTypes.get(state.issueType)?.name ?? state.issueType,
    restricted: state.restricted,
    nextClock: nearest && clockView(nearest, facts, reader),
    escalation: escalation ? escalationMark(escalation, facts) : null,
    allowedCommands: escalation
      ? allowedCommands(directory, state, escalation, by)
      : allowedTicketCommands(directory, state, by),
    updatedAt: iso(updatedAt),
    createdAt: iso(state.createdAt),
  };
}

function onlyOfKind(state: TicketState, kind: PathKind): TicketState {
  return { ...state, clocks: {}, escalations: state.escalations.filter((one) => one.kind === kind) };
}

function escalationMark(
  escalation: OpenEscalation,
  facts: DecisionFacts,
): NonNullable<QueueRow['escalation']> {
  const { directory } = facts;
  const { id, number, kind, state, pathId, policyVersion } = escalation;
  const update = escalation.customerUpdate.clock;
  return {
    id,
    number,
    kind,
    state,
    path: facts.policyOf(policyVersion).paths.get(pathId)?.name ?? pathId,
    team: teamMark(directory, escalation.teamId),
    owner: personMark(directory, escalation.ownerId),
    offer: offerView(escalation, directory),
    nextUpdateDueAt: iso('dueAt' in update ? update.dueAt : update.startedAt),
  };
}
