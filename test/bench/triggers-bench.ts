import type { Condition } from '../../src/model/condition.ts';
import type { TicketFacts } from '../../src/model/ticket-facts.ts';
import { contextOf } from '../../src/rules/policy/fixtures/policy-under-test.ts';
import { compileCondition } from '../../src/rules/triggers/compile-condition.ts';
import type { ConditionContext } from '../../src/rules/triggers/condition-context.ts';
import { dice, type Figure, median, perSecond } from './figure.ts';
import { importRival } from './install-rivals.ts';

/** A condition over fields, for Baton and as the cells of a rule engine's decision table. */
interface Trigger {
  readonly baton: Condition;
  readonly cells: Readonly<Record<string, string>>;
}

const triggers: readonly Trigger[] = [
  { baton: { severity: [1, 2] }, cells: { severity: '1, 2' } },
  {
    baton: { all: [{ priority: ['urgent'] }, { tier: [1] }] },
    cells: { priority: '"urgent"', tier: '1' },
  },
  {
    baton: { all: [{ priority: ['high', 'urgent'] }, { customer: { vip: true } }] },
    cells: { priority: '"high", "urgent"', vip: 'true' },
  },
  { baton: { failedAttempts: { atLeast: 3 } }, cells: { failedAttempts: '>= 3' } },
  { baton: { reopened: { atLeast: 2 } }, cells: { reopens: '>= 2' } },
  {
    baton: { all: [{ status: ['open'] }, { customer: { annualValueAtLeast: 50_000 } }] },
    cells: { status: '"open"', annualValue: '>= 50000' },
  },
  {
    baton: { disputeAbove: { amount: 500, currency: 'EUR' } },
    cells: { currency: '"EUR"', amount: '> 500' },
  },
  {
    baton: { all: [{ channel: ['chat', 'phone'] }, { priority: ['high'] }] },
    cells: { channel: '"chat", "phone"', priority: '"high"' },
  },
  { baton: { impact: { dataLoss: true } }, cells: { dataLoss: 'true' } },
  {
    baton: { all: [{ tier: [2, 3] }, { failedAttempts: { atLeast: 1 } }, { status: ['open'] }] },
    cells: { tier: '2, 3', failedAttempts: '>= 1', status: '"open"' },
  },
  {
    baton: { all: [{ scope: ['department'] }, { workaround: ['none'] }] },
    cells: { scope: '"department"', workaround: '"none"' },
  },
  {
    baton: { all: [{ customer: { criticalIssuesAtLeast: 2 } }, { reopened: { atLeast: 1 } }] },
    cells: { criticalIssues: '>= 2', reopens: '>= 1' },
  },
];

interface Sample {
  readonly context: ConditionContext;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

interface Decision {
  evaluate(context: unknown): Promise<{ readonly result: unknown }>;
}
interface Zen {
  readonly ZenEngine: new () => { createDecision(content: unknown): Decision };
  readonly ZenDecisionContent: new (content: object) => object;
  readonly evaluateExpressionSync: (expression: string, context: unknown) => unknown;
}

const samples = 500;

/** The same tickets through the same conditions on both sides; the rival in each of its ways, the fastest counts. */
export async function triggersBesideZen(rounds: number): Promise<Figure> {
  const zen = (await importRival('@gorules/zen-engine/index.js')) as { default?: Zen } & Zen;
  const { ways, table } = waysOf(zen.default ?? zen);
  const tickets = someTickets();
  const baton = batonSide();
  for (const [name, ask] of Object.entries(ways)) await prove(name, tickets, baton, ask);
  const own: number[] = [];
  const rival = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    own.push(await ownRate(tickets, baton));
    for (const [name, ask] of Object.entries(ways)) rival.get(name)?.push(await rivalRate(tickets, ask));
    rival.set('table, 64 at once', [
      ...(rival.get('table, 64 at once') ?? []),
      await rateAtOnce(tickets, table),
    ]);
  }
  const [best] = [...rival]
    .map(([name, rates]) => ({ name, rate: median(rates) }))
    .sort((a, b) => b.rate - a.rate);
  const batonPerSecond = median(own);
  return {
    what: `${triggers.length} triggers on a ticket`,
    batonPerSecond: Math.round(batonPerSecond),
    zenPerSecond: Math.round(best?.rate ?? 0),
    zenMode: best?.name ?? '',
    times: Math.round(batonPerSecond / (best?.rate ?? Number.NaN)),
  };
}

type Ask = (fields: Sample['fields']) => number[] | Promise<number[]>;

function waysOf(zen: Zen): { readonly ways: Readonly<Record<string, Ask>>; readonly table: Ask } {
  const decide = (content: object) => {
    const decision = new zen.ZenEngine().createDecision(new zen.ZenDecisionContent(content));
    return async (fields: Sample['fields']) => (await decision.evaluate(fields)).result;
  };
  const [byTable, byExpression] = [decide(tableContent()), decide(expressionContent())];
  const expression = `[${triggers.map(expressionOf).join(', ')}]`;
  const table: Ask = async (fields) => ((await byTable(fields)) as { id: number }[]).map(({ id }) => id);
  return {
    table,
    ways: {
      'decision table, compiled': table,
      'expression node, compiled': async (fields) =>
        indexesOf(((await byExpression(fields)) as { holds: boolean[] }).holds),
      'one expression, synchronous': (fields) =>
        indexesOf(zen.evaluateExpressionSync(expression, fields) as boolean[]),
    },
  };
}

const columns = [...new Set(triggers.flatMap(({ cells }) => Object.keys(cells)))];

