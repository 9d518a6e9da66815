/** Why one clock is due when it is, as a timeline of what counted and what did not. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { ClockTimeline } from '../model/view.ts';
import type { EscalationId, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { explainClock } from '../rules/clocks/explain-clock.ts';
import { sayWhy } from '../rules/clocks/say-clock.ts';
import { readEvents } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { clockView, iso, readerOf, stepsOf } from './names.ts';

export interface ExplainTicketClock {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
  readonly name: string;
  readonly escalationId?: EscalationId | undefined;
}

export async function explainTicketClock(
  desk: Desk,
  asked: ExplainTicketClock,
): Promise<ClockTimeline | Refusal> {
  const { workspaceId, personId, ticketId, name } = asked;
  const escalationId = asked.escalationId ?? null;
  const db = desk.database.of(workspaceId);
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const { facts } = seen;
  const steps = stepsOf(await readEvents(db, workspaceId, ticketId), name, escalationId);
  const last = steps.at(-1);
  if (!last) return { refused: 'clock_not_found', params: { name } };
  const explanation = explainClock(steps, facts.calendarOf, facts.now);
  const reader = readerOf(facts.directory, personId, facts.now);
  return {
    clock: clockView({ clock: last.clock, escalationId }, facts, reader, steps),
    zone: explanation.zone,
    rows: explanation.rows.map((row) => ({
      from: iso(row.from),
      to: iso(row.to),
      counted: row.counted,
      minutes: row.workedMs / 60_000,
      why: sayWhy(row.why),
    })),
  };
}
