/** Triggers look at the ticket after every command: each acts once, and is armed again when its cause was gone in between. */
import type { Refusal } from '../../model/refusal.ts';
import type { FiredTrigger, TicketState } from '../../model/ticket.ts';
import type { TriggerMatched } from '../../model/ticket-event.ts';
import type { TriggerAction } from '../../model/policy-trigger.ts';
import type { EscalationId, PersonId, Reason, TriggerId } from '../../model/words.ts';
import { type ChosenPath, choosePath } from '../routing/matrix.ts';
import { teamOf } from '../routing/duty.ts';
import { peopleTold } from '../routing/told-people.ts';
import { matchTriggers, type TriggerMatch } from '../triggers/match-triggers.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';
import { nextTriggerChange } from '../triggers/next-trigger-change.ts';
import { fillIn, judgeSeverity } from './decide-ticket.ts';
import { openByTrigger } from './decide-escalate.ts';
import { contextOf, type Draft, emit } from './draft.ts';
import { isLive } from './ticket-clocks.ts';
import { moveHome } from './ticket-place.ts';

/** One trigger's action can make another true; more rounds than this would be a policy that chases its own tail. */
const roundsMax = 5;

export function lookAtTriggers(draft: Draft, before: TicketState | null): void {
  // What a trigger does nobody typed, whoever's order woke it.
  draft.actor = { kind: 'engine' };
  const acted = new Set<TriggerId>();
  if (isLive(draft.state)) {
    for (let round = 0; round < roundsMax; round += 1) if (!lookOnce(draft, before, acted)) break;
  }
  setNextCheck(draft);
}

/**
 * True when a trigger acted, so that the others look again. What Baton itself changed wakes a trigger once at most: one
 * that has acted since the order came in neither acts again nor is armed again, however the others turn the facts.
 */
function lookOnce(draft: Draft, before: TicketState | null, acted: Set<TriggerId>): boolean {
  const context = { ...contextOf(draft), before: before ?? undefined };
  const matches = matchTriggers(draft.facts.policy, context);
  const now = new Set(matches.map(({ triggerId }) => triggerId));
  for (const [id, fired] of Object.entries(draft.state.fired) as [TriggerId, FiredTrigger][]) {
    if (!now.has(id) && !acted.has(id) && isGone(draft, id, fired, context))
      emit(draft, { type: 'trigger-rearmed', triggerId: id });
  }
  const fresh = matches.filter(
    (match) =>
      !match.isHeldBack && !acted.has(match.triggerId) && isArmed(draft.state.fired[match.triggerId], match),
  );
  for (const match of fresh) {
    acted.add(match.triggerId);
    act(draft, match);
  }
  return fresh.some(({ shadow }) => !shadow);
}

/**
 * Whether a cause that is false now is really gone. What an escalation itself has moved says nothing while it is open,
 * and after its end not what only waits to become true again: an agent who has the ticket back is at work on it.
 */
function isGone(
  { state, facts }: Draft,
  id: TriggerId,
  fired: FiredTrigger,
  context: ConditionContext,
): boolean {
  if (fired.escalationId === null) return true;
  if (state.escalations.some((one) => one.id === fired.escalationId)) return false;
  const trigger = facts.policy.triggers.find((one) => one.id === id);
  return !trigger || trigger.when.changesAt(context) === null;
}

/** One that has spoken in shadow speaks once as well, and acts when it is switched on. */
function isArmed(fired: FiredTrigger | undefined, { shadow }: TriggerMatch): boolean {
  return fired === undefined || (fired.shadow === true && !shadow);
}

