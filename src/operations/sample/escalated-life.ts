/** The life of a ticket that goes to another team or to a manager, from the hand-off to what was learnt. */
import { minuteMs, type Instant } from '../../model/instant.ts';
import type { OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PathId, TextId } from '../../model/words.ts';
import { isCounting } from '../../rules/clocks/run-clock.ts';
import { escalationIdOf, type Planning } from '../advance-ticket.ts';
import { makeClosing } from '../close-escalation.ts';
import { makeOpening } from '../open-escalation.ts';
import { makePacket, packetAgain, type PacketWords } from './packet-words.ts';
import type { HardProblem } from './sample-problem.ts';
import { type Act, afterCustomer, afterWork, command, hear, type Life, type Scene, tell } from './scene.ts';

export type EscalationWords = PacketWords &
  Pick<
    HardProblem,
    'question' | 'customerAnswer' | 'updates' | 'returned' | 'answer' | 'explanation' | 'record'
  >;

/** Asked, answered, escalated. What follows is the life of every escalation. */
export function* hardLife(scene: Scene, received: TicketState, problem: HardProblem): Life {
  const { dice } = scene;
  let state = received;
  const agent = state.firstAgentId ?? scene.facts.directory.catchAllId;
  state = yield {
    at: afterWork(scene, agent, state.lastRecordedAt, dice.between(4, 24)),
    plan: () => tell(scene, agent, problem.question),
  };
  if (state.escalations.length === 0 && problem.route === 'functional' && dice.chance(0.75)) {
    const at = afterCustomer(scene, state.lastRecordedAt, 5, 40);
    state = yield { at, plan: () => hear(scene, problem.customerAnswer) };
  }
  if (state.escalations.length === 0)
    yield {
      at: afterWork(scene, agent, state.lastRecordedAt, dice.between(3, 14)),
      plan: () => opening(scene, state, problem),
    };
}

/** Whatever state it is in, whoever made it. */
export function* escalatedLife(scene: Scene, from: TicketState, words: EscalationWords): Life {
  let state = from;
  // Two escalations may run beside each other, and each goes through some ten stages.
  for (let stage = 0; stage < 60 && state.escalations.length > 0; stage += 1) {
    const escalation = state.escalations[0] as OpenEscalation;
    const stage =
      followingUp(scene, escalation, words) ??
      (isHeld(scene, escalation) ? nothing : nextStage(scene, escalation, words));
    state = yield keepingPromise(scene, escalation, stage, words) ?? stage;
  }
}

/** It stays as it is until the sample is opened. */
function isHeld({ holdAt }: Scene, { state }: OpenEscalation): boolean {
  return holdAt === state;
}

const nothing: Act = { at: Number.POSITIVE_INFINITY, plan: () => null };

function opening(scene: Scene, state: TicketState, problem: HardProblem): Planning {
  const { ticketId, fill, dice } = scene;
  const personId = state.firstAgentId ?? scene.facts.directory.catchAllId;
  const escalationId = escalationIdOf(ticketId, state.escalationsOpened + 1);
  const order = {
    ticketId,
    personId,
    kind: problem.route,
    ...(problem.path ? { pathId: problem.path as PathId } : {}),
    packet: packetAgain(problem, fill),
    send: true,
    ...(dice.chance(0.08) ? { overrideReason: 'The customer is on the phone.' } : {}),
  };
  return command(scene, personId, makeOpening(order, escalationId, {}));
}

/** What is done next where time presses nobody: each stage takes its time. */
function nextStage(scene: Scene, escalation: OpenEscalation, words: EscalationWords): Act {
  switch (escalation.state) {
    case 'investigating':
      return completing(scene, escalation);
    case 'requested':
      return answeringOffer(scene, escalation, words);
    case 'accepted':
      return working(scene, escalation, words);
    case 'answered':
      return ending(scene, escalation, words);
    case 'coordinating':
      return coordinating(scene, escalation);
  }
}

/** A coordinator lets the team keep it to which it was to go. */
function coordinating(scene: Scene, escalation: Extract<OpenEscalation, { state: 'coordinating' }>): Act {
  const { id: escalationId, ownerId, since, proposedPathId, pathId } = escalation;
  return {
    at: afterWork(scene, ownerId, since, scene.dice.between(5, 24)),
    plan: () =>
      command(scene, ownerId, () => ({
        command: {
          type: 'decide-coordination',
          escalationId,
          decided: { decision: 'team', pathId: proposedPathId ?? pathId },
          noteId: null,
        },
      })),
  };
}

/** The sender asks what was missing, or knows it, and sends it again. */
function completing(scene: Scene, escalation: Extract<OpenEscalation, { state: 'investigating' }>): Act {
  const { dice } = scene;
  const { senderId, id } = escalation;
  const since = escalation.returned?.at ?? escalation.openedAt;
  return {
    at: afterWork(scene, senderId, since, dice.between(12, 80)),
    plan: (state) => {
      const now = state.escalations.find((one) => one.id === id);
      if (now?.state !== 'investigating') return null;
      const override = now.missingToLeave.length > 0;
      return command(scene, senderId, (_ticket, _state, _facts, word) => {
        const noteId = override ? word('reason', 'Asked on the phone; it stands in the conversation.') : null;
        return {
          command: {
            type: 'request-escalation',
            escalationId: id,
            ...(noteId ? { override: { noteId } } : {}),
          },
        };
      });
    },
  };
}

