/** Who may do what, and who may see what. */
import { describe, expect, test } from 'vitest';
import type { TicketCommand } from '../../model/ticket-command.ts';
import type { PersonId, TextId } from '../../model/words.ts';
import { at, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, type Staff, who, world } from '../../../test/support/world.ts';
import { allowedCommands, allowedTicketCommands } from './allowed-commands.ts';
import { maySee, peopleOf, ticketOwner } from './ticket-owner.ts';

const start = at('2026-04-15T10:00');
const noteId = idOf<TextId>('text', 800);

function staged(changes: Parameters<TicketStage['receive']>[0] = {}, path = 'engineering'): TicketStage {
  const stage = new TicketStage(world(), start);
  stage.receive(changes);
  stage.escalate(who.ben, path);
  return stage;
}

const orders: readonly ((stage: TicketStage) => TicketCommand)[] = [
  () => ({ type: 'change-facts', changes: { priority: 'high' }, reasonId: noteId }),
  () => ({ type: 'assign-ticket', firstAgentId: who.priya }),
  () => ({ type: 'change-status', to: 'waiting' }),
  (stage) => ({
    type: 'open-escalation',
    escalationId: stage.escalationId(2),
    kind: 'hierarchical',
    packet: stage.packet(stage.escalationId(2), []),
    send: true,
  }),
  (stage) => ({ type: 'accept-escalation', escalationId: stage.escalationId(1) }),
  (stage) => ({ type: 'withdraw-escalation', escalationId: stage.escalationId(1), noteId }),
  (stage) => ({ type: 'decline-escalation', escalationId: stage.escalationId(1), noteId }),
  (stage) => ({
    type: 'add-message',
    messageId: stage.word(),
    direction: 'outbound',
    personId: who.vera,
    automatic: false,
    isOursToSend: true,
    signals: [],
  }),
];

describe.each([
  ['a viewer', {}, who.vera],
  ['somebody who has left', { people: [{ id: who.marek, closedAt: start }] }, who.marek],
  ['nobody', {}, idOf<PersonId>('person', 999)],
])('%s', (_name, changes, personId) => {
  test.each(orders.map((order) => [order(staged()).type, order] as const))('may not %s', (_type, order) => {
    const stage = staged();
    stage.world = world(changes);
    const before = stage.state;
    expect(stage.run(by(personId), order(stage))).toMatchObject({ refused: 'not_permitted' });
    expect(stage.state).toBe(before);
  });

  test('is shown nothing to do', () => {
    const stage = staged();
    const { directory } = world(changes);
    expect(allowedCommands(directory, stage.state, stage.escalation(), personId)).toEqual([]);
    expect(allowedTicketCommands(directory, stage.state, personId)).toEqual([]);
  });
});

test('what somebody wrote in another system was written, whoever he is', () => {
  const stage = staged();
  expect(stage.message(by(who.vera), { direction: 'note', personId: who.vera })).not.toHaveProperty(
    'refused',
  );
});

describe('what is shown is what is allowed', () => {
  const commands = {
    'write-packet': (stage: TicketStage) => ({
      packet: stage.packet(stage.escalationId(1), [], 2),
      changed: [],
    }),
    'request-escalation': () => ({}),
    'accept-escalation': () => ({}),
    'return-escalation': () => ({ items: ['scope'], noteId }),
    're-route-escalation': () => ({ pathId: 'platform', noteId }),
    'decline-escalation': () => ({ noteId }),
    'withdraw-escalation': () => ({ noteId }),
    'answer-escalation': () => ({ answerId: noteId, explanationId: null }),
    'close-escalation': () => ({ record: { neededHere: true, earlierBy: 'nobody' } }),
  };
  /** Refused for what is missing, not for who asks. */
  const otherwise = ['packet_not_ready', 'explanation_not_sent', 'record_incomplete', 'nothing_changes'];
  const states = ['investigating', 'requested', 'accepted', 'offered-again', 'answered'] as const;

  function stageIn(state: (typeof states)[number]): TicketStage {
    const stage = new TicketStage(world(), start);
    stage.receive();
    stage.escalate(who.ben, 'specialists', undefined, state !== 'investigating');
    const escalationId = stage.escalationId(1);
    if (state === 'investigating' || state === 'requested') return stage;
    stage.run(by(who.jonas), { type: 'accept-escalation', escalationId });
    if (state === 'offered-again') stage.passTo(at('2026-04-15T12:00'));
    if (state === 'answered')
      stage.run(by(who.jonas), {
        type: 'answer-escalation',
        escalationId,
        answerId: noteId,
        explanationId: null,
      });
    return stage;
  }

  test.each(states)('%s', (state) => {
    const stage = stageIn(state);
    for (const [name, personId] of Object.entries(who)) {
      const shown = allowedCommands(stage.world.directory, stage.state, stage.escalation(), personId);
      for (const [type, more] of Object.entries(commands)) {
        const tried = stageIn(state);
        const outcome = tried.run(by(personId), {
          type,
          escalationId: tried.escalationId(1),
          ...more(tried),
        } as never);
        const isAllowed = !('refused' in outcome) || otherwise.includes(outcome.refused);
        expect([name, type, shown.includes(type as never)]).toEqual([name, type, isAllowed]);
      }
    }
  });
});

