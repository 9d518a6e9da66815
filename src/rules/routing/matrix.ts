// Chooses the path of an escalation: the first row of the matrix that holds, else the path of the issue type.
import type { FieldValues } from '../../model/field.ts';
import type { PathKind, Reason } from '../../model/words.ts';
import type { MatrixOptions } from '../policy/compile-matrix.ts';
import type { CompiledPath, CompiledPolicy } from '../policy/compile-policy.ts';
import type { CompiledCondition } from '../triggers/compiled-condition.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';
import { waysOf, type Way } from './route-tree.ts';

export interface ChosenPath {
  readonly path: CompiledPath;
  /** Who is told beside the owner, as the rows name them. */
  readonly told: readonly string[];
  /** What the rows fill in on the ticket. */
  readonly set?: FieldValues;
  readonly because: readonly Reason[];
}

/**
 * Functional and hierarchical escalations look at rows of their own kind only; null when no path is of the kind. Of rows
 * that continue the first says where it goes; all of them say who is told and what is filled in, the earlier one first.
 */
export function choosePath(
  compiled: CompiledPolicy,
  context: ConditionContext,
  kind: PathKind = 'functional',
): ChosenPath | null {
  const asked: ConditionContext = { ...context, kind };
  const ways = waysOf(
    compiled.matrix,
    (when) => when.holds(asked),
    ({ path }) => path?.kind === kind,
  );
  const [first, ...more] = ways;
  const path = first?.at(-1)?.options.path;
  if (first !== undefined && path !== undefined) return chosenBy(asked, path, first, more);
  return kind === 'functional' ? pathOfIssueType(compiled, context) : firstOfKind(compiled, kind);
}

type MatrixWay = Way<CompiledCondition, MatrixOptions<CompiledPath>>;

function chosenBy(
  asked: ConditionContext,
  path: CompiledPath,
  first: MatrixWay,
  more: readonly MatrixWay[],
): ChosenPath {
  const ends = [first, ...more].flatMap((way) => way.slice(-1));
  const set = Object.assign({}, ...ends.map(({ options }) => options.set ?? {}).toReversed()) as FieldValues;
  const because = [
    { code: 'path.matrix', params: { row: numberOf(first), path: path.name } },
    ...becauseOf(first, asked),
    ...more.flatMap((way) => [
      { code: 'path.also', params: { row: numberOf(way) } },
      ...becauseOf(way, asked),
    ]),
  ];
  const told = [...new Set(ends.flatMap(({ options }) => options.told ?? []))];
  return { path, told, ...(Object.keys(set).length === 0 ? {} : { set }), because };
}

function becauseOf(way: MatrixWay, asked: ConditionContext): Reason[] {
  return way.flatMap(({ when }) => when.because(asked));
}

/** 2, or "2.1" for the first row below the second. */
function numberOf(way: MatrixWay): number | string {
  const place = (way.at(-1)?.place ?? []).map((index) => index + 1);
  return place.length === 1 ? (place[0] ?? 0) : place.join('.');
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
