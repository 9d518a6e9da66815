/** The people of the sample look at what waits for them: most of it is done in time, some is late, some is missed. */
import { minuteMs } from '../../model/instant.ts';
import type { Instant } from '../../model/instant.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId, WorkspaceId } from '../../model/words.ts';
import { isCounting, isEnded } from '../../rules/clocks/run-clock.ts';
import { isOnDuty } from '../../rules/routing/duty.ts';
import type { DecisionFacts } from '../../rules/ticket/draft.ts';
import { isDecisionOwed } from '../../rules/ticket/manager-clocks.ts';
import { readHead } from '../../storage/read-tickets.ts';
import { readQueue } from '../../storage/read-views.ts';
import { addMessage } from '../add-message.ts';
import { decisionFacts } from '../advance-ticket.ts';
import { answerEscalation, recordDecision } from '../answer-escalation.ts';
import { changeTicket } from '../change-ticket.ts';
import { closeEscalation } from '../close-escalation.ts';
import type { Desk } from '../desk.ts';
import { acceptEscalation } from '../hand-off.ts';
import { writePacket } from '../write-packet.ts';
import { personId } from './sample-people.ts';
import type { SampleTicket } from './sample-tickets.ts';

type Words = SampleTicket['words'];

interface Tending {
  readonly desk: Desk;
  readonly workspaceId: WorkspaceId;
  readonly facts: DecisionFacts;
  readonly state: TicketState;
  readonly words: Words;
}

const queueMax = 200;

export async function tend(
  desk: Desk,
  workspaceId: WorkspaceId,
  words: ReadonlyMap<string, Words>,
): Promise<void> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  if (!head) return;
  const facts = await decisionFacts(desk, workspaceId, head);
  const admin = { id: personId('greta'), teamIds: [...facts.directory.teams.keys()] };
  const entries = await readQueue(db, workspaceId, {
    view: 'next',
    reader: admin,
    now: facts.now,
    limit: queueMax,
  });
  for (const { state, subject } of entries) {
    const said = words.get(subject ?? '');
    if (said) await tendTicket({ desk, workspaceId, facts, state, words: said });
  }
}

async function tendTicket(tending: Tending): Promise<void> {
  const { state } = tending;
  if (state.firstAgentId === null) return takeTicket(tending);
  const escalation = state.escalations.at(-1);
  if (escalation) return tendEscalation(tending, escalation);
  await answerCustomer(tending, state.firstAgentId);
  await resolve(tending, state.firstAgentId);
}

/** Each ticket has habits of its own, the same every time: 0 ≤ habit < 1. */
function habit(state: TicketState, about: string): number {
  let mixed = 2_166_136_261;
  for (const letter of `${state.number}/${about}`)
    mixed = Math.imul(mixed ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_540_483_477) >>> 0;
  // What is down for everybody is tended to by everybody.
  const share = state.severity === 1 ? 0.6 : 1;
  return (share * ((mixed ^ (mixed >>> 15)) >>> 0)) / 4_294_967_296;
}

function isTime(tending: Tending, since: Instant, about: string, least: number, most: number): boolean {
  const wait = least + habit(tending.state, about) * (most - least);
  return tending.facts.now - since >= wait * minuteMs;
}

async function takeTicket({ desk, workspaceId, facts, state }: Tending): Promise<void> {
  if (habit(state, 'taken') > 0.85 || facts.now - state.createdAt < 12 * minuteMs) return;
  const team = facts.directory.teams.get(state.teamId)?.record;
  const here = (team?.memberIds ?? []).filter((id) => isOnDuty(facts, id, facts.now));
  const firstAgentId = here[Math.floor(habit(state, 'who') * here.length)];
  if (!firstAgentId) return;
  await changeTicket(desk, {
    workspaceId,
    personId: firstAgentId,
    ticketId: state.id,
    facts: {},
    firstAgentId,
  });
}

async function answerCustomer(tending: Tending, agent: PersonId): Promise<void> {
  const { desk, workspaceId, facts, state, words } = tending;
  const first = state.clocks['first-response']?.clock;
  const isOwed = first !== undefined && !isEnded(first);
  if (!isOwed || !isOnDuty(facts, agent, facts.now) || habit(state, 'answers') > 0.9) return;
  if (!isTime(tending, state.createdAt, 'answer', 10, 55)) return;
  const text = words.reply || words.question;
  await addMessage(desk, {
    workspaceId,
    personId: agent,
    ticketId: state.id,
    request: null,
    direction: 'outbound',
    text,
  });
}

async function resolve(tending: Tending, agent: PersonId): Promise<void> {
  const { desk, workspaceId, facts, state, words } = tending;
  const first = state.clocks['first-response']?.clock;
  if (first === undefined || !isEnded(first) || state.status !== 'open' || !isOnDuty(facts, agent, facts.now))
    return;
  if (habit(state, 'resolves') > 0.9 || !isTime(tending, state.activeAt, 'resolve', 50, 420)) return;
  const on = { workspaceId, personId: agent, ticketId: state.id } as const;
  if (words.reply) await addMessage(desk, { ...on, request: null, direction: 'outbound', text: words.reply });
  await changeTicket(desk, { ...on, facts: {}, status: 'resolved' });
}

