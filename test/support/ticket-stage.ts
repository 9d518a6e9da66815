import type { Actor } from '../../src/model/actor.ts';
import type { ClockName } from '../../src/model/clock-event.ts';
import type { Clock } from '../../src/model/clock.ts';
import type { OpenEscalation } from '../../src/model/escalation.ts';
import type { Instant } from '../../src/model/instant.ts';
import { packetItems, type Packet, type PacketItem } from '../../src/model/packet.ts';
import { isRefusal, type Refusal } from '../../src/model/refusal.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import type { AddMessage, ReceiveTicket, TicketCommand } from '../../src/model/ticket-command.ts';
import type { TicketEvent, TicketEventBody } from '../../src/model/ticket-event.ts';
import type {
  EscalationId,
  IssueTypeId,
  MessageId,
  PathId,
  PersonId,
  TeamId,
  TextId,
  TicketId,
} from '../../src/model/words.ts';
import { deadlinesOf } from '../../src/rules/ticket/deadlines-of.ts';
import { decide } from '../../src/rules/ticket/decide.ts';
import { evolve } from '../../src/rules/ticket/evolve.ts';
import { messagesOf } from '../../src/rules/ticket/messages-of.ts';
import { ticketOwner } from '../../src/rules/ticket/ticket-owner.ts';
import { factsAt, idOf, type World, who, worldEscalationId } from './world.ts';

/** Who gives which command. */
export interface Order {
  readonly actor: Actor;
  readonly command: TicketCommand;
}

export type Outcome = readonly TicketEventBody[] | Refusal;

export const customer: Actor = { kind: 'contact' };
export const engine: Actor = { kind: 'engine' };
export const helpdesk: Actor = { kind: 'system', system: 'helpdesk' };
export const by = (personId: PersonId): Actor => ({ kind: 'person', personId });

/** A wall-clock time of Berlin in winter or summer as epoch ms: at('2026-04-15T16:40'). */
export function at(local: string): Instant {
  const guess = Date.parse(`${local}Z`);
  for (const hours of [2, 1]) {
    const instant = guess - hours * 3_600_000;
    if (berlin(instant) === local) return instant;
  }
  throw new Error(`Berlin has no ${local}.`);
}

const berlinTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as a person in Berlin reads it. */
export function berlin(instant: Instant): string {
  return berlinTime.format(instant).replace(' ', 'T');
}

/** The functions that decide: those of the product, or ones with a bug planted in them. */
export interface TicketRules {
  readonly decide: typeof decide;
  readonly evolve: typeof evolve;
  readonly deadlinesOf: typeof deadlinesOf;
  readonly messagesOf: typeof messagesOf;
  readonly ticketOwner: typeof ticketOwner;
}

export const houseRules: TicketRules = { decide, evolve, deadlinesOf, messagesOf, ticketOwner };

/** One ticket in a world, and time that passes: what is due fires on the way, at the instant at which it is due. */
export class TicketStage {
  readonly id: TicketId;
  readonly events: TicketEvent[] = [];
  world: World;
  now: Instant;
  readonly #rules: TicketRules;
  #state: TicketState | null = null;
  #words = 0;

  /** `number`: which ticket it is, where a test has several. */
  constructor(world: World, now: Instant, rules: TicketRules = houseRules, number = 1) {
    this.id = idOf<TicketId>('ticket', number);
    this.world = world;
    this.now = now;
    this.#rules = rules;
  }

