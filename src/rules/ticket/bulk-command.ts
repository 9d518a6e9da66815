/** What one act on many tickets means for one of them, as it is now. */
import type { BulkAct } from '../../model/bulk-act.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketCommand } from '../../model/ticket-command.ts';
import type { EscalationId, TextId } from '../../model/words.ts';

export function bulkCommand(
  act: BulkAct,
  state: TicketState,
  {
    escalationId,
    reasonId,
  }: { readonly escalationId: EscalationId | null; readonly reasonId: TextId | null },
): TicketCommand | Refusal {
  const withReason = reasonId === null ? {} : { reasonId };
  switch (act.do) {
    case 'assign': {
      const to = act.teamId === undefined ? {} : { teamId: act.teamId };
      return { type: 'assign-ticket', firstAgentId: act.personId, ...to };
    }
    case 'tag':
      return { type: 'change-facts', changes: { tags: tagsAfter(state.tags, act) }, ...withReason };
    case 'set-priority':
      return { type: 'change-facts', changes: { priority: act.priority }, ...withReason };
    case 'set-status':
      return { type: 'change-status', to: act.status };
    case 'accept':
      return escalationId === null
        ? { refused: 'escalation_not_found' }
        : { type: 'accept-escalation', escalationId };
  }
}

/** Those that stay keep their order; new ones follow. */
function tagsAfter(
  tags: readonly string[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): string[] {
  return [...new Set([...tags, ...add])].filter((tag) => !remove.includes(tag)).slice(0, tagsMax);
}

/** As many as a ticket may come in with. */
const tagsMax = 50;
