import { expect, it } from 'vitest';
import { at, helpdesk, TicketStage } from '../../../test/support/ticket-stage.ts';
import { who, world } from '../../../test/support/world.ts';
import { messagesOf } from './messages-of.ts';

it('the row of the matrix says who hears of an escalation besides, and they get a notice', () => {
  const stage = new TicketStage(world(), at('2026-04-15T10:00'));
  stage.receive({ firstAgentId: who.ben });
  stage.run(helpdesk, { type: 'change-facts', changes: { impact: { productionOutage: true } } });
  const opened = stage.events.find(({ body }) => body.type === 'escalation-opened');
  const told = opened?.body.type === 'escalation-opened' ? opened.body.told : [];
  expect(told).toEqual(expect.arrayContaining([who.hana, who.tom, who.aylin]));
  expect(told).not.toContain(who.priya);
  const notices = opened ? messagesOf(opened, stage.state, stage.state) : [];
  const to = notices.flatMap((one) => (one.to === 'person' ? [one.personId] : []));
  expect(to).toEqual(expect.arrayContaining([who.tom, who.aylin]));
});
