import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutboundParcel } from '../../model/channel.ts';
import { verifyStandardWebhook } from '../signatures/standard-webhooks.ts';
import { isWorthAnotherAttempt, makeWebhookSender } from './send.ts';

interface Heard {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Answer = (response: ServerResponse) => void;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(answer: Answer): Promise<{ url: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      answer(response);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/hook`, heard };
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end('{"ok":true}');
  };

function parcel(destination: string, changes: Partial<OutboundParcel> = {}): OutboundParcel {
  return {
    id: 'outbox-1',
    attempt: 1,
    destination,
    secret: 'whsec_bmV1dHJhbCBzZWNyZXQgb2YgdGVzdHM=',
    previousSecret: null,
    subject: null,
    text: '{"id":"outbox-1","type":"escalation.requested","note":"é"}',
    inReplyTo: null,
    from: null,
    sentAt: 1_775_000_000,
    ...changes,
  };
}

const sender = makeWebhookSender({ timeoutMs: 300, allowPrivate: true });

describe('a webhook out', () => {
  it('carries the text as it is, under an id that stays, signed', async () => {
    const { url, heard } = await listen(status(204));
    await sender.send(parcel(url));
    expect(await sender.send(parcel(url, { attempt: 2, sentAt: 1_775_000_060 }))).toMatchObject({
      sent: true,
      remoteId: null,
      detail: 'HTTP 204',
    });
    expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual(['outbox-1', 'outbox-1']);
    expect(heard[0]?.body).toBe(parcel(url).text);
    expect(heard[0]?.headers['content-type']).toBe('application/json');
    for (const [index, one] of heard.entries()) {
      const delivery = { headers: one.headers as Record<string, string>, body: Buffer.from(one.body) };
      const now = (1_775_000_000 + index * 60) * 1000;
      expect(verifyStandardWebhook(delivery, [parcel(url).secret ?? ''], now)).toEqual({ valid: true });
    }
  });

  it('is not signed when the destination has no secret', async () => {
    const { url, heard } = await listen(status(200));
    await sender.send(parcel(url, { secret: null }));
    expect(heard[0]?.headers).not.toHaveProperty('webhook-signature');
  });

  it.each([
    [200, true, undefined],
    [202, true, undefined],
    [400, false, false],
    [401, false, true],
    [404, false, true],
    [409, false, true],
    [410, false, false],
    [413, false, false],
    [422, false, false],
    [429, false, true],
    [500, false, true],
    [503, false, true],
  ])('answered with %s is sent: %s, again: %s', async (code, sent, again) => {
    const { url } = await listen(status(code));
    expect(await sender.send(parcel(url))).toMatchObject(again === undefined ? { sent } : { sent, again });
  });

  it('follows no redirect', async () => {
    const target = await listen(status(200));
    const { url } = await listen(status(307, { location: target.url }));
    expect(await sender.send(parcel(url))).toMatchObject({ sent: false, again: false, detail: 'HTTP 307' });
    expect(target.heard).toEqual([]);
  });

  it('gives up on an answer that does not come, and tries again later', async () => {
    const { url } = await listen(() => undefined);
    expect(await sender.send(parcel(url))).toMatchObject({
      sent: false,
      again: true,
      detail: 'No answer in time.',
    });
  });

  it('is sent when the status says so, however long or slow the rest of the answer', async () => {
    const endless = await listen((response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await sender.send(parcel(endless.url))).toMatchObject({ sent: true });
    const slow = await listen((response) => {
      response.writeHead(200).write('x');
    });
    expect(await sender.send(parcel(slow.url))).toMatchObject({ sent: true });
  });

  it('tries again when nobody listens', async () => {
    const { url } = await listen(status(200));
    for (const server of servers.splice(0)) server.close();
    expect(await sender.send(parcel(url))).toMatchObject({
      sent: false,
      again: true,
      detail: expect.stringContaining('ECONN'),
    });
  });

  it.each([
    'ftp://host.example/',
    'file:///etc/hosts',
    'javascript:run()',
    'host.example/hook',
    '',
    'http://user:pass@host.example/',
  ])('goes never to %j', async (destination) => {
    expect(await sender.send(parcel(destination))).toMatchObject({ sent: false, again: false });
  });

  it('goes never with a secret that cannot be read', async () => {
    const { url, heard } = await listen(status(200));
    expect(await sender.send(parcel(url, { secret: 'whsec_?' }))).toMatchObject({
      sent: false,
      again: false,
    });
    expect(heard).toEqual([]);
  });

  it('starts no header line by its id', async () => {
    const { url, heard } = await listen(status(200));
    expect(await sender.send(parcel(url, { id: 'a\r\nx-other: 1' }))).toMatchObject({ sent: false });
    expect(heard).toEqual([]);
  });

  it('is worth another attempt unless the answer judges the parcel or the address', () => {
    const final = Array.from({ length: 300 }, (_, index) => index + 300).filter(
      (code) => !isWorthAnotherAttempt(code),
    );
    expect(final.filter((code) => code >= 400)).toEqual([400, 405, 410, 411, 413, 414, 415, 422, 431]);
    expect(final.filter((code) => code < 400)).toHaveLength(100);
  });
});
