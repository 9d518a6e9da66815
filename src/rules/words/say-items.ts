// Names of packet items as people read them.
import type { PacketItem } from '../../model/packet.ts';

export const itemLabels = {
  summary: 'the problem in one sentence',
  expected: 'what was expected',
  actual: 'what happened',
  affectedWorkflow: 'the affected workflow',
  environment: 'the environment',
  identifiers: 'identifiers',
  occurredWhen: 'when it happened',
  impact: 'the customer impact',
  scope: 'the scope',
  customerState: 'the customer’s state',
  evidence: 'evidence that is not prose',
  tried: 'what was tried',
  ruledOut: 'what was ruled out',
  likelyCause: 'the likely cause',
  uncertain: 'what is uncertain',
  question: 'the open question',
  neededToFeelResolved: 'what the customer needs to feel resolved',
  accountContext: 'the account context',
} as const satisfies Record<PacketItem, string>;

export function sayItems(items: readonly PacketItem[]): string {
  const words = items.map((item) => itemLabels[item]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
