// What was learnt, as lines that a colleague reads.
import type { LoopRecord } from '../../model/loop-record.ts';

const causes: Readonly<Record<NonNullable<LoopRecord['causeClass']>, string>> = {
  'product-defect': 'product defect',
  release: 'release',
  process: 'process',
  documentation: 'documentation',
  training: 'training',
  authority: 'authority',
  vendor: 'vendor',
  'customer-side': 'the customer’s side',
};

const remedies: Readonly<Record<NonNullable<LoopRecord['remedy']>, string>> = {
  fix: 'fixed',
  configuration: 'configuration changed',
  replacement: 'replaced',
  refund: 'refunded',
  credit: 'credited',
  workaround: 'workaround',
  information: 'explained',
  none: 'none',
};

const earlier: Readonly<Record<LoopRecord['earlierBy'], string>> = {
  nobody: 'nobody',
  'customer-with-article': 'the customer, with an article',
  'tier-1': 'tier 1',
  'tier-2': 'tier 2',
};

export function sayRecord(
  record: LoopRecord,
  { cause, workaround }: { readonly cause: string | null; readonly workaround: string | null },
): string[] {
  const { causeClass, remedy, remedyAmount, remedyCurrency, neededHere, earlierBy, reusable } = record;
  const amount = remedyAmount === undefined ? '' : ` ${remedyCurrency ?? ''} ${remedyAmount}`.trimEnd();
  const why = [causeClass && causes[causeClass], cause].filter(Boolean).join(': ');
  return [
    ...(why ? [`Cause: ${why}`] : []),
    ...(remedy ? [`Remedy: ${remedies[remedy]}${amount}`] : []),
    ...(workaround ? [`Workaround: ${workaround}`] : []),
    `Needed here: ${neededHere ? 'yes' : 'no'}. Could have been solved earlier by: ${earlier[earlierBy]}.`,
    ...(reusable ? ['The solution can be used again.'] : []),
  ];
}
