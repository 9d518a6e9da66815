import { afterAll, beforeAll, expect, test } from 'vitest';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A Sunday night; it is Marek's week on call, until Monday at nine in Berlin.
let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-10-24T23:40:00Z' });
});
afterAll(() => desk.close());

const id = 'incidents';
let count = 0;

/** Who is asked first, or owns it at once. */
async function outage() {
  count += 1;
  const { ticketId } = await desk.api.createTicket({
    subject: 'Production is down for all our users',
    text: 'Production is down. All our users are blocked.',
    issueType: 'incident',
    priority: 'urgent',
    impact: { productionOutage: true },
    workaround: 'none',
    customer: { name: `Saimaa Shipping ${count}`, plan: 'Enterprise' },
  });
  const view = await desk.api.viewTicket({ ticketId });
  const escalation = view.escalations[0];
  return {
    escalation,
    asked: escalation?.offer?.to.name,
    said: view.history.map(({ sentence }) => sentence).join('\n'),
  };
}

test('a night of a swap, an override, a planned change and a gap: each reaches the right person', async () => {
  const rota = (await desk.api.listRotas()).rotas.find((one) => one.id === id);
  const layer = rota?.layers[0];
  expect(rota?.turn.personId).toBe(personId('marek'));

  // Marek gives an hour of the night to Yuki; while she has not agreed it is his.
  const part = { from: '2026-10-24T23:30:00Z', to: '2026-10-25T00:30:00Z' };
  const swap = { id, layerId: layer?.id ?? '', at: part.from, takerId: personId('yuki') as string, part };
  const { id: exceptionId } = await desk.as('marek').askRotaSwap(swap);
  expect((await outage()).asked).toBe('Marek Dvořák');
  await desk.as('yuki').answerRotaSwap({ id, exceptionId, answer: 'agree' });
  expect((await outage()).asked).toMatch(/^Yuki/);

  // An override from one o'clock on.
  await desk.as('omar').createRotaOverride({
    id,
    change: 'replace',
    personId: personId('marek'),
    byId: personId('omar'),
    from: '2026-10-25T01:00:00Z',
    to: '2026-10-25T02:00:00Z',
  });
  // From two on Yuki alone; from three on nobody, with a list; from four on nobody at all.
  const base = { id, name: 'Incidents, first call', zone: 'Europe/Berlin' };
  const of = (turns: string[][]) => [{ ...layer, firstTurn: 0, turns }] as never;
  await desk
    .as('omar')
    .changeRota({ ...base, layers: of([[personId('yuki')]]), startsAt: '2026-10-25T02:00:00Z' });
  await desk.as('omar').changeRota({
    ...base,
    layers: of([[]]),
    afterHoursIds: [personId('hana')],
    startsAt: '2026-10-25T03:00:00Z',
  });
  await desk.as('omar').changeRota({ ...base, layers: of([[]]), startsAt: '2026-10-25T04:00:00Z' });

  await desk.forward('75 min');
  expect((await outage()).asked).toBe('Marek Dvořák');
  await desk.forward('5 min');
  expect((await outage()).asked).toBe('Omar Haddad');
  await desk.forward('1 h');
  expect((await outage()).asked).toMatch(/^Yuki/);
  await desk.forward('1 h');
  const listed = await outage();
  expect(listed.asked).toMatch(/^Hana/);
  expect(listed.said).toContain('listed for hours with nobody on call');
  await desk.forward('1 h');
  const caught = await outage();
  expect(caught.escalation).toMatchObject({ state: 'accepted', owner: { name: 'Ruth Okafor' }, offer: null });
  expect(caught.said).toContain('nobody is on call in these hours');
}, 120_000);
