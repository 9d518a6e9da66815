/** What a person's role must allow for each command that he gives on a ticket. */
import type { Scope } from '../../model/scope.ts';
import type { TicketCommand } from '../../model/ticket-command.ts';

/** null: a person never gives it; the engine does. */
export const scopeOfCommand: Readonly<Record<TicketCommand['type'], Scope | null>> = {
  'receive-ticket': 'tickets:write',
  'add-message': 'tickets:write',
  'change-facts': 'tickets:write',
  'assign-ticket': 'tickets:write',
  'change-status': 'tickets:write',
  'answer-resolution': 'tickets:write',
  'open-escalation': 'escalations:write',
  'write-packet': 'escalations:write',
  'request-escalation': 'escalations:write',
  'accept-escalation': 'escalations:write',
  'return-escalation': 'escalations:write',
  're-route-escalation': 'escalations:write',
  'decline-escalation': 'escalations:write',
  'withdraw-escalation': 'escalations:write',
  'answer-escalation': 'escalations:write',
  'record-decision': 'escalations:write',
  'close-escalation': 'escalations:write',
  'record-findings': 'escalations:write',
  'record-relief': 'escalations:write',
  'wait-for-vendor': 'tickets:write',
  'excuse-miss': 'tickets:write',
  'withdraw-excuse': 'tickets:write',
  'give-compensation': 'tickets:write',
  'book-compensation': 'tickets:write',
  'request-approval': 'tickets:write',
  'withdraw-approval': 'tickets:write',
  'approve-request': 'escalations:write',
  'refuse-approval': 'escalations:write',
  'pass-approval': 'escalations:write',
  'hand-over': null,
  'reach-deadline': null,
  'follow-records': null,
};