/** What a trigger sent off without a packet: its sender writes it. */
function followingUp(scene: Scene, escalation: OpenEscalation, words: EscalationWords): Act | null {
  const { id, senderId, openedAt, packetVersion, missingToFollow } = escalation;
  if (packetVersion > 0 || missingToFollow.length === 0) return null;
  return {
    at: afterWork(scene, senderId, openedAt, scene.dice.between(5, 24)),
    plan: () => command(scene, senderId, makePacket(id, senderId, packetAgain(words, scene.fill))),
  };
}

const elsewhere = 'specialists' as PathId;

/** Most accept, some return what is not ready, a few pass it on; some do not see it in time. */
function answeringOffer(
  scene: Scene,
  escalation: Extract<OpenEscalation, { state: 'requested' }>,
  words: EscalationWords,
): Act {
  const { dice } = scene;
  const { offer, id, bounces } = escalation;
  const choice = dice.next();
  const isLate = dice.chance(0.06);
  const at = afterWork(
    scene,
    offer.personId,
    offer.madeAt,
    isLate ? dice.between(31, 45) : dice.between(3, 24),
  );
  return {
    at,
    plan: (state) => {
      const now = state.escalations.find((one) => one.id === id);
      if (now?.state !== 'requested') return null;
      const by = now.offer.personId;
      if (choice < 0.13 && bounces === 0)
        return command(scene, by, (_ticket, _state, _facts, word) => ({
          command: {
            type: 'return-escalation',
            escalationId: id,
            items: words.returned.items,
            noteId: word('reason', words.returned.note),
          },
        }));
      if (choice > 0.97 && bounces === 0 && now.kind === 'functional' && now.pathId !== elsewhere)
        return command(scene, by, (_ticket, _state, _facts, word) => ({
          command: {
            type: 're-route-escalation',
            escalationId: id,
            pathId: elsewhere,
            noteId: word('reason', 'Not ours: the setting can be changed without us.'),
          },
        }));
      return command(scene, by, () => ({ command: { type: 'accept-escalation', escalationId: id } }));
    },
  };
}

/** The owner works; a manager writes himself first and decides. */
function working(
  scene: Scene,
  escalation: Extract<OpenEscalation, { state: 'accepted' }>,
  words: EscalationWords,
): Act {
  const { dice } = scene;
  const { id, ownerId, acceptedAt, severity, kind } = escalation;
  const response = escalation.clocks['manager-response']?.clock;
  if (kind === 'hierarchical' && response && isCounting(response))
    return {
      at: afterWork(scene, ownerId, acceptedAt, dice.between(4, 25)),
      plan: () => tell(scene, ownerId, dice.pick(words.updates)),
    };
  const minutes = severity <= 2 ? dice.between(25, 190) : dice.between(40, dice.chance(0.2) ? 560 : 230);
  return {
    at: afterWork(scene, ownerId, acceptedAt, minutes),
    plan: (state) => {
      const now = state.escalations.find((one) => one.id === id);
      if (now?.state !== 'accepted') return null;
      return command(scene, now.ownerId, (_ticket, _state, _facts, word) => ({
        command: {
          type: 'answer-escalation',
          escalationId: id,
          answerId: word('answer', scene.fill(words.answer)) as TextId,
          explanationId: word('explanation', scene.fill(words.explanation)),
        },
      }));
    },
  };
}

/** The customer is told, then it is closed with what was learnt. */
function ending(
  scene: Scene,
  escalation: Extract<OpenEscalation, { state: 'answered' }>,
  words: EscalationWords,
): Act {
  const { dice } = scene;
  const { id, updatesOwnerId, ownerId, answeredAt, explainedAt, kind } = escalation;
  if (explainedAt === null)
    return {
      at: afterWork(scene, updatesOwnerId, answeredAt, dice.between(4, 50)),
      plan: () => tell(scene, updatesOwnerId, words.explanation, { explainsEscalationId: id }),
    };
  const decision = escalation.clocks.decision?.clock;
  if (kind === 'hierarchical' && decision && isCounting(decision))
    return {
      at: afterWork(scene, ownerId, explainedAt, dice.between(1, 6)),
      plan: () =>
        command(scene, ownerId, (_ticket, _state, _facts, word) => ({
          command: {
            type: 'record-decision',
            escalationId: id,
            decisionId: word('reason', scene.fill(words.answer)) as TextId,
          },
        })),
    };
  return {
    at: afterWork(scene, ownerId, explainedAt, dice.between(10, 180)),
    plan: () => command(scene, ownerId, makeClosing(id, words.record)),
  };
}

/** The customer hears before the promise runs out; one in twenty hears a little later. */
function keepingPromise(
  scene: Scene,
  escalation: OpenEscalation,
  stage: Act,
  words: EscalationWords,
): Act | null {
  const { dice } = scene;
  const { clock } = escalation.customerUpdate;
  const by = escalation.updatesOwnerId;
  if (!isCounting(clock) || scene.isForgotten) return null;
  const isLate = dice.chance(0.06);
  const at: Instant = isLate
    ? clock.dueAt + dice.between(4, 40) * minuteMs
    : clock.dueAt - dice.between(4, 30) * minuteMs;
  if (at >= stage.at || at <= escalation.openedAt) return null;
  return {
    at: Math.max(at, afterWork(scene, by, clock.startedAt, 3)),
    plan: (state) =>
      state.escalations.some((one) => one.id === escalation.id)
        ? tell(scene, by, dice.pick(words.updates))
        : null,
  };
}
