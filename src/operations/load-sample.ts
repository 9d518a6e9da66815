/**
 * Fills the sample workspace: an invented software company and about sixty tickets, played through the same operations
 * that people and engine use, on a clock that begins three working days ago and jumps from step to step.
 */
import type { Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { addWorkingTime, subtractWorkingTime } from '../rules/clocks/business-time.ts';
import { compileCalendar } from '../rules/clocks/compile-calendar.ts';
import { readNextDeadline } from '../storage/due-deadlines.ts';
import { readHead } from '../storage/read-tickets.ts';
import { growShift, setFirstShift } from '../storage/sample-clock.ts';
import { createWorkspace } from './create-workspace.ts';
import type { Desk } from './desk.ts';
import { fireDueDeadlines } from './fire-due-deadlines.ts';
import { playStep, type PlayedTicket, receiveSampleTicket } from './sample/play-sample.ts';
import { personId, sampleCalendars, samplePeople, sampleRotas, sampleTeams } from './sample/sample-people.ts';
import { sampleMinutes, type SampleTicket, sampleTickets } from './sample/sample-tickets.ts';
import { tend } from './sample/tend.ts';

const sampleSeed = 20_260_421;
const ticketCount = 60;
/** How often the people of the sample look at what waits for them. */
const tendEveryMinutes = 9;

export interface SampleOptions {
  readonly policySource: string;
}

export async function loadSample(desk: Desk, { policySource }: SampleOptions): Promise<WorkspaceId> {
  const created = await createWorkspace(desk, {
    slug: 'sample',
    name: 'Kestrel Software (sample)',
    isSample: true,
    calendars: sampleCalendars(),
    teams: sampleTeams(),
    rotas: sampleRotas(),
    people: samplePeople(),
    catchAllId: personId('ruth'),
    policySource,
  });
  if ('refused' in created) throw new Error(`The sample workspace was refused: ${JSON.stringify(created)}`);
  const { workspaceId } = created;
  const office = compileCalendar(
    (sampleCalendars()[0] as { body: Parameters<typeof compileCalendar>[0] }).body,
  );
  const end = latestTuesdayAfternoon(desk.clock.realNow());
  const start = numberOr(subtractWorkingTime(office, end, sampleMinutes * 60_000), end);
  const db = desk.database;
  await setFirstShift(db.across, db.of(workspaceId), workspaceId, start - desk.clock.realNow());
  const at = (minutes: number): Instant => numberOr(addWorkingTime(office, start, minutes * 60_000), end);
  await play(desk, workspaceId, sampleTickets(ticketCount, sampleSeed), at, end);
  return workspaceId;
}

/** A Tuesday at 14:10 UTC+1: people are at work, whenever the sample is looked at. */
function latestTuesdayAfternoon(now: Instant): Instant {
  const dayMs = 24 * 3_600_000;
  const clock = 13 * 3_600_000 + 10 * 60_000;
  // 1 January 1970 was a Thursday.
  const today = Math.floor((now - clock) / dayMs);
  const daysSinceTuesday = (today + 4 - 2 + 7) % 7;
  return (today - daysSinceTuesday) * dayMs + clock;
}

function numberOr(value: Instant | object, otherwise: Instant): Instant {
  return typeof value === 'number' ? value : otherwise;
}

interface Due {
  readonly at: Instant;
  readonly run: () => Promise<void>;
}

/** Everything in the order of its time, with the deadlines that fall due in between. */
async function play(
  desk: Desk,
  workspaceId: WorkspaceId,
  tickets: readonly SampleTicket[],
  at: (minutes: number) => Instant,
  end: Instant,
): Promise<void> {
  const due: Due[] = [];
  for (const ticket of tickets) {
    const played: PlayedTicket = { workspaceId, ticket, ticketId: null };
    due.push({ at: at(ticket.at), run: () => receiveSampleTicket(desk, played) });
    let minutes = ticket.at;
    for (const step of ticket.steps) {
      minutes += step.after;
      due.push({ at: at(minutes), run: () => playStep(desk, played, step) });
    }
  }
  const tended = new Map(tickets.map((ticket) => [ticket.subject, ticket.words]));
  for (let minutes = 0; minutes < sampleMinutes; minutes += tendEveryMinutes) {
    due.push({ at: at(minutes), run: () => tend(desk, workspaceId, tended) });
  }
  due.sort((a, b) => a.at - b.at);
  for (const one of due.filter((step) => step.at < end)) {
    await moveClock(desk, workspaceId, one.at);
    await one.run();
  }
  await moveClock(desk, workspaceId, end);
}

/** On to the instant, stopping at each deadline on the way, as if time had passed. */
async function moveClock(desk: Desk, workspaceId: WorkspaceId, to: Instant): Promise<void> {
  const { across } = desk.database;
  for (;;) {
    const next = await readNextDeadline(across, workspaceId);
    const stop = next === null ? to : Math.min(next, to);
    await growShift(across, workspaceId, stop - desk.clock.realNow());
    if (next === null || next > to) return;
    const fired = await fireDueDeadlines(desk, workspaceId);
    if (fired.deadlines === 0 && (await nowOf(desk, workspaceId)) >= to) return;
  }
}

async function nowOf(desk: Desk, workspaceId: WorkspaceId): Promise<Instant> {
  const head = await readHead(desk.database.of(workspaceId), workspaceId);
  return desk.clock.now(head?.clockShiftMs ?? 0);
}
