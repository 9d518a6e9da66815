/** What one ticket's change means for others: who has to look again, and how many critical issues a customer has had. */
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { CompiledPolicy } from '../rules/policy/compile-policy.ts';
import type { TicketWrite } from '../storage/ticket-write.ts';

/** News so much older than their telling may be older than what others have counted. */
const lateMs = 60_000;

/** The customers' tickets on an issue that must count anew; with every new contact nobody but the ticket itself does. */
export function neighbours(
  before: TicketState | null,
  after: TicketState,
  events: readonly TicketEvent[],
  policy: CompiledPolicy,
): TicketWrite['neighbours'] {
  if (policy.elsewhere === null) return [];
  const groups: { customerId: string; issueType: string | null }[] = [];
  const add = (state: TicketState | null, issueType: string | null) => {
    if (state?.customerId) groups.push({ customerId: state.customerId, issueType });
  };
  const isMoved =
    before !== null && (before.issueType !== after.issueType || before.customerId !== after.customerId);
  if (isMoved) add(before, before.issueType);
  if (isMoved || events.some(isLateContact)) add(after, after.issueType);
  for (const { customerId } of criticalChanges(before, after)) groups.push({ customerId, issueType: null });
  return [...new Map(groups.map((group) => [`${group.customerId}/${group.issueType}`, group])).values()];
}

function isLateContact({ body, occurredAt, recordedAt }: TicketEvent): boolean {
  const isContact =
    body.type === 'ticket-received' || (body.type === 'message-added' && body.countsAs === 'contact');
  return isContact && recordedAt - occurredAt > lateMs;
}

/** A ticket counts as critical for its customer while its severity is 1, and for good where it ended so. */
export function criticalChanges(before: TicketState | null, after: TicketState): TicketWrite['critical'] {
  const was = before?.severity === 1 ? before.customerId : null;
  const is = after.severity === 1 ? after.customerId : null;
  if (was === is) return [];
  return [
    ...(was === null ? [] : [{ customerId: was, change: -1 }]),
    ...(is === null ? [] : [{ customerId: is, change: 1 }]),
  ];
}
