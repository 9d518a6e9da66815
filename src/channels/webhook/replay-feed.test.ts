import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReplayStep } from '../../../test/support/incident-deliveries.ts';
import { buildReplayFeed } from '../../../test/support/real-feed.ts';
import { signedDelivery } from '../../../test/support/signed-delivery.ts';
import { webhookChannel } from './receive.ts';

const secret = 'whsec_bmV1dHJhbCBzZWNyZXQgb2YgdGVzdHM=';

function receive({ at, deliveryId, delivery }: ReplayStep) {
  const posted = signedDelivery('webhook', delivery, secret, at, deliveryId);
  return webhookChannel.receive(posted, { secrets: [secret] }, at);
}
const statusesOf = (feed: readonly ReplayStep[], id: string) =>
  feed.filter(({ delivery }) => delivery.ticket.id === id).map(({ delivery }) => delivery.ticket.status);
const share = (feed: readonly ReplayStep[], is: (step: ReplayStep) => boolean) =>
  new Set(feed.filter(is).map(({ delivery }) => delivery.ticket.id)).size;

describe('a feed from a small log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-feed-'));
  const paths = { uciPath: join(folder, 'log.csv.gz'), bankingPath: join(folder, 'words.csv.gz') };
  const head =
    'number,incident_state,reopen_count,caller_id,opened_at,sys_updated_at,contact_type,category,subcategory,impact,urgency,priority,assignment_group,assigned_to,resolved_at,closed_at';
  const row = (state: string, reopened: number, at: string, priority: string, resolver: string) =>
    `I-1,${state},${reopened},Caller 7,1/3/2020 08:00,${at},Email,Category 2,?,2 - Medium,1 - High,${priority},Group 3,${resolver},9/9/2020 09:09,9/9/2020 09:09`;
  const log = [
    head,
    row('New', 0, '1/3/2020 08:05', '3 - Moderate', '?'),
    row('New', 0, '1/3/2020 08:06', '3 - Moderate', '?'),
    row('Active', 0, '1/3/2020 09:00', '2 - High', 'Resolver 1'),
    row('Awaiting User Info', 0, '1/3/2020 10:00', '2 - High', 'Resolver 1'),
    row('Active', 0, '2/3/2020 10:00', '2 - High', 'Resolver 1'),
    row('Resolved', 0, '2/3/2020 11:00', '2 - High', 'Resolver 2'),
    row('Active', 1, '3/3/2020 11:00', '2 - High', 'Resolver 2'),
    row('Awaiting Vendor', 1, '3/3/2020 12:00', '2 - High', 'Resolver 2'),
    row('Resolved', 1, '4/3/2020 11:00', '2 - High', 'Resolver 2'),
    row('Closed', 1, '9/3/2020 11:00', '2 - High', 'Resolver 2'),
  ].join('\n');

  beforeAll(() => {
    writeFileSync(paths.uciPath, gzipSync(log));
    writeFileSync(
      paths.bankingPath,
      gzipSync('text,category\r\n"One, two ""three""?",a\r\n"First line\nsecond",a\r\n'),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells what each change was, and what was written with it', async () => {
    const feed = await buildReplayFeed(paths);
    const told = feed.map(({ at, delivery: { ticket, message } }) => [
      new Date(at).toISOString().slice(0, 16),
      ticket.status,
      ticket.priority,
      ticket.assignee?.email ?? null,
      message?.direction ?? null,
    ]);
    expect(told).toEqual([
      ['2020-03-01T08:00', 'open', 'normal', null, 'inbound'],
      ['2020-03-01T09:00', 'open', 'high', 'resolver-1@desk.example', null],
      ['2020-03-01T10:00', 'waiting', 'high', 'resolver-1@desk.example', 'outbound'],
      ['2020-03-02T10:00', 'open', 'high', 'resolver-1@desk.example', 'inbound'],
      ['2020-03-02T11:00', 'resolved', 'high', 'resolver-2@desk.example', 'outbound'],
      ['2020-03-03T11:00', 'open', 'high', 'resolver-2@desk.example', 'inbound'],
      ['2020-03-03T12:00', 'open', 'high', 'resolver-2@desk.example', null],
      ['2020-03-04T11:00', 'resolved', 'high', 'resolver-2@desk.example', 'outbound'],
      ['2020-03-09T11:00', 'closed', 'high', 'resolver-2@desk.example', null],
    ]);
    expect(feed[0]?.delivery.ticket).toMatchObject({
      channel: 'email',
      team: 'group-3',
      tags: ['category-2', 'impact-2', 'urgency-1'],
      requester: { email: 'caller-7@customers.example' },
    });
    expect(['One, two "three"?', 'First line\nsecond']).toContain(feed[0]?.delivery.message?.text);
  });

  it('takes people and teams that exist instead of the log’s', async () => {
    const feed = await buildReplayFeed({ ...paths, agents: ['a@desk.example'], teams: ['payments'] });
    expect(feed.at(-1)?.delivery.ticket).toMatchObject({
      assignee: { email: 'a@desk.example' },
      team: 'payments',
    });
  });
});

