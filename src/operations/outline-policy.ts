/** The policy as a table and as a map: tiers, paths with whom they reach now, rows in words, and where each type goes. */
import type { Policy } from '../model/policy.ts';
import type { PolicyOutline } from '../model/policy-view.ts';
import type { TicketFacts } from '../model/ticket-facts.ts';
import type { IssueTypeId, PathId, PathKind, Severity, WorkspaceId, PersonId } from '../model/words.ts';
import type { CompiledPolicy } from '../rules/policy/compile-policy.ts';
import type { MatrixRow } from '../model/policy-matrix.ts';
import { calendarOfTeam } from '../rules/routing/duty.ts';
import { choosePath } from '../rules/routing/matrix.ts';
import type { ConditionContext } from '../rules/triggers/condition-context.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { wouldReach } from '../rules/ticket/offer-chain.ts';
import { sayCondition } from '../rules/words/say-condition.ts';
import { sayAction } from '../rules/words/say-action.ts';
import { sayReason, sayReasons, saySet } from '../rules/words/say-reason.ts';
import { namesFor, personMark, teamMark } from './names.ts';
import type { Desk } from './desk.ts';
import { presentFacts } from './facts-under-policy.ts';
import type { PolicyNotFound } from './policies.ts';

interface Asked {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly version: number | 'current';
}

export async function outlinePolicy(desk: Desk, asked: Asked): Promise<PolicyOutline | PolicyNotFound> {
  const { workspaceId, personId, version } = asked;
  const now = await presentFacts(desk, workspaceId);
  const wanted = version === 'current' ? now.policy.version : version;
  if (wanted > now.policy.version) return { refused: 'policy_not_found', params: { version: wanted } };
  const facts = { ...now, policy: now.policyOf(wanted) };
  return outline(facts, personId);
}

function outline(facts: DecisionFacts, personId: PersonId): PolicyOutline {
  const { policy, directory } = facts;
  const written = policy.policy;
  return {
    version: policy.version,
    name: written.name,
    tiers: written.tiers.map(({ team, tools, authority, tier, name, ...terms }) => ({
      tier,
      name,
      team: teamMark(directory, team),
      ...termsOf(terms),
      tools: tools ?? null,
      authority: authority ?? null,
    })),
    paths: written.paths.map((path) => pathView(path, facts)),
    rows: rowViews(written.matrix, policy, []),
    severities: written.severities.map(({ severity, name, when, examples }) => ({
      severity,
      name,
      when: sayCondition(when, policy),
      examples: [...examples],
    })),
    issueTypes: written.issueTypes.map(({ id, name, restricted }) => ({
      id,
      name,
      restricted,
      cells: cellsOf(id, facts, personId),
    })),
    triggers: written.triggers.map((trigger) => triggerView(trigger, facts)),
    ticketTargets: written.ticketTargets.rows.map((row) => ({
      tier: row.tier,
      priority: row.priority,
      customer: row.customer === undefined ? null : sayCondition({ customer: row.customer }, policy),
      firstResponse: row.firstResponse,
      nextResponse: row.nextResponse ?? null,
      resolution: row.resolution,
      runs: written.ticketTargets.runs[row.priority],
    })),
  };
}

interface Terms {
  readonly takes?: string | undefined;
  readonly takesNot?: string | undefined;
  readonly handOffCompleteWhen?: string | undefined;
}

function termsOf({ takes, takesNot, handOffCompleteWhen }: Terms) {
  return {
    takes: takes ?? null,
    takesNot: takesNot ?? null,
    handOffCompleteWhen: handOffCompleteWhen ?? null,
  };
}

