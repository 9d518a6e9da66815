/** What triggers do to each other after one order, and whom nothing of ours answers by itself. */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../model/policy.ts';
import { isRefusal } from '../../model/refusal.ts';
import type { TriggerId } from '../../model/words.ts';
import { at, helpdesk, type Outcome, TicketStage } from '../../../test/support/ticket-stage.ts';
import { standardPolicy, world } from '../../../test/support/world.ts';

function withPolicy(policy: Policy): TicketStage {
  const stage = new TicketStage(world({ policies: [policy] }), at('2026-04-15T10:00'));
  stage.receive();
  return stage;
}

function acts(outcome: Outcome): string[] {
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome.flatMap((body) =>
    body.type === 'trigger-matched' ? [`${body.triggerId}: ${body.did.join(' ')}`] : [],
  );
}

describe('triggers that turn the same fact', () => {
  const field = { id: 'area', name: 'Area', kind: 'code' } as const;
  const turn = (from: string, to: string, more: object = {}) => ({
    id: `${from}-${to}` as TriggerId,
    name: `${from} becomes ${to}`,
    when: { field: { name: 'area', equals: from } },
    then: { set: { area: to } },
    shadow: false,
    last: false,
    ...more,
  });
  const withTurns = (...triggers: Policy['triggers']) =>
    withPolicy({ ...standardPolicy, fields: [field], triggers });
  const setArea = (area: string) => ({ type: 'change-facts', changes: { fields: { area } } }) as const;

  test('each acts once in written order, and an echo wakes nobody', () => {
    const stage = withTurns(turn('a', 'b'), turn('b', 'c'), turn('c', 'a'));
    expect(acts(stage.run(helpdesk, setArea('a')))).toEqual([
      'a-b: set-fields',
      'b-c: set-fields',
      'c-a: set-fields',
    ]);
    expect(stage.state.fields).toEqual({ area: 'a' });
    expect(stage.run(helpdesk, setArea('a'))).toEqual({ refused: 'nothing_changes' });
  });

  test('the last one keeps those after it from acting while it holds, and they are not armed again by that', () => {
    const stage = withTurns(
      turn('a', 'z', { then: { tag: ['kept'] }, last: true }),
      turn('a', 'b', { then: { tag: ['late'] } }),
    );
    expect(acts(stage.run(helpdesk, setArea('a')))).toEqual(['a-z: tag']);
    expect(stage.state.tags).toEqual(['kept']);
  });

  test('a change is told from what was before the order', () => {
    const stage = withTurns(
      turn('a', 'b', {
        when: { field: { name: 'area', changed: { from: ['x'], to: ['a'] } } },
        then: { tag: ['moved'] },
      }),
    );
    expect(acts(stage.run(helpdesk, setArea('a')))).toEqual([]);
    stage.run(helpdesk, setArea('x'));
    expect(acts(stage.run(helpdesk, setArea('a')))).toEqual(['a-b: tag']);
  });

  test('a value that the field does not take is refused, and null takes one away', () => {
    const stage = withTurns();
    expect(stage.run(helpdesk, { type: 'change-facts', changes: { fields: { area: 3 } } })).toMatchObject({
      refused: 'field_value',
    });
    expect(stage.run(helpdesk, { type: 'change-facts', changes: { fields: { size: 3 } } })).toMatchObject({
      refused: 'field_unknown',
    });
    stage.run(helpdesk, setArea('a'));
    stage.run(helpdesk, { type: 'change-facts', changes: { fields: { area: null } } });
    expect(stage.state.fields).toEqual({});
  });
});

describe('an automatic answer', () => {
  const answer = { direction: 'outbound', personId: null, automatic: true, isOursToSend: true } as const;
  const said = (more: object) => {
    const stage = withPolicy({ ...standardPolicy, triggers: [] });
    stage.message({ kind: 'contact' }, more);
    return stage.message({ kind: 'system', system: 'baton' }, answer);
  };

  test.each([
    ['goes to a person', {}, false],
    ['goes to no list', { mail: { list: true } }, true],
    ['goes to no sender that takes no mail', { mail: { noReply: true } }, true],
    ['goes to no machine', { automatic: true }, true],
  ])('%s', (_name, more, refused) => {
    expect(isRefusal(said(more))).toBe(refused);
    if (refused) expect(said(more)).toEqual({ refused: 'no_auto_reply' });
  });
});
