import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plant } from '../support/planted-bug.ts';
import { layFoundation, onStage } from './on-stage.ts';
import { productFrom, rooms } from './product.ts';
import { wireConnections } from './power.ts';
import { simulate, type Stage, stepsEach } from './simulate.ts';

/** `SEEDS=2000 npm test -- simulation` runs more; `SEED=17` runs one alone. */
const seedCount = Number(process.env['SEEDS'] ?? 200);
const alone = process.env['SEED'];
const seeds =
  alone === undefined ? Array.from({ length: seedCount }, (_, index) => index + 1) : [Number(alone)];
const atOnce = 4;

beforeAll(layFoundation);

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
