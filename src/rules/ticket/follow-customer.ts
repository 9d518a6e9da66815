/** The customer's record was changed: an open ticket goes by it from now on, as if it had been told so itself. */
import type { CustomerFacts } from '../../model/ticket-facts.ts';
import { changeFacts } from './decide-ticket.ts';
import type { Draft } from './draft.ts';

/** True when it changed something. Critical issues are counted besides this ticket, by whoever looks elsewhere. */
export function followCustomer(draft: Draft): boolean {
  const { state, facts } = draft;
  const read = facts.elsewhere;
  if (!read?.record || read.customerId !== state.customerId) return false;
  const criticalIssues = state.customer?.criticalIssues ?? read.criticalIssues;
  const customer = { ...read.record, criticalIssues };
  if (state.customer !== null && essence(customer) === essence(state.customer)) return false;
  return changeFacts(draft, { type: 'change-facts', changes: { customer } }) === undefined;
}

/** Facts from before there was a contract or a contact are no other facts. */
function essence(customer: CustomerFacts): string {
  const { plan, contract = null, annualValue, vip, since, dedicatedContactId = null } = customer;
  return JSON.stringify([plan, contract, annualValue, vip, since, dedicatedContactId]);
}
