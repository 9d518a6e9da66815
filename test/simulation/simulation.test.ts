import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { plant, type Planted } from '../support/planted-bug.ts';
import { createTestDatabase, createTestTemplate } from '../support/test-postgres.ts';
import { bugs } from './bugs.ts';
import { productFrom, type Product, rooms } from './product.ts';
import { simulate, stepsEach } from './simulate.ts';

/** `SEEDS=2000 npm test -- simulation` runs more; `SEED=17` runs one alone. */
const seedCount = Number(process.env['SEEDS'] ?? 200);
const alone = process.env['SEED'];
const seeds =
  alone === undefined ? Array.from({ length: seedCount }, (_, index) => index + 1) : [Number(alone)];
const atOnce = 4;
const plantedSeeds = 40;

beforeAll(() => createTestTemplate('desk', async (client) => void (await migrate(client))));

/** A database of its own: nodes take what leaves the house across workspaces, and each story has its own time. */
async function withDatabase<T>(product: Product, use: (database: Database) => Promise<T>): Promise<T> {
  const ofTest = await createTestDatabase('desk');
  const database = new product.Database({ address: ofTest.connection, role: 'baton_app', connectionsMax: 8 });
  try {
    return await use(database);
  } finally {
    await database.close();
    await ofTest.drop();
  }
}

describe(`${seeds.length} stories of ${stepsEach} steps with power cuts`, () => {
  const planted = plant(null, rooms);
  const product = productFrom(planted);
  afterAll(() => planted.remove());

  test('nothing that was acknowledged is lost, nothing happens twice, and every story replays', {
    timeout: 1_800_000,
  }, async () => {
    const waiting = [...seeds];
    const failed: string[] = [];
    const work = async (database: Database) => {
      for (let seed = waiting.shift(); seed !== undefined && failed.length < 5; seed = waiting.shift()) {
        const breaches = await simulate(seed, product, database);
        if (breaches.length > 0) failed.push(`SEED=${seed}: ${breaches.slice(0, 5).join('\n  ')}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, () => withDatabase(product, work)));
    expect(failed).toEqual([]);
  });
});

describe('a planted bug is caught', () => {
  test.each(bugs)('$name', { timeout: 240_000 }, async (bug) => {
    const planted: Planted = plant(bug, rooms);
    const product = productFrom(planted);
    try {
      const caughtAt = await withDatabase(product, async (database) => {
        for (let seed = 1; seed <= plantedSeeds; seed += 1) {
          if ((await simulate(seed, product, database)).length > 0) return seed;
        }
        return null;
      });
      expect(caughtAt).not.toBeNull();
    } finally {
      planted.remove();
    }
  });
});
