/** The first five steps of a new desk: which are done, which were skipped, and what is left. */
import {
  type FirstStartMarks,
  type FirstStartView,
  type FirstStep,
  firstSteps,
  type FirstStepState,
} from '../model/first-start.ts';
import type { WorkspaceId } from '../model/words.ts';
import { readWorkspaces } from '../storage/accounts.ts';
import { readFirstStart, readSetUpSoFar, type SetUpSoFar, writeFirstStart } from '../storage/first-start.ts';
import { emptyWorkspaceName } from './create-empty-workspace.ts';
import type { Desk } from './desk.ts';

export async function viewFirstStart(desk: Desk, workspaceId: WorkspaceId): Promise<FirstStartView> {
  const db = desk.database.of(workspaceId);
  const [marks, soFar, workspaces] = await Promise.all([
    readFirstStart(db, workspaceId),
    readSetUpSoFar(db, workspaceId),
    readWorkspaces(desk.database.across),
  ]);
  const isSample = workspaces.some(({ id, isSample: is }) => id === workspaceId && is);
  const steps = firstSteps.map((step) => ({ step, state: stateOf(step, marks, soFar) }));
  const left = isSample ? 0 : steps.filter(({ state }) => state === 'open').length;
  return {
    steps,
    left,
    putAway: marks.isPutAway,
    fresh: !isSample && !marks.isSeen && left === firstSteps.length,
    // Later it would be a way from the sample, where everybody may be anybody, into a desk of others.
    mayBeginOwn: isSample && workspaces.length === 1,
  };
}

/** A step that is done by what is there needs nobody to say so. */
function stateOf(step: FirstStep, { steps }: FirstStartMarks, soFar: SetUpSoFar): FirstStepState {
  return isDone(step, soFar) ? 'done' : (steps[step] ?? 'open');
}

function isDone(step: FirstStep, soFar: SetUpSoFar): boolean {
  switch (step) {
    case 'company':
      return soFar.name !== emptyWorkspaceName;
    case 'people':
      return soFar.people > 1;
    case 'hours':
      return soFar.calendarVersions > 1 || soFar.calendarFeeds > 0;
    case 'policy':
      return soFar.policyVersion > 1;
    case 'way-in':
      return soFar.sources + soFar.tokens + soFar.tickets > 0;
  }
}

export interface FirstStartChange {
  readonly workspaceId: WorkspaceId;
  readonly step?: FirstStep | undefined;
  readonly state?: FirstStepState | undefined;
  readonly putAway?: boolean | undefined;
}

export async function changeFirstStart(desk: Desk, change: FirstStartChange): Promise<FirstStartView> {
  const { workspaceId, step, state, putAway } = change;
  const db = desk.database.of(workspaceId);
  const before = await readFirstStart(db, workspaceId);
  const { [step ?? 'company']: _, ...others } = before.steps;
  const kept = step === undefined ? before.steps : others;
  const steps =
    step === undefined || state === undefined || state === 'open' ? kept : { ...kept, [step]: state };
  await writeFirstStart(db, workspaceId, {
    steps,
    isPutAway: putAway ?? before.isPutAway,
    isSeen: true,
  });
  return viewFirstStart(desk, workspaceId);
}
