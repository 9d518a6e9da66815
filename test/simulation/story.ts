import type { WorkspaceId } from '../../src/model/words.ts';
import type { Desk } from '../../src/operations/desk.ts';
import type { SeededDice } from '../../src/operations/sample/seeded-dice.ts';
import type { Database } from '../../src/storage/database.ts';
import type { TestClock } from '../support/test-clock.ts';
import { isCut, type PowerLine } from './power.ts';
import type { Product } from './product.ts';

/** What the outside knows to be true: it was told so. */
export interface Told {
  /** Our ticket by the helpdesk's name for it. */
  readonly remoteTickets: Map<string, string>;
  readonly messages: Set<string>;
  /** The priority that the helpdesk gave with each version of a ticket, told or not. */
  readonly priorities: Map<string, string>;
  readonly keys: Map<string, string>;
  /** The highest version of each ticket that an answer has named. */
  readonly versions: Map<string, number>;
  /** Every text that somebody typed, with the ticket on which it was acknowledged, or null. */
  readonly texts: Map<string, string | null>;
  /** How often the outside got each parcel. */
  readonly received: Map<string, number>;
  /** The reasons of what came on each lane, in order of their first coming. */
  readonly lanes: Map<string, number[]>;
  /** Errors that are neither a refusal nor a cut. */
  readonly surprises: string[];
}

/** A process of the desk. Now and then it is a new one that remembers nothing; else the network was away. */
export interface Node {
  readonly line: PowerLine;
  desk: Desk;
  readonly start: () => Desk;
}

/** One seed's story. */
export interface Simulation {
  readonly product: Product;
  readonly nodes: readonly [Node, Node];
  /** Of whoever looks on: never cut. */
  readonly database: Database;
  readonly workspaceId: WorkspaceId;
  readonly clock: TestClock;
  readonly dice: SeededDice;
  readonly told: Told;
}

const attemptsMax = 6;

/** A client tries again after a cut, mostly; what it was never told may or may not have happened. */
export async function trying<T>(story: Simulation, what: (desk: Desk) => Promise<T>): Promise<T | null> {
  const { dice, nodes, told } = story;
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    startWhatIsOff(story);
    try {
      return await what(dice.pick(nodes).desk);
    } catch (error) {
      if (!isCut(error)) {
        told.surprises.push((error as Error).stack ?? String(error));
        return null;
      }
      if (dice.chance(0.15)) return null;
    }
  }
  return null;
}

const forgetsShare = 0.2;

export function startWhatIsOff({ nodes, dice }: Simulation): void {
  for (const node of nodes) {
    if (!node.line.isOff) continue;
    node.line.isOff = false;
    if (dice.chance(forgetsShare)) node.desk = node.start();
  }
}

/** What a node does by itself: nobody asks again for it, the next pass does. */
export async function quietly(story: Simulation, what: () => Promise<unknown>): Promise<void> {
  try {
    await what();
  } catch (error) {
    if (!isCut(error)) story.told.surprises.push((error as Error).stack ?? String(error));
  }
}