function pathView(path: Policy['paths'][number], facts: DecisionFacts): PolicyOutline['paths'][number] {
  const { id, name, kind, tier, team, packet, targets } = path;
  const chain = facts.policy.paths.get(id)?.chain ?? null;
  const asked = wouldReach({ facts, at: facts.now }, { teamId: team, kind, chain, number: 1 }, []).next;
  const { first, then } = targets.customerUpdate;
  const each = typeof then === 'string' ? { 1: then, 2: then, 3: then, 4: then } : then;
  const lengths: [string, string | undefined][] = [
    ['acknowledge', targets.acknowledge],
    ['substantive-answer', targets.substantiveAnswer],
    ['customer-update', first],
    ['manager-response', targets.managerResponse],
    ['decision', targets.decision],
    ['findings', targets.findings],
    ['relief', targets.relief],
    ['resolution', targets.resolution],
  ];
  return {
    id,
    name,
    kind,
    tier,
    team: teamMark(facts.directory, team),
    asked: personMark(facts.directory, asked.personId),
    askedWhy: sayReason(asked.because),
    packet,
    ...termsOf(path),
    targets: lengths.flatMap(([clock, length]) => (length === undefined ? [] : [{ clock, length }])),
    updates: { ...each },
    runs: targets.runs,
  };
}

function rowViews(
  rows: readonly MatrixRow[],
  policy: CompiledPolicy,
  above: readonly number[],
  pathAbove: PathId | null = null,
): PolicyOutline['rows'] {
  return rows.flatMap((row, index) => {
    const place = [...above, index];
    const pathId = row.path ?? pathAbove;
    const view = {
      number: place.map((one) => one + 1).join('.'),
      place,
      when: sayCondition(row.when, policy),
      condition: row.when,
      pathId,
      ownPathId: row.path ?? null,
      told: [...(row.told ?? [])],
      fills: row.set === undefined ? null : saySet(row.set),
      continues: row.continue,
      hasRows: row.rows !== undefined,
    };
    return [view, ...rowViews(row.rows ?? [], policy, place, pathId)];
  });
}

const kinds: readonly PathKind[] = ['functional', 'hierarchical'];
const severities: readonly Severity[] = [1, 2, 3, 4];

/** Asked of the matrix itself, for a ticket of which nothing is known but its type and severity. */
function cellsOf(issueType: IssueTypeId, facts: DecisionFacts, personId: PersonId) {
  const names = namesFor(facts, personId);
  return kinds.flatMap((kind) =>
    severities.map((severity) => {
      const chosen = choosePath(facts.policy, bareContext({ issueType, severity }, facts), kind);
      return {
        kind,
        severity,
        pathId: chosen?.path.id ?? null,
        told: [...(chosen?.told ?? [])],
        why: chosen ? sayReasons(chosen.because, names) : '',
      };
    }),
  );
}

function bareContext(
  known: Pick<TicketFacts, 'issueType' | 'severity'>,
  { now, policy, directory, calendarOf }: DecisionFacts,
): ConditionContext {
  const [lowest] = policy.policy.tiers;
  const team = lowest === undefined ? null : calendarOfTeam(directory, lowest.team, 'working');
  return {
    now,
    facts: { ...bareFacts, ...known, createdAt: now, tierSince: now, activeAt: now },
    ticketCalendar: calendarOf(team ?? 'always'),
  };
}

const bareFacts: Omit<TicketFacts, 'issueType' | 'severity' | 'createdAt' | 'tierSince' | 'activeAt'> = {
  tier: 1,
  status: 'open',
  priority: 'normal',
  channel: 'email',
  tags: [],
  impact: {},
  scope: 'unknown',
  workaround: 'unknown',
  failedAttempts: 0,
  reopens: 0,
  requestedBy: [],
  signals: [],
  disputed: null,
  customer: null,
  needs: [],
};

function triggerView(
  { id, name, when, then, last, shadow }: Policy['triggers'][number],
  { policy, directory }: DecisionFacts,
): PolicyOutline['triggers'][number] {
  const to = then.escalate ?? then.suggest;
  const teamName = then.reroute ? teamMark(directory, then.reroute.team).name : undefined;
  const pathName = to?.path === undefined ? undefined : policy.paths.get(to.path)?.name;
  return {
    id,
    name,
    when: sayCondition(when, policy),
    does: sayAction(then, { pathName, teamName }),
    pathId: to?.path ?? null,
    kind: to === undefined ? null : (to.kind ?? policy.paths.get(to.path as PathId)?.kind ?? 'functional'),
    acts: then.escalate ? 'escalates' : then.suggest ? 'suggests' : 'other',
    last,
    shadow: shadow !== false,
    shadowTeams: typeof shadow === 'boolean' ? [] : shadow.map((id) => teamMark(directory, id)),
  };
}
