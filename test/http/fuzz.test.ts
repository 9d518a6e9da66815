import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../src/http/contract/answers.ts';
import type { RouteContract } from '../../src/http/contract/route.ts';
import { routes } from '../../src/http/contract/routes.ts';
import { createEmptyWorkspace } from '../../src/operations/create-empty-workspace.ts';
import { createSignInLink } from '../../src/operations/sign-in.ts';
import { createToken } from '../../src/operations/tokens.ts';
import { personId } from '../../src/operations/sample/sample-people.ts';
import { documentedOperations, type FuzzRequest, requestsOf, schemas } from '../support/fuzz-requests.ts';
import type { SchemaWorld } from '../support/schema-values.ts';
import { standardPolicy, startTestDesk, type TestDesk } from '../support/test-desk.ts';

// A few requests of each operation here; `npm run fuzz` asks many, with other seeds.
const runs = Number(process.env['BATON_FUZZ_RUNS'] ?? 8);
const seed = Number(process.env['BATON_FUZZ_SEED'] ?? 20_260_421);

/** A stream has no end that could be waited for; its own test has its bad requests. */
const streams = new Set(['followEvents']);

let desk: TestDesk;
let world: SchemaWorld;
let stranger: Record<string, string>;
let askers: readonly Readonly<Record<string, string>>[];

beforeAll(async () => {
  desk = await startTestDesk();
  stranger = bearing(await strangersToken());
  world = { schemas, words, ...(await knownIds()) };
});
afterAll(() => desk.close());

/** Made anew for each operation: some of them end sessions and tokens. */
async function freshAskers(): Promise<Record<string, string>[]> {
  const names = ['greta', 'priya', 'mei', 'ruth', 'tom'] as const;
  const made = names.map((name) =>
    createToken(desk.desk, { workspaceId: desk.workspaceId, personId: personId(name), name: 'fuzz' }),
  );
  const members = (await Promise.all(made)).map(({ token }) => bearing(token));
  const sessions = await Promise.all(['greta', 'priya', 'mei'].map(session));
  const strangers = [stranger, {}, bearing('baton_nobody')];
  return [...members, ...sessions, ...members, ...sessions, ...strangers];
}

