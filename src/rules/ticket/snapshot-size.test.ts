/** A snapshot is read and written whole with every command, so it has to stay small. */
import { expect, test } from 'vitest';
import type { TextId } from '../../model/words.ts';
import { at, by, helpdesk, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, standardPolicy, who, world } from '../../../test/support/world.ts';
import { snapshotBytesMax } from '../../storage/write-tickets.ts';

const bytes = (stage: TicketStage) => Buffer.byteLength(JSON.stringify(stage.state));
const noteId = idOf<TextId>('text', 800);

/** Three open escalations, all that ever ended, every fact, more phrases than are kept, and ten tags. */
function fullest(): TicketStage {
  const stage = new TicketStage(world(), at('2026-04-15T10:00'));
  stage.receive({
    customerId: idOf('customer', 1),
    contactId: idOf('contact', 1),
    priority: 'urgent',
    facts: {
      tags: Array.from({ length: 10 }, (_, index) => `release-8-14-${index}`),
      disputed: { amount: 12_500.5, currency: 'EUR' },
      failedAttempts: 4,
    },
  });
  for (let count = 0; count < 25; count += 1) {
    stage.escalate(who.ben, 'finance', [], false);
    stage.run(by(who.ben), {
      type: 'withdraw-escalation',
      escalationId: stage.state.escalations.at(-1)?.id as never,
      noteId,
    });
  }
  stage.run(helpdesk, {
    type: 'change-facts',
    changes: { impact: { productionOutage: true, departmentBlocked: true } },
  });
  stage.says(Object.values(standardPolicy.keywordLists).map(([phrase = '']) => phrase));
  stage.escalate(who.ben, 'managers', []);
  stage.escalate(who.ben, 'engineering', []);
  for (const { id, offer } of stage.state.escalations.map((one) => ({ offer: null, ...one }))) {
    if (offer) stage.run(by(offer.personId), { type: 'accept-escalation', escalationId: id });
  }
  stage.passTo(at('2026-04-16T16:00'));
  return stage;
}

test('at its fullest it stays under 8 kB', () => {
  const stage = fullest();
  expect(stage.state.escalations).toHaveLength(3);
  expect(stage.state.ended).toHaveLength(10);
  expect(Object.keys(stage.state.fired).length).toBeGreaterThan(8);
  expect(bytes(stage)).toBeLessThan(snapshotBytesMax);
});

test('an ordinary one is far below', () => {
  const stage = new TicketStage(world(), at('2026-04-15T10:00'));
  stage.receive();
  stage.escalate(who.ben, 'engineering');
  stage.run(by(who.marek), { type: 'accept-escalation', escalationId: stage.escalationId(1) });
  expect(bytes(stage)).toBeLessThan(3_000);
});
test('zz', () => {
  const s = fullest().state as any;
  const sz = (v: any) => JSON.stringify(v).length;
  console.log(
    Object.fromEntries(
      Object.entries(s)
        .map(([k, v]) => [k, sz(v)])
        .filter((x) => (x[1] as number) > 40),
    ),
    s.escalations.map((e: any) => [e.pathId, e.state, sz(e)]),
    JSON.stringify(s.escalations[1]),
    Object.keys(s.fired).length,
  );
});
