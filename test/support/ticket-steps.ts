import { minuteMs } from '../../src/model/instant.ts';
import type { TicketCommand } from '../../src/model/ticket-command.ts';
import type { ChangedFacts } from '../../src/model/ticket-event.ts';
import { ticketStatuses, type PersonId, type TeamId } from '../../src/model/words.ts';
import { escalationOrder, message, ours, someItems } from './escalation-steps.ts';
import { consultOrder } from './consult-steps.ts';
import { one, type Step } from './step-grammar.ts';
import { by, customer, engine, helpdesk, type Order, type TicketStage } from './ticket-stage.ts';
import { teamNames } from './world.ts';

/** Does it; a refusal is an answer like any other. */
export function doStep(stage: TicketStage, step: Step): void {
  const { what, pick, ms } = step;
  const people = [...stage.world.directory.people.keys()];
  const somebody = one(people, pick);
  if (what === 'pass') return void stage.passTo(stage.now + ms);
  if (what === 'away' || what === 'leave') return change(stage, somebody, what, ms);
  const order = orderOf(stage, step, somebody);
  if (order) stage.run(order.actor, order.command, stage.now - (what === 'old-message' ? ms : 0));
}

/** Somebody is away for a time, or comes back, or leaves for good. The catch-all stays. */
function change(stage: TicketStage, personId: PersonId, what: 'away' | 'leave', ms: number): void {
  const { directory } = stage.world;
  const person = directory.people.get(personId);
  if (!person || personId === directory.catchAllId) return;
  const away = { ...person, awayUntil: person.awayUntil === null ? stage.now + ms : null };
  const changed = what === 'away' ? away : { ...person, closedAt: stage.now };
  const people = new Map([...directory.people, [personId, changed]]);
  stage.world = { ...stage.world, directory: { ...directory, people, version: directory.version + 1 } };
}

function orderOf(stage: TicketStage, step: Step, somebody: PersonId): Order | null {
  const { what, pick, second } = step;
  const person = by(somebody);
  switch (what) {
    case 'customer-writes':
      return { actor: customer, command: message(stage, { signals: signals(stage, step) }) };
    case 'old-message':
      return pick % 2 === 0
        ? { actor: customer, command: message(stage, {}) }
        : { actor: person, command: message(stage, { direction: 'outbound', personId: somebody }) };
    case 'agent-writes':
      return { actor: person, command: message(stage, { ...ours, personId: somebody }) };
    case 'promise': {
      const nextUpdateAt = stage.now + step.ms - 10 * minuteMs;
      return { actor: person, command: message(stage, { ...ours, personId: somebody, nextUpdateAt }) };
    }
    case 'automatic':
      return { actor: helpdesk, command: message(stage, { direction: 'outbound', automatic: true }) };
    case 'note':
      return { actor: person, command: message(stage, { direction: 'note', personId: somebody }) };
    case 'facts':
      return { actor: second % 2 === 0 ? helpdesk : person, command: factsCommand(stage, step) };
    case 'assign':
      return { actor: person, command: assignCommand(step, somebody) };
    case 'status':
      return {
        actor: second % 3 === 0 ? helpdesk : person,
        command: { type: 'change-status', to: one(ticketStatuses, pick) },
      };
    case 'confirm':
      return { actor: customer, command: { type: 'answer-resolution', confirmed: second % 2 === 0 } };
    case 'consult':
    case 'answer-consult':
      return consultOrder(stage, step, somebody);
    case 'open':
      return { actor: person, command: openCommand(stage, step) };
    case 'follow':
      return { actor: engine, command: { type: 'follow-records' } };
    case 'stray-deadline':
      return {
        actor: engine,
        command: { type: 'reach-deadline', name: 'first-response', armedBy: pick % 9, dueAt: stage.now },
      };
    default:
      return escalationOrder(stage, step, somebody);
  }
}

/** Most of the time nothing that the policy listens for. */
function signals({ world }: TicketStage, { pick, second }: Step): readonly string[] {
  const lists = Object.values(world.policies.at(-1)?.policy.keywordLists ?? {});
  return second % 3 === 0 ? [one(one(lists, pick), second)] : [];
}

function factsCommand(stage: TicketStage, { pick, second }: Step): TicketCommand {
  const changes: readonly ChangedFacts[] = [
    { priority: one(['low', 'normal', 'high', 'urgent'], second) },
    { severity: one([1, 2, 3, 4], second) },
    { impact: { productionOutage: second % 2 === 0 } },
    { impact: { dataLoss: second % 2 === 0 } },
    { workaround: one(['none', 'known', 'unknown'], second) },
    { failedAttempts: second % 5 },
    { requestedBy: second % 2 === 0 ? ['executive'] : [] },
    { tags: [one(['beta', 'vip', 'export'], second)] },
    { disputed: { amount: second % 1000, currency: 'EUR' } },
    {
      customer: {
        plan: one(['Team', 'Enterprise'], second),
        annualValue: second * 10,
        vip: false,
        since: null,
        criticalIssues: 0,
      },
    },
  ];
  return { type: 'change-facts', changes: one(changes, pick), reasonId: stage.word() };
}

function assignCommand({ pick, second }: Step, somebody: PersonId): TicketCommand {
  return {
    type: 'assign-ticket',
    firstAgentId: second % 4 === 0 ? null : somebody,
    ...(second % 3 === 0 ? { teamId: one([...teamNames], pick) as TeamId } : {}),
  };
}

function openCommand(stage: TicketStage, { pick, second }: Step): TicketCommand {
  const escalationId = stage.escalationId(stage.state.escalationsOpened + 1);
  const paths = [...(stage.world.policies.at(-1)?.paths.values() ?? [])];
  const path = one(paths, pick);
  return {
    type: 'open-escalation',
    escalationId,
    kind: path.kind,
    ...(second % 5 === 0 ? {} : { pathId: path.id }),
    packet: stage.packet(escalationId, someItems(second)),
    send: second % 4 !== 0,
    ...(second % 7 === 0 ? { override: { noteId: stage.word() } } : {}),
  };
}
