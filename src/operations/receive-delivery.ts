/** What another system told us becomes orders on tickets: once per delivery, whatever comes again or out of order. */
import type { Intake } from '../model/intake.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import type { Db } from '../storage/database.ts';
import { isRepeatedKey } from '../storage/database-errors.ts';
import { type IntakeLookups, lookUpIntake } from '../storage/intake-lookups.ts';
import { lockTickets, type StoredTicket } from '../storage/read-tickets.ts';
import type { SideRows } from '../storage/rows.ts';
import type { TicketWrite } from '../storage/ticket-write.ts';
import { writeTickets } from '../storage/write-tickets.ts';
import { decideAll, decisionFacts } from './advance-ticket.ts';
import { firstAnswer, type RequestKey } from './answer-once.ts';
import type { Desk } from './desk.ts';
import { lookElsewhere } from './look-elsewhere.ts';
import { gathered, withTheirTargets } from './merged-tickets.ts';
import { nameBasedId } from './name-based-id.ts';
import { customerIdOf } from './new-ticket.ts';
import { nameOf, partsOfTicket, withMessageNames } from './delivered-ticket.ts';
import { planDelivery } from './plan-delivery.ts';
import { ticketWrite } from './ticket-write.ts';

export interface Delivery {
  readonly workspaceId: WorkspaceId;
  readonly sourceId: string;
  readonly intake: Intake;
  /** sha256 of the body in hex. */
  readonly bodyHash: string;
}

export interface Received {
  readonly deliveryId: string;
  readonly tickets: readonly {
    readonly remoteId: string;
    readonly ticketId: string;
    readonly number: number;
  }[];
  readonly repeated: boolean;
}

/** A delivery that meets others on the same ticket is tried again under the tickets' locks. */
const attemptsMax = 4;

export async function receiveDelivery(desk: Desk, delivered: Delivery): Promise<Received | Refusal> {
  const delivery = { ...delivered, intake: withMessageNames(scoped(delivered)) };
  const { workspaceId, intake } = delivery;
  const request = {
    actor: `source:${delivery.sourceId}`,
    key: intake.deliveryId,
    requestHash: delivery.bodyHash,
  };
  const db = desk.database.of(workspaceId);
  const before = await again(desk, workspaceId, request);
  if (before) return before;
  try {
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      const isFirst = attempt === 0;
      const outcome = isFirst
        ? await receive(desk, db, delivery, request, false)
        : await db
            .transaction()
            .execute((tx) => receive(desk, tx, delivery, request, true))
            .catch(lostRace);
      if (outcome === 'lost') continue;
      desk.wake(workspaceId);
      return outcome;
    }
  } catch (error) {
    const first = isRepeatedKey(error, 'idempotency_keys') ? await again(desk, workspaceId, request) : null;
    if (first) return first;
    throw error;
  }
  throw new Error(`The delivery ${intake.deliveryId} kept meeting others on the same tickets.`);
}

/** Whatever posts to a generic source numbers its tickets by itself, so two such sources share no ticket. */
function scoped({ intake, sourceId }: Delivery): Intake {
  return intake.system === 'webhook' ? { ...intake, system: `webhook:${sourceId}` } : intake;
}

async function again(
  desk: Desk,
  workspaceId: WorkspaceId,
  request: RequestKey,
): Promise<Received | Refusal | null> {
  const first = await firstAnswer<Received>(desk, workspaceId, request);
  if (first === null || isRefusal(first)) return first;
  return { ...first, repeated: true };
}

async function receive(
  desk: Desk,
  db: Db,
  delivery: Delivery,
  request: RequestKey,
  isLocked: boolean,
): Promise<Received | Refusal | 'lost'> {
  const { workspaceId, intake } = delivery;
  const parts = partsOfTicket(intake);
  const ids = [...parts.keys()].map((remoteId) => ticketIdOf(workspaceId, intake.system, remoteId));
  // Before anything is looked up: what somebody else stored while the locks were waited for must be known.
  const locked = isLocked
    ? await lockTickets(db, workspaceId, await withTheirTargets(db, workspaceId, ids))
    : null;
  const found = await lookUpIntake(db, workspaceId, lookedFor(workspaceId, intake));
  if (!found) return { refused: 'ticket_not_found' };
  const isNewOnly = found.tickets.length === 0 && ids.length === 1;
  // What is known already is changed under its lock; a single new ticket needs none.
  if (!isLocked && !isNewOnly) return 'lost';
  const decided = await decideDelivery(desk, db, delivery, found, locked?.tickets ?? new Map());
  if (decided === 'lost' || isRefusal(decided)) return decided;
  const { writes, side, received } = decided;
  const idempotency = {
    actor: request.actor,
    key: request.key,
    request_hash: request.requestHash,
    status: 200,
    answer: received,
    created_at: desk.clock.realNow(),
  };
  const written = await writeTickets(db, workspaceId, writes, { ...side, idempotency });
  if (written.size === writes.length) return received;
  // A new ticket has no row to lock; what this transaction has written of the others goes back with it.
  if (isLocked) throw new LostRace();
  return 'lost';
}

