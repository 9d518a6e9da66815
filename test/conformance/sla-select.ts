import { minuteMs } from '../../src/model/instant.ts';
import { Priority } from '../../src/model/words.ts';
import type { CompiledPolicy, CompiledTicketTargets } from '../../src/rules/policy/compile-policy.ts';
import { ticketTargetsFor } from '../../src/rules/routing/ticket-targets.ts';
import type { Case } from './case.ts';
import { documentedDifference, outOfScope } from './skip-reasons.ts';
import { slaStateOf } from './sla-state.ts';

interface SlaPolicy {
  readonly name: string;
  readonly condition: Readonly<Record<string, { readonly operator: string; readonly value: unknown }>>;
  readonly targetsMinutes: Readonly<Record<string, number | null>>;
}
type Row = CompiledTicketTargets['rows'][number];

const tier = 1;

/** Each policy of a source becomes rows of Baton's table of targets, one for each priority that its condition lets in. */
export function selectedPolicy(given: Case): unknown {
  const policies = given.policies as readonly SlaPolicy[];
  const ticket = given.ticket as Readonly<Record<string, string>>;
  const unasked = policies
    .flatMap(({ condition }) => Object.keys(condition))
    .filter((key) => key !== 'priority');
  if (unasked.length > 0) return outOfScope(`targets do not ask for ${unasked.join(', ')}`);
  const words = priorityWords(policies, ticket.priority ?? '');
  const asked = words.get(ticket.priority ?? '') ?? 'normal';
  const offered = policies.flatMap((policy) =>
    Priority.options
      .filter((priority) => letsIn(policy, priority, words))
      .map((priority) => ({ policy, row: rowOf(policy, priority) })),
  );
  const because = becauseFor(
    offered.map(({ row }) => row),
    asked,
  );
  if (because !== 'target.row')
    return documentedDifference('0024', 'no ticket is without a target: the nearest row holds');
  const chosen = offered.find(({ row }) => row.priority === asked)?.policy;
  // A response to the next message is owed once there is one.
  const known = { ...ticket, messages: given.messages ?? [] };
  return {
    policy: chosen?.name,
    ...slaStateOf({ ...given, ticket: known, targetsMinutes: chosen?.targetsMinutes }),
  };
}

function becauseFor(rows: readonly Row[], asked: Priority): string {
  if (rows.length === 0) return 'target.nearest';
  const runs = { low: 'always', normal: 'always', high: 'always', urgent: 'always' } as const;
  const ticketTargets: CompiledTicketTargets = { rows, runs };
  return ticketTargetsFor({ ticketTargets } as CompiledPolicy, tier, asked).because.code;
}

function rowOf({ targetsMinutes: { firstResponse, resolution } }: SlaPolicy, priority: Priority): Row {
  return {
    tier,
    priority,
    firstResponseMs: (firstResponse ?? 0) * minuteMs,
    resolutionMs: (resolution ?? 0) * minuteMs,
    nextResponseMs: null,
    investigationMs: null,
    vendorMs: null,
    customer: null,
  };
}

/** A source numbers its priorities, "2 normal", or gives them names of its own, which take the places that are left. */
function priorityWords(policies: readonly SlaPolicy[], ofTicket: string): Map<string, Priority> {
  const named = [ofTicket, ...policies.flatMap((policy) => listed(policy))];
  const words = new Map<string, Priority>();
  for (const name of new Set(named)) {
    const own = Priority.options.find((priority) => name.toLowerCase().includes(priority));
    const free = Priority.options.find((priority) => ![...words.values()].includes(priority));
    words.set(name, own ?? free ?? 'normal');
  }
  return words;
}

function letsIn(policy: SlaPolicy, priority: Priority, words: ReadonlyMap<string, Priority>): boolean {
  const { priority: condition } = policy.condition;
  if (condition === undefined) return true;
  const isListed = listed(policy).some((name) => words.get(name) === priority);
  return condition.operator === 'is' ? isListed : !isListed;
}

function listed({ condition: { priority } }: SlaPolicy): string[] {
  if (priority === undefined) return [];
  return (Array.isArray(priority.value) ? priority.value : [priority.value]).map(String);
}
