// Makes a policy ready to decide: lengths in milliseconds, conditions as closures, phrases in an index.
import type { Condition } from '../../model/condition.ts';
import type { DurationMs } from '../../model/instant.ts';
import type { PacketItem } from '../../model/packet.ts';
import type { Policy, PolicyPath } from '../../model/policy.ts';
import type { PolicyTrigger, TriggerAction } from '../../model/policy-trigger.ts';
import type { ClockRuns } from '../../model/policy-targets.ts';
import type {
  IssueTypeId,
  PathId,
  Priority,
  Role,
  Severity,
  TeamId,
  Tier,
  TriggerId,
} from '../../model/words.ts';
import type { CompiledCalendar } from '../clocks/compile-calendar.ts';
import { compileWindow } from '../clocks/recurring-window.ts';
import { type CompiledMatrixRow, compileMatrix } from './compile-matrix.ts';
import { compileCondition, type ConditionScope } from '../triggers/compile-condition.ts';
import type { CompiledCondition } from '../triggers/compiled-condition.ts';
import { type CompiledPattern, compilePatterns } from '../triggers/patterns.ts';
import { indexPhrases, type PhraseIndex } from '../triggers/keywords.ts';
import { type CompiledChain, compileChain } from './compile-chain.ts';
import { compileClockTerms, type CompiledClockTerms } from './compile-clock-terms.ts';
import { conditionsIn, leavesOf } from './conditions-in-policy.ts';
import { durationMsOf } from './duration-ms.ts';
import { type ElsewhereAsked, elsewhereAsked } from './elsewhere-asked.ts';

export interface CompiledPolicy {
  /** As it was written, with its defaults. */
  readonly policy: Policy;
  readonly version: number;
  readonly severities: readonly CompiledSeverity[];
  readonly issueTypes: ReadonlyMap<IssueTypeId, Policy['issueTypes'][number]>;
  readonly paths: ReadonlyMap<PathId, CompiledPath>;
  readonly matrix: readonly CompiledMatrixRow<CompiledPath>[];
  readonly triggers: readonly CompiledTrigger[];
  readonly ticketTargets: CompiledTicketTargets;
  readonly clockTerms: CompiledClockTerms;
  readonly packets: { readonly followWithinMs: DurationMs; readonly rules: readonly CompiledPacketRule[] };
  readonly express: CompiledExpress | null;
  readonly highValueCustomer: CompiledCondition | null;
  readonly highStakes: CompiledCondition | null;
  readonly coordinator: { readonly role: Role; readonly decideWithinMs: DurationMs };
  readonly windows: ReadonlyMap<string, CompiledCalendar>;
  /** Phrases of keyword lists and conditions. */
  readonly phrases: PhraseIndex;
  /** Regular expressions of conditions. */
  readonly patterns: readonly CompiledPattern[];
  readonly elsewhere: ElsewhereAsked | null;
  /** Phrases by which issue types are told. */
  readonly issueTypePhrases: PhraseIndex;
}

export interface CompiledSeverity {
  readonly severity: Severity;
  readonly name: string;
  readonly when: CompiledCondition;
}

export interface CompiledExpress {
  readonly when: CompiledCondition;
  readonly startTier: Tier;
  readonly dedicatedContact: boolean;
}

export interface CompiledPath extends Omit<PolicyPath, 'targets' | 'chain'> {
  readonly targets: CompiledPathTargets;
  /** null: on duty, backup, duty lead, catch-all. */
  readonly chain: CompiledChain | null;
}

/** null: the policy sets no such target. */
export interface CompiledPathTargets {
  readonly acknowledgeMs: DurationMs;
  readonly substantiveAnswerMs: DurationMs;
  readonly customerUpdate: {
    readonly firstMs: DurationMs;
    readonly thenMs: Readonly<Record<Severity, DurationMs>>;
  };
  readonly managerResponseMs: DurationMs | null;
  readonly decisionMs: DurationMs | null;
  readonly findingsMs: DurationMs | null;
  readonly reliefMs: DurationMs | null;
  readonly resolutionMs: DurationMs | null;
  readonly checkIn: { readonly withinMs: DurationMs; readonly missed: 'offer-again' | 'remind' } | null;
  readonly runs: ClockRuns;
}

export interface CompiledTrigger {
  readonly id: TriggerId;
  readonly name: string;
  readonly when: CompiledCondition;
  readonly then: TriggerAction;
  /** While it holds, those after it do nothing. */
  readonly last: boolean;
  /** Everywhere, or for tickets of these teams. */
  readonly shadow: boolean | readonly TeamId[];
}

export interface CompiledTicketTargets {
  readonly rows: readonly {
    readonly tier: Tier;
    readonly priority: Priority;
    readonly firstResponseMs: DurationMs;
    readonly resolutionMs: DurationMs;
    readonly nextResponseMs: DurationMs | null;
    readonly investigationMs: DurationMs | null;
    readonly vendorMs: DurationMs | null;
    /** null: for every customer. */
    readonly customer: CompiledCondition | null;
  }[];
  readonly runs: Readonly<Record<Priority, ClockRuns>>;
}

export interface CompiledPacketRule {
  readonly when: CompiledCondition;
  readonly requiredToLeave: readonly PacketItem[];
  readonly mayFollow: readonly PacketItem[];
}

