import fc from 'fast-check';
import { dayMs, hourMs } from '../../src/model/instant.ts';

/** One thing that happens to a ticket. `pick` numbers choose among what there is at that moment. */
export interface Step {
  readonly what: StepName;
  readonly pick: number;
  readonly second: number;
  readonly ms: number;
}

const stepNames = [
  'customer-writes',
  'agent-writes',
  'promise',
  'automatic',
  'note',
  'old-message',
  'facts',
  'assign',
  'status',
  'confirm',
  'open',
  'packet',
  'request',
  'accept',
  'accept-asked',
  'return',
  're-route',
  'decline',
  'withdraw',
  'answer',
  'decide',
  'coordinate',
  're-escalate',
  'de-escalate',
  'roles',
  'ask-next',
  'shift',
  'explain',
  'close',
  'consult',
  'answer-consult',
  'follow',
  'stray-deadline',
  'away',
  'leave',
  'pass',
] as const;
type StepName = (typeof stepNames)[number];

const shortWait = fc.integer({ min: 0, max: 3 * hourMs });
const longWait = fc.integer({ min: 0, max: 6 * dayMs });

/** Half of what happens moves a hand-off on, or else few escalations would come far. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<StepName>(...stepNames) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<StepName>(
      'open',
      'request',
      'accept-asked',
      'answer',
      'decide',
      'coordinate',
      'return',
      're-route',
      'explain',
      'close',
      'pass',
    ),
  },
);

export const steps = (max: number) =>
  fc.array(
    fc.record<Step>({
      what: name,
      pick: fc.nat({ max: 10_000 }),
      second: fc.nat({ max: 10_000 }),
      ms: fc.oneof({ weight: 4, arbitrary: shortWait }, { weight: 1, arbitrary: longWait }),
    }),
    { minLength: 1, maxLength: max, size: 'max' },
  );

export function one<T>(of: readonly T[], pick: number): T {
  return of[pick % of.length] as T;
}
