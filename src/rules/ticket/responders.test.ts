/** What the list of responders says is what the engine does, minute by minute. */
import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import type { RotaException } from '../../model/rota-exception.ts';
import { Rota } from '../../model/rota.ts';
import type { IssueTypeId, PathId, RotaId, Severity, TextId } from '../../model/words.ts';
import { at, by, TicketStage } from '../../../test/support/ticket-stage.ts';
import {
  factsAt,
  person,
  smallHouse,
  standardPolicy,
  team,
  who,
  type World,
  world,
} from '../../../test/support/world.ts';
import { pathForPlain, respondersOf } from './responders.ts';

const morning = at('2026-04-15T10:00');
const evening = at('2026-04-15T17:50');
const night = at('2026-04-18T02:30');
const severities: readonly Severity[] = [1, 3];

/** What the engine's offers really reached, when nobody ever answered. */
function played(around: World, start: number, pathId: string, severity: Severity) {
  const stage = new TicketStage(around, start);
  stage.receive({ severity, firstAgentId: null, issueType: 'how-to' as IssueTypeId, customer: null });
  const sender = by(who.vera);
  const { kind } = stage.world.policies.at(-1)?.paths.get(pathId as PathId) ?? { kind: 'functional' };
  // A trigger may have opened one of its own.
  const number = stage.state.escalationsOpened + 1;
  const escalationId = stage.escalationId(number);
  // Vera only looks on: nobody of the chain is passed over because he sends it himself.
  const people = new Map(stage.world.directory.people);
  people.set(who.vera, person({ id: who.vera }));
  stage.world = { ...stage.world, directory: { ...stage.world.directory, people } };
  stage.run(sender, {
    type: 'open-escalation',
    escalationId,
    kind,
    pathId: pathId as PathId,
    packet: stage.packet(escalationId, []),
    send: true,
    override: { noteId: 'x' as TextId },
  });
  for (let count = 0; count < 40 && stage.escalation(number).state === 'requested'; count += 1) {
    const clock = stage.escalation(number).clocks.acknowledge?.clock;
    stage.passTo(clock && 'dueAt' in clock ? clock.dueAt : stage.now);
  }
  return reached(
    stage.events.filter(({ body }) => 'escalationId' in body && body.escalationId === escalationId),
  );
}

function reached(events: TicketStage['events']): string[] {
  const found: string[] = [];
  for (const { body, occurredAt } of events) {
    if (body.type === 'escalation-requested' || body.type === 'offer-made') {
      if ((body.offer.chain?.round ?? 0) > 0) break;
      found.push(`asked ${body.offer.personId} ${occurredAt}`);
    }
    if (body.type === 'chain-stepped') for (const id of body.told) found.push(`told ${id} ${occurredAt}`);
    if (body.type === 'escalation-accepted') {
      const atOnce = `asked ${body.ownerId} ${occurredAt}`;
      if (found.at(-1) === atOnce) found.pop();
      found.push(`owns ${body.ownerId} ${occurredAt}`);
      break;
    }
  }
  return found;
}

function listed(around: World, start: number, pathId: string, severity: Severity): string[] {
  const facts = factsAt(around, start);
  const path = facts.policy.paths.get(pathId as PathId);
  if (!path) throw new Error(`There is no path ${pathId}.`);
  const asked = { path, severity, issueType: 'how-to' as IssueTypeId, number: 7 };
  const { responders } = respondersOf(facts, asked);
  return responders.map(({ does, personId, at: when }) => `${does} ${personId} ${when}`);
}

const everyPath = standardPolicy.paths.map(({ id }) => id);

/** On call by night only, nobody on Saturdays, and a list for such hours. */
const nightRota = Rota.parse({
  id: 'incident',
  name: 'Nights',
  zone: 'Europe/Berlin',
  plans: [
    {
      startsAt: null,
      version: 1,
      afterHoursIds: [who.ruth, who.omar],
      layers: [
        {
          id: 'nights',
          name: 'Nights',
          priority: 1,
          zone: 'Europe/Berlin',
          every: 'day',
          length: 1,
          startsOn: '2026-01-05',
          handOffAt: '09:00',
          turns: [[who.marek], [who.ruth]],
          hours: { weekly: { mon: [['20:00', '08:00']], tue: [['20:00', '08:00']] } },
        },
      ],
    },
  ],
});

