import type { CustomerFacts } from '../../src/model/ticket-facts.ts';
import type { DecisionFacts } from '../../src/rules/ticket/draft.ts';
import type { TicketStage } from './ticket-stage.ts';

/** The record of the ticket's customer as somebody has changed it since, and nothing of other tickets. */
export function recordOf(
  { state }: TicketStage,
  changes: Partial<CustomerFacts>,
): NonNullable<DecisionFacts['elsewhere']> {
  const nobody = { plan: null, annualValue: null, vip: false, since: null, criticalIssues: 0 };
  return {
    customerId: state.customerId,
    issueType: state.issueType,
    contacts: [],
    others: [],
    criticalIssues: 0,
    dedicatedContactId: null,
    record: { ...(state.customer ?? nobody), ...changes },
  };
}
