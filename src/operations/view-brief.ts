/** What an executive has to know to decide, on one screen: five fields, money, what is asked, by when. */
import type { TicketCompensations } from '../model/authority-view.ts';
import type { BriefView } from '../model/brief-view.ts';
import type { EscalationView } from '../model/escalation-view.ts';
import type { PacketItem } from '../model/packet.ts';
import type { PacketView } from '../model/packet-view.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { CustomerId, EscalationId, PersonId, WorkspaceId } from '../model/words.ts';
import { isReceiver, maySteer } from '../rules/ticket/permissions.ts';
import { readTickets, ticketOfEscalation } from '../storage/read-tickets.ts';
import { readCustomer } from '../storage/read-views.ts';
import type { Desk } from './desk.ts';
import { workspaceFacts } from './people.ts';
import { viewTicketCompensations } from './view-authority.ts';
import { viewPacket } from './view-packet.ts';
import { viewTicket } from './view-ticket.ts';

/** In the order in which they are read. */
const fiveFields = [
  'summary',
  'tried',
  'customerState',
  'neededToFeelResolved',
  'accountContext',
] as const satisfies readonly PacketItem[];

export interface BriefAsked {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly escalationId: EscalationId;
}

export async function viewBrief(desk: Desk, asked: BriefAsked): Promise<BriefView | Refusal> {
  const { workspaceId, personId, escalationId } = asked;
  const db = desk.database.of(workspaceId);
  const ticketId = await ticketOfEscalation(db, workspaceId, escalationId);
  if (!ticketId) return { refused: 'escalation_not_found' };
  const [ticket, packet, books] = await Promise.all([
    viewTicket(desk, { workspaceId, personId, ticketId }),
    viewPacket(desk, { workspaceId, personId, escalationId }),
    viewTicketCompensations(desk, { workspaceId, personId, ticketId, wish: null }),
  ]);
  const state = (await readTickets(db, workspaceId, [ticketId]))?.tickets.get(ticketId)?.state;
  if (isRefusal(ticket) || isRefusal(packet) || isRefusal(books) || !state)
    return { refused: 'escalation_not_found' };
  const escalation = ticket.escalations.find(({ id }) => id === escalationId);
  const open = state.escalations.find(({ id }) => id === escalationId);
  if (!escalation) return { refused: 'escalation_not_found' };
  if (escalation.kind !== 'hierarchical') return { refused: 'no_brief' };
  const { directory } = await workspaceFacts(desk, workspaceId);
  const isForReader =
    !open || maySteer(directory, state, open, personId) || isReceiver(directory, open, personId);
  if (!isForReader) return { refused: 'not_permitted', params: { owner: open.ownerId } };
  return {
    escalationId,
    escalationNumber: escalation.number,
    ticket: { id: ticketId, number: ticket.number, subject: ticket.subject },
    customer: ticket.customer,
    path: escalation.path.name,
    team: escalation.team,
    severity: escalation.severity,
    state: escalation.state,
    owner: escalation.owner,
    lead: escalation.lead,
    why: escalation.why,
    ...wordsOf(packet),
    money: await moneyOf(desk, workspaceId, state, books),
    decideBy: decisionClock(escalation),
    customerHearsBy: escalation.nextUpdateDueAt,
    decision: escalation.decision,
    allowedCommands: escalation.allowedCommands,
  };
}

function wordsOf({ items }: PacketView): Pick<BriefView, 'fields' | 'asked'> {
  const entry = (item: PacketItem) => items[item];
  return {
    fields: fiveFields.map((item) => ({
      item,
      text: entry(item)?.text ?? null,
      byMachine: entry(item)?.origin === 'machine' && entry(item)?.confirmedBy === undefined,
    })),
    // Where no question was written, what the customer needs is what is asked.
    asked: entry('question')?.text ?? entry('neededToFeelResolved')?.text ?? null,
  };
}

async function moneyOf(
  desk: Desk,
  workspaceId: WorkspaceId,
  state: TicketState,
  { approvals, given }: TicketCompensations,
): Promise<BriefView['money']> {
  const customer = state.customerId && (await customerOf(desk, workspaceId, state.customerId));
  const annual = customer ? customer.annualValue : (state.customer?.annualValue ?? null);
  const sums = new Map<string, number>();
  for (const { currency, amount } of given) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return {
    annualValue:
      annual === null ? null : { amount: annual, currency: (customer && customer.currency) || null },
    disputed: state.disputed,
    asked: approvals
      .filter((one) => one.state === 'open')
      .map(({ id, action, amount, currency, allowedCommands }) => ({
        approvalId: id,
        action,
        amount,
        currency,
        mayDecide: allowedCommands.includes('approve'),
      })),
    given: [...sums].map(([currency, amount]) => ({ amount, currency })),
  };
}

function customerOf(desk: Desk, workspaceId: WorkspaceId, id: CustomerId) {
  return readCustomer(desk.database.of(workspaceId), workspaceId, id);
}

const decisive = ['decision', 'manager-response', 'substantive-answer', 'acknowledge'];

function decisionClock({ clocks }: EscalationView): BriefView['decideBy'] {
  const running = clocks.filter(({ endedAt, dueAt }) => endedAt === null && dueAt !== null);
  for (const name of decisive) {
    const found = running.find((clock) => clock.name === name);
    if (found) return found;
  }
  return null;
}
