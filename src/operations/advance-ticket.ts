/**
 * The only way in which a ticket or an escalation changes: read its state, decide, write the events with all that
 * follows from them. One read and one write while nobody interferes; after one lost race the ticket's row is locked.
 */
import type { PastCompensation } from '../model/compensation.ts';
import type { Instant } from '../model/instant.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketOrder } from '../model/ticket-command.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { widestWindowMs } from '../rules/authority/limits.ts';
import { decide } from '../rules/ticket/decide.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import type { Db } from '../storage/database.ts';
import { lockReceiver, readCompensations } from '../storage/compensations.ts';
import { lockTickets, readTickets, type StoredTicket, type WorkspaceHead } from '../storage/read-tickets.ts';
import type { SideRows } from '../storage/rows.ts';
import { writeTickets } from '../storage/write-tickets.ts';
import type { Desk } from './desk.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { nameBasedId } from './name-based-id.ts';
import { ticketWrite } from './ticket-write.ts';

/** What to do with a ticket, now that its state is known: orders, and the rows that go with them. */
export interface Plan {
  readonly orders: readonly TicketOrder[];
  readonly side?: Omit<SideRows, 'idempotency'>;
  /** An order that is refused as changing nothing is left out and the others go on. */
  readonly skipIdle?: boolean;
}

/** `before`: what the ticket's customer got, where the order asked for it. */
export type Planning = (
  state: TicketState | null,
  facts: DecisionFacts,
  before: readonly PastCompensation[],
) => Plan | Refusal;

export interface Advance {
  readonly workspaceId: WorkspaceId;
  readonly ticketId: TicketId;
  readonly plan: Planning;
  /** The ticket is new, in a workspace that was just read: saves the round trip. */
  readonly newIn?: WorkspaceHead;
  /** The person who asks: a restricted ticket that he may not see is not there for him. */
  readonly seenBy?: PersonId;
  /** The version that the caller has seen. When the ticket has moved on since, the answer is `stale`. */
  readonly expectedVersion?: number | undefined;
  /** The order is about money: the customer's row is locked behind the ticket's, and what he got before is read. */
  readonly countsCompensations?: boolean;
  /** The version since which nothing changed that matters to this order; the ticket's own where it is absent. */
  readonly changedBy?: (state: TicketState) => number | undefined;
  /** Written with the events: the first answer to a request that may come again. */
  readonly answer?: (advanced: Advanced) => NonNullable<SideRows['idempotency']>;
}

export interface Advanced {
  readonly ticketId: TicketId;
  readonly state: TicketState;
  readonly events: readonly TicketEvent[];
  readonly now: Instant;
}

/** A refusal on one ticket, with the ticket as it is. */
export interface Refused extends Refusal {
  readonly current: TicketState | null;
}

/** After this many lost races something is wrong: a locked row can't be lost. */
const attemptsMax = 3;

export async function advanceTicket(desk: Desk, advance: Advance): Promise<Advanced | Refused> {
  const db = desk.database.of(advance.workspaceId);
  const first = advance.countsCompensations ? 'lost' : await attemptUnlocked(desk, db, advance);
  if (first !== 'lost') return first;
  for (let count = 1; count < attemptsMax; count += 1) {
    const locked = await db.transaction().execute((tx) => attemptLocked(desk, tx, advance));
    if (locked !== 'lost') return locked;
  }
  throw new Error(`Ticket ${advance.ticketId} could not be written: its version moved under its lock.`);
}

async function attemptUnlocked(desk: Desk, db: Db, advance: Advance): Promise<Advanced | Refused | 'lost'> {
  if (advance.newIn) return attempt(desk, db, advance, advance.newIn, null);
  const read = await readTickets(db, advance.workspaceId, [advance.ticketId]);
  if (!read) return { refused: 'ticket_not_found', current: null };
  return attempt(desk, db, advance, read.head, read.tickets.get(advance.ticketId) ?? null);
}

