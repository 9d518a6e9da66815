/** What the people of the sample look at while they work on one ticket, and how long they take for what. */
import { minuteMs, type Instant } from '../../model/instant.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { MessageId, PersonId, TextId, TicketId, WorkspaceId } from '../../model/words.ts';
import { addWorkingTime } from '../../rules/clocks/business-time.ts';
import { isOnDuty, membersOnDuty, teamOf } from '../../rules/routing/duty.ts';
import type { DecisionFacts } from '../../rules/ticket/draft.ts';
import { planMessage } from '../add-message.ts';
import type { Planning } from '../advance-ticket.ts';
import { planChange } from '../change-ticket.ts';
import { type MakeCommand, planCommand } from '../command-escalation.ts';
import type { Dice } from '../desk.ts';
import type { Customer } from './sample-customers.ts';
import { asReply, type Filling } from './sample-words.ts';
import type { SeededDice } from './seeded-dice.ts';

/** Something that somebody does at an instant; null: now that it is time there is nothing to do. */
export interface Act {
  readonly at: Instant;
  readonly plan: (state: TicketState) => Planning | null;
}

/** A ticket's life: acts in the order of time. After each it is told the state, deadlines in between included. */
export type Life = Generator<Act, void, TicketState>;

export interface Scene {
  readonly workspaceId: WorkspaceId;
  readonly ticketId: TicketId;
  readonly customer: Customer;
  readonly dice: SeededDice;
  readonly ids: Pick<Dice, 'id'>;
  readonly facts: DecisionFacts;
  readonly fill: Filling;
  /** Its escalation stays in this state. */
  readonly holdAt?: OpenEscalation['state'] | undefined;
  /** Nobody keeps its promises. */
  readonly isForgotten?: boolean | undefined;
}

/** When this person has worked so many minutes since then: at once for who is on call, else in his hours. */
export function afterWork({ facts }: Scene, personId: PersonId, since: Instant, minutes: number): Instant {
  const then = since + minutes * minuteMs;
  if (isOnDuty(facts, personId, since) && isOnDuty(facts, personId, then)) return then;
  const person = facts.directory.people.get(personId);
  const team = person && teamOf(facts.directory, person.teamIds[0] as never);
  const id = person?.calendarId ?? team?.calendarId;
  const version = id === undefined ? undefined : facts.directory.calendars.get(id)?.version;
  if (id === undefined || version === undefined) return then;
  const due = addWorkingTime(facts.calendarOf({ id, version }), since, minutes * minuteMs);
  return typeof due === 'number' ? due : then;
}

/** Customers write between seven and eight in the evening; whoever is stopped writes at once. */
export function afterCustomer({ dice }: Scene, since: Instant, least: number, most: number): Instant {
  const then = since + dice.between(least, most) * minuteMs;
  const hour = new Date(then).getUTCHours();
  return hour >= 6 && hour < 19
    ? then
    : then + ((30 - hour) % 24) * 60 * minuteMs + dice.between(0, 90) * minuteMs;
}

/** Somebody of the front line who is at work, the least busy first as far as the dice know. */
export function someoneAtWork({ facts, dice }: Scene, at: Instant): PersonId | null {
  const front = teamOf(facts.directory, 'front-line' as never);
  const here = front ? membersOnDuty(facts, front, at) : [];
  return here.length === 0 ? null : dice.pick(here);
}

export function nameOf({ facts }: Scene, id: PersonId): string {
  return facts.directory.people.get(id)?.publicName ?? 'Support';
}

type Said = Partial<Pick<Parameters<typeof planMessage>[0], 'nextUpdateAt' | 'explainsEscalationId'>>;

/** To the customer, by name. */
export function tell(scene: Scene, personId: PersonId, text: string, more: Said = {}): Planning {
  const body = asReply(scene.customer, nameOf(scene, personId), scene.fill(text));
  return message(scene, personId, 'outbound', body, more);
}

export function hear(scene: Scene, text: string): Planning {
  return message(scene, someoneWho(scene), 'inbound', scene.fill(text), {});
}

export function note(scene: Scene, personId: PersonId, text: string): Planning {
  return message(scene, personId, 'note', scene.fill(text), {});
}

/** A customer's message is nobody's of ours. */
function someoneWho({ facts }: Scene): PersonId {
  return facts.directory.catchAllId;
}

function message(
  { ticketId, ids }: Scene,
  personId: PersonId,
  direction: 'inbound' | 'outbound' | 'note',
  text: string,
  more: Said,
): Planning {
  const named = { messageId: ids.id() as MessageId, textId: ids.id() as TextId };
  return planMessage({ ticketId, personId, direction, text, ...more }, named);
}

type Change = Pick<Parameters<typeof planChange>[0], 'status' | 'firstAgentId'>;

export function change({ ticketId }: Scene, personId: PersonId, changed: Change): Planning {
  return planChange({ ticketId, personId, facts: {}, ...changed }, undefined);
}

export function command({ ids, ticketId }: Scene, personId: PersonId, make: MakeCommand): Planning {
  return planCommand(ids, { ticketId, personId }, make);
}
