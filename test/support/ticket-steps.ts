import fc from 'fast-check';
import type { Actor } from '../../src/model/actor.ts';
import { dayMs, hourMs, minuteMs } from '../../src/model/instant.ts';
import { packetItems, type PacketItem } from '../../src/model/packet.ts';
import type { TicketCommand } from '../../src/model/ticket-command.ts';
import type { ChangedFacts } from '../../src/model/ticket-event.ts';
import { ticketStatuses, type EscalationId, type PersonId, type TeamId } from '../../src/model/words.ts';
import { by, customer, engine, helpdesk, type TicketStage } from './ticket-stage.ts';
import { teamNames } from './world.ts';

/** One thing that happens to a ticket. `pick` numbers choose among what there is at that moment. */
export interface Step {
  readonly what: StepName;
  readonly pick: number;
  readonly second: number;
  readonly ms: number;
}

const stepNames = [
  'customer-writes',
  'agent-writes',
  'promise',
  'automatic',
  'note',
  'old-message',
  'facts',
  'assign',
  'status',
  'confirm',
  'open',
  'packet',
  'request',
  'accept',
  'accept-asked',
  'return',
  're-route',
  'decline',
  'withdraw',
  'answer',
  'explain',
  'close',
  'follow',
  'stray-deadline',
  'away',
  'leave',
  'pass',
] as const;
type StepName = (typeof stepNames)[number];

const shortWait = fc.integer({ min: 0, max: 3 * hourMs });
const longWait = fc.integer({ min: 0, max: 6 * dayMs });

/** Half of what happens moves a hand-off on, or else few escalations would come far. */
const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<StepName>(...stepNames) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<StepName>(
      'open',
      'request',
      'accept-asked',
      'answer',
      'explain',
      'close',
      'pass',
    ),
  },
);

export const steps = (max: number) =>
  fc.array(
    fc.record<Step>({
      what: name,
      pick: fc.nat({ max: 10_000 }),
      second: fc.nat({ max: 10_000 }),
      ms: fc.oneof({ weight: 4, arbitrary: shortWait }, { weight: 1, arbitrary: longWait }),
    }),
    { minLength: 1, maxLength: max, size: 'max' },
  );

function one<T>(of: readonly T[], pick: number): T {
  return of[pick % of.length] as T;
}

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

interface Order {
  readonly actor: Actor;
  readonly command: TicketCommand;
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

const ours = { direction: 'outbound', isOursToSend: true } as const;

function message(stage: TicketStage, more: object): TicketCommand {
  return {
    type: 'add-message',
    messageId: stage.word(),
    direction: 'inbound',
    personId: null,
    automatic: false,
    isOursToSend: false,
    signals: [],
    ...more,
  };
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

function someItems(pick: number): readonly PacketItem[] {
  return pick % 3 === 0 ? packetItems.slice(pick % packetItems.length) : packetItems;
}

function escalationOrder(stage: TicketStage, step: Step, somebody: PersonId): Order | null {
  const { what, pick, second } = step;
  const { escalations, ended } = stage.state;
  const ids = [...escalations, ...(second % 9 === 0 ? ended : [])].map(({ id }) => id);
  const escalationId: EscalationId | undefined = ids.length > 0 ? one(ids, second) : undefined;
  const found = escalations.find(({ id }) => id === escalationId);
  if (escalationId === undefined) return null;
  // Mostly by whoever it is up to, now and then by anybody.
  const asked = found && 'offer' in found ? found.offer?.personId : undefined;
  const upTo = what === 'answer' || what === 'close' ? found?.ownerId : found?.senderId;
  const receiver = asked ?? found?.ownerId ?? somebody;
  const isReceiving = ['accept-asked', 'return', 're-route', 'decline'].includes(what);
  const actor = by(pick % 5 === 0 ? somebody : isReceiving ? receiver : (upTo ?? somebody));
  const command = escalationCommand(stage, step, escalationId);
  return command && { actor: what === 'accept' ? by(somebody) : actor, command };
}

function escalationCommand(
  stage: TicketStage,
  { what, pick, second }: Step,
  escalationId: EscalationId,
): TicketCommand | null {
  const noteId = stage.word();
  const version = (stage.state.escalations.find(({ id }) => id === escalationId)?.packetVersion ?? 0) + 1;
  switch (what) {
    case 'packet': {
      const items = someItems(pick);
      return {
        type: 'write-packet',
        escalationId,
        packet: stage.packet(escalationId, items, version),
        changed: items,
      };
    }
    case 'request':
      return {
        type: 'request-escalation',
        escalationId,
        ...(pick % 2 === 0 ? { override: { noteId } } : {}),
      };
    case 'accept':
    case 'accept-asked':
      return { type: 'accept-escalation', escalationId };
    case 'return': {
      const items = packetItems.slice(pick % 4, second % 6);
      return { type: 'return-escalation', escalationId, items, noteId };
    }
    case 're-route': {
      const paths = [...(stage.world.policies.at(-1)?.paths.keys() ?? [])];
      return { type: 're-route-escalation', escalationId, pathId: one(paths, pick), noteId };
    }
    case 'decline':
      return { type: 'decline-escalation', escalationId, noteId };
    case 'withdraw':
      return { type: 'withdraw-escalation', escalationId, noteId };
    case 'answer':
      return { type: 'answer-escalation', escalationId, answerId: noteId, explanationId: null };
    case 'explain':
      return message(stage, {
        ...ours,
        personId: one([...stage.world.directory.people.keys()], pick),
        explains: escalationId,
      });
    case 'close':
      return {
        type: 'close-escalation',
        escalationId,
        record: pick % 3 === 0 ? twoPicks : fullRecord(noteId),
      };
    default:
      return null;
  }
}

const twoPicks = { neededHere: false, earlierBy: 'tier-1' } as const;

function fullRecord(causeId: ReturnType<TicketStage['word']>) {
  return { ...twoPicks, causeClass: 'process', causeId, remedy: 'fix', reusable: true } as const;
}