function act(draft: Draft, match: TriggerMatch): void {
  const { facts } = draft;
  const { action, triggerId } = match;
  const did: TriggerMatched['did'][number][] = [];
  const because: Reason[] = [...match.because];
  let escalationId: EscalationId | null = null;
  if (action.flag) did.push('flag');
  const suggested = action.suggest ? suggestion(draft, action.suggest) : null;
  const served = draft.state.escalations.find(({ kind }) => kind === suggested?.kind);
  if (action.suggest && !served) did.push('suggest');
  if (action.notify) did.push('notify');
  if (action.tag) did.push('tag');
  if (action.setSeverity !== undefined) did.push('set-severity');
  if (action.set) did.push('set-fields');
  if (action.reroute) did.push('reroute');
  const plan = action.escalate ? escalationPlan(draft, action.escalate) : null;
  const open = plan && 'open' in plan ? plan.open : served?.id;
  if (open !== undefined) {
    escalationId = open;
    because.push({ code: 'already-escalated' });
  }
  if (plan && 'path' in plan) {
    did.push('escalate');
    escalationId = match.shadow
      ? null
      : facts.escalationIdOf(draft.ticketId, draft.state.escalationsOpened + 1);
  }
  const policyVersion = facts.policy.version;
  emit(draft, {
    type: 'trigger-matched',
    triggerId,
    shadow: match.shadow,
    did,
    because,
    escalationId,
    policyVersion,
    told: match.shadow ? [] : toldOf(draft, served ? { ...action, suggest: undefined } : action),
    suggested: served ? null : suggested,
  });
  if (match.shadow) return;
  carryOut(draft, match);
  if (plan && 'path' in plan)
    openByTrigger(draft, {
      id: triggerId,
      path: plan.path,
      told: plan.told,
      set: plan.set,
      because: [...because, ...plan.because],
    });
}

type Plan = { open: EscalationId } | Pick<ChosenPath, 'path' | 'told' | 'set' | 'because'>;

/** Where it would go, or the open escalation of the same kind that serves already: a ticket isn't escalated twice at once. */
function escalationPlan(draft: Draft, wanted: NonNullable<TriggerMatch['action']['escalate']>): Plan | null {
  const { policy } = draft.facts;
  const chosen = choosePath(policy, contextOf(draft), wanted.kind ?? 'functional');
  const path = wanted.path === undefined ? chosen?.path : policy.paths.get(wanted.path);
  if (!path) return null;
  const open = draft.state.escalations.find(({ kind }) => kind === path.kind);
  if (open) return { open: open.id };
  const byMatrix = wanted.path === undefined ? chosen : null;
  return byMatrix ?? { path, told: [], because: [] };
}

/** The escalation that the agent finds prepared: by the path that is named, else by the matrix. */
function suggestion(
  draft: Draft,
  wanted: NonNullable<TriggerAction['suggest']>,
): TriggerMatched['suggested'] {
  const { policy } = draft.facts;
  const path =
    wanted.path === undefined
      ? choosePath(policy, contextOf(draft), wanted.kind ?? 'functional')?.path
      : policy.paths.get(wanted.path);
  return path ? { kind: path.kind, pathId: path.id } : null;
}

/** A flag asks the duty lead, a suggestion the first agent; the rest is said by the policy's words. */
function toldOf({ facts, state }: Draft, { flag, suggest, notify }: TriggerAction): PersonId[] {
  const words = [
    ...(flag === undefined ? [] : ['duty lead']),
    ...(suggest === undefined ? [] : ['first agent']),
    ...(notify ?? []),
  ];
  return peopleTold(facts, state, words, facts.now);
}

function carryOut(draft: Draft, { action }: TriggerMatch): Refusal | undefined {
  const { state, facts } = draft;
  const tags = [...new Set([...state.tags, ...(action.tag ?? [])])];
  if (tags.length > state.tags.length) {
    emit(draft, {
      type: 'facts-changed',
      changes: { tags },
      severityFixed: false,
      noteId: null,
      because: [],
    });
    judgeSeverity(draft);
  }
  fillIn(draft, action.set ?? {});
  if (action.setSeverity !== undefined && action.setSeverity !== draft.state.severity) {
    const changes = { severity: action.setSeverity };
    emit(draft, { type: 'facts-changed', changes, severityFixed: true, noteId: null, because: [] });
  }
  const team = action.reroute ? teamOf(facts.directory, action.reroute.team) : null;
  if (team && team.id !== state.homeTeamId) {
    moveHome(draft, { firstAgentId: null, teamId: team.id, tier: team.tier }, [
      { code: 'rerouted-by-trigger' },
    ]);
  }
  return undefined;
}

/** One row per ticket: the earliest instant at which time alone can change what a trigger says. */
function setNextCheck(draft: Draft): void {
  const { state, facts } = draft;
  const at = isLive(state) ? nextTriggerChange(facts.policy, contextOf(draft)) : null;
  if (at === (state.triggerCheck?.at ?? null)) return;
  emit(draft, { type: 'trigger-check-set', at });
}
