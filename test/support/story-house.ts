import type { Page } from 'playwright-core';
import type { WorkspaceId } from '../../src/model/words.ts';
import { createWorkspace } from '../../src/operations/create-workspace.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { moveSampleClock } from '../../src/operations/move-sample-clock.ts';
import {
  personId,
  sampleCalendars,
  samplePeople,
  sampleRotas,
  sampleTeams,
  type StaffSlug,
} from '../../src/operations/sample/sample-people.ts';
import { setFirstShift } from '../../src/storage/sample-clock.ts';
import type { ServedDesk, WindowOptions } from './served-desk.ts';
import type { TestClient } from './test-client.ts';

/** A workspace of its own on a served desk, with a clock of its own that stands where a story begins. */
export interface StoryHouse {
  readonly desk: ServedDesk;
  api(person: StaffSlug): Promise<TestClient>;
  windowOf(person: StaffSlug, options?: WindowOptions): Promise<Page>;
  /** Forward to that instant; whatever becomes due on the way happens then. */
  goTo(instant: string): Promise<void>;
  /** Closes its windows. */
  close(): Promise<void>;
}

export async function openStoryHouse(
  desk: ServedDesk,
  { slug, startsAt }: { readonly slug: string; readonly startsAt: string },
): Promise<StoryHouse> {
  const within = desk.app.desk;
  const { workspaceId } = await createWorkspace(within, {
    slug,
    name: 'Kestrel Software',
    isSample: true,
    calendars: sampleCalendars(),
    teams: sampleTeams(),
    rotas: sampleRotas(),
    people: samplePeople(),
    catchAllId: personId('ruth'),
    policySource: within.policyExample('standard'),
  });
  const db = within.database;
  const shift = Date.parse(startsAt) - within.clock.realNow();
  await setFirstShift(db.across, db.of(workspaceId), workspaceId, shift);
  const windows: Page[] = [];
  return {
    desk,
    api: (person) => desk.api(person, workspaceId),
    windowOf: async (person, options) => {
      const page = await desk.windowOf(person, options, workspaceId);
      windows.push(page);
      return page;
    },
    close: async () => {
      for (const page of windows) await page.close();
    },
    goTo: (instant) => goTo(within, workspaceId, Date.parse(instant)),
  };
}

async function goTo(desk: Desk, workspaceId: WorkspaceId, until: number): Promise<void> {
  const move = (to: Parameters<typeof moveSampleClock>[1]['move']) =>
    moveSampleClock(desk, { workspaceId, move: to });
  for (let stop = 0; stop < stopsMax; stop += 1) {
    const moved = await move({ minutes: 0 });
    if ('refused' in moved) throw new Error(moved.refused);
    const next = moved.nextDeadlineAt === null ? Number.POSITIVE_INFINITY : Date.parse(moved.nextDeadlineAt);
    const to = Math.min(next, until) - Date.parse(moved.now);
    await move({ minutes: Math.max(0, to) / 60_000 });
    if (next >= until) return;
  }
  throw new Error('There is no end of deadlines.');
}

const stopsMax = 200;
