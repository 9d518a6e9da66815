import type { OpenEscalation } from '../../src/model/escalation.ts';
import { isRefusal, type Refusal } from '../../src/model/refusal.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import type { PathId, PersonId, TicketId } from '../../src/model/words.ts';
import type { RequestKey } from '../../src/operations/answer-once.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { nameBasedId } from '../../src/operations/name-based-id.ts';
import { samplePeople } from '../../src/operations/sample/sample-people.ts';
import { readTickets } from '../../src/storage/read-tickets.ts';
import { type Simulation, trying } from './story.ts';

/** A program makes a ticket, with a key under which it may ask again. */
export async function create(story: Simulation): Promise<void> {
  const { product, workspaceId, told } = story;
  const request = nextRequest(story);
  const ticket = {
    subject: `Made under ${request.key}`,
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

/** Somebody does something about one of the tickets. Refusals are fine: people are late, and pages are stale. */
export async function act(story: Simulation): Promise<void> {
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

type Changed = { readonly ticketId: string; readonly version: number } | Refusal;

async function actOn(story: Simulation, state: TicketState): Promise<void> {
  const { dice, told } = story;
  const escalation = dice.chance(0.9) ? state.escalations.at(-1) : undefined;
  const text = `Words ${told.texts.size}`;
  told.texts.set(text, null);
  const move = escalation ? onEscalation(story, state, escalation, text) : onTicket(story, state, text);
  const changed = await trying(story, move);
  if (changed === null || isRefusal(changed)) return;
  told.texts.set(text, changed.ticketId);
  told.versions.set(changed.ticketId, Math.max(told.versions.get(changed.ticketId) ?? 0, changed.version));
}

/** The same for every attempt of one request. */
function nextRequest({ told }: Simulation): RequestKey {
  const key = `K${told.texts.size}/${told.keys.size}`;
  return { actor: 'somebody', key, requestHash: nameBasedId(key).replaceAll('-', '') };
}

type Move = (desk: Desk) => Promise<Changed>;

function onTicket(story: Simulation, state: TicketState, text: string): Move {
  const { product, workspaceId, dice } = story;
  const on = {
    workspaceId,
    request: nextRequest(story),
    ticketId: state.id,
    personId: dice.pick(samplePeople()).id,
  };
  const kind = dice.pick(['functional', 'hierarchical'] as const);
  const overrideReason = dice.chance(0.6) ? text : undefined;
  const packet = { items: { summary: 'It fails.', tried: 'Twice.' }, confirmed: [], evidence: [] };
  const status = dice.pick(['waiting', 'open', 'resolved'] as const);
  const escalate: Move = (desk) =>
    product.openEscalation(desk, { ...on, kind, packet, send: true, overrideReason });
  return dice.chance(0.7) ? escalate : (desk) => product.changeTicket(desk, { ...on, facts: {}, status });
}

function onEscalation(story: Simulation, state: TicketState, escalation: OpenEscalation, text: string): Move {
  const { product, workspaceId, dice } = story;
  const anybody = dice.pick(samplePeople()).id;
  const by = (id: PersonId) => ({ personId: dice.chance(0.85) ? id : anybody });
  const of = { workspaceId, request: nextRequest(story), escalationId: escalation.id, ticketId: state.id };
  const { ownerId, senderId, updatesOwnerId } = escalation;
  const asked = 'offer' in escalation && escalation.offer ? escalation.offer.personId : ownerId;
  const packet = { items: { summary: text, tried: 'Twice.', scope: 'All.' }, confirmed: [], evidence: [] };
  const record = {
    neededHere: true,
    earlierBy: 'nobody',
    causeClass: 'release',
    cause: text,
    remedy: 'fix',
    reusable: false,
  } as const;
  const pathId = dice.pick(['platform', 'engineering', 'specialists'] as PathId[]);
  const explains = ['answered', 'coordinating'].includes(escalation.state)
    ? { explainsEscalationId: escalation.id }
    : {};
  const decision = dice.pick(['team', 'person', 'send-back', 'close'] as const);
  const end = dice.pick(['decline-escalation', 'withdraw-escalation'] as const);
  const moves: Readonly<Record<string, Move>> = {
    accept: (desk) => product.acceptEscalation(desk, { ...of, ...by(asked) }),
    return: (desk) => product.returnEscalation(desk, { ...of, ...by(asked), items: ['scope'], note: text }),
    route: (desk) => product.reRouteEscalation(desk, { ...of, ...by(asked), pathId, note: text }),
    request: (desk) => product.requestEscalation(desk, { ...of, ...by(senderId), overrideReason: text }),
    packet: (desk) => product.writePacket(desk, { ...of, ...by(senderId), packet }),
    answer: (desk) => product.answerEscalation(desk, { ...of, ...by(ownerId), answer: text }),
    end: (desk) => product.endHandOff(desk, end, { ...of, ...by(asked), note: text }),
    write: (desk) =>
      product.addMessage(desk, { ...of, ...by(updatesOwnerId), direction: 'outbound', text, ...explains }),
    coordinate: (desk) =>
      product.decideCoordination(desk, {
        ...of,
        ...by(ownerId),
        decision,
        pathId,
        keeperId: anybody,
        record,
        note: text,
      }),
    close: (desk) => product.closeEscalation(desk, { ...of, ...by(ownerId), record }),
  };
  const likely = {
    investigating: ['request', 'request', 'packet', 'end', 'write'],
    requested: ['accept', 'accept', 'accept', 'return', 'route', 'end', 'write'],
    accepted: ['answer', 'answer', 'return', 'write', 'packet', 'accept'],
    answered: ['write', 'write', 'close', 'close'],
    coordinating: ['coordinate', 'coordinate', 'write'],
  }[escalation.state];
  const name = dice.chance(0.9) ? dice.pick(likely) : dice.pick(Object.keys(moves));
  return moves[name] as Move;
}
