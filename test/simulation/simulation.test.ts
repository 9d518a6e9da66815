import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../src/storage/migrate.ts';
import { plant, type Planted } from '../support/planted-bug.ts';
import { createTestDatabase, createTestTemplate } from '../support/test-postgres.ts';
import { bugs } from './bugs.ts';
import { productFrom, type Product, rooms } from './product.ts';
import { wireConnections } from './power.ts';
import { setStage, simulate, type Stage, stepsEach } from './simulate.ts';

/** `SEEDS=2000 npm test -- simulation` runs more; `SEED=17` runs one alone. */
const seedCount = Number(process.env['SEEDS'] ?? 200);
const alone = process.env['SEED'];
const seeds =
  alone === undefined ? Array.from({ length: seedCount }, (_, index) => index + 1) : [Number(alone)];
const atOnce = 4;
const plantedSeeds = 40;

beforeAll(() => createTestTemplate('desk', async (client) => void (await migrate(client))));

/** A database of its own: nodes take what leaves the house across workspaces, and each story has its own time. */
async function onStage<T>(product: Product, use: (stage: Stage) => Promise<T>): Promise<T> {
  const ofTest = await createTestDatabase('desk');
  const stage = setStage(product, ofTest.connection);
  try {
    return await use(stage);
  } finally {
    await stage.close();
    await ofTest.drop();
  }
}

let unwire: () => void;
beforeAll(() => {
  unwire = wireConnections();
});
afterAll(() => unwire());

describe(`${seeds.length} stories of ${stepsEach} steps with power cuts`, () => {
  const planted = plant(null, rooms);
  const product = productFrom(planted);
  afterAll(() => planted.remove());

  test('nothing that was acknowledged is lost, nothing happens twice, and every story replays', {
    timeout: 1_800_000,
  }, async () => {
    const waiting = [...seeds];
    const failed: string[] = [];
    const work = async (stage: Stage) => {
      for (let seed = waiting.shift(); seed !== undefined && failed.length < 5; seed = waiting.shift()) {
        const breaches = await simulate(seed, stage);
        if (breaches.length > 0) failed.push(`SEED=${seed}: ${breaches.slice(0, 5).join('\n  ')}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, () => onStage(product, work)));
    expect(failed).toEqual([]);
  });
});

describe('a planted bug is caught', () => {
  test.each(bugs)('$name', { timeout: 240_000 }, async (bug) => {
    const planted: Planted = plant(bug, rooms);
    const product = productFrom(planted);
    try {
      const caughtAt = await onStage(product, async (stage) => {
        for (let seed = 1; seed <= plantedSeeds; seed += 1) {
          const breaches = await simulate(seed, stage);
          if (breaches.length > 0) return seed;
        }
        return null;
      });
      expect(caughtAt).not.toBeNull();
    } finally {
      planted.remove();
    }
  });
});
