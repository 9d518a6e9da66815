/** What is above somebody's limit is asked of somebody whose limit suffices. Nobody approves his own. */
import type {
  ApprovalDecided,
  ApproveRequest,
  OpenApproval,
  PassApproval,
  RefuseApproval,
  RequestApproval,
  WithdrawApproval,
} from '../../model/approval.ts';
import type { PastCompensation } from '../../model/compensation.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { HandOver } from '../../model/ticket-command.ts';
import type { EscalationId, PersonId, Reason, TextId } from '../../model/words.ts';
import { chooseApprover, mayApprove, type NextApprover } from '../authority/choose-approver.ts';
import { cents } from '../authority/limits.ts';
import { isAvailable } from '../routing/duty.ts';
import { passDeadline, stopClock } from '../clocks/run-clock.ts';
import { mayDecide } from './allowed-on-approval.ts';
import { approvalClock } from './approval-clock.ts';
import { receiverOf, refuseAbove, wishOf, limitsOn } from './compensation-wish.ts';
import { type Draft, emit, personOf } from './draft.ts';
import { nextReminder } from './emit-clock.ts';
import { meetDecision as meetEscalationDecision } from './manager-clocks.ts';

/** So many at once on one ticket: each has a clock in the snapshot, which is read and written whole. */
const openMax = 3;

export function requestApproval(draft: Draft, command: RequestApproval): Refusal | undefined {
  const personId = personOf(draft);
  if (personId === null) return { refused: 'not_permitted' };
  const { state } = draft;
  if (receiverOf(state) === null) return { refused: 'customer_required' };
  if (state.approvals.length >= openMax) return { refused: 'approvals_open', params: { count: openMax } };
  const wish = wishOf(draft, command);
  if (refuseAbove(draft, wish, personId, command.before) === null) return { refused: 'within_limit' };
  const next = nextFor(draft, command, command.before, { passOver: [personId], missedById: null });
  // The asker is the last who could be asked: there is nobody else in the house.
  if (!next) return { refused: 'nobody_may_approve' };
  const { approvalId, action, amount, currency, reasonId } = command;
  emit(draft, {
    type: 'approval-requested',
    approvalId,
    escalationId: state.escalations.find(({ kind }) => kind === 'hierarchical')?.id ?? null,
    action,
    amount,
    currency,
    reasonId,
    askedById: personId,
    approverId: next.personId,
    policyVersion: limitsOn(state, draft.facts).version,
    ...approvalClock(draft, next.personId, draft.at),
    because: [next.because],
  });
  return undefined;
}

export function approveRequest(draft: Draft, command: ApproveRequest): Refusal | undefined {
  const permitted = permitApproval(draft, command.approvalId);
  if (isRefusal(permitted)) return permitted;
  const { approval, personId } = permitted;
  const amount = command.amount ?? approval.amount;
  if (cents(amount) > cents(approval.amount))
    return {
      refused: 'above_what_was_asked',
      params: { amount: approval.amount, currency: approval.currency },
    };
  if (amount < approval.amount && command.reasonId === null) return { refused: 'reason_required' };
  const wish = wishOf(draft, { ...approval, amount });
  const refusal = refuseAbove(draft, wish, personId, command.before);
  if (refusal) return goUp(draft, approval, personId, command) ? undefined : refusal;
  emit(
    draft,
    decided(draft, approval, personId, { outcome: 'approved', amount, reasonId: command.reasonId }),
  );
  const { action, currency, reasonId, askedById } = approval;
  const { customerId, contactId } = draft.state;
  emit(draft, {
    type: 'compensation-given',
    compensationId: command.compensationId,
    action,
    amount,
    currency,
    customerId,
    contactId,
    reasonId,
    byId: askedById,
    approvalId: approval.id,
    reference: null,
    policyVersion: approval.policyVersion,
    because: [{ code: 'approved' }],
  });
  meetDecision(draft, approval);
  return undefined;
}

