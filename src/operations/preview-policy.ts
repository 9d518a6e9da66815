/** What publishing a policy would do to the tickets that are open, decided by the same rules and written nowhere. */
import { setImmediate as immediate } from 'node:timers/promises';
import type { Clock } from '../model/clock.ts';
import type { Policy } from '../model/policy.ts';
import { isRefusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { PathKind, TeamId, TicketId, WorkspaceId } from '../model/words.ts';
import { type ChosenPath, choosePath } from '../rules/routing/matrix.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { sayReasons } from '../rules/words/say-reason.ts';
import { readOpenTickets } from '../storage/open-tickets.ts';
import { decideAll } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
import { factsUnderPolicy } from './facts-under-policy.ts';
import { iso } from './names.ts';

export interface ClockMove {
  readonly ticketId: TicketId;
  readonly ticket: number;
  readonly clock: string;
  /** null: it did not run, or does not any more. */
  readonly before: string | null;
  readonly after: string | null;
}

/** An open ticket that would go elsewhere, if somebody or a trigger escalated it now. */
export interface RouteMove {
  readonly ticketId: TicketId;
  readonly ticket: number;
  readonly kind: PathKind;
  /** null: nowhere. */
  readonly before: Route | null;
  readonly after: Route | null;
  /** Why it goes there. */
  readonly why: string;
}

export interface Route {
  readonly pathName: string;
  readonly teamId: TeamId;
  readonly told: readonly string[];
}

export interface PolicyPreview {
  readonly openTickets: number;
  readonly moves: readonly ClockMove[];
  readonly routes: readonly RouteMove[];
  /** Tickets on which a trigger would act at once. */
  readonly triggered: number;
  /** Tickets that not everybody may see. */
  readonly restricted: ReadonlyMap<TicketId, TicketState>;
}

const batchMax = 500;
/** So many are decided in one go; in between others have their turn. */
const breathEvery = 25;

/** Escalations keep the version under which they were opened; what moves are the tickets' own clocks, and ways to come. */
export async function previewPolicy(
  desk: Desk,
  workspaceId: WorkspaceId,
  policy: Policy,
  signal: AbortSignal,
): Promise<PolicyPreview> {
  const db = desk.database.of(workspaceId);
  const facts = await factsUnderPolicy(desk, workspaceId, policy);
  const moves: ClockMove[] = [];
  const routes: RouteMove[] = [];
  const restricted = new Map<TicketId, TicketState>();
  let [openTickets, triggered] = [0, 0];
  let after: TicketId | null = null;
  do {
    signal.throwIfAborted();
    const states: TicketState[] = await readOpenTickets(db, workspaceId, after, batchMax);
    for (const [index, state] of states.entries()) {
      if (index % breathEvery === breathEvery - 1) await immediate();
      signal.throwIfAborted();
      const seen = follow(state, facts.next);
      moves.push(...seen.moves);
      routes.push(...routesOf(state, facts.now, facts.next));
      triggered += seen.isTriggered ? 1 : 0;
      if (state.restricted) restricted.set(state.id, state);
    }
    openTickets += states.length;
    after = states.length === batchMax ? (states.at(-1)?.id ?? null) : null;
  } while (after !== null);
  return { openTickets, moves, routes, triggered, restricted };
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
    const { id: ticketId, number: ticket } = state;
    return before === after ? [] : [{ ticketId, ticket, clock: name, before, after }];
  });
  const isTriggered = decided.events.some(({ body }) => body.type === 'trigger-matched' && !body.shadow);
  return { moves, isTriggered };
}

function dueOf(clock: Clock | undefined): string | null {
  return clock !== undefined && 'dueAt' in clock ? iso(clock.dueAt) : null;
}

const kinds: readonly PathKind[] = ['functional', 'hierarchical'];

/** The matrix of both policies is asked about the ticket as it is. */
function routesOf(state: TicketState, now: DecisionFacts, next: DecisionFacts): RouteMove[] {
  const [contextNow, contextNext] = [contextOfState(state, now), contextOfState(state, next)];
  return kinds.flatMap((kind) => {
    const was = choosePath(now.policy, contextNow, kind);
    const is = choosePath(next.policy, contextNext, kind);
    const [before, after] = [routeOf(was), routeOf(is)];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const reader = { zone: 'UTC', locale: 'en-GB', now: next.now };
    const why = is ? sayReasons(is.because, { reader, policy: next.policy }) : '';
    return [{ ticketId: state.id, ticket: state.number, kind, before, after, why }];
  });
}

function routeOf(chosen: ChosenPath | null): Route | null {
  if (!chosen) return null;
  const { path, told } = chosen;
  return { pathName: path.name, teamId: path.team, told: [...told] };
}