function bearing(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

/** As a browser is signed in. */
async function session(person: string): Promise<Record<string, string>> {
  const link = await createSignInLink(desk.desk, desk.workspaceId, `${person}@kestrel.example`);
  const answer = await desk.server.inject({ url: `/sign-in?token=${link?.token}` });
  return {
    cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '',
    'sec-fetch-site': 'same-origin',
  };
}

/** Somebody of another workspace: nothing here is his to see. */
async function strangersToken(): Promise<string> {
  const made = await createEmptyWorkspace(desk.desk, {
    adminEmail: 'eve@elsewhere.example',
    zone: 'UTC',
    policySource: standardPolicy,
  });
  const people = await desk.desk.database
    .of(made.workspaceId)
    .selectFrom('people')
    .select('id')
    .where('workspace_id', '=', made.workspaceId)
    .execute();
  const id = people[0]?.id as Parameters<typeof createToken>[1]['personId'];
  return (await createToken(desk.desk, { workspaceId: made.workspaceId, personId: id, name: 'x' })).token;
}

const words = [
  'Charged twice, I will cancel',
  'front-line',
  'engineering',
  'managers',
  'first-response',
  'customer-update',
  'resolution',
  'EUR',
  'next',
  'all',
  '1',
  'webhook',
  'zendesk',
  'ben@kestrel.example',
  'https://hooks.example.org/baton',
  standardPolicy,
  standardPolicy.replace('policy: 1', 'policy: 2'),
];

/** Tickets and escalations in some states, and ids of other things. */
async function knownIds(): Promise<Pick<SchemaWorld, 'ids' | 'idsByName'>> {
  const priya = desk.as('priya');
  const customer = { name: 'Fuzz Works', plan: 'Team' };
  const tickets = await Promise.all(
    ['Blank page', 'Export fails', 'Refund'].map((subject) =>
      priya.createTicket({
        subject,
        text: 'It crashes for all of us.',
        customer,
        assigneeEmail: 'priya@kestrel.example',
      }),
    ),
  );
  const open = (ticketId: string, kind: 'functional' | 'hierarchical') =>
    priya.openEscalation({
      ticketId,
      kind,
      send: true,
      overrideReason: 'On the phone.',
      packet: { items: { summary: 'It crashes.' }, confirmed: [], evidence: [] },
    });
  const escalations = [
    await open(tickets[0]?.ticketId ?? '', 'functional'),
    await open(tickets[0]?.ticketId ?? '', 'hierarchical'),
    await open(tickets[1]?.ticketId ?? '', 'hierarchical'),
    await open(tickets[2]?.ticketId ?? '', 'functional'),
  ];
  const ticketId = tickets.map((one) => one.ticketId);
  const escalationId = escalations.map((one) => one.escalationId ?? '');
  const others = [personId('ben'), personId('mei'), '00000000-0000-4000-8000-000000000000'];
  return {
    ids: [...ticketId, ...escalationId, ...others],
    idsByName: { ticketId, escalationId, version: ['1'] },
  };
}

async function ask({ who, headers, ...request }: FuzzRequest) {
  return desk.server.inject({
    ...request,
    method: request.method as 'GET',
    headers: { ...headers, ...askers[who % askers.length] },
  });
}

type Answer = Awaited<ReturnType<typeof ask>>;

/** What is wrong with the answer; null where it keeps to the contract. */
function breach(route: RouteContract, answer: Answer): string | null {
  const { statusCode: status, headers, payload } = answer;
  const type = String(headers['content-type'] ?? '');
  if (status >= 500) return `answered ${status}`;
  if (status >= 400) {
    if (!type.startsWith('application/problem+json')) return `a problem of the type ${type}`;
    const problem = Problem.safeParse(JSON.parse(payload));
    if (!problem.success) return `a problem that is none: ${problem.error.message}`;
    return problem.data.status === status
      ? null
      : `status ${status} with a problem of ${problem.data.status}`;
  }
  if (status !== route.status) return `answered ${status} instead of ${route.status}`;
  if (route.answer === undefined) return payload === '' ? null : 'has a body that the contract does not name';
  if (route.answerType !== undefined) return type.startsWith(route.answerType) ? null : `is ${type}`;
  const read = route.answer.safeParse(JSON.parse(payload));
  return read.success ? null : `is not what the contract says: ${read.error.message}`;
}

function shown({ method, url, headers, payload }: FuzzRequest): string {
  return `${method} ${url.slice(0, 400)}\n${JSON.stringify(headers)}\n${payload?.slice(0, 1_500) ?? '(no body)'}`;
}

describe(`whatever is asked (seed ${seed})`, () => {
  const all = Object.entries<RouteContract>(routes);

  it('covers every operation of the document', () => {
    expect(documentedOperations.map(({ operationId }) => operationId).sort()).toEqual(
      all.map(([, route]) => route.operationId).sort(),
    );
  });

  const reached = new Set<string>();
  const asked = documentedOperations.filter(({ operationId }) => !streams.has(operationId));
  it.each(asked.map((operation, index) => [operation.operationId, operation, seed + index] as const))(
    '%s keeps to its contract',
    { timeout: 20_000 + runs * 400 },
    async (operationId, operation, ownSeed) => {
      const route = all.find(([, one]) => one.operationId === operationId)?.[1];
      if (!route) throw new Error(`There is no route ${operationId}.`);
      askers = await freshAskers();
      const property = fc.asyncProperty(requestsOf(operation, world), async (request) => {
        const answer = await ask(request);
        if (answer.statusCode === route.status) reached.add(operationId);
        const wrong = breach(route, answer);
        if (wrong !== null) throw new Error(`${wrong}\n${shown(request)}`);
      });
      await fc.assert(property, {
        numRuns: runs,
        seed: ownSeed,
        endOnFailure: false,
        interruptAfterTimeLimit: 10_000 + runs * 300,
      });
    },
  );

  it('comes through the door of many operations, or it would prove little', () => {
    const closed = asked.map(({ operationId }) => operationId).filter((id) => !reached.has(id));
    expect(reached.size, `never reached: ${closed.join()}`).toBeGreaterThan(asked.length / 4);
  });
});
