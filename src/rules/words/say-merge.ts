// Says what a merge did, on the ticket that ended and on the one that goes on.
import type { MergeEvent } from '../../model/merge.ts';
import type { PersonId } from '../../model/words.ts';

export function sayMerge(body: MergeEvent, person: (id: PersonId) => string): string {
  switch (body.type) {
    case 'ticket-merged':
      return `${sayWho(body.byId, person)} merged it into #${body.into.number}.`;
    case 'ticket-taken-in':
      return `${sayWho(body.byId, person)} merged #${body.from.number} into this ticket.`;
    case 'escalation-carried-over': {
      const { ownerId, leadId } = body.escalation;
      return `An escalation of #${body.fromTicket.number} goes on here as it stood: ${person(ownerId)} is the owner, ${person(leadId)} is the escalation lead.`;
    }
  }
}

function sayWho(id: PersonId | null, person: (id: PersonId) => string): string {
  return id === null ? 'Another system' : person(id);
}
