// Chooses the path of an escalation: the first row of the matrix that holds, else the path of the issue type.
import type { PathKind, Reason } from '../../model/words.ts';
import type { CompiledPath, CompiledPolicy } from '../policy/compile-policy.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';

export interface ChosenPath {
  readonly path: CompiledPath;
  /** Who is told beside the owner, as the row names them. */
  readonly told: readonly string[];
  readonly because: readonly Reason[];
}

/** Functional and hierarchical escalations look at rows of their own kind only; null when no path is of the kind. */
export function choosePath(
  compiled: CompiledPolicy,
  context: ConditionContext,
  kind: PathKind = 'functional',
): ChosenPath | null {
  const asked: ConditionContext = { ...context, kind };
  const row = compiled.matrix.findIndex(({ when, path }) => path.kind === kind && when.holds(asked));
  const found = compiled.matrix[row];
  if (found !== undefined) {
    const because = [
      { code: 'path.matrix', params: { row: row + 1, path: found.path.name } },
      ...found.when.because(asked),
    ];
    return { path: found.path, told: found.told, because };
  }
  return kind === 'functional' ? pathOfIssueType(compiled, context) : firstOfKind(compiled, kind);
}

function pathOfIssueType(
  compiled: CompiledPolicy,
  { facts: { issueType } }: ConditionContext,
): ChosenPath | null {
  const type = compiled.issueTypes.get(issueType);
  const path = type === undefined ? undefined : compiled.paths.get(type.path);
  if (type === undefined || path === undefined || path.kind !== 'functional')
    return firstOfKind(compiled, 'functional');
  const because = [{ code: 'path.issue-type', params: { issueType: type.name, path: path.name } }];
  return { path, told: [], because };
}

/** No row and no issue type says where to: a policy from before the type was known, or a kind with one path. */
function firstOfKind(compiled: CompiledPolicy, kind: PathKind): ChosenPath | null {
  const path = [...compiled.paths.values()].find((each) => each.kind === kind);
  if (path === undefined) return null;
  return { path, told: [], because: [{ code: 'path.first-of-kind', params: { kind, path: path.name } }] };
}
