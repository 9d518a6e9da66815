/** Waiting for a vendor: it starts his clock, and pauses what the policy names. */
import type { Refusal } from '../../model/refusal.ts';
import type { WaitForVendor } from '../../model/ticket-command.ts';
import { settlePauses } from './clock-pauses.ts';
import { type Draft, emit } from './draft.ts';
import { endTicketClock, isLive, meetTicketClock, startTicketClock } from './ticket-clocks.ts';

export function waitForVendor(draft: Draft, { nameId }: WaitForVendor): Refusal | undefined {
  const { state } = draft;
  if (!isLive(state)) return { refused: 'ticket_closed', params: { state: state.status } };
  if (nameId === null) {
    if (state.vendorWait === null) return { refused: 'nothing_changes' };
    meetTicketClock(draft, 'vendor');
    vendorAnswered(draft);
  } else {
    // Another vendor is another promise.
    endTicketClock(draft, 'vendor', { code: 'another-vendor' });
    emit(draft, { type: 'vendor-wait-changed', nameId });
    startTicketClock(draft, 'vendor');
  }
  settlePauses(draft);
  return undefined;
}

/** The wait is over, whether he answered or nobody needs him any more. */
export function vendorAnswered(draft: Draft): void {
  if (draft.state.vendorWait !== null) emit(draft, { type: 'vendor-wait-changed', nameId: null });
}
