/** What is known of one customer, with their newest tickets. */
import type { CustomerView } from '../model/customer-view.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PersonId, WorkspaceId } from '../model/words.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { readCustomerNotes, readTicketsOfCustomer } from '../storage/customers.ts';
import { readCustomer } from '../storage/read-views.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull, personMarkOrNull } from './names.ts';
import { workspaceFacts } from './people.ts';

const shownMax = 20;
/** Some of them he may not see. */
const readMax = 60;

export async function viewCustomer(
  desk: Desk,
  asked: { readonly workspaceId: WorkspaceId; readonly personId: PersonId; readonly customerId: string },
): Promise<CustomerView | Refusal> {
  const { workspaceId, personId, customerId } = asked;
  const db = desk.database.of(workspaceId);
  const [customer, noted, tickets, { directory, policy }] = await Promise.all([
    readCustomer(db, workspaceId, customerId),
    readCustomerNotes(db, workspaceId, customerId),
    readTicketsOfCustomer(db, workspaceId, { customerId, limit: readMax }),
    workspaceFacts(desk, workspaceId),
  ]);
  const person = directory.people.get(personId);
  if (!customer || !noted || !person) return { refused: 'customer_not_found' };
  const { id, name, plan, contract, annualValue, currency, vip, criticalIssues } = customer;
  const { version, notes, notedBy, notedAt } = noted;
  return {
    id,
    name,
    version,
    plan,
    contract,
    annualValue,
    currency,
    vip,
    criticalIssues,
    since: isoOrNull(customer.since),
    dedicatedContact: personMarkOrNull(directory, customer.dedicatedContactId),
    notes:
      notes === null || notedAt === null
        ? null
        : { text: notes, by: personMarkOrNull(directory, notedBy), at: iso(notedAt) },
    tickets: tickets
      .filter(({ state }) => maySee(state, person))
      .slice(0, shownMax)
      .map(({ state, subject }) => ({
        id: state.id,
        number: state.number,
        subject: subject ?? '',
        status: state.status,
        issueType: policy.issueTypes.get(state.issueType)?.name ?? state.issueType,
        severity: state.severity,
        escalated: state.escalationsOpened > 0,
        createdAt: iso(state.createdAt),
      })),
  };
}
