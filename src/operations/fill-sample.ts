/**
 * The weeks before of a sample, written in the background of a desk that serves: at its start, and at once for a sample
 * that is made later. Somebody may stop it and go on; nothing is lost by that, or by a start that was cut off.
 */
import type { Refusal } from '../model/refusal.ts';
import type { SampleFillingView } from '../model/view.ts';
import type { WorkspaceId } from '../model/words.ts';
import { readWorkspaces } from '../storage/accounts.ts';
import { readSampleLoad, writeSampleDone, writeSampleStopped } from '../storage/sample-load.ts';
import type { Desk } from './desk.ts';
import { writeEarlierWeeks } from './load-sample.ts';

/**
 * Goes on with every sample that is not whole and that nobody has stopped; what is there is left as it is. Two nodes
 * that fill the same sample write the same tickets once.
 */
export function beginFilling(desk: Desk): void {
  desk.sampleFilling.begin((signal) =>
    fillAll(desk, signal).catch((error: unknown) => {
      if (!signal.aborted)
        desk.log.warn({ error }, 'The sample could not be filled; the next start goes on with it.');
    }),
  );
}

async function fillAll(desk: Desk, signal: AbortSignal): Promise<void> {
  const { across } = desk.database;
  for (const { id, isSample } of await readWorkspaces(across)) {
    const load = isSample ? await readSampleLoad(across, id) : null;
    if (!load || load.isStopped || load.done >= load.of) continue;
    const mine = new AbortController();
    const both = AbortSignal.any([signal, mine.signal]);
    await writeEarlierWeeks(desk, id, load, both, async (count) => {
      // Whoever stops it may be at another node.
      if (await writeSampleDone(across, id, load.done + count)) mine.abort();
    });
    if (!both.aborted) await writeSampleDone(across, id, load.of);
  }
}

/** null: it is whole. */
export async function viewFilling(desk: Desk, workspaceId: WorkspaceId): Promise<SampleFillingView | null> {
  const load = await readSampleLoad(desk.database.across, workspaceId);
  if (!load || load.done >= load.of) return null;
  return { done: load.done, of: load.of, running: load.isStopped !== true };
}

export async function changeFilling(
  desk: Desk,
  workspaceId: WorkspaceId,
  running: boolean,
): Promise<{ readonly filling: SampleFillingView | null } | Refusal> {
  const { across } = desk.database;
  if ((await readSampleLoad(across, workspaceId)) === null) return { refused: 'sample_only' };
  await writeSampleStopped(across, workspaceId, !running);
  if (running) beginFilling(desk);
  return { filling: await viewFilling(desk, workspaceId) };
}