describe('a restricted ticket', () => {
  const sees = (stage: TicketStage) =>
    (Object.keys(who) as Staff[]).filter((name) => {
      const one = stage.world.directory.people.get(who[name]);
      return one !== undefined && maySee(stage.state, one);
    });

  test('others are seen by everybody', () => {
    expect(sees(staged())).toHaveLength(Object.keys(who).length);
  });

  test('is seen by its people and the team that was asked', () => {
    const stage = staged({ issueType: 'legal' as never, firstAgentId: who.ben }, 'legal');
    expect(stage.state).toMatchObject({ restricted: true, restrictedTo: ['legal'] });
    expect(stage.escalation().restricted).toBe(true);
    expect(sees(stage)).toEqual(['ben', 'hana', 'clara']);
  });

  test('re-routed, by the next team as well', () => {
    const stage = staged({ issueType: 'legal' as never }, 'legal');
    stage.run(by(who.clara), {
      type: 're-route-escalation',
      escalationId: stage.escalationId(1),
      pathId: 'security' as never,
      noteId,
    });
    expect(sees(stage)).toEqual(['ben', 'hana', 'omar', 'clara']);
  });

  test('stays restricted when the escalation has ended', () => {
    const stage = staged({ issueType: 'legal' as never }, 'legal');
    stage.run(by(who.ben), { type: 'withdraw-escalation', escalationId: stage.escalationId(1), noteId });
    expect(sees(stage)).toEqual(['ben', 'clara']);
  });

  test('one that came in restricted is seen by its own team', () => {
    const stage = new TicketStage(world(), start);
    stage.receive({ restricted: true });
    expect(sees(stage)).toEqual(['priya', 'ben', 'hana', 'vera']);
  });
});

describe('the owner of a ticket', () => {
  test('is the owner of its latest accepted functional escalation, else the first agent', () => {
    const stage = staged();
    expect(ticketOwner(stage.state)).toBe(who.ben);
    stage.run(by(who.marek), { type: 'accept-escalation', escalationId: stage.escalationId(1) });
    expect(ticketOwner(stage.state)).toBe(who.marek);
    stage.escalate(who.ben, 'managers');
    stage.run(by(who.tom), { type: 'accept-escalation', escalationId: stage.escalationId(2) });
    expect(ticketOwner(stage.state)).toBe(who.marek);
    stage.escalate(who.marek, 'platform');
    expect(ticketOwner(stage.state)).toBe(who.marek);
    stage.run(by(who.mei), { type: 'accept-escalation', escalationId: stage.escalationId(3) });
    expect(ticketOwner(stage.state)).toBe(who.mei);
  });

  test('a new first agent does not take the ticket from the team that holds it', () => {
    const stage = staged();
    stage.run(by(who.marek), { type: 'accept-escalation', escalationId: stage.escalationId(1) });
    stage.run(by(who.hana), {
      type: 'assign-ticket',
      firstAgentId: who.priya,
      teamId: 'specialists' as never,
    });
    expect(stage.state).toMatchObject({
      teamId: 'engineering',
      tier: 3,
      homeTeamId: 'specialists',
      firstAgentId: who.priya,
    });
    stage.run(by(who.marek), {
      type: 'return-escalation',
      escalationId: stage.escalationId(1),
      items: ['scope'],
      noteId,
    });
    expect(stage.state).toMatchObject({ teamId: 'specialists', tier: 2 });
  });

  test('everybody with a part in it is named once', () => {
    expect(peopleOf(staged().state)).toEqual([who.ben, who.hana, who.marek]);
  });
});
