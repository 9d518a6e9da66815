/** The orders around clocks: findings, relief, a vendor who owes the next step, an excused miss. */
import type { Refusal } from '../../model/refusal.ts';
import type { ExcuseMiss, RecordFindings, RecordRelief, WaitForVendor } from '../../model/ticket-command.ts';
import { excuseMiss } from './decide-excuse.ts';
import { recordProgress } from './decide-progress.ts';
import { waitForVendor } from './decide-vendor.ts';
import type { Draft } from './draft.ts';

export type ClockCommand = RecordFindings | RecordRelief | WaitForVendor | ExcuseMiss;

export function decideClockCommand(draft: Draft, command: ClockCommand): Refusal | undefined {
  switch (command.type) {
    case 'record-findings':
    case 'record-relief':
      return recordProgress(draft, command);
    case 'wait-for-vendor':
      return waitForVendor(draft, command);
    case 'excuse-miss':
    case 'withdraw-excuse':
      return excuseMiss(draft, command);
  }
}
