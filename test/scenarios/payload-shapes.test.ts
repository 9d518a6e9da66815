import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countKeptDeliveries } from '../../src/storage/kept-deliveries.ts';
import { signedDelivery } from '../support/signed-delivery.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';

const folder = join(import.meta.dirname, '../../../shared/data/payload_shapes');
const isThere = existsSync(folder);

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk({ startsAt: '2026-04-21T08:00:00Z' });
});
afterAll(() => desk.close());

/** Records that say nothing of one ticket: settings of the other desk. They are kept as they came. */
const settings = new Set(['sla_policy', 'schedule', 'trigger', 'automation', 'group']);

describe.skipIf(!isThere)(
  'records of other helpdesks (skipped where they are not beside the checkout) come in through their own addresses',
  () => {
    test.each(['zendesk', 'freshdesk', 'intercom'])('%s: every record is stored', async (system) => {
      const shapes = JSON.parse(readFileSync(join(folder, `${system}.json`), 'utf8')) as Record<
        string,
        unknown
      >;
      const source = await desk.api.createSource({ system: system as 'zendesk', name: `${system} shapes` });
      const db = desk.desk.database.of(desk.workspaceId);
      let kept = await countKeptDeliveries(db, desk.workspaceId);
      for (const [name, record] of Object.entries(shapes).filter(([key]) => !key.startsWith('_'))) {
        const { headers, body } = signedDelivery(
          system,
          record,
          source.secret as string,
          desk.clock.realNow(),
          `${system}-${name}`,
        );
        const answer = await desk.server.inject({
          method: 'POST',
          url: new URL(source.address).pathname,
          headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
          payload: Buffer.from(body),
        });
        if (settings.has(name)) {
          kept += 1;
          expect([name, answer.statusCode]).toEqual([name, 202]);
          expect(await countKeptDeliveries(db, desk.workspaceId)).toBe(kept);
          continue;
        }
        expect([name, answer.statusCode]).toEqual([name, 200]);
        const { tickets } = answer.json<{ tickets: { ticketId: string }[] }>();
        expect(tickets.length).toBeGreaterThan(0);
        for (const { ticketId } of tickets) {
          const view = await desk.api.viewTicket({ ticketId });
          expect(view.outside.map((one) => one.system)).toEqual([system]);
        }
      }
    });
  },
);
