/** Who got what and what is asked: the approvals queue, one ticket's books, and the limits with those that could be higher. */
import type {
  ApprovalPage,
  ApprovalView,
  CompensationView,
  Limits,
  TicketCompensations,
} from '../model/authority-view.ts';
import type { CompensationAction, Money } from '../model/compensation.ts';
import { dayMs } from '../model/instant.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { Person } from '../model/person.ts';
import type { PersonId, Role, TicketId, WorkspaceId } from '../model/words.ts';
import { widestWindowMs } from '../rules/authority/limits.ts';
import { leftOf, sayLimit } from '../rules/authority/own-limit.ts';
import { saySuggestedLimit, suggestionDays, suggestLimits } from '../rules/authority/suggest-limits.ts';
import { allowedOnApproval } from '../rules/ticket/allowed-on-approval.ts';
import { limitsOn, receiverOf, refuseAbove, roleOf, wishOf } from '../rules/ticket/compensation-wish.ts';
import type { DecisionFacts, Draft } from '../rules/ticket/draft.ts';
import { mayAct } from '../rules/ticket/permissions.ts';
import { sayAboveLimit } from '../rules/words/say-authority.ts';
import { readCompensations, type StoredCompensation } from '../storage/compensations.ts';
import { readApprovals, readDecidedApprovals, type StoredApproval } from '../storage/read-approvals.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { listCursor, readListCursor } from './list-cursor.ts';
import { iso, isoOrNull, personMark, personMarkOrNull, readerOf } from './names.ts';
import { workspaceFacts } from './people.ts';