/** Only for policies that `parsePolicy` took: a name that leads nowhere throws. */
export function compilePolicy(policy: Policy, version: number): CompiledPolicy {
  const windows = new Map(policy.windows.map((window) => [window.id, compileWindow(window)]));
  const scope = scopeOf(policy, windows);
  const compile = (condition: Condition) => compileCondition(condition, scope);
  const compileIf = (condition: Condition | undefined) =>
    condition === undefined ? null : compile(condition);
  const chains = new Map(policy.chains.map((chain) => [chain.id, compileChain(chain, windows)]));
  const paths = new Map(policy.paths.map((path) => [path.id, compilePath(path, chains)]));
  const coordinator = policy.coordinator ?? { role: 'team-lead', decideWithin: '30 min' };
  return {
    policy,
    version,
    severities: policy.severities.map(({ severity, name, when }) => ({
      severity,
      name,
      when: compile(when),
    })),
    issueTypes: new Map(policy.issueTypes.map((type) => [type.id, type])),
    paths,
    matrix: compileMatrix(policy.matrix, compile, (id) => pathNamed(paths, id)),
    triggers: policy.triggers.map((trigger: PolicyTrigger) => ({ ...trigger, when: compile(trigger.when) })),
    ticketTargets: compileTicketTargets(policy.ticketTargets, compile),
    clockTerms: compileClockTerms(policy),
    packets: compilePackets(policy.packets, compile),
    express: policy.express === undefined ? null : { ...policy.express, when: compile(policy.express.when) },
    highValueCustomer: compileIf(policy.highValueCustomer),
    highStakes: compileIf(policy.highStakes),
    coordinator: { role: coordinator.role, decideWithinMs: durationMsOf(coordinator.decideWithin) },
    windows,
    phrases: indexPhrases(phrasesOf(policy), policy.languages),
    patterns: compilePatterns(patternsOf(policy)),
    elsewhere: elsewhereAsked(policy),
    issueTypePhrases: indexPhrases(
      policy.issueTypes.flatMap(({ keywords }) => keywords),
      policy.languages,
    ),
  };
}

/** What the policy's conditions lean on, besides the ticket. */
export function scopeOf(policy: Policy, windows: ReadonlyMap<string, CompiledCalendar>): ConditionScope {
  return {
    windows,
    keywordLists: policy.keywordLists,
    fields: new Map(policy.fields.map((field) => [field.id, field])),
    express: policy.express?.when ?? null,
    highValueCustomer: policy.highValueCustomer ?? null,
    scores: policy.scores,
  };
}

function pathNamed(paths: ReadonlyMap<PathId, CompiledPath>, id: PathId): CompiledPath {
  const path = paths.get(id);
  if (path === undefined) throw new Error(`the policy has no path ${id}`);
  return path;
}

function compilePath(path: PolicyPath, chains: ReadonlyMap<string, CompiledChain>): CompiledPath {
  const { targets, chain, ...rest } = path;
  const { first, then } = targets.customerUpdate;
  const thenMs = (severity: Severity) => durationMsOf(typeof then === 'string' ? then : then[severity]);
  return {
    ...rest,
    chain: (chain === undefined ? undefined : chains.get(chain)) ?? null,
    targets: {
      acknowledgeMs: durationMsOf(targets.acknowledge),
      substantiveAnswerMs: durationMsOf(targets.substantiveAnswer),
      customerUpdate: {
        firstMs: durationMsOf(first),
        thenMs: { 1: thenMs(1), 2: thenMs(2), 3: thenMs(3), 4: thenMs(4) },
      },
      managerResponseMs: durationOrNull(targets.managerResponse),
      decisionMs: durationOrNull(targets.decision),
      findingsMs: durationOrNull(targets.findings),
      reliefMs: durationOrNull(targets.relief),
      resolutionMs: durationOrNull(targets.resolution),
      checkIn: compileCheckIn(targets.checkIn),
      runs: targets.runs,
    },
  };
}

function compileCheckIn(checkIn: PolicyPath['targets']['checkIn']): CompiledPathTargets['checkIn'] {
  return checkIn === undefined ? null : { withinMs: durationMsOf(checkIn.within), missed: checkIn.missed };
}

function compileTicketTargets(
  { rows, runs }: Policy['ticketTargets'],
  compile: (condition: Condition) => CompiledCondition,
): CompiledTicketTargets {
  return {
    rows: rows.map((row) => ({
      tier: row.tier,
      priority: row.priority,
      firstResponseMs: durationMsOf(row.firstResponse),
      resolutionMs: durationMsOf(row.resolution),
      nextResponseMs: durationOrNull(row.nextResponse),
      investigationMs: durationOrNull(row.investigation),
      vendorMs: durationOrNull(row.vendor),
      customer: row.customer === undefined ? null : compile({ customer: row.customer }),
    })),
    runs,
  };
}

function compilePackets(
  { followWithin, rules }: Policy['packets'],
  compile: (condition: Condition) => CompiledCondition,
): CompiledPolicy['packets'] {
  return {
    followWithinMs: durationMsOf(followWithin),
    rules: rules.map(({ when, requiredToLeave, mayFollow }) => ({
      when: compile(when),
      requiredToLeave,
      mayFollow,
    })),
  };
}

function durationOrNull(text: string | undefined): DurationMs | null {
  return text === undefined ? null : durationMsOf(text);
}

function patternsOf(policy: Policy): string[] {
  const leaves = conditionsIn(policy).flatMap(leavesOf);
  return leaves.flatMap(({ leaf }) => ('matches' in leaf ? leaf.matches : []));
}

function phrasesOf(policy: Policy): string[] {
  const inConditions = conditionsIn(policy)
    .flatMap(leavesOf)
    .flatMap(({ leaf }) => ('keywords' in leaf ? leaf.keywords : []));
  return [...Object.values(policy.keywordLists).flat(), ...inConditions];
}