async function attemptLocked(desk: Desk, tx: Db, advance: Advance): Promise<Advanced | Refused | 'lost'> {
  const locked = await lockTickets(tx, advance.workspaceId, [advance.ticketId]);
  if (!locked) return { refused: 'ticket_not_found', current: null };
  const stored = locked.tickets.get(advance.ticketId) ?? null;
  if (!advance.countsCompensations || !stored) return attempt(desk, tx, advance, locked.head, stored);
  await lockReceiver(tx, advance.workspaceId, stored.state);
  const { policy, policyOf, now } = await decisionFacts(desk, advance.workspaceId, locked.head);
  const versions = stored.state.escalations.map(({ policyVersion }) => policyOf(policyVersion).policy);
  const windowMs = Math.max(...[policy.policy, ...versions].map(widestWindowMs));
  const { id: ticketId, customerId, contactId } = stored.state;
  // A statement of its own after the lock: it sees what the holder before has written.
  const of = { ticketId, customerId, contactId, since: now - windowMs };
  const before = await readCompensations(tx, advance.workspaceId, of);
  return attempt(desk, tx, advance, locked.head, stored, before);
}

async function attempt(
  desk: Desk,
  db: Db,
  advance: Advance,
  head: WorkspaceHead,
  before: StoredTicket | null,
  compensations: readonly PastCompensation[] = [],
): Promise<Advanced | Refused | 'lost'> {
  const { workspaceId, ticketId } = advance;
  const facts = await decisionFacts(desk, workspaceId, head);
  const current = before?.state ?? null;
  if (current && !isSeen(current, facts, advance.seenBy))
    return { refused: 'ticket_not_found', current: null };
  const plan = advance.plan(current, facts, compensations);
  if (isRefusal(plan)) return { ...plan, current };
  const known = await lookElsewhere(db, workspaceId, { id: ticketId, state: current }, plan.orders, facts);
  const decided = decideAll(ticketId, current, plan, known);
  if (isRefusal(decided)) return { ...decided, current };
  if (isStale(advance, before))
    return { refused: 'stale', params: { version: before?.version ?? 0 }, current };
  const advanced: Advanced = { ticketId, ...decided, now: facts.now };
  if (decided.events.length === 0 && !advance.answer) return advanced;
  const records = await desk.records.of(workspaceId, head);
  const write = ticketWrite(
    workspaceId,
    { ticketId, before, after: decided.state, events: decided.events },
    records,
  );
  const side: SideRows = {
    ...plan.side,
    ...(advance.answer ? { idempotency: advance.answer(advanced) } : {}),
  };
  const written = await writeTickets(db, workspaceId, [write], side);
  if (!written.has(ticketId)) return 'lost';
  desk.wake(workspaceId);
  return advanced;
}

function isSeen(state: TicketState, { directory }: DecisionFacts, by: PersonId | undefined): boolean {
  const person = by === undefined ? undefined : directory.people.get(by);
  return by === undefined || (person !== undefined && maySee(state, person));
}

/** Somebody else's reply makes nobody's answer stale: an order on an escalation asks when that one was changed. */
function isStale({ expectedVersion, changedBy }: Advance, before: StoredTicket | null): boolean {
  if (expectedVersion === undefined || expectedVersion === (before?.version ?? 0)) return false;
  const since = before ? changedBy?.(before.state) : undefined;
  return !before || since === undefined || expectedVersion < since || expectedVersion > before.version;
}

/** Everything that decisions of this workspace may look at, at its present time. */
export async function decisionFacts(
  desk: Desk,
  workspaceId: WorkspaceId,
  head: WorkspaceHead,
): Promise<DecisionFacts> {
  const { policy, policyOf, directory, calendarOf, loads } = await desk.records.of(workspaceId, head);
  const now = desk.clock.now(head.clockShiftMs);
  return { now, policy, policyOf, directory, calendarOf, loads, escalationIdOf };
}

export function escalationIdOf(ticketId: TicketId, number: number): EscalationId {
  return nameBasedId(ticketId, 'escalation', number) as EscalationId;
}

/** The orders one after the other; the first refusal refuses them all. */
export function decideAll(
  ticketId: TicketId,
  before: TicketState | null,
  { orders, skipIdle }: Plan,
  facts: DecisionFacts,
): { state: TicketState; events: readonly TicketEvent[] } | Refusal {
  let state = before;
  const events: TicketEvent[] = [];
  for (const order of orders) {
    const decision = decide(ticketId, state, order, facts);
    if (isRefusal(decision)) {
      if (skipIdle && decision.refused === 'nothing_changes') continue;
      return decision;
    }
    state = decision.state;
    events.push(...decision.events);
  }
  return state === null ? { refused: 'ticket_not_found' } : { state, events };
}
