/** Moves the time of a sample workspace forward, and waits until what has become due has happened. */
import { setTimeout as sleep } from 'node:timers/promises';
import { minuteMs, type DurationMs, type Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { WorkspaceId } from '../model/words.ts';
import { countDueDeadlines, readNextDeadline } from '../storage/due-deadlines.ts';
import { readHead } from '../storage/read-tickets.ts';
import { growShift } from '../storage/sample-clock.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull } from './names.ts';

export type ClockMove = { readonly to: 'next-deadline' } | { readonly minutes: number };

export interface ClockMoved {
  readonly now: string;
  readonly deadlinesFired: number;
  readonly nextDeadlineAt: string | null;
}

const waitMaxMs = 5_000;
const lookEveryMs = 25;

export async function moveSampleClock(
  desk: Desk,
  { workspaceId, move }: { readonly workspaceId: WorkspaceId; readonly move: ClockMove },
): Promise<ClockMoved | Refusal> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  if (!head) return { refused: 'sample_only' };
  const ahead = await stepOf(desk, workspaceId, move, desk.clock.now(head.clockShiftMs));
  const shift = await growShift(desk.database.across, workspaceId, head.clockShiftMs + ahead);
  if (shift === null) return { refused: 'sample_only' };
  const deadlinesFired = await fireDue(desk, workspaceId, shift);
  const next = await readNextDeadline(desk.database.across, workspaceId);
  return { now: iso(desk.clock.now(shift)), deadlinesFired, nextDeadlineAt: isoOrNull(next) };
}

async function stepOf(
  desk: Desk,
  workspaceId: WorkspaceId,
  move: ClockMove,
  now: Instant,
): Promise<DurationMs> {
  if ('minutes' in move) return Math.round(move.minutes * minuteMs);
  const next = await readNextDeadline(desk.database.across, workspaceId);
  return next === null || !Number.isFinite(next) ? 0 : Math.max(0, next - now);
}

/** Answers how many deadlines were due when the clock had moved and no longer are. */
async function fireDue(desk: Desk, workspaceId: WorkspaceId, shift: DurationMs): Promise<number> {
  const until = desk.clock.monotonicMs() + waitMaxMs;
  const due = () => countDueDeadlines(desk.database.across, workspaceId, desk.clock.now(shift));
  const first = await due();
  let left = first;
  while (left > 0 && desk.clock.monotonicMs() < until) {
    desk.wake(workspaceId);
    await sleep(lookEveryMs);
    left = await due();
  }
  return Math.max(0, first - left);
}
