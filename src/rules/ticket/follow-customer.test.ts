import { expect, test } from 'vitest';
import type { CustomerFacts } from '../../model/ticket-facts.ts';
import type { CustomerId } from '../../model/words.ts';
import { recordOf } from '../../../test/support/customer-records.ts';
import { at, TicketStage } from '../../../test/support/ticket-stage.ts';
import { idOf, world } from '../../../test/support/world.ts';

const customerId = idOf<CustomerId>('text', 700);

function received() {
  const stage = new TicketStage(world(), at('2026-04-15T10:00'));
  stage.receive({ customerId, facts: { workaround: 'none' } });
  return stage;
}

function looks(stage: TicketStage, changes: Partial<CustomerFacts>, whose = customerId) {
  stage.world = { ...stage.world, elsewhere: { ...recordOf(stage, changes), customerId: whose } };
  return stage.run({ kind: 'engine' }, { type: 'look-again' });
}

test('an open ticket goes by the record: its facts, its severity and what triggers do', () => {
  const stage = received();
  expect(stage.state.severity).toBe(3);
  const outcome = looks(stage, { plan: 'Enterprise', annualValue: 90_000 });
  expect(stage.state.customer).toMatchObject({ plan: 'Enterprise', annualValue: 90_000, criticalIssues: 0 });
  expect(stage.state.severity).toBe(1);
  expect(stage.state.escalations).toHaveLength(1);
  expect(outcome).toContainEqual(
    expect.objectContaining({ type: 'trigger-matched', triggerId: 'severity-1' }),
  );
});

test('the same record again changes nothing, nor does one of before contracts, nor somebody else’s', () => {
  const stage = received();
  looks(stage, { vip: true });
  const { version } = stage.state;
  const nothing = { refused: 'nothing_changes' };
  expect(looks(stage, {})).toEqual(nothing);
  expect(looks(stage, { contract: null, dedicatedContactId: null })).toEqual(nothing);
  expect(looks(stage, { plan: 'Free' }, idOf<CustomerId>('text', 701))).toEqual(nothing);
  expect(stage.state.version).toBe(version);
});

test('critical issues are counted besides the ticket itself, and not by the record', () => {
  const stage = received();
  looks(stage, { plan: 'Business', criticalIssues: 5 });
  expect(stage.state.customer).toMatchObject({ plan: 'Business', criticalIssues: 0 });
});
