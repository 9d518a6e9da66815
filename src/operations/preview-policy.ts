/** What publishing a policy would do to the tickets that are open, decided by the same rules and written nowhere. */
import type { Clock } from '../model/clock.ts';
import type { Policy } from '../model/policy.ts';
import { isRefusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketId, WorkspaceId } from '../model/words.ts';
import { compilePolicy } from '../rules/policy/compile-policy.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { readHead } from '../storage/read-tickets.ts';
import { readOpenTickets } from '../storage/open-tickets.ts';
import { decideAll, decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';

export interface ClockMove {
  readonly ticket: number;
  readonly clock: string;
  /** null: it did not run, or does not any more. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface PolicyPreview {
  readonly openTickets: number;
  readonly moves: readonly ClockMove[];
  /** Tickets on which a trigger would act at once. */
  readonly triggered: number;
}

const batchMax = 500;

/** Escalations keep the version under which they were opened; what moves are the tickets' own clocks. */
export async function previewPolicy(
  desk: Desk,
  workspaceId: WorkspaceId,
  policy: Policy,
  signal: AbortSignal,
): Promise<PolicyPreview> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  if (!head) throw new Error(`There is no workspace ${workspaceId}.`);
  const now = await decisionFacts(desk, workspaceId, head);
  const next = compilePolicy(policy, head.policyVersion + 1);
  const policyOf = (version: number) => (version === next.version ? next : now.policyOf(version));
  const facts = { ...now, policy: next, policyOf };
  const moves: ClockMove[] = [];
  let [openTickets, triggered] = [0, 0];
  let after: TicketId | null = null;
  do {
    signal.throwIfAborted();
    const states: TicketState[] = await readOpenTickets(db, workspaceId, after, batchMax);
    for (const state of states) {
      const seen = follow(state, facts);
      moves.push(...seen.moves);
      triggered += seen.isTriggered ? 1 : 0;
    }
    openTickets += states.length;
    after = states.length === batchMax ? (states.at(-1)?.id ?? null) : null;
  } while (after !== null);
  return { openTickets, moves, triggered };
}

function follow(state: TicketState, facts: DecisionFacts): { moves: ClockMove[]; isTriggered: boolean } {
  const order = {
    actor: { kind: 'engine' },
    occurredAt: facts.now,
    command: { type: 'follow-records' },
  } as const;
  const decided = decideAll(state.id, state, { orders: [order], skipIdle: true }, facts);
  if (isRefusal(decided)) return { moves: [], isTriggered: false };
  const names = new Set([...Object.keys(state.clocks), ...Object.keys(decided.state.clocks)]);
  const moves = [...names].flatMap((name) => {
    const clock = name as keyof TicketState['clocks'];
    const [before, after] = [dueOf(state.clocks[clock]?.clock), dueOf(decided.state.clocks[clock]?.clock)];
    return before === after ? [] : [{ ticket: state.number, clock: name, before, after }];
  });
  const isTriggered = decided.events.some(({ body }) => body.type === 'trigger-matched' && !body.shadow);
  return { moves, isTriggered };
}

function dueOf(clock: Clock | undefined): string | null {
  return clock !== undefined && 'dueAt' in clock ? iso(clock.dueAt) : null;
}
