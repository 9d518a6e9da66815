import { randomBytes } from 'node:crypto';
import { silentMeter } from '../../src/operations/meter.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { LogAudits } from '../../src/operations/log-audits/log-audits.ts';
import { SampleFilling } from '../../src/operations/sample-filling.ts';
import { nameBasedId } from '../../src/operations/name-based-id.ts';
import {
  personId,
  sampleCalendars,
  samplePeople,
  sampleRotas,
  sampleTeams,
} from '../../src/operations/sample/sample-people.ts';
import { type SeededDice, seededDice } from '../../src/operations/sample/seeded-dice.ts';
import { commandOpenTickets } from '../../src/storage/bulk.ts';
import type { Database, DatabaseAddress } from '../../src/storage/database.ts';
import { insertEndpoint } from '../../src/storage/endpoints.ts';
import { standardSource } from '../support/world.ts';
import { TestClock } from '../support/test-clock.ts';
import { breachesOf } from './breaches.ts';
import { deliver, ticketsEach } from './helpdesk.ts';
import { act, create } from './people.ts';
import { type Cut, layLine, type PowerLine } from './power.ts';
import type { Product } from './product.ts';
import { channelsOf, send } from './sending.ts';
import { type Node, quietly, type Simulation, startWhatIsOff, trying } from './story.ts';

/** Long enough for a packet, an offer, a miss and a cut or two. */
export const stepsEach = 16;
/** A planted bug shows within fewer stories when these are longer. */
export const longStory = 45;
/** Of all statements, `begin` and `commit` among them. */
const cutShare = 0.025;
const connectionsEach = 4;
/** Enough to see their order; each is a parcel that has to leave before the story ends. */
const webhooksTold = ['clock.missed', 'offer.made', 'offer.missed', 'escalation.accepted', 'message.added'];

/** Two nodes on a database that stories share one after another, and whoever looks on. */
export interface Stage {
  readonly product: Product;
  readonly database: Database;
  readonly nodes: readonly [StageNode, StageNode];
}

interface StageNode {
  readonly database: Database;
  readonly line: PowerLine;
}

/** Connections call themselves by the line on which they hang. */
export function setStage(product: Product, address: DatabaseAddress): Stage & { close(): Promise<void> } {
  const open = (more: object) =>
    new product.Database({
      address: { ...address, ...more },
      role: 'baton_app',
      connectionsMax: connectionsEach,
    });
  const nodeOf = (): StageNode => {
    const name = `node ${randomBytes(6).toString('hex')}`;
    const line: PowerLine = { isOff: false, next: () => null };
    layLine(name, line);
    return { database: open({ application_name: name }), line };
  };
  const [database, first, second] = [open({}), nodeOf(), nodeOf()];
  const close = async () => {
    await Promise.all([database, first.database, second.database].map((one) => one.close()));
  };
  return { product, database, nodes: [first, second], close };
}

/** Runs one seed to its end and answers what does not hold. */
export async function simulate(seed: number, stage: Stage, steps = stepsEach): Promise<string[]> {
  const dice = seededDice(seed);
  const clock = new TestClock('2026-10-24T20:00:00Z');
  clock.forwardTo(clock.realNow() + dice.between(0, 5 * 24 * 60) * 60_000);
  const story = await begin(seed, stage, clock, dice);
  const risk = (): Cut | null =>
    dice.chance(cutShare) ? dice.pick(['before', 'meanwhile', 'after', 'after']) : null;
  for (const { line } of stage.nodes) line.next = risk;
  for (let step = 0; step < steps; step += 1) await takeStep(story, step);
  for (const { line } of stage.nodes) line.next = () => null;
  startWhatIsOff(story);
  await comeToRest(story);
  return breachesOf(story);
}

function startNode(
  { database, line }: StageNode,
  product: Product,
  name: string,
  clock: TestClock,
  dice: SeededDice,
): Node {
  let count = 0;
  const id = () => nameBasedId('simulation', name, (count += 1), dice.next());
  const quiet = () => undefined;
  const start = (): Desk => ({
    database,
    clock,
    dice: { id, bytes: (length) => randomBytes(length) },
    log: { info: quiet, warn: quiet, error: quiet },
    records: new product.Records(database, clock),
    logAudits: new LogAudits('/nobody/uploads/here', { warn: quiet }),
    sampleFilling: new SampleFilling(),
    meter: silentMeter,
    wake: quiet,
    policyExample: () => Promise.reject(new Error('Nobody begins here.')) as never,
    address: () => 'https://desk.example',
    scansFiles: false,
    fetchFeed: () => Promise.reject(new Error('No story reads a feed.')),
  });
  return { line, desk: start(), start };
}

