/** The end of a ticket's life: said to be solved, perhaps back again, confirmed or not, closed. */
import { hourMs, minuteMs, type Instant } from '../../model/instant.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { PersonId } from '../../model/words.ts';
import {
  type Act,
  afterCustomer,
  afterWork,
  change,
  hear,
  type Life,
  note,
  type Scene,
  tell,
} from './scene.ts';

/** Said to be solved; one in fifty comes back; nearly half of the customers say that it is. */
export function* resolved(scene: Scene, state: TicketState, agent: PersonId, reply: string): Life {
  const { dice } = scene;
  // What went to others is asked about by its explanation; waiting again would only make it late.
  let now = state.escalationsOpened > 0 || dice.chance(0.62) ? state : yield* waited(scene, state, agent);
  now = yield {
    at: afterWork(scene, agent, now.lastRecordedAt, dice.between(1, 12)),
    plan: () => change(scene, agent, { status: 'resolved' }),
  };
  if (dice.chance(0.02)) {
    const again = dice.pick(comesBack);
    now = yield { at: afterCustomer(scene, now.lastRecordedAt, 60, 2_000), plan: () => hear(scene, again) };
    now = yield {
      at: afterWork(scene, agent, now.lastRecordedAt, dice.between(10, 60)),
      plan: () =>
        tell(
          scene,
          agent,
          `I am sorry that it is back. I have looked at it once more with a colleague. ${reply}`,
        ),
    };
    now = yield {
      at: afterWork(scene, agent, now.lastRecordedAt, dice.between(20, 120)),
      plan: () => change(scene, agent, { status: 'resolved' }),
    };
  }
  yield* closed(scene, now);
}

/** First the customer shall say whether it works. Some never do. */
function* waited(
  scene: Scene,
  state: TicketState,
  agent: PersonId,
): Generator<Act, TicketState, TicketState> {
  const { dice } = scene;
  const asked = yield {
    at: state.lastRecordedAt + minuteMs,
    plan: () => change(scene, agent, { status: 'waiting' }),
  };
  if (dice.chance(0.4)) {
    const later = afterWork(scene, agent, asked.lastRecordedAt, dice.between(900, 1_500));
    return yield { at: later, plan: () => note(scene, agent, 'No answer; I take it as solved.') };
  }
  const words = dice.pick(scene.customer.german ? germanThanks : thanks);
  return yield { at: afterCustomer(scene, asked.lastRecordedAt, 30, 1_400), plan: () => hear(scene, words) };
}

const thanks = [
  'That was it, thank you.',
  'Works now. Thanks for the quick help!',
  'Perfect, my colleague has it as well.',
  'Thank you. It took me a moment to find, but it works.',
  'Solved, you can close this.',
] as const;
const germanThanks = ['Das war es, vielen Dank.', 'Jetzt geht es. Danke für die schnelle Hilfe!'] as const;

const comesBack = [
  'Sorry, it is back. Same message as before.',
  'It worked for a day and now it does not again.',
  'I spoke too soon: my colleague still has it.',
  'We tried what you wrote and nothing has changed.',
] as const;

export function* closed(scene: Scene, state: TicketState): Life {
  const { dice } = scene;
  let now = state;
  if (dice.chance(0.45)) {
    const satisfaction = satisfied(dice.next());
    now = yield {
      at: afterCustomer(scene, now.lastRecordedAt, 20, 1_500),
      plan: (current) => (current.status === 'resolved' ? confirm(satisfaction) : null),
    };
  }
  yield {
    at: now.lastRecordedAt + 5 * 24 * hourMs,
    plan: (current) => (current.status === 'resolved' ? closing : null),
  };
}

/** Mostly four and five of five. */
function satisfied(share: number): number {
  if (share < 0.58) return 5;
  if (share < 0.87) return 4;
  if (share < 0.95) return 3;
  return share < 0.985 ? 2 : 1;
}

const confirm = (satisfaction: number) => (_state: TicketState | null, facts: { now: Instant }) => ({
  orders: [
    {
      actor: { kind: 'contact' },
      occurredAt: facts.now,
      command: { type: 'answer-resolution', confirmed: true, satisfaction },
    } as const,
  ],
});

const closing = (_state: TicketState | null, facts: { now: Instant }) => ({
  orders: [
    {
      actor: { kind: 'system', system: 'sample' },
      occurredAt: facts.now,
      command: { type: 'change-status', to: 'closed' },
    } as const,
  ],
});

/** The customer never writes again. */
export function* givenUp(scene: Scene, state: TicketState, agent: PersonId): Life {
  const asked = yield {
    at: afterWork(scene, agent, state.lastRecordedAt, 2 * 600),
    plan: () =>
      tell(
        scene,
        agent,
        'I have not heard from you since. Is it still open on your side? Without an answer I close this on our side in two days; you can always write again.',
      ),
  };
  const closing = yield {
    at: afterWork(scene, agent, asked.lastRecordedAt, 2 * 600),
    plan: (now) => (now.status === 'waiting' ? change(scene, agent, { status: 'resolved' }) : null),
  };
  yield* closed(scene, closing);
}
