/** A snapshot is read and written whole with every command, so it has to stay small. */
import { expect, test } from 'vitest';
import type { TextId } from '../../model/words.ts';
import { at, by, helpdesk, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, standardPolicy, who, world } from '../../../test/support/world.ts';
import { snapshotBytesMax } from '../../storage/write-tickets.ts';

const bytes = (stage: TicketStage) => Buffer.byteLength(JSON.stringify(stage.state));
const noteId = idOf<TextId>('text', 800);

/** What triggers escalated and these paths beside it, all that ever ended, every fact, more phrases than are kept, and ten tags. */
function fullest(beside: readonly string[]): TicketStage {
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
  for (const path of beside) stage.escalate(who.ben, path, []);
  for (const { id, offer } of stage.state.escalations.map((one) => ({ offer: null, ...one }))) {
    if (offer) stage.run(by(offer.personId), { type: 'accept-escalation', escalationId: id });
  }
  stage.passTo(at('2026-04-16T16:00'));
  return stage;
}

test('at its fullest, with a functional and a hierarchical escalation open, it stays under 8 kB', () => {
  const stage = fullest(['managers']);
  expect(stage.state.escalations.map(({ kind }) => kind)).toEqual(['functional', 'hierarchical']);
  expect(stage.state.ended).toHaveLength(6);
  expect(Object.keys(stage.state.fired).length).toBeGreaterThan(8);
  expect(bytes(stage)).toBeLessThan(snapshotBytesMax);
});

test('with as many open as there can be it stays under 16 kB', () => {
  const stage = fullest(['managers', 'engineering', 'platform', 'support-operations']);
  expect(stage.state.escalations).toHaveLength(5);
  expect(bytes(stage)).toBeLessThan(2 * snapshotBytesMax);
});

test('an ordinary one is far below', () => {
  const stage = new TicketStage(world(), at('2026-04-15T10:00'));
  stage.receive();
  stage.escalate(who.ben, 'engineering');
  stage.run(by(who.marek), { type: 'accept-escalation', escalationId: stage.escalationId(1) });
  expect(bytes(stage)).toBeLessThan(3_300);
});
