/** The life of a ticket that an agent solves alone: taken, answered, perhaps asked back, resolved, closed. */
import type { Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';
import { isEnded } from '../../rules/clocks/run-clock.ts';
import type { EscalationWords } from './escalated-life.ts';
import { moneyLife } from './money-life.ts';
import type { EasyProblem } from './sample-problem.ts';
import { givenUp, resolved } from './resolving.ts';
import {
  type Act,
  afterCustomer,
  afterWork,
  change,
  hear,
  type Life,
  type Scene,
  someoneAtWork,
  tell,
} from './scene.ts';

/** `received`: the state after the ticket came in. */
export function* easyLife(scene: Scene, received: TicketState, problem: EasyProblem): Life {
  const { dice } = scene;
  let state = yield* taken(scene, received);
  const agent = agentOf(state);
  if (dice.chance(problem.question ? 0.6 : 0.2)) {
    const question = problem.question ?? anyQuestion;
    state = yield {
      at: answerAt(scene, state, agent),
      plan: () => tell(scene, agent, question),
    };
    state = yield {
      at: state.lastRecordedAt + 60_000,
      plan: () => change(scene, agent, { status: 'waiting' }),
    };
    if (dice.chance(0.1)) return yield* givenUp(scene, state, agent);
    const [least, most] = dice.chance(0.35) ? [500, 1_800] : [20, 600];
    const at = afterCustomer(scene, state.lastRecordedAt, least, most);
    state = yield { at, plan: () => hear(scene, problem.customerAnswer ?? anyAnswer) };
  }
  if (problem.gives) state = yield* moneyLife(scene, state, agent, problem.gives);
  const reply = dice.pick(problem.replies);
  state = yield { at: answerAt(scene, state, agent), plan: () => tell(scene, agent, reply) };
  yield* resolved(scene, state, agent, reply);
}

/** Somebody takes it; most are given to somebody as they come in. */
export function* taken(scene: Scene, received: TicketState): Generator<Act, TicketState, TicketState> {
  let state = received;
  while (state.firstAgentId === null) {
    const ruth = scene.facts.directory.catchAllId;
    const at = afterWork(scene, ruth, state.lastRecordedAt, scene.dice.between(2, 10));
    const agent = someoneAtWork(scene, at) ?? ruth;
    state = yield { at, plan: () => change(scene, agent, { firstAgentId: agent }) };
  }
  return state;
}

export function agentOf(state: TicketState): PersonId {
  if (state.firstAgentId === null) throw new Error('Nobody has taken this ticket.');
  return state.firstAgentId;
}

/** In time mostly: a tenth of the answers comes shortly after the promise. */
function answerAt(scene: Scene, state: TicketState, agent: PersonId): Instant {
  const { dice } = scene;
  const first = state.clocks['first-response']?.clock;
  const isOwed = first !== undefined && !isEnded(first);
  const minutes = state.priority === 'low' ? dice.between(10, 340) : dice.between(4, 46);
  const at = afterWork(scene, agent, state.lastRecordedAt, minutes);
  return isOwed && dice.chance(0.03) ? afterWork(scene, agent, at, dice.between(25, 70)) : at;
}

const anyQuestion =
  'Thank you. So that I can look it up: which account is it, and since when do you see this?';
const anyAnswer = 'It is our main account, since this morning.';

/** What is said where a trigger made an escalation of it. */
export function wordsFor({ replies, question, customerAnswer }: EasyProblem): EscalationWords {
  const reply = replies[0] ?? '';
  return {
    question: question ?? anyQuestion,
    customerAnswer: customerAnswer ?? anyAnswer,
    updates: [
      'I am on it together with a colleague. You hear from me again by tomorrow noon, whether or not there is an answer.',
    ],
    returned: { items: ['tried'], note: 'What did you try so far?' },
    answer: `Looked at it with the agent. ${reply}`,
    explanation: reply,
    packet: {
      summary: 'See the conversation: the question is in the first message.',
      tried: 'What stands in the article.',
      customerState: 'Patient.',
      neededToFeelResolved: 'An answer that works.',
      accountContext: 'No open case besides.',
    },
    evidence: [],
    record: {
      neededHere: false,
      earlierBy: 'tier-1',
      causeClass: 'training',
      cause: 'The article was not found.',
      remedy: 'information',
      reusable: true,
    },
  };
}