const shared = (path: string) => fileURLToPath(new URL(`../../../../shared/data/${path}`, import.meta.url));
const real = {
  uciPath: shared('uci_servicenow/incident_event_log.csv.gz'),
  bankingPath: shared('banking77/train.csv.gz'),
};

describe.skipIf(!existsSync(real.uciPath))(
  'a feed from a real log (skipped where the folder ../shared is missing)',
  () => {
    let feed: ReplayStep[] = [];
    beforeAll(async () => {
      feed = await buildReplayFeed({ ...real, count: 300, seed: 1 });
    }, 30_000);

    it('has 300 tickets, each opened once and first, in the order of time', () => {
      const opened = feed.filter(({ delivery }) => delivery.type === 'ticket.created');
      expect(new Set(opened.map(({ delivery }) => delivery.ticket.id)).size).toBe(300);
      expect(opened).toHaveLength(300);
      expect(feed.map(({ at }) => at)).toEqual(
        feed.map(({ at }) => at).toSorted((one, other) => one - other),
      );
      const seen = new Set<string>();
      for (const { delivery } of feed) {
        expect(seen.has(delivery.ticket.id)).toBe(delivery.type !== 'ticket.created');
        seen.add(delivery.ticket.id);
      }
      expect(new Set(feed.map(({ deliveryId }) => deliveryId)).size).toBe(feed.length);
    });

    it('is taken by the webhook, every delivery of it', () => {
      const refused = feed.map(receive).filter((intake) => 'refused' in intake);
      expect(refused).toEqual([]);
    });

    it('has reopened, reassigned and urgent tickets in their natural share', () => {
      const ids = [...new Set(feed.map(({ delivery }) => delivery.ticket.id))];
      const reopened = ids.filter((id) =>
        /(resolved|closed),(open|waiting)/.test(statusesOf(feed, id).join(',')),
      );
      expect(reopened.length).toBeGreaterThanOrEqual(2);
      expect(
        share(feed, ({ delivery }) => ['urgent', 'high'].includes(delivery.ticket.priority ?? '')),
      ).toBeGreaterThanOrEqual(3);
      expect(share(feed, ({ delivery }) => delivery.ticket.status === 'waiting')).toBeGreaterThan(30);
      const ended = ids.filter((id) => statusesOf(feed, id).at(-1) === 'closed');
      expect(ended.length).toBeGreaterThan(290);
    });

    it('is the same for the same seed and another for another', async () => {
      const feed = async (seed: number) => buildReplayFeed({ ...real, count: 20, seed });
      const ids = (steps: readonly ReplayStep[]) => steps.map(({ deliveryId }) => deliveryId);
      const five = await feed(5);
      expect(await feed(5)).toEqual(five);
      expect(ids(await feed(6))).not.toEqual(ids(five));
    }, 30_000);
  },
);