class LostRace extends Error {}

function lostRace(error: unknown): 'lost' {
  if (error instanceof LostRace) return 'lost';
  throw error;
}

function lookedFor(workspaceId: WorkspaceId, { system, parts }: Intake) {
  const customers = parts.flatMap((part) =>
    part.type === 'ticket' && part.customer ? [part.customer.name] : [],
  );
  return {
    system,
    customerIds: customers.map((name) => customerIdOf(workspaceId, name)),
    remoteTickets: [...new Set(parts.map(({ remoteId }) => remoteId))],
    remoteMessages: parts.flatMap((part) =>
      part.type === 'ticket' ? [] : [nameOf(part)].filter((name) => name !== undefined),
    ),
  };
}

/** Two deliveries that bring the same new ticket agree on its id. */
export function ticketIdOf(workspaceId: WorkspaceId, system: string, remoteId: string): TicketId {
  return nameBasedId(workspaceId, 'ticket', system, remoteId) as TicketId;
}

async function decideDelivery(
  desk: Desk,
  db: Db,
  { workspaceId, intake }: Delivery,
  found: IntakeLookups,
  stored: ReadonlyMap<TicketId, StoredTicket>,
): Promise<{ writes: TicketWrite[]; side: SideRows; received: Received } | Refusal | 'lost'> {
  const facts = await decisionFacts(desk, workspaceId, found.head);
  const records = await desk.records.of(workspaceId, found.head);
  const writes: TicketWrite[] = [];
  const sides: SideRows[] = [];
  const tickets: Received['tickets'][number][] = [];
  let offset = 0;
  const idOf = (remoteId: string) => ticketIdOf(workspaceId, intake.system, remoteId);
  const here = gathered(partsOfTicket(intake), idOf, stored);
  if (here === null) return 'lost';
  for (const { ticketId, remoteId, remoteIds, parts } of here) {
    const before = stored.get(ticketId) ?? null;
    // Numbers of further new tickets are drawn when they are needed; a delivery mostly brings one.
    const number =
      before?.state.number ?? (offset === 0 ? found.number : await drawNumber(desk, workspaceId, found));
    if (!before) offset += 1;
    const plan = planDelivery({
      workspaceId,
      system: intake.system,
      ticketId,
      number,
      remoteId,
      parts,
      found,
      before,
      facts,
    });
    const state = before?.state ?? null;
    const known = await lookElsewhere(db, workspaceId, { id: ticketId, state }, plan.orders, facts);
    const decided = decideAll(ticketId, state, { ...plan, skipIdle: true }, known);
    if (isRefusal(decided)) return decided;
    writes.push(
      ticketWrite(workspaceId, { ticketId, before, after: decided.state, events: decided.events }, records),
    );
    if (plan.side) sides.push(plan.side);
    tickets.push(...remoteIds.map((name) => ({ remoteId: name, ticketId, number })));
  }
  const received = { deliveryId: intake.deliveryId, tickets, repeated: false };
  return { writes, side: joined(sides), received };
}

async function drawNumber(desk: Desk, workspaceId: WorkspaceId, found: IntakeLookups): Promise<number> {
  const nothing = { system: '', customerIds: [], remoteTickets: [], remoteMessages: [] };
  const next = await lookUpIntake(desk.database.of(workspaceId), workspaceId, nothing);
  return next?.number ?? found.number;
}

function joined(sides: readonly SideRows[]): SideRows {
  const byId = <T extends { id: string }>(rows: readonly T[]) => [
    ...new Map(rows.map((row) => [row.id, row])).values(),
  ];
  return {
    texts: sides.flatMap((side) => side.texts ?? []),
    messages: sides.flatMap((side) => side.messages ?? []),
    externalIds: sides.flatMap((side) => side.externalIds ?? []),
    customers: byId(sides.flatMap((side) => side.customers ?? [])),
    contacts: byId(sides.flatMap((side) => side.contacts ?? [])),
  };
}