export function refuseApproval(draft: Draft, command: RefuseApproval): Refusal | undefined {
  const permitted = permitApproval(draft, command.approvalId);
  if (isRefusal(permitted)) return permitted;
  const { approval, personId } = permitted;
  emit(
    draft,
    decided(draft, approval, personId, { outcome: 'refused', amount: 0, reasonId: command.reasonId }),
  );
  meetDecision(draft, approval);
  return undefined;
}

/** Whoever asked takes it back; no decision was made. */
export function withdrawApproval(draft: Draft, command: WithdrawApproval): Refusal | undefined {
  const approval = draft.state.approvals.find(({ id }) => id === command.approvalId);
  if (!approval) return { refused: 'approval_not_found' };
  const personId = personOf(draft);
  if (personId !== approval.askedById)
    return { refused: 'not_permitted', params: { owner: approval.askedById } };
  emit(draft, decided(draft, approval, personId, { outcome: 'withdrawn', amount: 0, reasonId: null }));
  return undefined;
}

/** Handed on by whoever is asked, to somebody whose limit suffices. */
export function passApproval(draft: Draft, command: PassApproval): Refusal | undefined {
  const permitted = permitApproval(draft, command.approvalId);
  if (isRefusal(permitted)) return permitted;
  const { approval, personId } = permitted;
  const { toId, before, noteId } = command;
  if (!draft.facts.directory.people.has(toId)) return { refused: 'person_unknown' };
  if (toId === approval.approverId) return { refused: 'nothing_changes' };
  if (toId === approval.askedById) return { refused: 'own_approval' };
  const refusal = refuseAbove(draft, wishOf(draft, approval), toId, before);
  if (refusal) return refusal;
  pass(draft, approval, { personId: toId, because: { code: 'handed-on' } }, personId, noteId);
  return undefined;
}

/** The clock ran out: the deputy is asked, then somebody higher, the lead, the catch-all. Behind him it stays overdue. */
export function missApproval(draft: Draft, approval: OpenApproval, lateMs: number): void {
  const clock = passDeadline(approval.clock.clock, draft.facts.now);
  const personId = approval.approverId;
  const passOver = [approval.askedById, ...approval.asked];
  // The sums are looked at again when he approves; whom to ask is chosen by the amount alone.
  const next = nextFor(draft, approval, [], { passOver, missedById: personId });
  const remindAt = next ? null : (nextReminder(draft, clock, 0)?.at ?? null);
  emit(draft, { type: 'approval-missed', approvalId: approval.id, personId, clock, lateMs, remindAt });
  if (next) pass(draft, approval, next, personId, null);
}

/** Whoever was asked is gone: the next is asked at once, where nobody new is left somebody who was asked before. */
export function handApprovalsOver(
  draft: Draft,
  { personId, toId }: Pick<HandOver, 'personId' | 'toId'>,
  because: Reason,
): void {
  for (const approval of draft.state.approvals.filter(({ approverId }) => approverId === personId)) {
    const others = [approval.askedById, personId];
    const mayTake =
      toId !== null &&
      !others.includes(toId) &&
      isAvailable(draft.facts.directory, toId, draft.facts.now) &&
      hasLimitFor(draft, approval, toId, []);
    const nextId = mayTake
      ? toId
      : [[...others, ...approval.asked], others]
          .map((passOver) => nextFor(draft, approval, [], { passOver, missedById: null }))
          .find((next) => next !== null)?.personId;
    if (nextId !== undefined) pass(draft, approval, { personId: nextId, because }, personId, null);
  }
}

/** Due soon: whoever is asked is told once. Missed, with nobody left to ask: he is told again and again. */
export function tellOfApproval(draft: Draft, approval: OpenApproval, step: 'warn' | 'remind'): void {
  const { id: approvalId, approverId: personId, clock } = approval;
  if (step === 'warn') {
    emit(draft, { type: 'approval-warned', approvalId, personId, count: 0, nextAt: null });
    return;
  }
  const count = (clock.remind?.count ?? 0) + 1;
  const nextAt = nextReminder(draft, clock.clock, count)?.at ?? null;
  emit(draft, { type: 'approval-reminded', approvalId, personId, count, nextAt });
}

