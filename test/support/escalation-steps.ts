import { packetItems, type PacketItem } from '../../src/model/packet.ts';
import type { TicketCommand } from '../../src/model/ticket-command.ts';
import type { EscalationId, PersonId } from '../../src/model/words.ts';
import { steeringCommand, twoPicks } from './steering-steps.ts';
import { one, type Step } from './step-grammar.ts';
import { type Order, by, type TicketStage } from './ticket-stage.ts';

export const ours = { direction: 'outbound', isOursToSend: true } as const;

export function message(stage: TicketStage, more: object): TicketCommand {
  return {
    type: 'add-message',
    messageId: stage.word(),
    direction: 'inbound',
    personId: null,
    automatic: false,
    isOursToSend: false,
    signals: [],
    ...more,
  };
}

export function someItems(pick: number): readonly PacketItem[] {
  return pick % 3 === 0 ? packetItems.slice(pick % packetItems.length) : packetItems;
}

export function escalationOrder(stage: TicketStage, step: Step, somebody: PersonId): Order | null {
  const { what, pick, second } = step;
  const { escalations, ended } = stage.state;
  const ids = [...escalations, ...(second % 9 === 0 ? ended : [])].map(({ id }) => id);
  const escalationId: EscalationId = one(
    [...ids, ...(ids.length === 0 ? [stage.escalationId(99)] : [])],
    second,
  );
  const found = escalations.find(({ id }) => id === escalationId);
  // Mostly by whoever it is up to, now and then by anybody.
  const asked = found && 'offer' in found ? found.offer?.personId : undefined;
  const upTo = [
    'answer',
    'decide',
    'close',
    'coordinate',
    'de-escalate',
    'roles',
    're-escalate',
    'shift',
  ].includes(what)
    ? found?.ownerId
    : found?.senderId;
  const receiver = asked ?? found?.ownerId ?? somebody;
  const isReceiving = ['accept-asked', 'return', 're-route', 'decline'].includes(what);
  const actor = by(pick % 5 === 0 ? somebody : isReceiving ? receiver : (upTo ?? somebody));
  const command = escalationCommand(stage, step, escalationId);
  return command && { actor: what === 'accept' ? by(somebody) : actor, command };
}

function escalationCommand(
  stage: TicketStage,
  { what, pick, second }: Step,
  escalationId: EscalationId,
): TicketCommand | null {
  const noteId = stage.word();
  const version = (stage.state.escalations.find(({ id }) => id === escalationId)?.packetVersion ?? 0) + 1;
  switch (what) {
    case 'packet': {
      const items = someItems(pick);
      return {
        type: 'write-packet',
        escalationId,
        packet: stage.packet(escalationId, items, version),
        changed: items,
      };
    }
    case 'request': {
      const paths = [...(stage.world.policies.at(-1)?.paths.keys() ?? [])];
      const target = { pathId: one(paths, second), packet: stage.packet(escalationId, someItems(second)) };
      return {
        type: 'request-escalation',
        escalationId,
        ...(second % 3 === 0 ? { target } : {}),
        ...(pick % 2 === 0 ? { override: { noteId } } : {}),
      };
    }
    case 'accept':
    case 'accept-asked':
      return { type: 'accept-escalation', escalationId };
    case 'return': {
      const items = packetItems.slice(pick % 4, second % 6);
      return { type: 'return-escalation', escalationId, items, noteId };
    }
    case 're-route': {
      const paths = [...(stage.world.policies.at(-1)?.paths.keys() ?? [])];
      return { type: 're-route-escalation', escalationId, pathId: one(paths, pick), noteId };
    }
    case 'decline':
      return { type: 'decline-escalation', escalationId, noteId };
    case 'withdraw':
      return { type: 'withdraw-escalation', escalationId, noteId };
    default:
      return closingCommand(stage, what, { pick, second }, escalationId);
  }
}

function fullRecord(causeId: ReturnType<TicketStage['word']>) {
  return { ...twoPicks, causeClass: 'process', causeId, remedy: 'fix', reusable: true } as const;
}

/** From the answer on, and what is done besides the hand-off. */
function closingCommand(
  stage: TicketStage,
  what: Step['what'],
  { pick, second }: Pick<Step, 'pick' | 'second'>,
  escalationId: EscalationId,
): TicketCommand | null {
  const noteId = stage.word();
  switch (what) {
    case 'answer':
      return { type: 'answer-escalation', escalationId, answerId: noteId, explanationId: null };
    case 'decide':
      return { type: 'record-decision', escalationId, decisionId: noteId };
    case 'coordinate':
    case 'de-escalate':
    case 'roles':
    case 're-escalate':
    case 'ask-next':
    case 'shift':
      return steeringCommand(stage, what, { pick, second }, escalationId);
    case 'explain':
      return message(stage, {
        ...ours,
        personId: one([...stage.world.directory.people.keys()], pick),
        explains: escalationId,
      });
    case 'close':
      return {
        type: 'close-escalation',
        escalationId,
        record: pick % 3 === 0 ? twoPicks : fullRecord(noteId),
      };
    default:
      return null;
  }
}
