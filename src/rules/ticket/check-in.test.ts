/** Whoever has accepted checks in, or somebody else is asked; he owns it until another accepts. */
import { expect, test } from 'vitest';
import { at, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import { standardPolicy, who, world } from '../../../test/support/world.ts';
import { minuteMs } from '../../model/instant.ts';
import type { Policy } from '../../model/policy.ts';
import { Chain } from '../../model/policy-chain.ts';

const start = at('2026-04-15T10:00');

function accepted(missed: 'offer-again' | 'remind' = 'offer-again', steps?: unknown[]): TicketStage {
  const policy: Policy = {
    ...standardPolicy,
    warnings: { ...standardPolicy.warnings, 'check-in': '5 min' },
    ...(steps ? { chains: [Chain.parse({ id: 'night', steps })] } : {}),
    paths: standardPolicy.paths.map((path) => ({
      ...path,
      ...(steps && path.id === 'specialists' ? { chain: 'night' } : {}),
      targets: { ...path.targets, substantiveAnswer: '8 h', checkIn: { within: '65 min', missed } },
    })),
  };
  const stage = new TicketStage(world({ policies: [policy] }), start);
  stage.receive({ firstAgentId: who.ben });
  stage.escalate(who.ben, 'specialists');
  stage.run(by(who.jonas), { type: 'accept-escalation', escalationId: stage.escalation().id });
  return stage;
}

const pass = (stage: TicketStage, to: number) => {
  for (let now = stage.now; now <= start + to * minuteMs; now += minuteMs) stage.passTo(now);
};
const asked = (stage: TicketStage) => {
  const escalation = stage.escalation();
  return 'offer' in escalation ? escalation.offer?.personId : undefined;
};
const told = (stage: TicketStage) =>
  stage.events.flatMap(({ body, recordedAt }) =>
    'name' in body && body.name === 'check-in' && body.type !== 'clock-started'
      ? [`${(recordedAt - start) / minuteMs} ${body.type}`]
      : [],
  );

test('he is reminded; without a sign of him others are asked in their order, and he owns it meanwhile', () => {
  const stage = accepted();
  pass(stage, 64);
  expect(told(stage)).toEqual(['60 clock-warned']);
  expect(asked(stage)).toBeUndefined();
  pass(stage, 65);
  expect(stage.escalation()).toMatchObject({ state: 'accepted', ownerId: who.jonas });
  expect(asked(stage)).not.toBe(who.jonas);
  const next = asked(stage);
  stage.run(by(next ?? who.jonas), { type: 'accept-escalation', escalationId: stage.escalation().id });
  expect(stage.escalation()).toMatchObject({ ownerId: next, offer: null });
  expect(stage.told('check-in')).toMatchObject({ state: 'running', startedAt: start + 65 * minuteMs });
});

test('all that he does on the ticket starts it anew, and takes back what was offered to others', () => {
  const stage = accepted();
  pass(stage, 40);
  stage.message(by(who.jonas), { direction: 'note', personId: who.jonas });
  pass(stage, 104);
  expect(asked(stage)).toBeUndefined();
  pass(stage, 106);
  expect(asked(stage)).toBeDefined();
  stage.message(by(who.jonas), { direction: 'note', personId: who.jonas });
  expect(stage.escalation()).toMatchObject({ state: 'accepted', ownerId: who.jonas, offer: null });
  expect(stage.escalation().clocks.acknowledge).toBeUndefined();
  // What others do does not speak for him.
  stage.message(by(who.ben), { direction: 'note', personId: who.ben });
  expect(stage.told('check-in')).toMatchObject({ startedAt: stage.now });
});

test('by a chain it goes through its steps, also those that ask nobody', () => {
  const steps = [
    { ask: { person: 'omar@kestrel.example' }, within: '10 min' },
    { tell: ['leadership'] },
    { wait: '10 min' },
  ];
  const stage = accepted('offer-again', steps);
  pass(stage, 65);
  expect(asked(stage)).toBe(who.omar);
  pass(stage, 84);
  expect(stage.escalation()).toMatchObject({ state: 'accepted', ownerId: who.jonas });
  pass(stage, 85);
  expect(stage.escalation()).toMatchObject({ state: 'accepted', ownerId: who.nadia, offer: null });
  // Behind the catch-all there is nobody to ask.
  expect(stage.escalation().clocks['check-in']).toBeUndefined();
});

test('where the policy only reminds, nobody else is asked; the answer ends it', () => {
  const stage = accepted('remind');
  pass(stage, 96);
  expect(told(stage)).toEqual(['60 clock-warned', '65 clock-missed', '95 clock-reminded']);
  expect(asked(stage)).toBeUndefined();
  const words = { answerId: stage.word(), explanationId: null };
  const escalationId = stage.escalation().id;
  stage.run(by(who.jonas), { type: 'answer-escalation', escalationId, ...words });
  expect(stage.escalation().clocks['check-in']).toBeUndefined();
});
