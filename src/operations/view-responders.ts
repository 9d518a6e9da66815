/** Who would be reached for an escalation of each severity at an instant: by path, in order, after how long, by which way. */
import type { ResponderChain, ResponderList } from '../model/duty-view.ts';
import { dayMs, type Instant, minuteMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { IssueTypeId, PathId, PersonId, Severity, TeamId, WorkspaceId } from '../model/words.ts';
import { importantWays } from '../rules/notices/own-ways.ts';
import type { CompiledPath } from '../rules/policy/compile-policy.ts';
import { isOnDuty } from '../rules/routing/duty.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { type Chain, pathForPlain, type Responder, respondersOf } from '../rules/ticket/responders.ts';
import { sayReasons } from '../rules/words/say-reason.ts';
import { latestTicketNumber } from '../storage/ticket-numbers.ts';
import type { Desk } from './desk.ts';
import { iso, isoOrNull, namesFor, personMark, personMarkOrNull, teamMark } from './names.ts';
import { workspaceFacts } from './people.ts';

export interface RespondersAsked {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** Now, when absent. */
  readonly at?: Instant | undefined;
  readonly severity?: Severity | undefined;
  readonly issueTypeId?: IssueTypeId | undefined;
  readonly pathId?: PathId | undefined;
  readonly teamId?: TeamId | undefined;
  /** Who would escalate. */
  readonly senderId?: PersonId | undefined;
}

/** Rotas and hours are known that far; what was is told by the history of each ticket. */
const aheadMax = 400 * dayMs;

export async function viewResponders(desk: Desk, asked: RespondersAsked): Promise<ResponderList | Refusal> {
  const { workspaceId, personId } = asked;
  const present = await workspaceFacts(desk, workspaceId);
  const at = asked.at ?? present.now;
  const refusal = refuse(asked, present, at);
  if (refusal) return refusal;
  const facts = { ...present, now: at };
  const number = (await latestTicketNumber(desk.database.of(workspaceId), workspaceId)) + 1;
  const chains = new Map<PathId, Chain>();
  const chainOf = (path: CompiledPath, severity: Severity, issueType: IssueTypeId) => {
    // A chain knows no severity: it is played once for each path.
    const known = chains.get(path.id);
    const chain =
      known ?? respondersOf(facts, { path, severity, issueType, senderId: asked.senderId, number });
    chains.set(path.id, chain);
    return chain;
  };
  const all: readonly Severity[] = [1, 2, 3, 4];
  const severities = all.filter((one) => asked.severity === undefined || one === asked.severity);
  return {
    at: iso(at),
    severities: severities.map((severity) => ({
      severity,
      name: facts.policy.severities.find((one) => one.severity === severity)?.name ?? '',
      chains: pathsFor(facts, asked, severity).map(({ path, issueTypes }) => ({
        ...pathView(facts, path),
        issueTypes: issueTypes.map((id) => ({ id, name: facts.policy.issueTypes.get(id)?.name ?? id })),
        ...chainView(facts, personId, chainOf(path, severity, issueTypes[0] ?? anyType(facts)), at),
      })),
    })),
  };
}

function refuse(
  { issueTypeId, pathId, teamId, senderId }: RespondersAsked,
  { policy, directory, now }: DecisionFacts,
  at: Instant,
): Refusal | null {
  if (at < now - dayMs || at > now + aheadMax) return { refused: 'span_not_readable' };
  if (issueTypeId !== undefined && !policy.issueTypes.has(issueTypeId))
    return { refused: 'issue_type_not_found', params: { issueType: issueTypeId } };
  if (pathId !== undefined && !policy.paths.has(pathId))
    return { refused: 'path_unknown', params: { path: pathId } };
  if (teamId !== undefined && !directory.teams.has(teamId)) return { refused: 'team_not_found' };
  if (senderId !== undefined && !directory.people.has(senderId)) return { refused: 'person_not_found' };
  return null;
}

function anyType({ policy }: DecisionFacts): IssueTypeId {
  return [...policy.issueTypes.keys()].at(-1) as IssueTypeId;
}

interface Reached {
  readonly path: CompiledPath;
  /** None: a person has to choose it, or a trigger. */
  readonly issueTypes: readonly IssueTypeId[];
}

/** Those that the matrix takes at this severity, by type; and, unless a type is asked for, those that it never takes. */
function pathsFor(
  facts: DecisionFacts,
  { issueTypeId, pathId, teamId }: RespondersAsked,
  severity: Severity,
): Reached[] {
  const { policy } = facts;
  const types = issueTypeId === undefined ? [...policy.issueTypes.keys()] : [issueTypeId];
  const taken = new Map<PathId, IssueTypeId[]>();
  for (const issueType of types) {
    for (const kind of ['functional', 'hierarchical'] as const) {
      const path = pathForPlain(facts, { severity, issueType, kind });
      if (path) taken.set(path.id, [...(taken.get(path.id) ?? []), issueType]);
    }
  }
  return [...policy.paths.values()]
    .filter(
      ({ id }) => taken.has(id) || (issueTypeId === undefined && (pathId === id || teamId !== undefined)),
    )
    .filter(({ id, team }) => (pathId ?? id) === id && (teamId ?? team) === team)
    .map((path) => ({ path, issueTypes: taken.get(path.id) ?? [] }));
}

function pathView({ directory }: DecisionFacts, { id, name, kind, tier, team }: CompiledPath) {
  return { path: { id, name, kind, tier }, team: teamMark(directory, team) };
}

function chainView(
  facts: DecisionFacts,
  readerId: PersonId,
  { responders, goesRound }: Chain,
  from: Instant,
): Pick<ResponderChain, 'responders' | 'goesRound'> {
  return { goesRound, responders: responders.map((one) => responderView(facts, readerId, one, from)) };
}

function responderView(
  facts: DecisionFacts,
  readerId: PersonId,
  { does, personId, step, at, until, standsInFor, because }: Responder,
  from: Instant,
): ResponderChain['responders'][number] {
  const person = facts.directory.people.get(personId);
  return {
    does,
    person: personMark(facts.directory, personId),
    step,
    at: iso(at),
    afterMin: Math.round((at - from) / minuteMs),
    until: isoOrNull(until),
    standsInFor: personMarkOrNull(facts.directory, standsInFor),
    why: sayReasons(because, namesFor(facts, readerId)),
    onDuty: isOnDuty(facts, personId, at),
    ways: person && does === 'asked' ? [...importantWays(person, 'offer-made')] : [],
  };
}
