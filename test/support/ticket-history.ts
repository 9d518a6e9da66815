import fc from 'fast-check';
import type { TicketState } from '../../src/model/ticket.ts';
import type { TicketEvent } from '../../src/model/ticket-event.ts';
import { deadlineBreaches, ticketBreaches } from '../../src/rules/ticket/ticket-invariants.ts';
import { freeText, ownerByRule, stringsIn } from './ticket-oracles.ts';
import { type Step, steps } from './step-grammar.ts';
import { at, type TicketRules, TicketStage, typedWords } from './ticket-stage.ts';
import { doStep } from './ticket-steps.ts';
import { smallHouse, standardPolicy, type World, world } from './world.ts';

/** A second version: some triggers in shadow, and a shorter first response. */
const stricterPolicy = {
  ...standardPolicy,
  triggers: standardPolicy.triggers.map((one, index) => (index % 4 === 1 ? { ...one, shadow: true } : one)),
  ticketTargets: {
    ...standardPolicy.ticketTargets,
    rows: standardPolicy.ticketTargets.rows.map((row) => ({ ...row, firstResponse: '20 min' })),
  },
};

const worlds: readonly World[] = [
  world(),
  world({ policies: [standardPolicy, stricterPolicy] }),
  smallHouse(5),
  smallHouse(2),
  smallHouse(1),
];

export interface History {
  readonly world: number;
  readonly startsAt: string;
  readonly steps: readonly Step[];
}

/** Some begin just before the clocks change. */
export const someHistory = fc.record<History>({
  world: fc.nat({ max: worlds.length - 1 }),
  startsAt: fc.constantFrom('2026-04-15T16:40', '2026-03-28T21:30', '2026-10-24T23:10', '2026-12-31T17:55'),
  steps: steps(60),
});

/** Everything that is wrong at the first instant at which something is; nothing when all is well. */
export function runHistory(history: History, rules: TicketRules): string[] {
  const stage = new TicketStage(worlds[history.world] as World, at(history.startsAt), rules);
  const [first = null] = stage.world.directory.people.keys();
  stage.receive({ firstAgentId: first });
  for (const [index, step] of history.steps.entries()) {
    const breaches = breachesAfter(stage, step, rules);
    if (breaches.length > 0) return breaches.map((breach) => `after step ${index}, ${step.what}: ${breach}`);
  }
  return storyBreaches(stage, rules);
}

function breachesAfter(stage: TicketStage, step: Step, rules: TicketRules): string[] {
  try {
    doStep(stage, step);
    return breachesNow(stage, rules);
  } catch (error) {
    return [`it threw: ${(error as Error).stack}`];
  }
}

function breachesNow({ state, events, world: { directory } }: TicketStage, rules: TicketRules): string[] {
  const owner = rules.ticketOwner(state);
  const byRule = ownerByRule(state);
  const bytes = Buffer.byteLength(JSON.stringify(state));
  return [
    ...ticketBreaches(state, directory),
    ...deadlineBreaches(rules.deadlinesOf(state), events),
    ...(owner === byRule ? [] : [`its owner is ${owner}, by the rule ${byRule}`]),
    ...(bytes < mostBytes(state) ? [] : [`its snapshot has ${bytes} bytes`]),
  ];
}

/** A snapshot stays under 8 kB; only with three escalations or more open at once may it grow half as large again. */
function mostBytes({ escalations }: TicketState): number {
  return escalations.length < 3 ? 8192 : 12_288;
}

/** Reasons may name what the policy names. */
const phrases = new Set([
  ...stringsIn(standardPolicy),
  ...standardPolicy.scores.map(({ name, points }) => `${name} ${points}`),
]);

/** What the events say at the end: the same state again, nothing of anybody's words, messages that can be made. */
function storyBreaches({ id, state, events }: TicketStage, rules: TicketRules): string[] {
  const breaches: string[] = [];
  let replayed: TicketState | null = null;
  for (const event of JSON.parse(JSON.stringify(events)) as TicketEvent[]) {
    const before: TicketState | null = replayed;
    if (event.seq !== (before?.version ?? 0) + 1) breaches.push(`event ${event.seq} is out of order`);
    replayed = rules.evolve(before, event, id);
    const outgoing = JSON.stringify(rules.messagesOf(event, before, replayed));
    const words = [...freeText(event, phrases), ...typedWords.filter((word) => outgoing.includes(word))];
    if (words.length > 0) breaches.push(`event ${event.seq} ${event.body.type} says "${words.join('", "')}"`);
  }
  if (JSON.stringify(replayed) !== JSON.stringify(state)) breaches.push('the events lead to another state');
  return breaches;
}