const lastHour: RotaException = {
  kind: 'override',
  id: 'o1' as RotaException['id'],
  change: 'replace',
  personId: who.marek,
  byId: who.mei,
  from: evening,
  to: evening + 40 * minuteMs,
  reason: '',
  madeBy: null,
  madeAt: 0,
};

const chained = {
  ...standardPolicy,
  chains: [
    {
      id: 'mine',
      repeat: 'forever' as const,
      steps: [
        { ask: 'on-duty' as const, within: '5 min' },
        { tell: ['duty lead'] },
        { wait: '3 min' },
        { ask: 'in-turn' as const },
      ],
    },
  ],
  paths: standardPolicy.paths.map((path) => ({ ...path, chain: 'mine' })),
};

const worlds: Readonly<Record<string, World>> = {
  'the large team': world(),
  'a rota with hours and a list for the others': world({ rotas: [nightRota] }),
  'an override that ends in the middle': world({ exceptions: [lastHour] }),
  'people who are away, with deputies': world({
    people: [
      { id: who.tom, awayUntil: at('2026-05-01T08:00'), deputyId: who.aylin },
      { id: who.jonas, awayUntil: morning + 20 * minuteMs },
    ],
  }),
  'a chain of the policy that goes round': world({ policies: [chained] }),
  'three people': smallHouse(3),
};

describe.each(Object.entries(worlds))('%s', (_name, around) => {
  test.each([
    ['in the morning', morning],
    ['before the evening', evening],
    ['in the night of a Saturday', night],
  ])('%s: whom the list names is whom the offers reach, at the same minutes', (_when, start) => {
    for (const pathId of everyPath)
      for (const severity of severities)
        expect(listed(around, start, pathId, severity), `${pathId} ${severity}`).toEqual(
          played(around, start, pathId, severity),
        );
  });
});

test('each has so long, the chain that goes round is listed once, and says so', () => {
  const facts = factsAt(worlds['a chain of the policy that goes round'] as World, morning);
  const path = facts.policy.paths.get('specialists' as PathId);
  const { responders, goesRound } = respondersOf(facts, {
    path: path as never,
    severity: 2,
    issueType: 'how-to' as IssueTypeId,
    number: 7,
  });
  expect(goesRound).toBe(true);
  expect(
    responders.map(({ does, at: when, until }) => [does, when - morning, until && until - morning]),
  ).toEqual([
    ['asked', 0, 8 * minuteMs],
    ['told', 5 * minuteMs, null],
    ['asked', 8 * minuteMs, expect.any(Number)],
  ]);
});

test('whoever sends it is not asked to take it from himself', () => {
  const facts = factsAt(world(), morning);
  const path = facts.policy.paths.get('specialists' as PathId) as never;
  const asked = { path, severity: 2, issueType: 'how-to' as IssueTypeId, number: 7 } as const;
  const [first] = respondersOf(facts, asked).responders;
  const others = respondersOf(facts, { ...asked, senderId: first?.personId }).responders;
  expect(others.map(({ personId }) => personId)).not.toContain(first?.personId);
});

test('a rota without anybody leads to the catch-all at once, and so does a team that is gone', () => {
  const nobody = { ...nightRota, plans: nightRota.plans.map((plan) => ({ ...plan, afterHoursIds: [] })) };
  const alone = team('incident-response', 3, [], { rotaId: 'incident' as RotaId });
  const around = world({ teams: [alone], rotas: [nobody] });
  const path = standardPolicy.paths.find((one) => one.team === 'incident-response')?.id as PathId;
  expect(listed(around, night, path, 1)).toEqual([`owns ${who.nadia} ${night}`]);
  const teams = new Map([...around.directory.teams].filter(([id]) => id !== 'incident-response'));
  const gone = { ...around, directory: { ...around.directory, teams } };
  expect(listed(gone, night, path, 1)).toEqual([`owns ${who.nadia} ${night}`]);
});

test('the matrix says which path a severity takes', () => {
  const facts = factsAt(world(), morning);
  for (const severity of severities)
    for (const { id } of standardPolicy.issueTypes) {
      const path = pathForPlain(facts, { severity, issueType: id, kind: 'functional' });
      expect(path?.kind).toBe('functional');
    }
});
