import type { TicketState } from '../../src/model/ticket.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import type { Db } from '../../src/storage/database.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { viewTicket } from '../../src/operations/view-ticket.ts';

/** What a replay has come to. */
export interface ReplayFigures {
  readonly tickets: number;
  readonly distinctRemoteIds: number;
  readonly messages: number;
  readonly distinctMessages: number;
  /** Written by people of the desk, not delivered. */
  readonly ownMessages: number;
  readonly escalatedTickets: number;
  readonly escalations: number;
  readonly byState: Readonly<Record<string, number>>;
  readonly byTrigger: Readonly<Record<string, number>>;
  readonly offers: {
    readonly made: number;
    readonly accepted: number;
    readonly returned: number;
    readonly missed: number;
  };
  readonly updates: { readonly due: number; readonly missed: number; readonly kept: number };
  /** Some of them, as a reader sees them. */
  readonly examples: readonly string[];
  /** Escalations without a reason, an owner or a deadline: there must be none. */
  readonly bare: readonly string[];
}

export async function readReplay(desk: Desk, workspaceId: WorkspaceId): Promise<ReplayFigures> {
  const db = desk.database.of(workspaceId);
  const of = { workspaceId, db };
  const names = await db
    .selectFrom('external_ids')
    .select(['kind', 'remote_id', 'our_id'])
    .where('workspace_id', '=', workspaceId)
    .execute();
  const escalations = await db
    .selectFrom('escalations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('opened_at')
    .execute();
  const told = await Promise.all(
    escalations.map((row) => describe(desk, workspaceId, row.ticket_id, row.id)),
  );
  return {
    tickets: await count(of, 'tickets'),
    distinctRemoteIds: new Set(names.filter(({ kind }) => kind === 'ticket').map((one) => one.remote_id))
      .size,
    messages: await count(of, 'messages'),
    distinctMessages: new Set(names.filter(({ kind }) => kind === 'message').map((one) => one.our_id)).size,
    ownMessages: await countOwn(of),
    escalatedTickets: new Set(escalations.map((row) => row.ticket_id)).size,
    escalations: escalations.length,
    byState: tally(escalations.map((row) => row.state)),
    byTrigger: tally(escalations.map((row) => row.trigger_id ?? 'by a person')),
    ...(await countEvents(of)),
    examples: told.slice(0, 12).map(({ line }) => line),
    bare: told.filter(({ isBare }) => isBare).map(({ line }) => line),
  };
}

interface Of {
  readonly db: Db;
  readonly workspaceId: WorkspaceId;
}

async function count({ db, workspaceId }: Of, table: 'tickets' | 'messages'): Promise<number> {
  const all = db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n'));
  return Number((await all.where('workspace_id', '=', workspaceId).executeTakeFirstOrThrow()).n);
}

async function countOwn({ db, workspaceId }: Of): Promise<number> {
  const all = db.selectFrom('messages').select(({ fn }) => fn.countAll<number>().as('n'));
  const own = all.where('workspace_id', '=', workspaceId).where('sent_by_us', '=', true);
  return Number((await own.executeTakeFirstOrThrow()).n);
}

async function countEvents({ db, workspaceId }: Of): Promise<Pick<ReplayFigures, 'offers' | 'updates'>> {
  const events = await db
    .selectFrom('ticket_events')
    .select(['type', 'body'])
    .where('workspace_id', '=', workspaceId)
    .where('type', 'in', counted)
    .execute();
  const of = (type: string, has = '') =>
    events.filter((event) => event.type === type && event.body.includes(has)).length;
  const update = '"name":"customer-update"';
  return {
    offers: {
      made: of('escalation-requested') + of('offer-made') + of('escalation-re-routed'),
      accepted: of('escalation-accepted', '"asCatchAll":false'),
      returned: of('escalation-returned'),
      missed: of('offer-missed'),
    },
    updates: {
      due: of('clock-started', update) + of('escalation-opened'),
      missed: of('clock-missed', update),
      kept: of('clock-met', update),
    },
  };
}

const counted = [
  'escalation-requested',
  'offer-made',
  'escalation-re-routed',
  'escalation-accepted',
  'escalation-returned',
  'offer-missed',
  'clock-started',
  'clock-missed',
  'clock-met',
  'escalation-opened',
];

function tally(words: readonly string[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const word of words) sums[word] = (sums[word] ?? 0) + 1;
  return sums;
}

async function describe(desk: Desk, workspaceId: WorkspaceId, ticketId: string, escalationId: string) {
  const view = await viewTicket(desk, {
    workspaceId,
    personId: personId('greta'),
    ticketId: ticketId as TicketState['id'],
  });
  // A restricted one is not for these eyes; its owner and clocks are checked by the ticket's own invariants.
  if ('refused' in view) return { line: `restricted escalation ${escalationId}`, isBare: false };
  const escalation = view.escalations.find(({ id }) => id === escalationId);
  if (!escalation) return { line: `escalation ${escalationId} is gone`, isBare: true };
  const line = `#${view.number} ${escalation.state}, ${escalation.owner.name} for ${escalation.team.name}: ${escalation.why}`;
  const hasDeadlines =
    escalation.clocks.some(({ name }) => name === 'customer-update') &&
    escalation.clocks.some(({ name }) => name === 'acknowledge');
  return { line, isBare: escalation.why === '' || escalation.owner.name === '' || !hasDeadlines };
}
