import type { OpenEscalation } from '../../src/model/escalation.ts';
import type { TicketState } from '../../src/model/ticket.ts';
import type { WorkspaceId } from '../../src/model/words.ts';
import { addMessage } from '../../src/operations/add-message.ts';
import { decisionFacts } from '../../src/operations/advance-ticket.ts';
import { answerEscalation } from '../../src/operations/answer-escalation.ts';
import { closeEscalation } from '../../src/operations/close-escalation.ts';
import { decideCoordination } from '../../src/operations/steer-escalation.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { acceptEscalation, requestEscalation, returnEscalation } from '../../src/operations/hand-off.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { isOnDuty } from '../../src/rules/routing/duty.ts';
import { readStates, readHead } from '../../src/storage/read-tickets.ts';
import { readQueue } from '../../src/storage/read-queue.ts';
import { seededNumber } from './seeded-choice.ts';

const minuteMs = 60_000;

/** The people of the replay: of ten offers they accept six, return two and miss two; answers take hours. */
export async function answerOffers(desk: Desk, workspaceId: WorkspaceId): Promise<void> {
  const db = desk.database.of(workspaceId);
  const head = await readHead(db, workspaceId);
  if (!head) return;
  const facts = await decisionFacts(desk, workspaceId, head);
  const reader = { id: personId('greta'), teamIds: [...facts.directory.teams.keys()] };
  const entries = await readQueue(db, workspaceId, { view: 'escalated', reader, now: facts.now, limit: 200 });
  const ids = entries.map(({ ticketId }) => ticketId);
  const states = await readStates(db, workspaceId, ids);
  for (const id of ids) {
    const state = states.find((one) => one.id === id);
    if (!state) continue;
    for (const escalation of state.escalations) {
      const owner =
        'offer' in escalation && escalation.offer ? escalation.offer.personId : escalation.ownerId;
      if (isOnDuty(facts, owner, facts.now)) await act(desk, workspaceId, state, escalation, facts.now);
    }
  }
}

async function act(
  desk: Desk,
  workspaceId: WorkspaceId,
  state: TicketState,
  escalation: OpenEscalation,
  now: number,
): Promise<void> {
  const on = { workspaceId, escalationId: escalation.id, request: null };
  const chance = (about: string) => seededNumber(10, state.number, String(escalation.number), about);
  switch (escalation.state) {
    case 'investigating':
      await requestEscalation(desk, {
        ...on,
        personId: escalation.senderId,
        overrideReason: 'The caller has no more.',
      });
      return;
    case 'requested':
      return answerOffer(
        desk,
        on,
        escalation,
        now,
        chance(`offer ${escalation.offer.number} of bounce ${escalation.bounces}`),
      );
    case 'accepted':
      if (now - escalation.acceptedAt < (30 + 20 * chance('answer')) * minuteMs) return;
      await answerEscalation(desk, {
        ...on,
        personId: escalation.ownerId,
        answer: 'Found and mended.',
        explanation: 'It is mended.',
      });
      return;
    case 'coordinating': {
      const by = { ...on, personId: escalation.ownerId };
      await decideCoordination(desk, { ...by, decision: 'team', pathId: escalation.pathId });
      return;
    }
    case 'answered':
      return explainAndClose(desk, on, state, escalation);
  }
}

interface On {
  readonly workspaceId: WorkspaceId;
  readonly escalationId: OpenEscalation['id'];
  readonly request: null;
}

/** `choice` from 0 to 9: six accept, two return once, two say nothing. */
async function answerOffer(
  desk: Desk,
  on: On,
  { offer, bounces }: Extract<OpenEscalation, { state: 'requested' }>,
  now: number,
  choice: number,
): Promise<void> {
  if (now - offer.madeAt < 5 * minuteMs || choice >= 8) return;
  const by = { ...on, personId: offer.personId };
  if (choice >= 6 && bounces === 0)
    await returnEscalation(desk, { ...by, items: ['identifiers', 'scope'], note: 'Which one?' });
  else await acceptEscalation(desk, by);
}

async function explainAndClose(
  desk: Desk,
  on: On,
  state: TicketState,
  escalation: Extract<OpenEscalation, { state: 'answered' }>,
): Promise<void> {
  const { workspaceId } = on;
  if (escalation.explainedAt === null) {
    const message = {
      workspaceId,
      ticketId: state.id,
      request: null,
      direction: 'outbound',
      text: 'It is mended.',
    } as const;
    await addMessage(desk, {
      ...message,
      personId: escalation.updatesOwnerId,
      explainsEscalationId: escalation.id,
    });
    return;
  }
  const record = {
    neededHere: true,
    earlierBy: 'nobody',
    causeClass: 'process',
    cause: 'As told.',
    remedy: 'fix',
    reusable: true,
  } as const;
  await closeEscalation(desk, { ...on, personId: escalation.ownerId, record });
}
