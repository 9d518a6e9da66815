import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plant, type Planted } from '../support/planted-bug.ts';
import { bugs } from './bugs.ts';
import { layFoundation, onStage } from './on-stage.ts';
import { wireConnections } from './power.ts';
import { productFrom, rooms } from './product.ts';
import { longStory, simulate } from './simulate.ts';

const plantedSeeds = 40;

beforeAll(layFoundation);

let unwire: () => void;
beforeAll(() => {
  unwire = wireConnections();
});
afterAll(() => unwire());

describe('a planted bug is caught', () => {
  test.each(bugs)('$name', { timeout: 240_000 }, async (bug) => {
    const planted: Planted = plant(bug, rooms);
    const product = productFrom(planted);
    try {
      const caughtAt = await onStage(product, async (stage) => {
        for (let seed = 1; seed <= plantedSeeds; seed += 1) {
          const breaches = await simulate(seed, stage, longStory);
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
