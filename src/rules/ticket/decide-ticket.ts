/** A ticket comes in, changes hands, facts and state. */
import type { FieldValues } from '../../model/field.ts';
import type { Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import type { AssignTicket, ChangeFacts, ChangeStatus, ReceiveTicket } from '../../model/ticket-command.ts';
import type { ChangedFacts, WantedFacts } from '../../model/ticket-event.ts';
import type { TeamId, Tier } from '../../model/words.ts';
import { calendarOfTeam, teamOf } from '../routing/duty.ts';
import { frontLine } from '../routing/front-line.ts';
import { severityOf } from '../routing/severity-of.ts';
import type { ConditionContext } from '../triggers/condition-context.ts';
import { endAllConsults } from './end-consult.ts';
import { awaitConfirmation } from './await-confirmation.ts';
import { contextOf, type Draft, emit } from './draft.ts';
import { fieldRefusal, filledFields } from './filled-fields.ts';
import { settlePauses } from './clock-pauses.ts';
import { memberOf, startOf } from './express.ts';
import { moveHome } from './ticket-place.ts';
import { vendorAnswered } from './decide-vendor.ts';
import {
  endTicketClocks,
  isLive,
  moveTicketClocks,
  reopenTicketClocks,
  startTicketClocks,
} from './ticket-clocks.ts';

export function receiveTicket(draft: Draft, command: ReceiveTicket): Refusal | undefined {
  const { facts } = draft;
  const wanted = command.facts.fields ?? {};
  const refusal = fieldRefusal(facts.policy.policy.fields, wanted);
  if (refusal !== undefined) return refusal;
  const home = homeOf(draft, command.teamId);
  const known: Required<ChangedFacts> = {
    priority: command.priority,
    severity: command.severity ?? 4,
    issueType: command.issueType,
    customer: command.customer,
    customerId: command.customerId,
    contactId: command.contactId,
    tags: command.facts.tags ?? [],
    impact: command.facts.impact ?? {},
    scope: command.facts.scope ?? 'unknown',
    workaround: command.facts.workaround ?? 'unknown',
    failedAttempts: command.facts.failedAttempts ?? 0,
    requestedBy: command.facts.requestedBy ?? [],
    disputed: command.facts.disputed ?? null,
    needs: command.facts.needs ?? [],
    fields: filledFields({}, wanted),
  };
  const context = contextAtReceipt(draft, home, command, known);
  const judged = severityOf(facts.policy, context);
  const { because: startBecause, ...start } = startOf(draft, home, context);
  emit(draft, {
    type: 'ticket-received',
    ...known,
    severity: command.severity ?? judged.severity,
    number: command.number,
    channel: command.channel,
    ...start,
    firstAgentId:
      startBecause.length === 0 ? command.firstAgentId : memberOf(draft, start, command.firstAgentId),
    status: command.status,
    policyVersion: facts.policy.version,
    restricted: command.restricted,
    subjectId: command.subjectId,
    severityFixed: command.severity !== undefined,
    severityBecause: command.severity === undefined ? judged.because : [],
    ...(startBecause.length === 0 ? {} : { startBecause }),
  });
  if (isLive(draft.state)) startTicketClocks(draft);
  settlePauses(draft);
  return undefined;
}

/** The ticket as it came in, for the definitions of severity: nothing has happened to it yet. */
function contextAtReceipt(
  { at, facts }: Draft,
  home: { teamId: TeamId; tier: Tier },
  command: ReceiveTicket,
  known: Required<ChangedFacts>,
): ConditionContext {
  const calendar = calendarOfTeam(facts.directory, home.teamId, 'working');
  const ticket: TicketFacts = {
    ...known,
    createdAt: at,
    tier: home.tier,
    tierSince: at,
    status: command.status,
    activeAt: at,
    channel: command.channel,
    reopens: 0,
    signals: [],
  };
  return { now: facts.now, facts: ticket, ticketCalendar: facts.calendarOf(calendar) };
}

function homeOf({ facts }: Draft, wanted: TeamId | null): { teamId: TeamId; tier: Tier } {
  const known = wanted === null ? null : teamOf(facts.directory, wanted);
  if (known) return { teamId: known.id, tier: known.tier };
  return frontLine(facts.policy);
}

export function changeFacts(draft: Draft, command: ChangeFacts): Refusal | undefined {
  const wanted = command.changes.fields;
  const refusal = wanted && fieldRefusal(draft.facts.policy.policy.fields, wanted);
  if (refusal !== undefined) return refusal;
  const changes = reallyChanged(draft.state, command.changes);
  if (Object.keys(changes).length === 0) return { refused: 'nothing_changes' };
  const isPerson = draft.order.actor.kind === 'person';
  if (isPerson && command.reasonId === undefined && (changes.severity ?? changes.priority) !== undefined) {
    return { refused: 'reason_required' };
  }
  const severityFixed = changes.severity !== undefined;
  emit(draft, {
    type: 'facts-changed',
    changes,
    severityFixed,
    noteId: command.reasonId ?? null,
    because: [],
  });
  judgeSeverity(draft);
  if (changes.priority !== undefined) moveTicketClocks(draft, { code: 'priority-changed' });
  else if (changes.customer !== undefined) moveTicketClocks(draft, { code: 'customer-changed' });
  return undefined;
}

/** What the policy fills in by itself. */
export function fillIn(draft: Draft, set: FieldValues): void {
  const changes = reallyChanged(draft.state, { fields: set });
  if (changes.fields === undefined) return;
  emit(draft, { type: 'facts-changed', changes, severityFixed: false, noteId: null, because: [] });
  judgeSeverity(draft);
}

/** Severity follows the facts until somebody says it. */
export function judgeSeverity(draft: Draft): void {
  if (draft.state.severityFixed) return;
  const { severity, because } = severityOf(draft.facts.policy, contextOf(draft));
  if (severity === draft.state.severity) return;
  emit(draft, { type: 'facts-changed', changes: { severity }, severityFixed: false, noteId: null, because });
}

function reallyChanged(state: TicketState, { fields, ...others }: WantedFacts): ChangedFacts {
  const changes: ChangedFacts =
    fields === undefined ? others : { ...others, fields: filledFields(state.fields, fields) };
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([name, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(state[name as keyof ChangedFacts]),
    ),
  );
}

export function assignTicket(draft: Draft, command: AssignTicket): Refusal | undefined {
  const { state, facts } = draft;
  const team = command.teamId === undefined ? null : teamOf(facts.directory, command.teamId);
  if (command.teamId !== undefined && !team)
    return { refused: 'team_unknown', params: { team: command.teamId } };
  const agent = command.firstAgentId;
  if (agent !== null && !facts.directory.people.has(agent)) return { refused: 'person_unknown' };
  const to = { teamId: team?.id ?? state.homeTeamId, tier: team?.tier ?? state.homeTier };
  if (agent === state.firstAgentId && to.teamId === state.homeTeamId) return { refused: 'nothing_changes' };
  moveHome(draft, { firstAgentId: agent, ...to }, []);
  return undefined;
}

export function changeStatus(draft: Draft, command: ChangeStatus): Refusal | undefined {
  const { state } = draft;
  if (state.status === command.to) return { refused: 'nothing_changes' };
  const ends = command.to === 'resolved' || command.to === 'closed';
  if (ends && state.escalations.length > 0 && draft.order.actor.kind === 'person') {
    return { refused: 'escalations_open', params: { count: state.escalations.length } };
  }
  moveTo(draft, command.to);
  return undefined;
}

/** Another state, with what it means for the ticket's clocks. */
export function moveTo(draft: Draft, to: TicketState['status']): void {
  const from = draft.state.status;
  const wasLive = isLive(draft.state);
  emit(draft, { type: 'status-changed', from, to });
  const live = isLive(draft.state);
  if (wasLive && !live) {
    vendorAnswered(draft);
    endTicketClocks(draft);
    endAllConsults(draft);
    awaitConfirmation(draft);
  }
  if (!wasLive && live) {
    reopenTicketClocks(draft);
    if (draft.state.confirmation !== 'none')
      emit(draft, {
        type: 'resolution-answered',
        confirmation: 'none',
        satisfaction: null,
        commentId: null,
      });
  }
  settlePauses(draft);
}
