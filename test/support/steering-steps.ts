import { packetItems } from '../../src/model/packet.ts';
import type { TicketCommand } from '../../src/model/ticket-command.ts';
import type { EscalationId } from '../../src/model/words.ts';
import { one, type Step } from './step-grammar.ts';
import type { TicketStage } from './ticket-stage.ts';

export const twoPicks = { neededHere: false, earlierBy: 'tier-1' } as const;

/** What coordinators, leads and owners do besides handing off. */
export function steeringCommand(
  stage: TicketStage,
  what: 'coordinate' | 'de-escalate' | 'roles' | 're-escalate' | 'ask-next' | 'shift',
  { pick, second }: Pick<Step, 'pick' | 'second'>,
  escalationId: EscalationId,
): TicketCommand {
  const paths = [...(stage.world.policies.at(-1)?.paths.values() ?? [])];
  const people = [...stage.world.directory.people.keys()];
  const path = one(paths, pick);
  const somebody = one(people, second);
  switch (what) {
    case 'coordinate': {
      const record = {
        ...twoPicks,
        causeClass: 'process',
        causeId: stage.word(),
        remedy: 'fix',
        reusable: true,
      } as const;
      const decisions = [
        { decision: 'team', pathId: path.id },
        { decision: 'person', personId: somebody },
        { decision: 'person', personId: somebody, pathId: path.id },
        { decision: 'send-back' },
        { decision: 'close', record },
      ] as const;
      const noteId = pick % 3 === 0 ? null : stage.word();
      return { type: 'decide-coordination', escalationId, decided: one(decisions, second), noteId };
    }
    case 'de-escalate': {
      const down = second % 2 === 0 ? {} : { pathId: path.id };
      return { type: 'de-escalate', escalationId, ...down, reasonId: stage.word() };
    }
    case 'roles': {
      const roles = [
        { ownerId: somebody },
        { updatesOwnerId: somebody },
        { leadId: somebody },
        { backupId: pick % 4 === 0 ? null : somebody },
        { ownerId: somebody, leadId: one(people, pick), backupId: somebody },
      ];
      return { type: 'change-roles', escalationId, ...one(roles, pick), reasonId: stage.word() };
    }
    case 'ask-next':
      return { type: 'ask-next', escalationId, noteId: pick % 2 === 0 ? null : stage.word() };
    case 'shift': {
      const holder = stage.state.escalations.find(({ id }) => id === escalationId)?.ownerId ?? somebody;
      const reasonId = stage.word();
      if (pick % 3 === 0) return { type: 'keep-over-shift', escalationId, personId: holder, reasonId };
      return { type: 'hand-shift-over', escalationId, fromId: holder, toId: somebody, reasonId };
    }
    case 're-escalate': {
      const id = stage.escalationId(stage.state.escalationsOpened + 1);
      const packet = stage.packet(id, packetItems);
      const open = { type: 'open-escalation', escalationId: id, continuesId: escalationId } as const;
      return { ...open, kind: path.kind, pathId: path.id, packet, send: true };
    }
  }
}