  get state(): TicketState {
    if (this.#state === null) throw new Error('No ticket has come in yet.');
    return this.#state;
  }

  /** The one open escalation, or the one that is named by its number. */
  escalation(number?: number): OpenEscalation {
    const found =
      number === undefined
        ? this.state.escalations[0]
        : this.state.escalations.find((one) => one.number === number);
    if (!found) throw new Error(`There is no open escalation ${number ?? ''}.`);
    return found;
  }

  /** A clock as its latest event tells it; the state forgets what has ended. */
  told(name: ClockName): Clock {
    const body = this.events.findLast(
      ({ body: one }) => 'clock' in one && 'name' in one && one.name === name,
    )?.body;
    if (!body || !('clock' in body)) throw new Error(`No event tells of ${name}.`);
    return body.clock;
  }

  word<T extends string = TextId>(): T {
    this.#words += 1;
    return idOf<T>('text', this.#words);
  }

  escalationId(number: number): EscalationId {
    return worldEscalationId(this.id, number);
  }

  run(actor: Actor, command: TicketCommand, occurredAt: Instant = this.now): Outcome {
    const facts = factsAt(this.world, this.now);
    const decision = this.#rules.decide(this.id, this.#state, { actor, occurredAt, command }, facts);
    if (isRefusal(decision)) return decision;
    this.#state = decision.state;
    this.events.push(...decision.events);
    return decision.events.map(({ body }) => body);
  }

  receive(changes: Partial<ReceiveTicket> = {}): Outcome {
    return this.run(helpdesk, { ...plainTicket, ...changes });
  }

  says(signals: readonly string[] = []): Outcome {
    return this.message(customer, { direction: 'inbound', signals });
  }

  writes(personId: PersonId, more: Partial<AddMessage> = {}): Outcome {
    return this.message(by(personId), { direction: 'outbound', personId, isOursToSend: true, ...more });
  }

  message(actor: Actor, more: Partial<AddMessage>, occurredAt?: Instant): Outcome {
    const command: AddMessage = {
      type: 'add-message',
      messageId: this.word<MessageId>(),
      direction: 'inbound',
      personId: null,
      automatic: false,
      isOursToSend: false,
      signals: [],
      ...more,
    };
    return this.run(actor, command, occurredAt);
  }

  /** A complete packet leaves at once; `items` says what is in it instead. */
  escalate(
    personId: PersonId,
    path: string,
    items: readonly PacketItem[] = packetItems,
    send = true,
  ): Outcome {
    const escalationId = this.escalationId(this.state.escalationsOpened + 1);
    const { kind } = this.world.policies.at(-1)?.paths.get(path as PathId) ?? { kind: 'functional' as const };
    const packet = this.packet(escalationId, items);
    return this.run(by(personId), {
      type: 'open-escalation',
      escalationId,
      kind,
      pathId: path as PathId,
      packet,
      send,
    });
  }

  packet(escalationId: EscalationId, items: readonly PacketItem[], version = 1): Packet {
    return packetWith(escalationId, this.id, items, version);
  }

  /** Time passes up to and including `until`. Answers what fired. */
  passTo(until: Instant): TicketEventBody[] {
    const fired: TicketEventBody[] = [];
    for (let count = 0; count < 1000; count += 1) {
      const next = this.#rules.deadlinesOf(this.state).sort((a, b) => a.dueAt - b.dueAt)[0];
      if (!next || next.dueAt > until) {
        this.now = until;
        return fired;
      }
      this.now = Math.max(this.now, next.dueAt);
      const { name, armedBy, dueAt } = next;
      const outcome = this.run(engine, { type: 'reach-deadline', name, armedBy, dueAt });
      if (isRefusal(outcome)) throw new Error(`${name} was refused: ${outcome.refused}.`);
      fired.push(...outcome);
    }
    throw new Error('Deadlines go on and on.');
  }
}

const plainTicket: ReceiveTicket = {
  type: 'receive-ticket',
  number: 7,
  channel: 'mail',
  subjectId: idOf<TextId>('text', 900),
  customerId: null,
  contactId: null,
  customer: { plan: 'Team', annualValue: 4000, vip: false, since: null, criticalIssues: 0 },
  firstAgentId: who.ben,
  teamId: 'front-line' as TeamId,
  priority: 'normal',
  issueType: 'product-bug' as IssueTypeId,
  facts: {},
  status: 'open',
  restricted: false,
};

/** Words that a customer or an agent typed; none of them may ever stand in an event. */
export const typedWords = ['CsvSaysNothing', 'aleena@example.org', 'Quittenmarmelade'] as const;

export function packetWith(
  escalationId: EscalationId,
  ticketId: TicketId,
  items: readonly PacketItem[],
  version: number,
): Packet {
  const words = items.filter((item) => item !== 'evidence');
  return {
    escalationId,
    ticketId,
    version,
    form: 'full',
    items: Object.fromEntries(
      words.map((item) => [item, { text: typedWords[0], origin: 'person' as const }]),
    ),
    evidence: items.includes('evidence')
      ? [{ kind: 'error-text', text: typedWords[2], addedBy: null, addedAt: 0, contentHash: '0'.repeat(64) }]
      : [],
    lacks: 'other',
    lacksOther: typedWords[1],
    writtenBy: null,
    writtenAt: 0,
  };
}

/** What happened, in short: types in order. */
export function typesOf(outcome: Outcome): string[] | Refusal {
  return isRefusal(outcome) ? outcome : outcome.map(({ type }) => type);
}