async function tendEscalation(tending: Tending, escalation: OpenEscalation): Promise<void> {
  const { facts, state } = tending;
  await followUp(tending, escalation);
  await keepPromise(tending, escalation);
  switch (escalation.state) {
    case 'investigating':
      return;
    case 'requested': {
      const { personId: asked, madeAt, number } = escalation.offer;
      const answers = habit(state, `offer ${number}`) < 0.82 && isOnDuty(facts, asked, facts.now);
      if (answers && isTime(tending, madeAt, `accept ${number}`, 4, 24))
        await accept(tending, escalation.id, asked);
      return;
    }
    case 'accepted':
      if (isTime(tending, escalation.acceptedAt, 'own answer', 5, 40))
        await answerAsManager(tending, escalation);
      if (isTime(tending, escalation.acceptedAt, 'answer', 45, 320)) await answerIt(tending, escalation);
      return;
    case 'answered':
      return explainAndClose(tending, escalation);
  }
}

async function accept(
  { desk, workspaceId }: Tending,
  escalationId: OpenEscalation['id'],
  by: PersonId,
): Promise<void> {
  await acceptEscalation(desk, { workspaceId, escalationId, personId: by, request: null });
}

/** What the packet lacks is the sender's task. */
async function followUp(tending: Tending, escalation: OpenEscalation): Promise<void> {
  const { desk, workspaceId, facts, words, state } = tending;
  const isMissing = escalation.missingToFollow.length > 0 && escalation.packetVersion === 0;
  if (!isMissing || !isOnDuty(facts, escalation.senderId, facts.now) || habit(state, 'follows') > 0.95)
    return;
  if (!isTime(tending, escalation.openedAt, 'follow', 6, 40)) return;
  const items =
    Object.keys(words.packet).length > 0
      ? words.packet
      : { summary: 'See the conversation.', tried: 'What stands in the article.' };
  const evidence = words.evidence.map((text) => ({
    kind: text.startsWith('http') ? ('link' as const) : ('error-text' as const),
    text,
  }));
  const packet = { items, confirmed: Object.keys(items) as (keyof typeof items)[], evidence };
  await writePacket(desk, {
    workspaceId,
    personId: escalation.senderId,
    escalationId: escalation.id,
    request: null,
    packet,
  });
}

/** The customer hears before the promise runs out, mostly. */
async function keepPromise(tending: Tending, escalation: OpenEscalation): Promise<void> {
  const { desk, workspaceId, facts, state, words } = tending;
  const { clock } = escalation.customerUpdate;
  const by = escalation.updatesOwnerId;
  if (!isCounting(clock) || clock.dueAt - facts.now > 22 * minuteMs) return;
  if (habit(state, 'updates') > 0.92 || !isOnDuty(facts, by, facts.now)) return;
  const text = words.update || words.reply || words.question;
  await addMessage(desk, {
    workspaceId,
    personId: by,
    ticketId: state.id,
    request: null,
    direction: 'outbound',
    text,
  });
}

/** A manager writes to the customer himself. */
async function answerAsManager(
  { desk, workspaceId, facts, state, words }: Tending,
  { clocks, ownerId }: OpenEscalation,
): Promise<void> {
  const clock = clocks['manager-response']?.clock;
  if (clock === undefined || isEnded(clock) || !isOnDuty(facts, ownerId, facts.now)) return;
  const text = words.update || words.explanation || words.reply;
  const on = { workspaceId, personId: ownerId, ticketId: state.id, request: null } as const;
  await addMessage(desk, { ...on, direction: 'outbound', text });
}

async function answerIt(
  { desk, workspaceId, facts, state, words }: Tending,
  escalation: OpenEscalation,
): Promise<void> {
  if (habit(state, 'solves') > 0.93 || !isOnDuty(facts, escalation.ownerId, facts.now)) return;
  const answer = words.answer || 'Looked at it with the agent; the article covers it.';
  const explanation = words.explanation || words.reply;
  if (isDecisionOwed(escalation)) {
    const on = { workspaceId, personId: escalation.ownerId, escalationId: escalation.id, request: null };
    await recordDecision(desk, { ...on, decision: answer });
  }
  await answerEscalation(desk, {
    workspaceId,
    personId: escalation.ownerId,
    escalationId: escalation.id,
    request: null,
    answer,
    explanation,
  });
}

async function explainAndClose(
  tending: Tending,
  escalation: Extract<OpenEscalation, { state: 'answered' }>,
): Promise<void> {
  const { desk, workspaceId, facts, state, words } = tending;
  const { id: escalationId, updatesOwnerId, ownerId, answeredAt, explainedAt } = escalation;
  const on = { workspaceId, request: null } as const;
  if (explainedAt === null) {
    if (!isTime(tending, answeredAt, 'explain', 5, 60) || !isOnDuty(facts, updatesOwnerId, facts.now)) return;
    const text = words.explanation || words.reply;
    await addMessage(desk, {
      ...on,
      personId: updatesOwnerId,
      ticketId: state.id,
      direction: 'outbound',
      text,
      explainsEscalationId: escalationId,
    });
    return;
  }
  if (!isTime(tending, explainedAt, 'close', 15, 90)) return;
  await closeEscalation(desk, { ...on, personId: ownerId, escalationId, record: words.record });
  await changeTicket(desk, {
    workspaceId,
    personId: ownerId,
    ticketId: state.id,
    facts: {},
    status: 'resolved',
  });
}
