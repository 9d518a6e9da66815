/** A newer policy, calendar or zone is in force: what runs follows it, with the time already used carried over. */
import type { Refusal } from '../../model/refusal.ts';
import { settlePauses } from './clock-pauses.ts';
import type { Draft } from './draft.ts';
import { moveEscalationClocks } from './escalation-clocks.ts';
import { moveTicketClocks } from './ticket-clocks.ts';

export function followRecords(draft: Draft): Refusal | undefined {
  const because = { code: 'records-changed', params: { policy: draft.facts.policy.version } };
  moveTicketClocks(draft, because, true);
  moveEscalationClocks(draft, { code: 'hours-changed' }, true);
  settlePauses(draft);
  return undefined;
}
