import type { KyselyPlugin } from 'kysely';
import type { Database, Db } from '../../src/storage/database.ts';
import type { SeededDice } from '../../src/operations/sample/seeded-dice.ts';

/** The machine is gone in the middle of what it did. */
export class PowerCut extends Error {}

export interface Power {
  /** The share of statements around which the power goes. */
  cutShare: number;
  /** Nodes that are gone: nothing of what they were doing goes on until somebody starts them again. */
  readonly gone: Set<number>;
}

/** A database on which any statement may be the last: before it was sent, or after it was done and before anybody knew. */
export function onPower(database: Database, power: Power, dice: SeededDice, node: number): Database {
  const risk = (when: string) => {
    if (dice.chance(power.cutShare)) power.gone.add(node);
    if (power.gone.has(node)) throw new PowerCut(`${when} a statement`);
  };
  const plugin: KyselyPlugin = {
    transformQuery: (asked) => {
      risk('before');
      return asked.node;
    },
    transformResult: async ({ result }) => {
      risk('after');
      return result;
    },
  };
  const handles = new Map<string, Db>();
  return {
    of: (workspaceId: string) => {
      const known = handles.get(workspaceId) ?? database.of(workspaceId as never).withPlugin(plugin);
      handles.set(workspaceId, known);
      return known;
    },
    across: database.across.withPlugin(plugin),
    isReachable: () => database.isReachable(),
    close: () => database.close(),
  } as unknown as Database;
}
