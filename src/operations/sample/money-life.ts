/** Money for a customer: within an agent's limit it is given at once, above it a manager is asked; then it is booked. */
import type { TicketState } from '../../model/ticket.ts';
import type { ApprovalId, CompensationId, PersonId, TextId } from '../../model/words.ts';
import type { Gift } from './sample-problem.ts';
import { type Act, afterWork, command, type Scene } from './scene.ts';

export function* moneyLife(
  scene: Scene,
  from: TicketState,
  agent: PersonId,
  gift: Gift,
): Generator<Act, TicketState, TicketState> {
  const { dice, ids } = scene;
  const compensationId = ids.id() as CompensationId;
  const approvalId = ids.id() as ApprovalId;
  const money = { action: gift.action, amount: gift.amount, currency: 'EUR' } as const;
  let state = yield {
    at: afterWork(scene, agent, from.lastRecordedAt, dice.between(2, 12)),
    plan: () =>
      command(scene, agent, (_ticket, _state, _facts, word) => {
        const reasonId = word('reason', gift.reason) as TextId;
        return gift.needsApproval
          ? { command: { type: 'request-approval', approvalId, ...money, reasonId, before: [] } }
          : {
              command: {
                type: 'give-compensation',
                compensationId,
                ...money,
                reasonId,
                reference: null,
                before: [],
              },
            };
      }),
  };
  if (gift.needsApproval) state = yield* approved(scene, state, approvalId, compensationId);
  const reference = `RF-${dice.between(9_100, 9_890)}`;
  return yield {
    at: afterWork(scene, agent, state.lastRecordedAt, dice.between(3, 30)),
    plan: () =>
      command(scene, agent, () => ({
        command: { type: 'book-compensation', compensationId, reference, before: [] },
      })),
  };
}

/** Most are approved within the hour; of some nobody has looked at yet. */
function* approved(
  scene: Scene,
  from: TicketState,
  approvalId: ApprovalId,
  compensationId: CompensationId,
): Generator<Act, TicketState, TicketState> {
  const asked = from.approvals.find(({ id }) => id === approvalId);
  if (!asked) return from;
  const wait = scene.dice.between(6, 44);
  return yield {
    at: scene.isForgotten
      ? Number.POSITIVE_INFINITY
      : afterWork(scene, asked.approverId, asked.askedAt, wait),
    plan: (state) => {
      const now = state.approvals.find(({ id }) => id === approvalId);
      if (!now) return null;
      return command(scene, now.approverId, () => ({
        command: { type: 'approve-request', approvalId, compensationId, reasonId: null, before: [] },
      }));
    },
  };
}
