import { migrate } from '../../src/storage/migrate.ts';
import { createTestDatabase, createTestTemplate } from '../support/test-postgres.ts';
import type { Product } from './product.ts';
import { setStage, type Stage } from './simulate.ts';

export function layFoundation(): Promise<void> {
  return createTestTemplate('desk', async (client) => void (await migrate(client)));
}

/** A database of its own: nodes take what leaves the house across workspaces, and each story has its own time. */
export async function onStage<T>(product: Product, use: (stage: Stage) => Promise<T>): Promise<T> {
  const ofTest = await createTestDatabase('desk');
  const stage = setStage(product, ofTest.connection);
  try {
    return await use(stage);
  } finally {
    await stage.close();
    await ofTest.drop();
  }
}