interface Reading {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

export async function listApprovals(
  desk: Desk,
  asked: Reading & {
    readonly state: 'open' | 'decided';
    /** Only those of which the reader is asked. */
    readonly mine: boolean;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<ApprovalPage | Refusal> {
  const { workspaceId, personId, state, limit } = asked;
  const facts = await workspaceFacts(desk, workspaceId);
  const after = asked.after === undefined ? undefined : readListCursor(asked.after);
  if (isRefusal(after)) return after;
  const rows = await readApprovals(desk.database.of(workspaceId), workspaceId, {
    reader: readerRow(facts, personId),
    state,
    approverId: asked.mine ? personId : undefined,
    after,
    limit,
    gotSince: facts.now - gotDays * dayMs,
  });
  const last = rows.length < limit ? undefined : rows.at(-1);
  const next = last ? listCursor((state === 'open' ? last.due_at : last.decided_at) ?? 0, last.id) : null;
  return { rows: rows.map((row) => approvalView(row, facts, personId)), next };
}

/** What the queue shows of what a customer got lately. */
const gotDays = 30;

export async function viewTicketCompensations(
  desk: Desk,
  asked: Reading & { readonly ticketId: TicketId; readonly wish: MoneyAsked | null },
): Promise<TicketCompensations | Refusal> {
  const { workspaceId, personId, ticketId, wish } = asked;
  const db = desk.database.of(workspaceId);
  const seen = await readSeenTicket(desk, { workspaceId, personId, ticketId });
  if (isRefusal(seen)) return seen;
  const { state, facts, person } = seen;
  const { policy } = limitsOn(state, facts);
  const since = facts.now - Math.max(widestWindowMs(policy), gotDays * dayMs);
  const { customerId, contactId } = state;
  const approvals = { reader: readerRow(facts, personId), ticketId, limit: 100, gotSince: since };
  const [given, open, decided] = await Promise.all([
    readCompensations(db, workspaceId, { ticketId, customerId, contactId, since }),
    readApprovals(db, workspaceId, { ...approvals, state: 'open' }),
    readApprovals(db, workspaceId, { ...approvals, state: 'decided' }),
  ]);
  const role = roleOf(facts, personId);
  return {
    given: given.map((one) => compensationView(one, facts, { ticketId, person })),
    approvals: [...open, ...decided].map((row) => approvalView(row, facts, personId)),
    limits: policy.limits
      .filter((rule) => rule.role === role)
      .map((rule) => ({
        ...sayLimit(rule),
        left: leftOf(rule, { ticketId, receiverId: receiverOf(state), at: facts.now }, given),
      })),
    above: wish && sayAbove({ state, facts }, wish, personId, given),
    mayGive: mayAct(facts.directory, personId) && receiverOf(state) !== null,
  };
}

type MoneyAsked = Money & { readonly action: CompensationAction };

/** By the rule and in the words of the refusal, before anybody is refused. */
function sayAbove(
  draft: Pick<Draft, 'state' | 'facts'>,
  wish: MoneyAsked,
  personId: PersonId,
  before: readonly StoredCompensation[],
): string | null {
  const above = refuseAbove(draft, wishOf(draft, wish), personId, before);
  const { directory, now } = draft.facts;
  return above?.params ? sayAboveLimit(above.params, readerOf(directory, personId, now)) : null;
}

export async function viewLimits(desk: Desk, { workspaceId }: Reading): Promise<Limits> {
  const facts = await workspaceFacts(desk, workspaceId);
  const since = facts.now - suggestionDays * dayMs;
  const rows = await readDecidedApprovals(desk.database.of(workspaceId), workspaceId, since);
  const decided = rows.map((row) => ({
    role: row.asker_role as Role,
    action: row.action,
    amount: Number(row.amount),
    currency: row.currency,
    inFull: row.approved_amount !== null && Number(row.approved_amount) === Number(row.amount),
    decidedAt: row.decided_at ?? 0,
  }));
  const { policy } = facts.policy;
  return {
    limits: policy.limits.map((rule) => ({ role: rule.role, ...sayLimit(rule) })),
    suggestions: suggestLimits(policy, decided, facts.now).map((one) => ({
      ...one,
      sentence: saySuggestedLimit(one),
    })),
  };
}

function readerRow({ directory }: DecisionFacts, personId: PersonId) {
  return { id: personId, teamIds: directory.people.get(personId)?.teamIds ?? [] };
}

/** What was given on a restricted ticket counts for everybody; where and why stays with those who may see it. */
function compensationView(
  one: StoredCompensation,
  { directory }: DecisionFacts,
  { ticketId, person }: { readonly ticketId: TicketId; readonly person: Person },
): CompensationView {
  const { id, action, amount, currency, approvalId, reference, restrictedTo } = one;
  const isSeen =
    one.ticketId === ticketId ||
    restrictedTo === null ||
    person.teamIds.some((team) => restrictedTo.includes(team));
  return {
    id,
    ticketId: isSeen ? one.ticketId : null,
    ticketNumber: isSeen ? one.number : null,
    action,
    amount,
    currency,
    reason: isSeen ? one.reason : null,
    givenBy: personMark(directory, one.givenBy as PersonId),
    givenAt: iso(one.givenAt),
    approvalId,
    reference,
  };
}

function approvalView(row: StoredApproval, facts: DecisionFacts, personId: PersonId): ApprovalView {
  const { directory, now } = facts;
  const open = row.ticket.approvals.find(({ id }) => id === row.id);
  return {
    id: row.id,
    ticketId: row.ticket_id,
    ticketNumber: Number(row.number),
    ticketVersion: row.ticket.version,
    subject: row.subject ?? `Ticket ${Number(row.number)}`,
    customer: row.customer,
    escalationId: row.escalation_id,
    action: row.action,
    amount: Number(row.amount),
    currency: row.currency,
    reason: row.reason,
    askedBy: personMark(directory, row.asked_by as PersonId),
    askedAt: iso(row.asked_at),
    approver: personMark(directory, row.approver_id as PersonId),
    dueAt: iso(row.due_at),
    overdue: row.state === 'open' && row.due_at <= now,
    state: row.state,
    approvedAmount: row.approved_amount === null ? null : Number(row.approved_amount),
    decidedBy: personMarkOrNull(directory, row.decided_by as PersonId | null),
    decidedAt: isoOrNull(row.decided_at),
    decisionReason: row.decision,
    tookMinutes: row.took_ms === null ? null : Math.round(Number(row.took_ms) / 60_000),
    got: { amount: Number(row.got.amount), count: Number(row.got.count), days: gotDays },
    allowedCommands: open ? allowedOnApproval(row.ticket, open, facts, personId) : [],
  };
}
