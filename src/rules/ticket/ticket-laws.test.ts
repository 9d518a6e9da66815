/** What must hold for every ticket, whatever people, triggers, deadlines and absences bring. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runHistory, someHistory } from '../../../test/support/ticket-history.ts';
import { houseRules } from '../../../test/support/ticket-stage.ts';

test('no history leaves an escalation without owner, lead or promise, and none is told in words', () => {
  fc.assert(
    fc.property(someHistory, (history) => {
      expect(runHistory(history, houseRules)).toEqual([]);
    }),
    { numRuns: 500, interruptAfterTimeLimit: 30_000 },
  );
}, 60_000);
