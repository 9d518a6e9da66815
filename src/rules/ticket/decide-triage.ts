/** Triage: the checklist, dated commitments, what triggers ask of people, and what other tickets show. */
import type { Refusal } from '../../model/refusal.ts';
import type { TicketContact } from '../../model/ticket-signs.ts';
import type { TriageCommand } from '../../model/triage-command.ts';
import type { ElsewhereFound } from '../../model/triage-event.ts';
import type { CustomerFacts } from '../../model/ticket-facts.ts';
import { type Draft, type ElsewhereRead, emit } from './draft.ts';
import { followCustomer } from './follow-customer.ts';

/** Each stands in the ticket's snapshot. */
const commitmentsMax = 5;

export function triage(draft: Draft, command: TriageCommand): Refusal | undefined {
  switch (command.type) {
    case 'answer-checklist': {
      const { item, done, answerId } = command;
      emit(draft, { type: 'checklist-answered', item, done, answerId });
      return undefined;
    }
    case 'make-commitment':
      return makeCommitment(draft, command);
    case 'end-commitment': {
      const { commitmentId, how } = command;
      if (!draft.state.signs.commitments.some(({ id }) => id === commitmentId))
        return { refused: 'commitment_not_found' };
      emit(draft, { type: 'commitment-ended', commitmentId, how });
      return undefined;
    }
    case 'see-flag':
      return endAsk(draft, 'flag', command.askId);
    case 'put-aside-suggestion':
      return endAsk(draft, 'suggest', command.askId);
    case 'look-again':
      return lookAgain(draft) ? undefined : { refused: 'nothing_changes' };
  }
}

/** The customer has one deadline: a new one replaces it. */
function makeCommitment(
  draft: Draft,
  { what, dueAt, noteId }: Extract<TriageCommand, { type: 'make-commitment' }>,
): Refusal | undefined {
  if (dueAt <= draft.facts.now) return { refused: 'promise_in_the_past' };
  const { commitments } = draft.state.signs;
  const replaced = what === 'commitment' ? [] : commitments.filter((one) => one.what === what);
  if (replaced.some((one) => one.dueAt === dueAt)) return { refused: 'nothing_changes' };
  if (commitments.length - replaced.length >= commitmentsMax)
    return { refused: 'commitments_full', params: { count: commitmentsMax } };
  for (const { id } of replaced) emit(draft, { type: 'commitment-ended', commitmentId: id, how: 'replaced' });
  emit(draft, { type: 'commitment-made', what, dueAt, noteId });
  return undefined;
}

/** The customer heard from a person: news that were promised by then are given; `nextUpdateAt` promises the next. */
export function followPromise(draft: Draft, nextUpdateAt: number | undefined): void {
  for (const { id, what } of draft.state.signs.commitments) {
    if (what === 'next-update') emit(draft, { type: 'commitment-ended', commitmentId: id, how: 'kept' });
  }
  // With an escalation open, the promise is a clock of its own.
  if (nextUpdateAt === undefined || draft.state.escalations.length > 0) return;
  emit(draft, { type: 'commitment-made', what: 'next-update', dueAt: nextUpdateAt, noteId: null });
}

function endAsk(draft: Draft, what: 'flag' | 'suggest', askId: number): Refusal | undefined {
  if (!draft.state.signs.asks.some((ask) => ask.what === what && ask.id === askId))
    return { refused: 'nothing_changes' };
  emit(draft, what === 'flag' ? { type: 'flag-seen', askId } : { type: 'suggestion-put-aside', askId });
  return undefined;
}

/** Both are looked at, whatever the first one changed. */
function lookAgain(draft: Draft): boolean {
  const changed = [followCustomer(draft), followElsewhere(draft)];
  return changed.includes(true);
}

/** So many of other tickets' contacts stay in the snapshot: policies count no more than nine. */
const elsewhereMax = 10;

/** Takes what was read of other tickets into this one; true when it changed something. */
export function followElsewhere(draft: Draft): boolean {
  const { state, facts, order } = draft;
  const read = facts.elsewhere;
  if (!read || facts.policy.elsewhere === null) return false;
  if (read.customerId !== state.customerId || read.issueType !== state.issueType) return false;
  const before = state.signs.elsewhere;
  // What came later than this ticket's own news is for that other ticket to act on.
  const upTo = order.command.type === 'look-again' ? (before?.upTo ?? facts.now) : facts.now;
  const found: Omit<ElsewhereFound, 'type' | 'upTo'> = {
    contacts: newest(read.contacts, upTo),
    customers: newest(onePerCustomer(read, upTo), upTo),
    dedicatedContactId: read.dedicatedContactId,
    customer: customerAfter(state.customer, read),
  };
  if (before && found.customer === null && sameAs(before, found)) return false;
  emit(draft, { type: 'elsewhere-found', upTo, ...found });
  return true;
}

function newest(contacts: readonly TicketContact[], upTo: number): TicketContact[] {
  return contacts
    .filter(([, at]) => at <= upTo)
    .toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, elsewhereMax);
}

function onePerCustomer({ others }: ElsewhereRead, upTo: number): TicketContact[] {
  const byCustomer = new Map<string, TicketContact>();
  for (const { customerId, contact } of others) {
    const known = byCustomer.get(customerId);
    if (contact[1] <= upTo && (!known || known[1] < contact[1])) byCustomer.set(customerId, contact);
  }
  return [...byCustomer.values()];
}

function customerAfter(
  customer: CustomerFacts | null,
  { criticalIssues }: ElsewhereRead,
): CustomerFacts | null {
  if (customer === null || criticalIssues === customer.criticalIssues) return null;
  return { ...customer, criticalIssues };
}

function sameAs(
  before: Pick<ElsewhereFound, 'contacts' | 'customers' | 'dedicatedContactId'>,
  found: Pick<ElsewhereFound, 'contacts' | 'customers' | 'dedicatedContactId'>,
): boolean {
  const essence = ({ contacts, customers, dedicatedContactId }: typeof before) =>
    JSON.stringify([contacts, customers, dedicatedContactId]);
  return essence(before) === essence(found);
}