async function begin(seed: number, stage: Stage, clock: TestClock, dice: SeededDice): Promise<Simulation> {
  const { product, database } = stage;
  // The same seed may run again in the same database, as another workspace.
  const run = randomBytes(6).toString('hex');
  const nodes = stage.nodes.map((one, index) => startNode(one, product, `${run}/${index}`, clock, dice)) as [
    Node,
    Node,
  ];
  const { workspaceId } = await product.createWorkspace(nodes[0].desk, {
    slug: `seed-${seed}-${run}`,
    name: `Seed ${seed}`,
    isSample: true,
    calendars: sampleCalendars(),
    teams: sampleTeams(),
    rotas: sampleRotas(),
    people: samplePeople(),
    catchAllId: personId('ruth'),
    policySource: standardSource,
  });
  const endpoint = {
    id: nameBasedId(run),
    name: '',
    ownerId: null,
    url: 'https://outside.example',
    events: webhooksTold,
    createdAt: clock.realNow(),
    secret: 's',
  };
  await insertEndpoint(database.of(workspaceId), workspaceId, endpoint);
  const told: Simulation['told'] = {
    remoteTickets: new Map(),
    messages: new Set(),
    priorities: new Map(),
    keys: new Map(),
    versions: new Map(),
    texts: new Map(),
    received: new Map(),
    lanes: new Map(),
    surprises: [],
  };
  return { product, nodes, database, workspaceId, clock, dice, told };
}

async function takeStep(story: Simulation, step: number): Promise<void> {
  const { dice } = story;
  if (step < ticketsEach) return deliver(story, step, step);
  const roll = dice.between(0, 99);
  if (roll < 20) return deliver(story, dice.between(0, ticketsEach - 1), step);
  if (roll < 25) return create(story);
  if (roll < 62) return act(story);
  if (roll < 82) return passTime(story);
  if (roll < 85) return commandAll(story);
  return send(story);
}

async function passTime(story: Simulation): Promise<void> {
  const { clock, dice, product, workspaceId, nodes } = story;
  clock.forwardTo(clock.realNow() + dice.pick([1, 5, 16, 31, 60, 180, 600]) * 60_000);
  if (!dice.chance(0.4))
    return void (await trying(story, (desk) => product.fireDueDeadlines(desk, workspaceId)));
  // Both nodes at once, and now and then somebody in between.
  startWhatIsOff(story);
  const passes = nodes.map(({ desk }) => quietly(story, () => product.fireDueDeadlines(desk, workspaceId)));
  await Promise.all([...passes, dice.chance(0.5) ? act(story) : null]);
}

/** Every open ticket follows new records: work in bulk, a row for each. */
async function commandAll(story: Simulation): Promise<void> {
  const { database, workspaceId, clock, product } = story;
  await commandOpenTickets(
    database.of(workspaceId),
    workspaceId,
    'simulation',
    { type: 'follow-records' },
    clock.realNow(),
  );
  await trying(story, (desk) => product.runPendingCommands(desk));
}

/** The power is back for good: everything that is owed happens. */
async function comeToRest(story: Simulation): Promise<void> {
  const { product, nodes, workspaceId, clock, told, database } = story;
  const { desk } = nodes[0];
  for (let round = 0; round < 80; round += 1) {
    const fired = await trying(story, () => product.fireDueDeadlines(desk, workspaceId));
    const commanded = await trying(story, () => product.runPendingCommands(desk));
    const sent = await trying(story, () => product.deliverMessages(desk, channelsOf(story, 0)));
    // The last cut may come only now, and whoever was cut off may forget it: the engine does not.
    if (fired === null || sent === null || commanded === null) continue;
    if (fired.deadlines + sent + commanded > 0) continue;
    const waiting = await database.across
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('workspace_id', '=', workspaceId)
      .where('state', 'in', ['pending', 'leased'])
      .executeTakeFirstOrThrow();
    if (Number(waiting.count) === 0) return;
    // Leases run out and back-offs end.
    clock.forwardTo(clock.realNow() + 31 * 60_000);
  }
  told.surprises.push('It never came to rest.');
}
