import { randomBytes } from 'node:crypto';
import type { Intake } from '../../src/model/intake.ts';
import { isRefusal } from '../../src/model/refusal.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import type { PersonId, TicketId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { nameBasedId } from '../../src/operations/name-based-id.ts';
import {
  personId,
  sampleCalendars,
  samplePeople,
  sampleRotas,
  sampleTeams,
} from '../../src/operations/sample/sample-people.ts';
import { type SeededDice, seededDice } from '../../src/operations/sample/seeded-dice.ts';
import type { Database } from '../../src/storage/database.ts';
import { readTickets } from '../../src/storage/read-tickets.ts';
import { standardPolicy } from '../support/test-desk.ts';
import { TestClock } from '../support/test-clock.ts';
import { breachesOf } from './breaches.ts';
import { onPower, type Power } from './power.ts';
import type { Product } from './product.ts';
import { channelsOf, send } from './sending.ts';
import { quietly, type Simulation, type Told, trying } from './story.ts';

export const ticketsEach = 3;
export const stepsEach = 45;

/** Runs one seed to its end and answers what does not hold. */
export async function simulate(seed: number, product: Product, database: Database): Promise<string[]> {
  const story = await begin(seed, product, database);
  for (let step = 0; step < stepsEach; step += 1) await takeStep(story, step);
  story.power.cutShare = 0;
  story.power.gone.clear();
  await comeToRest(story);
  return breachesOf(story);
}

async function begin(seed: number, product: Product, database: Database): Promise<Simulation> {
  const dice = seededDice(seed);
  const clock = new TestClock('2026-10-24T20:00:00Z');
  clock.forwardTo(clock.realNow() + dice.between(0, 5 * 24 * 60) * 60_000);
  const power: Power = { cutShare: 0, gone: new Set() };
  // The same seed may run again in the same database, as another workspace.
  const run = randomBytes(6).toString('hex');
  // Two nodes with caches of their own on one database.
  const desks = [0, 1].map((node) =>
    deskOn(product, onPower(database, power, dice, node), clock, dice, `${run}/${node}`),
  );
  const { workspaceId } = await product.createWorkspace(desks[0] as Desk, {
    slug: `seed-${seed}-${run}`,
    name: `Seed ${seed}`,
    isSample: true,
    calendars: sampleCalendars(),
    teams: sampleTeams(),
    rotas: sampleRotas(),
    people: samplePeople(),
    catchAllId: personId('ruth'),
    policySource: standardPolicy,
  });
  power.cutShare = 0.03;
  const told: Told = {
    remoteTickets: new Map(),
    messages: new Set(),
    keys: new Map(),
    received: new Map(),
    surprises: [],
  };
  return { product, desks, database, workspaceId, clock, dice, power, told };
}

