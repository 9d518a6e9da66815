import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayStatus } from '../../src/operations/customer-pages/status-pages.ts';
import { statusFacts } from '../../src/operations/customer-pages/status-facts.ts';
import { samplePeople, sampleTeams } from '../../src/operations/sample/sample-people.ts';
import { customerBrowser, readText } from '../support/customer-browser.ts';
import { openFor } from '../support/opened-status.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import { packet } from '../support/ticket-so-far.ts';

// Whatever is internal says so, and none of it may stand on a page that customers open.
let desk: TestDesk;
let ticketId: string;
let page: string;

/** Names of people and teams are told by who and what they are inside. */
const people = samplePeople().map((person) => ({
  ...person,
  name: `Inside ${person.name}`,
  publicName: `Public-${person.name.split(' ')[0]}`,
}));
const teams = sampleTeams().map(({ publicName: _, ...team }) => ({ ...team, name: `Inside ${team.name}` }));

beforeAll(async () => {
  desk = await startTestDesk({ workspace: { people, teams } });
  ticketId = await richTicket();
  const { address } = await desk.api.makeStatusLink({ ticketId });
  const customer = customerBrowser(desk.server);
  const path = new URL(String(address)).pathname;
  page = (await customer.look(path)).body + (await customer.look(`${path}/escalation`)).body;
});
afterAll(() => desk.close());

/** With everything that people say among themselves. */
async function richTicket(): Promise<string> {
  const [priya, hana] = [desk.as('priya'), desk.as('hana')];
  const { ticketId: id } = await priya.createTicket({
    subject: 'Export fails',
    text: 'The export fails.',
    issueType: 'integration',
    tags: ['inside-tag'],
    assigneeEmail: 'priya@kestrel.example',
    customer: {
      name: 'Inside Customer',
      plan: 'Enterprise',
      contract: 'inside-contract',
      annualValue: 98_765,
    },
    contact: { name: 'Sam Sample', email: 'sam@sample.example' },
  });
  await priya.addMessage({ ticketId: id, direction: 'note', text: 'inside-note: he is difficult' });
  const open = { ticketId: id, kind: 'functional', pathId: 'platform' } as const;
  const items = Object.fromEntries(Object.keys(packet.items).map((item) => [item, `inside-${item}`]));
  const { escalationId } = await priya.openEscalation({
    ...open,
    packet: {
      ...packet,
      items,
      evidence: [{ kind: 'error-text', text: 'inside-evidence' }],
      lacks: 'other',
      lacksOther: 'inside-lacks',
    },
    overrideReason: 'inside-override',
  });
  const of = { escalationId: escalationId as string };
  await hana.returnEscalation({ ...of, items: ['tried'], note: 'inside-return' });
  await priya.requestEscalation({ ...of, overrideReason: 'inside-again' });
  await hana.acceptEscalation(of);
  await hana.recordFindings({ ...of, findings: 'inside-findings' });
  await priya.waitForVendor({ ticketId: id, vendor: 'inside-vendor' });
  await priya.changeTicket({ ticketId: id, severity: 2, reason: 'inside-reason' });
  await priya.makeCommitment({
    ticketId: id,
    what: 'commitment',
    dueAt: '2026-05-30T12:00:00Z',
    note: 'inside-commitment',
  });
  await priya.answerChecklist({ ticketId: id, item: 'account', answer: 'inside-checklist' });
  const update = { ticketId: id, direction: 'outbound', nextUpdateAt: '2026-04-22T12:00:00Z' } as const;
  await priya.addMessage({
    ...update,
    text: 'We look at it.',
    standing: { verified: 'It fails.', milestone: 'The log.' },
  });
  await hana.answerEscalation({
    ...of,
    answer: 'inside-answer',
    explanation: 'inside-explanation not sent yet',
  });
  await desk.forward('1 min');
  return id;
}

/** Everything inside of this desk that has a name. */
async function insideWords(): Promise<string[]> {
  const { source } = (await desk.api.viewPolicy({ version: 1 })) as { source: string };
  // One of the ids is a plain word that customers may read.
  const ids = [...source.matchAll(/^ {2}- id: ([a-z0-9-]{6,})$/gm)]
    .map(([, id = '']) => id)
    .filter((id) => id !== 'specialists');
  const inside = people.flatMap(({ name, email, id }) => [name, email, id]);
  return [
    ...inside,
    ...teams.map(({ name }) => name),
    ...ids,
    'inside-',
    'Inside ',
    'Enterprise',
    '98765',
    '98,765',
    'difficult',
  ];
}

describe('a page for customers', () => {
  it('holds no internal word of a ticket that has everything', async () => {
    const text = readText(page);
    expect(text).toContain('A team of specialists');
    expect(text).toContain('Public-');
    expect(text).toContain('It fails.');
    const found = (await insideWords()).filter((word) => page.toLowerCase().includes(word.toLowerCase()));
    expect(found).toEqual([]);
  });

  it.each([
    [
      'a note among the messages',
      (facts: Facts, inside: Inside) => ({
        ...facts,
        messages: inside.material.messages.map((one) => ({
          author: null,
          isOurs: true,
          at: 0,
          text: one.body,
          files: [],
        })),
      }),
    ],
    [
      'the team’s own name',
      (facts: Facts, inside: Inside) => ({
        ...facts,
        team: inside.facts.directory.teams.get(inside.state.teamId)?.record.name ?? null,
      }),
    ],
    [
      'a person’s own name',
      (facts: Facts, inside: Inside) => ({
        ...facts,
        contact: [...inside.facts.directory.people.values()][0]?.name ?? null,
      }),
    ],
  ])('would not pass with %s on it', async (_name, plant) => {
    const inside = await openFor(desk, ticketId);
    const facts = statusFacts(inside.state, inside.material, inside.facts, inside.link);
    const planted = sayStatus(inside, null, {}, plant(facts, inside));
    const found = (await insideWords()).filter((word) => planted.toLowerCase().includes(word.toLowerCase()));
    expect(found.length).toBeGreaterThan(0);
  });
});

type Inside = Awaited<ReturnType<typeof openFor>>;
type Facts = ReturnType<typeof statusFacts>;
