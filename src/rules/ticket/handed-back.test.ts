import { expect, test } from 'vitest';
import type { PathId, TextId } from '../../model/words.ts';
import { at, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, who, world } from '../../../test/support/world.ts';

const noteId = idOf<TextId>('text', 800);
const answers = [
  ['returned', { type: 'return-escalation', items: ['scope'], noteId }],
  ['re-routed', { type: 're-route-escalation', pathId: 'platform' as PathId, noteId }],
  [undefined, { type: 'accept-escalation' }],
] as const;

test.each(answers)('an offer that was answered is acknowledged, and says by what: %s', (code, command) => {
  const stage = new TicketStage(world(), at('2026-04-15T10:00'));
  stage.receive();
  stage.escalate(who.ben, 'engineering', undefined, true);
  stage.run(by(who.marek), { ...command, escalationId: stage.escalationId(1) });
  const met = stage.events.find(({ body }) => body.type === 'clock-met' && body.name === 'acknowledge')?.body;
  expect(met).toMatchObject({ clock: { state: 'met' }, because: code ? [{ code }] : [] });
});