function deskOn(
  product: Product,
  database: Database,
  clock: TestClock,
  dice: SeededDice,
  name: string,
): Desk {
  let count = 0;
  return {
    database,
    clock,
    dice: {
      id: () => nameBasedId('simulation', name, (count += 1), dice.next()),
      bytes: (length) => randomBytes(length),
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    records: new product.Records(database, clock),
    wake: () => undefined,
  };
}

async function takeStep(story: Simulation, step: number): Promise<void> {
  const { dice } = story;
  if (step < ticketsEach) return deliver(story, step, 0);
  const roll = dice.between(0, 99);
  if (roll < 22) return deliver(story, dice.between(0, ticketsEach - 1), step);
  if (roll < 28) return create(story, step);
  if (roll < 62) return act(story);
  if (roll < 84) return passTime(story);
  return send(story);
}

/** A helpdesk tells of a ticket: once, twice, or late; the same delivery id always says the same. */
async function deliver(story: Simulation, ticket: number, step: number): Promise<void> {
  const { product, workspaceId, clock, dice, told } = story;
  const remoteId = `T${ticket}`;
  const at = clock.realNow() - (dice.chance(0.2) ? dice.between(1, 90) * 60_000 : 0);
  const messageRemoteId = `${remoteId}/${step}`;
  const fact = {
    type: 'ticket',
    remoteId,
    occurredAt: at,
    remoteVersion: at,
    subject: `Ticket ${ticket}`,
    priority: dice.pick(['low', 'normal', 'high', 'urgent'] as const),
    ...(step === 0 ? { assignee: { email: 'priya@kestrel.example' } } : {}),
    ...(dice.chance(0.25) ? { impact: { departmentBlocked: true }, workaround: 'none' as const } : {}),
    ...(dice.chance(0.1) ? { impact: { productionOutage: true } } : {}),
    ...(step > 0 && dice.chance(0.3) ? { status: dice.pick(['open', 'waiting', 'resolved'] as const) } : {}),
  } as const;
  const message = {
    type: 'message',
    remoteId,
    messageRemoteId,
    occurredAt: at,
    direction: dice.pick(['inbound', 'inbound', 'outbound', 'note'] as const),
    text: dice.pick([
      'Production is down for all our users.',
      'Any news?',
      'Thank you.',
      'I want to speak to a manager.',
    ]),
    automatic: dice.chance(0.1),
  } as const;
  const intake: Intake = { system: 'zendesk', deliveryId: `D${ticket}/${step}`, parts: [fact, message] };
  const delivery = {
    workspaceId,
    sourceId: workspaceId,
    intake,
    bodyHash: nameBasedId(intake.deliveryId).replaceAll('-', ''),
  };
  const times = dice.chance(0.3) ? 2 : 1;
  for (let time = 0; time < times; time += 1) {
    const received = await trying(story, (desk) => product.receiveDelivery(desk, delivery));
    if (received === null || isRefusal(received)) continue;
    told.messages.add(`${remoteId} ${messageRemoteId}`);
    const { ticketId } = received.tickets[0] as { ticketId: string };
    const before = told.remoteTickets.get(remoteId);
    if (before !== undefined && before !== ticketId) told.surprises.push(`${remoteId} is two tickets`);
    told.remoteTickets.set(remoteId, ticketId);
  }
}

/** A program makes a ticket, with a key under which it may ask again. */
async function create(story: Simulation, step: number): Promise<void> {
  const { product, workspaceId, told } = story;
  const request = {
    actor: 'program',
    key: `K${step}`,
    requestHash: nameBasedId('body', step).replaceAll('-', ''),
  };
  const ticket = {
    subject: `Made ${step}`,
    text: 'How do I do this?',
    channel: 'api',
    priority: 'normal',
    facts: {},
  } as const;
  const made = await trying(story, (desk) =>
    product.createTicket(desk, { workspaceId, actor: { kind: 'system', system: 'api' }, request, ticket }),
  );
  if (made !== null && !isRefusal(made)) told.keys.set(request.key, made.ticketId);
}

async function passTime(story: Simulation): Promise<void> {
  const { clock, dice, product, workspaceId, desks } = story;
  clock.forwardTo(clock.realNow() + dice.pick([1, 5, 16, 31, 60, 180, 600]) * 60_000);
  if (dice.chance(0.3)) {
    // Both nodes at once.
    await Promise.all(desks.map((desk) => quietly(story, () => product.fireDueDeadlines(desk, workspaceId))));
    return;
  }
  await trying(story, (desk) => product.fireDueDeadlines(desk, workspaceId));
}

/** Somebody does something about one of the tickets. Refusals are fine: people are late, and pages are stale. */
async function act(story: Simulation): Promise<void> {
  const { dice, told, database, workspaceId } = story;
  const ids = [...told.remoteTickets.values(), ...told.keys.values()] as TicketId[];
  if (ids.length === 0) return;
  const ticketId = dice.pick(ids);
  const read = await readTickets(database.of(workspaceId), workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!state) return;
  // Now and then two people at the same moment.
  await Promise.all(dice.chance(0.25) ? [actOn(story, state), actOn(story, state)] : [actOn(story, state)]);
}

async function actOn(story: Simulation, state: TicketState): Promise<void> {
  const { product, workspaceId, dice } = story;
  const escalation = state.escalations.at(-1);
  const person = dice.pick(samplePeople()).id;
  const on = { workspaceId, request: null, ticketId: state.id } as const;
  if (!escalation) {
    const packet = { items: { summary: 'It fails.', tried: 'Twice.' }, confirmed: [], evidence: [] };
    const kind = dice.pick(['functional', 'hierarchical'] as const);
    const overrideReason = dice.chance(0.6) ? 'On the phone.' : undefined;
    await trying(story, (desk) =>
      product.openEscalation(desk, { ...on, personId: person, kind, packet, send: true, overrideReason }),
    );
    return;
  }
  const offered = 'offer' in escalation && escalation.offer ? escalation.offer.personId : escalation.ownerId;
  const of = { workspaceId, request: null, escalationId: escalation.id } as const;
  const by = (id: PersonId) => (dice.chance(0.85) ? id : person);
  const moves: ((desk: Desk) => Promise<unknown>)[] = [
    (desk) => product.acceptEscalation(desk, { ...of, personId: by(offered) }),
    (desk) =>
      product.returnEscalation(desk, { ...of, personId: by(offered), items: ['scope'], note: 'Which?' }),
    (desk) =>
      product.requestEscalation(desk, { ...of, personId: by(escalation.senderId), overrideReason: 'Again.' }),
    (desk) => product.answerEscalation(desk, { ...of, personId: by(escalation.ownerId), answer: 'Done.' }),
    (desk) =>
      product.endHandOff(desk, dice.pick(['decline-escalation', 'withdraw-escalation']), {
        ...of,
        personId: by(offered),
      }),
    (desk) =>
      product.addMessage(desk, {
        ...on,
        personId: by(escalation.updatesOwnerId),
        direction: 'outbound',
        text: 'We are on it until five.',
      }),
    (desk) =>
      product.changeTicket(desk, {
        ...on,
        personId: person,
        facts: {},
        status: dice.pick(['waiting', 'open']),
      }),
  ];
  const weights = [0, 0, 0, 1, 2, 3, 3, 4, 5, 5, 6];
  await trying(story, moves[dice.pick(weights)] as (desk: Desk) => Promise<unknown>);
}

/** The power is back for good: everything that is owed happens. */
async function comeToRest(story: Simulation): Promise<void> {
  const { product, desks, workspaceId, clock, told } = story;
  const desk = desks[0] as Desk;
  for (let round = 0; round < 60; round += 1) {
    const fired = await trying(story, () => product.fireDueDeadlines(desk, workspaceId));
    const sent = await trying(story, () => product.deliverMessages(desk, channelsOf(story, 0)));
    if (fired === null || sent === null) return;
    if (fired.deadlines + sent > 0) continue;
    const waiting = await desk.database.across
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('workspace_id', '=', workspaceId)
      .where('state', 'in', ['pending', 'leased'])
      .executeTakeFirstOrThrow();
    if (Number(waiting.count) === 0) return;
    // Leases run out and back-offs end.
    clock.forwardTo(clock.realNow() + 31 * 60_000);
  }
  told.surprises.push('It never came to rest.');
}
