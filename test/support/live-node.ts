import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doorParts, startLive, wireDesk } from '../../src/app.ts';
import { makeServer } from '../../src/http/server.ts';
import type { LiveFeed } from '../../src/engine/live-feed.ts';
import type { Desk } from '../../src/operations/desk.ts';
import { Database } from '../../src/storage/database.ts';
import { makeClient, type TestClient } from './test-client.ts';
import type { TestDesk } from './test-desk.ts';

/** One more desk on the database of a test's desk, listening, with a live feed of its own. */
export interface LiveNode {
  readonly desk: Desk;
  readonly live: LiveFeed;
  readonly address: string;
  as(token: string): TestClient;
  close(): Promise<void>;
}

export async function startLiveNode({ connection, clock }: TestDesk): Promise<LiveNode> {
  const database = new Database({ address: connection, role: 'baton_app', connectionsMax: 4 });
  const quiet = () => undefined;
  const desk = wireDesk({
    database,
    clock,
    log: { info: quiet, warn: quiet, error: quiet },
    wake: (workspaceId) => live.changed(workspaceId),
  });
  const live: LiveFeed = startLive(desk);
  const server = makeServer(desk, { ...doorParts(null, live), webFolder: null });
  await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    desk,
    live,
    address: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    as: (token) => makeClient(server, async () => ({ authorization: `Bearer ${token}` })),
    close: async () => {
      await server.close();
      await live.stop();
      await database.close();
    },
  };
}

export interface HeardEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: Record<string, unknown>;
}

/** A reader of a node's stream, as a program would be. */
export interface Listening {
  readonly status: number;
  readonly heard: readonly HeardEvent[];
  readonly comments: readonly string[];
  readonly hasEnded: boolean;
  /** Waits, with a limit, until `is` holds for something heard. */
  until(is: (event: HeardEvent) => boolean): Promise<HeardEvent>;
  /** Reads nothing more, as a slow reader. */
  pause(): void;
  resume(): void;
  leave(): void;
}

const waitMaxMs = 8_000;
const lookEveryMs = 10;

export async function listen(
  node: LiveNode,
  token: string,
  { after, query = '' }: { after?: string; query?: string } = {},
): Promise<Listening> {
  const headers = { authorization: `Bearer ${token}`, ...(after ? { 'last-event-id': after } : {}) };
  const asking = request(`${node.address}/api/v1/events${query}`, { headers });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    asking.once('response', resolve).once('error', reject).end();
  });
  asking.on('error', () => undefined);
  const heard: HeardEvent[] = [];
  const comments: string[] = [];
  let text = '';
  let hasEnded = false;
  answer.setEncoding('utf8');
  answer.on('error', () => undefined).on('close', () => (hasEnded = true));
  answer.on('data', (part: string) => {
    const blocks = `${text}${part}`.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) comments.push(block);
      const event = eventOf(block);
      if (event) heard.push(event);
    }
  });
  return {
    status: answer.statusCode ?? 0,
    heard,
    comments,
    get hasEnded() {
      return hasEnded;
    },
    until: async (is) => {
      for (let waited = 0; waited < waitMaxMs; waited += lookEveryMs) {
        const found = heard.find(is);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
      }
      throw new Error(`It was not heard in time. Heard: ${JSON.stringify(heard.slice(-10))}`);
    },
    pause: () => void answer.pause(),
    resume: () => void answer.resume(),
    leave: () => void asking.destroy(),
  };
}

function eventOf(block: string): HeardEvent | null {
  const lines = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const event = lines.get('event');
  if (event === undefined) return null;
  return {
    event,
    id: lines.get('id') ?? null,
    data: JSON.parse(lines.get('data') ?? '{}') as HeardEvent['data'],
  };
}
