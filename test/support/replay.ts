import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, openDesk } from '../../src/app.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import { createSource } from '../../src/operations/sources.ts';
import { createWorkspace } from '../../src/operations/create-workspace.ts';
import { fireDueDeadlines } from '../../src/operations/fire-due-deadlines.ts';
import {
  personId,
  sampleCalendars,
  samplePeople,
  sampleRotas,
  sampleTeams,
} from '../../src/operations/sample/sample-people.ts';
import { readNextDeadline } from '../../src/storage/due-deadlines.ts';
import { growShift, setFirstShift } from '../../src/storage/sample-clock.ts';
import type { ReplayStep } from './incident-deliveries.ts';
import { answerOffers } from './replay-people.ts';
import { readReplay, type ReplayFigures } from './replay-figures.ts';
import { signedDelivery } from './signed-delivery.ts';

export interface ReplayOptions {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | null;
  readonly steps: readonly ReplayStep[];
  /** Told now and then how far it is. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface Replayed extends ReplayFigures {
  readonly deliveries: number;
  /** Deliveries that were posted a second time on purpose, and got the first answer again. */
  readonly repeated: number;
  readonly answers: Readonly<Record<number, number>>;
}

/** Every so many deliveries one is posted twice, as helpdesks do when an answer gets lost. */
const repeatEvery = 25;

/** Posts the feed in order through the generic webhook of a real desk, on a clock that jumps from delivery to delivery. */
export async function replay(options: ReplayOptions): Promise<Replayed> {
  const app = await openDesk({
    limits: { requestsPerMinute: 0 },
    dataDirectory: options.dataDirectory,
    databaseUrl: options.databaseUrl ?? null,
    host: '127.0.0.1',
    port: 0,
    publicAddress: null,
    firstWorkspace: { adminEmail: 'replay@example.com' },
    onLost: () => undefined,
  });
  try {
    return await replayOn(app, options);
  } finally {
    await app.close();
  }
}

async function replayOn(app: App, { steps, onProgress }: ReplayOptions): Promise<Replayed> {
  const { desk } = app;
  const workspaceId = await replayWorkspace(app, (steps[0]?.at ?? 0) - 60_000);
  const made = await createSource(desk, { workspaceId, system: 'webhook', name: 'Replay' });
  if ('refused' in made || made.secret === undefined) throw new Error('There is no source to replay by.');
  const source = { ...made, secret: made.secret };
  const answers: Record<number, number> = {};
  let repeated = 0;
  for (const [index, step] of steps.entries()) {
    await moveClock(app, workspaceId, step.at);
    const post = () => postDelivery(app, source, step, `replay-${index}`);
    const first = await post();
    answers[first.status] = (answers[first.status] ?? 0) + 1;
    if (index % repeatEvery === 0) {
      const again = await post();
      if (again.status !== first.status || !again.body.includes('"repeated":true'))
        throw new Error(`The repeat of delivery ${index} was not recognised: ${again.body}`);
      repeated += 1;
    }
    if (index % 5 === 0) await answerOffers(desk, workspaceId);
    if (index % 100 === 0) onProgress?.(index, steps.length);
  }
  return { deliveries: steps.length, repeated, answers, ...(await readReplay(desk, workspaceId)) };
}

async function replayWorkspace({ desk }: App, start: Instant): Promise<WorkspaceId> {
  const policySource = readFileSync(
    join(import.meta.dirname, '../../examples/policies/standard.yaml'),
    'utf8',
  );
  const { workspaceId } = await createWorkspace(desk, {
    slug: 'replay',
    name: 'Replay',
    isSample: true,
    calendars: sampleCalendars(),
    teams: sampleTeams(),
    rotas: sampleRotas(),
    people: samplePeople(),
    catchAllId: personId('ruth'),
    policySource,
  });
  const { database, clock } = desk;
  await setFirstShift(database.across, database.of(workspaceId), workspaceId, start - clock.realNow());
  return workspaceId;
}

/** On to the instant, stopping at each deadline on the way. */
async function moveClock({ desk }: App, workspaceId: WorkspaceId, to: Instant): Promise<void> {
  const { across } = desk.database;
  for (;;) {
    const next = await readNextDeadline(across, workspaceId);
    const stop = next === null ? to : Math.min(next, to);
    await growShift(across, workspaceId, stop - desk.clock.realNow());
    if (next === null || next > to) return;
    await fireDueDeadlines(desk, workspaceId);
    await answerOffers(desk, workspaceId);
  }
}

async function postDelivery(
  app: App,
  source: { path: string; secret: string },
  step: ReplayStep,
  id: string,
) {
  const { headers, body } = signedDelivery(
    'webhook',
    step.delivery,
    source.secret,
    app.desk.clock.realNow(),
    id,
  );
  const answer = await fetch(`${app.address}${source.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
    body,
  });
  return { status: answer.status, body: await answer.text() };
}
