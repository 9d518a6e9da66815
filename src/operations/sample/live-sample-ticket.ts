/** One ticket of the sample, lived in memory from its first message to the instant at which the sample is opened. */
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { MessageId, TicketId, WorkspaceId } from '../../model/words.ts';
import { planNewTicket } from '../create-ticket.ts';
import { nameBasedId } from '../name-based-id.ts';
import { type FactsAt, PastTicket } from '../past/past-ticket.ts';
import { easyLife, taken, wordsFor } from './easy-life.ts';
import { escalatedLife, hardLife } from './escalated-life.ts';
import { resolved } from './resolving.ts';
import { samplePeople, type StaffSlug } from './sample-people.ts';
import type { HardProblem } from './sample-problem.ts';
import type { SampleTicket } from './sample-tickets.ts';
import type { Life, Scene } from './scene.ts';
import { briskDice, seededDice } from './seeded-dice.ts';

export interface Living {
  readonly workspaceId: WorkspaceId;
  readonly factsAt: FactsAt;
  readonly number: number;
  readonly end: Instant;
}

/** A day has few acts; a ticket that never comes to rest would be a bug. */
const actsMax = 400;

export function liveSampleTicket(
  ticket: SampleTicket,
  { workspaceId, factsAt, number, end }: Living,
): PastTicket {
  const ticketId = nameBasedId(workspaceId, 'sample-ticket', number) as TicketId;
  const { hold } = ticket;
  const dice = hold ? briskDice(ticket.seed, hold.offer === 'return' ? 0 : 0.5) : seededDice(ticket.seed + 1);
  let named = 0;
  const ids = { id: () => nameBasedId(ticketId, 'sample', (named += 1)) };
  // Nobody is as busy as anybody else, and never the same one for every ticket.
  const loads = new Map(samplePeople().map(({ id }) => [id, dice.between(0, 5)]));
  const facts = (at: Instant) => ({ ...factsAt(at), loads });
  const past = new PastTicket(ticketId, facts);
  const { customer, fill } = ticket;
  const scene: Scene = {
    workspaceId,
    ticketId,
    customer,
    dice,
    ids,
    facts: facts(ticket.at),
    fill,
    holdAt: hold?.at,
    isForgotten: hold?.isForgotten,
  };
  const refusal = past.carryOut(ticket.at, receipt(ticket, scene, number));
  if (refusal) throw new Error(`A ticket of the sample was refused: ${JSON.stringify(refusal)}`);
  if (!ticket.isFresh) live(past, scene, ticket, end);
  past.passTo(end);
  return past;
}

function receipt(ticket: SampleTicket, scene: Scene, number: number) {
  const { subject, text, priority, problem, customer, agent } = ticket;
  const { name, contact, email, plan, annualValue, currency, contract, vip } = customer;
  const hard = 'route' in problem ? problem : null;
  const order = {
    workspaceId: scene.workspaceId,
    actor: { kind: 'system', system: 'mail' },
    ticket: {
      subject,
      text,
      channel: 'mail',
      priority,
      issueType: problem.issueType,
      customer: {
        name,
        plan,
        annualValue,
        currency,
        ...(contract ? { contract } : {}),
        ...(vip ? { vip } : {}),
      },
      contact: { name: contact, email },
      assigneeEmail: agent ? emailOf(agent) : undefined,
      facts: {
        ...(hard?.impact ? { impact: hard.impact } : {}),
        ...(hard?.scope ? { scope: hard.scope } : {}),
        ...(problem.workaround ? { workaround: problem.workaround } : {}),
      },
    },
  } as const;
  const ids = { ticketId: scene.ticketId, messageId: scene.ids.id() as MessageId };
  return planNewTicket(scene.ids, order, ids, { number, customers: [] });
}

function emailOf(slug: StaffSlug): string {
  return `${slug}@kestrel.example`;
}

function firstLife(scene: Scene, { problem }: SampleTicket, state: TicketState): Life {
  return 'route' in problem ? toOthers(scene, problem, state) : easyLife(scene, state, problem);
}

function* toOthers(scene: Scene, problem: HardProblem, state: TicketState): Life {
  yield* hardLife(scene, yield* taken(scene, state), problem);
}

/** A life changes its course when an escalation is opened, by whomever, and when the last one has ended. */
type Course = 'alone' | 'escalated' | 'ending';

function courseOf(state: TicketState, before: Course): Course {
  if (state.escalations.length > 0) return 'escalated';
  return before === 'alone' ? 'alone' : 'ending';
}

/** Act after act until the sample is opened. One that is refused, because things went another way, is left out. */
function live(past: PastTicket, scene: Scene, ticket: SampleTicket, end: Instant): void {
  if (past.state === null) return;
  const words = 'route' in ticket.problem ? ticket.problem : wordsFor(ticket.problem);
  let course: Course = 'alone';
  let life = firstLife(scene, ticket, past.state);
  let next = life.next();
  for (let acts = 0; acts < actsMax; acts += 1) {
    const state: TicketState = past.state;
    const turned = courseOf(state, course);
    if (turned !== course) {
      const agent = state.firstAgentId ?? scene.facts.directory.catchAllId;
      life =
        turned === 'escalated'
          ? escalatedLife(scene, state, words)
          : resolved(scene, state, agent, words.explanation);
      next = life.next();
      course = turned;
    }
    if (next.done) return;
    const at = Math.max(next.value.at, state.lastRecordedAt);
    const isOtherNow = (then: TicketState) => courseOf(then, course) !== course;
    past.passTo(Math.min(at, end), isOtherNow);
    if (isOtherNow(past.state)) continue;
    if (at >= end) return;
    const plan = next.value.plan(past.state);
    if (plan) past.carryOut(at, plan);
    next = life.next(past.state);
  }
}
