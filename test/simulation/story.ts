import type { WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import type { SeededDice } from '../../src/operations/sample/seeded-dice.ts';
import type { Database } from '../../src/storage/database.ts';
import type { TestClock } from '../support/test-clock.ts';
import { type Power, PowerCut } from './power.ts';
import type { Product } from './product.ts';

/** What the outside knows to be true: it was told so. */
export interface Told {
  readonly remoteTickets: Map<string, string>;
  readonly messages: Set<string>;
  readonly keys: Map<string, string>;
  /** How often the outside got each parcel. */
  readonly received: Map<string, number>;
  /** Errors that are neither a refusal nor a cut. */
  readonly surprises: string[];
}

/** One seed's story. */
export interface Simulation {
  readonly product: Product;
  readonly desks: readonly Desk[];
  readonly database: Database;
  readonly workspaceId: WorkspaceId;
  readonly clock: TestClock;
  readonly dice: SeededDice;
  readonly power: Power;
  readonly told: Told;
}

/** A client tries again after a cut, mostly; what it was never told may or may not have happened. */
export async function trying<T>(story: Simulation, what: (desk: Desk) => Promise<T>): Promise<T | null> {
  const { dice, desks, told, power } = story;
  for (let attempt = 0; attempt < 6; attempt += 1) {
    power.gone.clear();
    try {
      return await what(dice.pick(desks));
    } catch (error) {
      if (!(error instanceof PowerCut)) {
        told.surprises.push((error as Error).stack ?? String(error));
        return null;
      }
      if (dice.chance(0.15)) return null;
    }
  }
  return null;
}

export async function quietly(story: Simulation, what: () => Promise<unknown>): Promise<void> {
  story.power.gone.clear();
  try {
    await what();
  } catch (error) {
    if (!(error instanceof PowerCut)) story.told.surprises.push((error as Error).stack ?? String(error));
  }
}