function tableContent(): object {
  const inputs = columns.map((field) => ({ id: field, name: field, type: 'expression', field }));
  const rules = triggers.map(({ cells }, index) => ({
    _id: `r${index}`,
    ...Object.fromEntries(columns.map((field) => [field, cells[field] ?? ''])),
    out: String(index),
  }));
  const outputs = [{ id: 'out', name: 'id', type: 'expression', field: 'id' }];
  return graph('decisionTableNode', { hitPolicy: 'collect', inputs, outputs, rules });
}

function expressionContent(): object {
  const expressions = [{ id: 'e1', key: 'holds', value: `[${triggers.map(expressionOf).join(', ')}]` }];
  return graph('expressionNode', { expressions });
}

function graph(type: string, content: object): object {
  const node = (id: string, kind: string, more = {}) => ({
    id,
    name: id,
    type: kind,
    position: { x: 0, y: 0 },
    ...more,
  });
  const edge = (sourceId: string, targetId: string) => ({
    id: `${sourceId}-${targetId}`,
    type: 'edge',
    sourceId,
    targetId,
  });
  return {
    nodes: [node('in', 'inputNode'), node('rules', type, { content }), node('out', 'outputNode')],
    edges: [edge('in', 'rules'), edge('rules', 'out')],
  };
}

function expressionOf({ cells }: Trigger): string {
  const parts = Object.entries(cells).map(([field, cell]) =>
    /^[<>]/.test(cell) ? `${field} ${cell}` : `${field} in [${cell}]`,
  );
  return parts.join(' and ');
}

function batonSide(): (context: ConditionContext) => number[] {
  const scope = {
    fields: new Map(),
    windows: new Map(),
    keywordLists: {},
    express: null,
    highValueCustomer: null,
    scores: [],
  };
  const compiled = triggers.map(({ baton }) => compileCondition(baton, scope));
  return (context) => {
    const found: number[] = [];
    for (let index = 0; index < compiled.length; index += 1) {
      if (compiled[index]?.holds(context)) found.push(index);
    }
    return found;
  };
}

async function prove(
  way: string,
  tickets: readonly Sample[],
  baton: (context: ConditionContext) => number[],
  ask: Ask,
): Promise<void> {
  let hits = 0;
  for (const { context, fields } of tickets) {
    const [own, other] = [baton(context), await ask(fields)];
    hits += own.length;
    if (own.join() !== other.join())
      throw new Error(`${way}: ${JSON.stringify(fields)} gives ${other.join()}, Baton says ${own.join()}`);
  }
  if (hits < tickets.length / 2) throw new Error('Hardly any trigger holds: nothing is compared.');
}

function ownRate(
  tickets: readonly Sample[],
  baton: (context: ConditionContext) => number[],
): Promise<number> {
  const turns = 400;
  let hits = 0;
  return perSecond(tickets.length * turns, () => {
    for (let turn = 0; turn < turns; turn += 1)
      for (const { context } of tickets) hits += baton(context).length;
    if (hits === 0) throw new Error('No trigger holds.');
  });
}

const rivalTurns = 3;

function rivalRate(tickets: readonly Sample[], ask: Ask): Promise<number> {
  return perSecond(tickets.length * rivalTurns, async () => {
    for (let turn = 0; turn < rivalTurns; turn += 1) for (const { fields } of tickets) await ask(fields);
  });
}

/** An engine that answers later may do better with many questions under way. */
function rateAtOnce(tickets: readonly Sample[], ask: Ask): Promise<number> {
  return perSecond(tickets.length * rivalTurns, async () => {
    for (let turn = 0; turn < rivalTurns; turn += 1) {
      for (let first = 0; first < tickets.length; first += 64)
        await Promise.all(tickets.slice(first, first + 64).map(async ({ fields }) => ask(fields)));
    }
  });
}

function indexesOf(holds: readonly boolean[]): number[] {
  return holds.flatMap((one, index) => (one ? [index] : []));
}

function someTickets(): Sample[] {
  const roll = dice(7);
  const one = <T>(...of: readonly [T, ...T[]]): T => of[Math.floor(roll() * of.length)] ?? of[0];
  return Array.from({ length: samples }, () => {
    const disputed = one(null, { amount: one(100, 501, 900), currency: one('EUR', 'USD') });
    const customer = {
      plan: one('Team', 'Enterprise'),
      annualValue: one(1000, 50_000, 90_000),
      vip: one(true, false),
      since: null,
      criticalIssues: one(0, 1, 2, 3),
    };
    const facts: Partial<TicketFacts> = {
      severity: one<1 | 2 | 3 | 4>(1, 2, 3, 4),
      priority: one('low', 'normal', 'high', 'urgent'),
      tier: one<1 | 2 | 3>(1, 2, 3),
      status: one('open', 'waiting'),
      channel: one('mail', 'chat', 'phone'),
      failedAttempts: one(0, 1, 2, 3, 4),
      reopens: one(0, 1, 2),
      impact: { dataLoss: one(true, false, false) },
      scope: one('unknown', 'department'),
      workaround: one('unknown', 'none'),
      disputed,
      customer,
    };
    const { severity, priority, tier, status, channel, failedAttempts, reopens, scope, workaround } =
      facts as TicketFacts;
    const { amount, currency } = disputed ?? { amount: 0, currency: 'none' };
    const { annualValue, vip, criticalIssues } = customer;
    const flat = { severity, priority, tier, status, channel, failedAttempts, reopens, scope, workaround };
    const dataLoss = facts.impact?.dataLoss ?? false;
    return {
      context: contextOf(facts),
      fields: { ...flat, amount, currency, annualValue, vip, criticalIssues, dataLoss },
    };
  });
}
