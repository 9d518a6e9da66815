/** What would happen to a ticket like this, and why: decided by the same rules as a real one, and written nowhere. */
import type { Instant } from '../model/instant.ts';
import type { TriedTicket } from '../model/policy-view.ts';
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationId, MessageId, PathKind, PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { isCounting } from '../rules/clocks/run-clock.ts';
import { dutyLead, teamOf } from '../rules/routing/duty.ts';
import { choosePath } from '../rules/routing/matrix.ts';
import { severityOf } from '../rules/routing/severity-of.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { clocksOf } from '../rules/ticket/nearest-clock.ts';
import { ticketOwner } from '../rules/ticket/ticket-owner.ts';
import { sayEvent, sayTrigger } from '../rules/words/say-event.ts';
import { sayHandOff } from '../rules/words/say-hand-off.ts';
import { sayReason, sayReasons } from '../rules/words/say-reason.ts';
import { decideAll } from './advance-ticket.ts';
import { checkPolicy } from './check-policy.ts';
import { type NewTicket, planNewTicket } from './create-ticket.ts';
import type { Desk } from './desk.ts';
import { presentFacts, withPolicy } from './facts-under-policy.ts';
import { clockView, iso, namesFor, personMark, personMarkOrNull, teamMark } from './names.ts';
import type { PolicyNotFound } from './policies.ts';
import type { PolicyRefused } from './publish-policy.ts';
import { wouldBe } from './would-be.ts';

export interface TryPolicy {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** A policy that is not published; a version; absent: the one in force. */
  readonly source?: string | undefined;
  readonly version?: number | undefined;
  readonly ticket: Omit<NewTicket, 'occurredAt'>;
}

export async function tryPolicy(
  desk: Desk,
  order: TryPolicy,
): Promise<TriedTicket | PolicyRefused | PolicyNotFound | Refusal> {
  const facts = await factsOf(desk, order);
  if ('refused' in facts) return facts;
  const lived = live(desk, order, facts);
  if (isRefusal(lived)) return lived;
  return told(lived, facts, order);
}

async function factsOf(
  desk: Desk,
  { workspaceId, source, version }: TryPolicy,
): Promise<DecisionFacts | PolicyRefused | PolicyNotFound> {
  const now = await presentFacts(desk, workspaceId);
  if (source !== undefined) {
    const { policy, problems } = await checkPolicy(desk, workspaceId, source, false);
    return policy === null ? { refused: 'policy_refused', problems } : withPolicy(now, policy);
  }
  if (version === undefined) return now;
  if (version > now.policy.version) return { refused: 'policy_not_found', params: { version } };
  return { ...now, policy: now.policyOf(version) };
}

interface Lived {
  readonly state: TicketState;
  readonly events: readonly TicketEvent[];
}

/** A ticket that comes in now, by the ways of every ticket. What is known of other tickets stays unknown. */
function live(desk: Desk, { workspaceId, ticket }: TryPolicy, facts: DecisionFacts): Lived | Refusal {
  const [ticketId, messageId] = [desk.dice.id() as TicketId, desk.dice.id() as MessageId];
  const order = { workspaceId, actor: { kind: 'engine' } as const, ticket };
  const planning = planNewTicket(desk.dice, order, { ticketId, messageId }, { number: 1, customers: [] });
  const plan = planning(null, facts, []);
  return isRefusal(plan) ? plan : decideAll(ticketId, null, plan, facts);
}

function told(
  { state, events }: Lived,
  facts: DecisionFacts,
  { version, source, personId }: TryPolicy,
): TriedTicket {
  const names = namesFor(facts, personId);
  const { policy, directory } = facts;
  const found = severityOf(policy, contextOfState(state, facts));
  const said = policy.severities.find(({ severity }) => severity === state.severity);
  const because = found.severity === state.severity ? sayReasons(found.because, names) : '';
  const owner = ticketOwner(state);
  return {
    policyVersion: source === undefined ? (version ?? policy.version) : null,
    severity: { value: state.severity, name: said?.name ?? '', why: because },
    issueType: { id: state.issueType, name: policy.issueTypes.get(state.issueType)?.name ?? state.issueType },
    tier: state.tier,
    team: teamMark(directory, state.teamId),
    owner: personMarkOrNull(directory, owner),
    clocks: clocks(state, facts, personId),
    triggers: events.flatMap(({ body }) => {
      if (body.type !== 'trigger-matched') return [];
      const name = policy.triggers.find(({ id }) => id === body.triggerId)?.name ?? body.triggerId;
      const sentence = sayTrigger(body, names, pathOpenedBy(body.escalationId, events, policy));
      return [{ id: body.triggerId, name, sentence, shadow: body.shadow }];
    }),
    opened: state.escalations.map(({ pathId, teamId }) => ({
      pathName: policy.paths.get(pathId)?.name ?? pathId,
      team: teamMark(directory, teamId),
    })),
    ways: (['functional', 'hierarchical'] as const).flatMap((kind) => way(state, facts, kind, personId)),
    history: events.flatMap((event) => {
      const sentence = sayEvent(event, names);
      return sentence === null ? [] : [sentence];
    }),
  };
}

/** Where a trigger has led that left it to the matrix. */
function pathOpenedBy(
  id: EscalationId | null,
  events: readonly TicketEvent[],
  { paths }: DecisionFacts['policy'],
): string | undefined {
  for (const { body } of events)
    if (body.type === 'escalation-opened' && body.escalationId === id) return paths.get(body.pathId)?.name;
  return undefined;
}

function clocks(state: TicketState, facts: DecisionFacts, personId: PersonId): TriedTicket['clocks'] {
  const { reader } = namesFor(facts, personId);
  return clocksOf(state)
    .filter(({ clock }) => isCounting(clock))
    .map((clock) => clockView(clock, facts, reader))
    .map(({ name, label, dueAt, why }) => ({ name, label, dueAt, why }));
}

/** Where it goes when whoever holds it escalates it: the same answer as the Escalate sheet gives. */
function way(
  state: TicketState,
  facts: DecisionFacts,
  kind: PathKind,
  personId: PersonId,
): TriedTicket['ways'] {
  const chosen = choosePath(facts.policy, contextOfState(state, facts), kind);
  if (!chosen) return [];
  const { path, told, because } = chosen;
  const { directory, now } = facts;
  const team = teamOf(directory, state.homeTeamId);
  const holderId = ticketOwner(state) ?? dutyLead(facts, team, now);
  const heldBy = personMark(directory, holderId).name;
  const reached = wouldBe(state, facts, path, { holderId, heldBy, customer: null });
  const names = namesFor(facts, personId);
  return [
    {
      kind,
      pathId: path.id,
      pathName: path.name,
      team: teamMark(directory, path.team),
      why: sayReasons(because, names),
      sentence: sayHandOff(reached.said, names.reader),
      to: personMark(directory, reached.next.personId),
      toWhy: sayReason(reached.next.because),
      told: [...told],
      dues: promised(reached),
    },
  ];
}

function promised(reached: {
  readonly acknowledgeBy: Instant;
  readonly customerUpdateBy: Instant;
  readonly answerBy: Instant | null;
}): TriedTicket['ways'][number]['dues'] {
  const { acknowledgeBy, customerUpdateBy, answerBy } = reached;
  return [
    { clock: 'acknowledge', dueAt: iso(acknowledgeBy) },
    { clock: 'customer-update', dueAt: iso(customerUpdateBy) },
    ...(answerBy === null ? [] : [{ clock: 'manager-response', dueAt: iso(answerBy) }]),
  ];
}
