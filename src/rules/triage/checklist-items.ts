// The checklist of an issue type: what the agent asks for, and which item of the packet an answer fills.
import type { PacketItem } from '../../model/packet.ts';
import type { Policy } from '../../model/policy.ts';

export interface ChecklistItem {
  /** Made of its words, so that answers stay where the policy's order changes. */
  readonly key: string;
  readonly ask: string;
  readonly fills: PacketItem | null;
}

type IssueType = Pick<Policy['issueTypes'][number], 'checklist'>;

export function checklistItems({ checklist }: IssueType): ChecklistItem[] {
  const items = checklist.map((written): ChecklistItem => {
    const ask = typeof written === 'string' ? written : written.ask;
    const fills = typeof written === 'string' ? undefined : written.fills;
    return { key: keyOf(ask), ask, fills: fills ?? guessed(ask) };
  });
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

function keyOf(ask: string): string {
  return (
    ask
      .toLowerCase()
      .normalize('NFKD')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60) || 'item'
  );
}

/** By its words, where the policy names no item. The first that fits. */
const guesses: readonly (readonly [RegExp, PacketItem])[] = [
  [/workaround|already tried|steps tried|what was tried|what was done|article/i, 'tried'],
  [/reproduc|steps to/i, 'actual'],
  [/screenshot|photo|error text|log\b|logs\b/i, 'evidence'],
  [/browser|device|version|environment|other side/i, 'environment'],
  [/one user|many customers|who is affected|colleague/i, 'scope'],
  [/affected service|affected workflow|should be able/i, 'affectedWorkflow'],
  [/\bid\b|\bids\b|account|order|invoice|contract|number/i, 'identifiers'],
  [/when|since|\btime\b|date|last call|last change/i, 'occurredWhen'],
  [/amount|impact|cost/i, 'impact'],
  [/wants? to|demanded|expected/i, 'expected'],
];

function guessed(ask: string): PacketItem | null {
  return guesses.find(([words]) => words.test(ask))?.[1] ?? null;
}
