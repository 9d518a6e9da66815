/** Events about who got what and who approved it. */
import type { ApprovalEvent } from '../../model/approval.ts';
import type { CompensationEvent } from '../../model/compensation.ts';
import type { TicketEventBody } from '../../model/ticket-event.ts';

export function isAuthorityEvent(body: TicketEventBody): body is ApprovalEvent | CompensationEvent {
  return body.type.startsWith('approval-') || body.type.startsWith('compensation-');
}
