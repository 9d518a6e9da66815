import { packetItems } from '../../src/model/packet.ts';
import type { ConsultId, PersonId } from '../../src/model/words.ts';
import { one, type Step } from './step-grammar.ts';
import { by, type Order, type TicketStage } from './ticket-stage.ts';

/** Experts are asked, answer or are no longer asked; sometimes by people whom it does not concern. */
export function consultOrder(
  stage: TicketStage,
  { what, pick, second }: Step,
  somebody: PersonId,
): Order | null {
  const people = [...stage.world.directory.people.keys()];
  if (what === 'consult') {
    const expertIds = [one(people, second), ...(second % 3 === 0 ? [one(people, second + 1)] : [])];
    const word: string = stage.word();
    const id = word as ConsultId;
    const order = { consultId: id, escalationId: null, expertIds, questionId: stage.word() } as const;
    return { actor: by(somebody), command: { type: 'ask-consult', ...order } };
  }
  const consults = stage.state.consults ?? [];
  if (consults.length === 0) return null;
  const consult = one(consults, pick);
  if (second % 4 === 0)
    return {
      actor: by(consult.askedById),
      command: { type: 'end-consult', consultId: consult.id, noteId: null },
    };
  const escalation = stage.state.escalations.at(-1);
  const packet = escalation ? stage.packet(escalation.id, packetItems) : null;
  const expert = second % 5 === 0 ? somebody : one(consult.waitingForIds, second);
  return {
    actor: by(expert),
    command: { type: 'answer-consult', consultId: consult.id, answerId: stage.word(), packet },
  };
}