interface PermittedApproval {
  readonly approval: OpenApproval;
  readonly personId: PersonId;
}

function permitApproval(draft: Draft, id: OpenApproval['id']): PermittedApproval | Refusal {
  const approval = draft.state.approvals.find((one) => one.id === id);
  const personId = personOf(draft);
  if (!approval) return { refused: 'approval_not_found' };
  if (personId === null) return { refused: 'not_permitted' };
  if (personId === approval.askedById) return { refused: 'own_approval' };
  if (mayDecide(draft.state, approval, draft.facts, personId)) return { approval, personId };
  return { refused: 'not_permitted', params: { owner: approval.approverId } };
}

function hasLimitFor(
  draft: Draft,
  approval: OpenApproval,
  personId: PersonId,
  before: readonly PastCompensation[],
): boolean {
  const { policy } = limitsOn(draft.state, draft.facts);
  const { directory } = draft.facts;
  return mayApprove({ directory, policy, wish: wishOf(draft, approval), before }, personId);
}

/** Above his own limit it goes to the next higher; false: there is none. */
function goUp(draft: Draft, approval: OpenApproval, personId: PersonId, command: ApproveRequest): boolean {
  const passOver = [approval.askedById, personId, ...approval.asked];
  const next = nextFor(draft, approval, command.before, { passOver, missedById: null });
  if (!next || !hasLimitFor(draft, approval, next.personId, command.before)) return false;
  pass(draft, approval, { ...next, because: { code: 'above-own-limit' } }, personId, command.reasonId);
  return true;
}

function pass(
  draft: Draft,
  { id }: OpenApproval,
  next: NextApprover,
  fromId: PersonId,
  noteId: TextId | null,
): void {
  const approverId = next.personId;
  emit(draft, {
    type: 'approval-passed',
    approvalId: id,
    fromId,
    approverId,
    noteId,
    ...approvalClock(draft, next.personId, draft.facts.now),
    because: [next.because],
  });
}

function nextFor(
  draft: Draft,
  asked: Parameters<typeof wishOf>[1],
  before: readonly PastCompensation[],
  { passOver, missedById }: { passOver: readonly PersonId[]; missedById: PersonId | null },
): NextApprover | null {
  const { state, facts } = draft;
  const escalation = state.escalations.find(({ kind }) => kind === 'hierarchical');
  const offered = escalation && 'offer' in escalation ? escalation.offer?.personId : undefined;
  return chooseApprover({
    duty: facts,
    policy: limitsOn(state, facts).policy,
    wish: wishOf(draft, asked),
    before,
    at: facts.now,
    passOver,
    firstId: offered ?? escalation?.ownerId ?? null,
    homeTeamId: state.homeTeamId,
    missedById,
  });
}

function decided(
  draft: Draft,
  { id, amount: askedAmount, currency, askedById, askedAt, clock }: OpenApproval,
  byId: PersonId,
  said: Pick<ApprovalDecided, 'outcome' | 'amount' | 'reasonId'>,
): ApprovalDecided {
  return {
    type: 'approval-decided',
    approvalId: id,
    ...said,
    currency,
    askedAmount,
    byId,
    askedById,
    clock: stopClock(clock.clock, draft.at, draft.facts.calendarOf),
    tookMs: Math.max(0, draft.at - askedAt),
  };
}

/** The decision that the hierarchical escalation waits for was made. */
function meetDecision(draft: Draft, { escalationId }: OpenApproval): void {
  if (draft.state.escalations.some(({ id }) => id === escalationId))
    meetEscalationDecision(draft, escalationId as EscalationId);
}
