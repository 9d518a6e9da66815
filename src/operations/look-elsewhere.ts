/** What a ticket's triggers ask of other tickets is read before deciding, where news may have changed it. */
import type { TicketState } from '../model/ticket.ts';
import type { TicketOrder } from '../model/ticket-command.ts';
import type { CustomerId, IssueTypeId, TicketId, WorkspaceId } from '../model/words.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import type { Db } from '../storage/database.ts';
import { readElsewhere } from '../storage/elsewhere.ts';

export async function lookElsewhere(
  db: Db,
  workspaceId: WorkspaceId,
  ticket: { readonly id: TicketId; readonly state: TicketState | null },
  orders: readonly TicketOrder[],
  facts: DecisionFacts,
): Promise<DecisionFacts> {
  const isAgain = orders.every(({ command }) => command.type === 'look-again');
  const asked = facts.policy.elsewhere ?? (isAgain ? nothing : null);
  if (asked === null || !orders.some(bringsNews)) return facts;
  const { customerId, issueType } = subjectAfter(ticket.state, orders);
  if (customerId === null || issueType === null) return facts;
  const since = (withinMs: number) => (withinMs === 0 ? null : facts.now - withinMs);
  const found = await readElsewhere(db, workspaceId, {
    ticketId: ticket.id,
    customerId,
    issueType,
    contactsSince: since(asked.contactsWithinMs),
    customersSince: since(asked.customersWithinMs),
  });
  // The count is of issues besides this one.
  const own = ticket.state?.severity === 1 && ticket.state.customerId === customerId ? 1 : 0;
  const criticalIssues = Math.max(0, (found.record?.criticalIssues ?? 0) - own);
  const dedicatedContactId = found.record?.dedicatedContactId ?? null;
  // What an order tells of the customer is written with it, so that the record has yet to hear of it.
  const record = isAgain ? found.record : null;
  const known = { ...found, criticalIssues, dedicatedContactId, record };
  return { ...facts, elsewhere: { customerId, issueType, ...known } };
}

/** The customer's record alone. */
const nothing = { contactsWithinMs: 0, customersWithinMs: 0 };

/** Only these can change what other tickets show of this one's issue. */
function bringsNews({ command }: TicketOrder): boolean {
  switch (command.type) {
    case 'receive-ticket':
    case 'look-again':
      return true;
    case 'add-message':
      return command.direction === 'inbound' && !command.automatic;
    case 'change-facts':
      return command.changes.issueType !== undefined || command.changes.customerId !== undefined;
    default:
      return false;
  }
}

/** Whose ticket it is and what it is about, once the orders are carried out. */
function subjectAfter(
  state: TicketState | null,
  orders: readonly TicketOrder[],
): { customerId: CustomerId | null; issueType: IssueTypeId | null } {
  let customerId = state?.customerId ?? null;
  let issueType = state?.issueType ?? null;
  for (const { command } of orders) {
    const told =
      command.type === 'receive-ticket' ? command : command.type === 'change-facts' ? command.changes : {};
    if (told.customerId !== undefined) customerId = told.customerId;
    if (told.issueType !== undefined) issueType = told.issueType;
  }
  return { customerId, issueType };
}
