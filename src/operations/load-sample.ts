/**
 * Fills the sample workspace: an invented software company and six weeks of its tickets, decided by the same rules as
 * on a desk, on a clock that stands at a working afternoon. What is of today is there first, so that the desk can be
 * used; the weeks before follow in the background (`fill-sample.ts`).
 */
import { setImmediate as immediate } from 'node:timers/promises';
import { hourMs, type Instant } from '../model/instant.ts';
import type { WorkspaceId } from '../model/words.ts';
import { isOpenAt } from '../rules/clocks/business-time.ts';
import { compileCalendar } from '../rules/clocks/compile-calendar.ts';
import { setFirstShift } from '../storage/sample-clock.ts';
import { type SampleLoad, writeSampleLoad } from '../storage/sample-load.ts';
import { createWorkspace } from './create-workspace.ts';
import type { Desk } from './desk.ts';
import { numbersForPast, pastFacts, writePast } from './past/write-past.ts';
import { writeSampleAddresses } from './sample/sample-addresses.ts';
import { liveSampleTicket } from './sample/live-sample-ticket.ts';
import {
  type Absence,
  personId,
  sampleCalendars,
  samplePeople,
  sampleRotas,
  sampleTeams,
} from './sample/sample-people.ts';
import type { SampleTicket } from './sample/sample-tickets.ts';
import { allSampleTickets } from './sample/all-sample-tickets.ts';

const sampleSeed = 20_260_421;
const dayMs = 24 * hourMs;

export interface SampleOptions {
  readonly policySource: string;
}

export async function loadSample(desk: Desk, { policySource }: SampleOptions): Promise<WorkspaceId> {
  const opensAt = workingAfternoon(desk.clock.realNow());
  const { workspaceId } = await createWorkspace(desk, {
    slug: 'sample',
    name: 'Kestrel Software',
    isSample: true,
    calendars: sampleCalendars(),
    teams: sampleTeams(),
    rotas: sampleRotas(),
    people: samplePeople(awayToday(opensAt)),
    catchAllId: personId('ruth'),
    policySource,
  });
  const db = desk.database;
  await setFirstShift(db.across, db.of(workspaceId), workspaceId, opensAt - desk.clock.realNow());
  await writeSampleAddresses(db.of(workspaceId), workspaceId, desk.clock.realNow());
  const tickets = allSampleTickets(sampleSeed, opensAt);
  const numbers = await numbersForPast(desk, workspaceId, tickets.length);
  const load = { opensAt, firstNumber: numbers[0] as number, done: 0, of: tickets.length };
  const done = await writeSome(desk, workspaceId, load, isRecent);
  await writeSampleLoad(db.across, workspaceId, { ...load, done });
  return workspaceId;
}

/** The weeks before those that are there. `tell` hears how many tickets have been written, after each batch. */
export async function writeEarlierWeeks(
  desk: Desk,
  workspaceId: WorkspaceId,
  load: SampleLoad,
  signal: AbortSignal,
  tell: (count: number) => Promise<void>,
): Promise<void> {
  const isEarlier = (ticket: SampleTicket) => !isRecent(ticket, load.opensAt);
  await writeSome(desk, workspaceId, load, isEarlier, signal, tell);
}

/** The tickets of which this is true, lived and written one after the other. Answers how many. */
async function writeSome(
  desk: Desk,
  workspaceId: WorkspaceId,
  { opensAt, firstNumber }: SampleLoad,
  isWanted: (ticket: SampleTicket, opensAt: Instant) => boolean,
  signal?: AbortSignal,
  onWritten?: (count: number) => Promise<void>,
): Promise<number> {
  const factsAt = await pastFacts(desk, workspaceId, { triggers: 'act' });
  let count = 0;
  async function* live() {
    for (const [index, ticket] of allSampleTickets(sampleSeed, opensAt).entries()) {
      if (!isWanted(ticket, opensAt)) continue;
      if (signal?.aborted) return;
      count += 1;
      yield liveSampleTicket(ticket, { workspaceId, factsAt, number: firstNumber + index, end: opensAt });
      // A life takes a millisecond or two: whoever waits for the desk comes in between.
      await immediate();
    }
  }
  await writePast(desk, { workspaceId, tickets: live(), ...(onWritten ? { onWritten } : {}) });
  return count;
}

/** The working days that a queue is made of; what is older has mostly been closed. */
const recentMs = 4.3 * dayMs;

function isRecent({ at }: SampleTicket, opensAt: Instant): boolean {
  return at >= opensAt - recentMs;
}

/** The manager who decides about refunds is away on the day on which the sample opens, until the next morning. */
function awayToday(opensAt: Instant): Absence {
  const midnight = Math.floor(opensAt / dayMs) * dayMs;
  return { from: midnight, until: midnight + dayMs + 7 * hourMs };
}

/** The latest Tuesday at 14:10 in Berlin's winter on which people are at work, whenever the sample is looked at. */
export function workingAfternoon(now: Instant): Instant {
  const hours = sampleCalendars()
    .filter(({ id }) => id !== 'around-the-clock')
    .map(({ body }) => compileCalendar(body));
  let afternoon = latestTuesdayAfternoon(now);
  while (!hours.every((calendar) => isOpenAt(calendar, afternoon))) afternoon -= 7 * dayMs;
  return afternoon;
}

function latestTuesdayAfternoon(now: Instant): Instant {
  const clock = 13 * 3_600_000 + 10 * 60_000;
  // 1 January 1970 was a Thursday.
  const today = Math.floor((now - clock) / dayMs);
  const daysSinceTuesday = (today + 4 - 2 + 7) % 7;
  return (today - daysSinceTuesday) * dayMs + clock;
}
