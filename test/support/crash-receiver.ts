import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Somebody outside who gets webhooks, and keeps every body by the id under which it came. */
export interface CrashReceiver {
  readonly address: string;
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  close(): void;
}

export async function startCrashReceiver(): Promise<CrashReceiver> {
  const bodies = new Map<string, string[]>();
  const server = createServer((request, answer) => {
    const id = String(request.headers['webhook-id']);
    text(request).then(
      (body) => {
        bodies.set(id, [...(bodies.get(id) ?? []), body]);
        answer.end();
      },
      // The sender died half way: nothing was said.
      () => undefined,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    bodies,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
