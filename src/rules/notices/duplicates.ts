/** Of what waits to tell the same thing at the same place one is enough. */
import type { Instant } from '../../model/instant.ts';

export interface Waiting {
  readonly id: string;
  /** What it is about and where it goes; null: it is like no other. */
  readonly same: string | null;
  readonly at: Instant;
  /** Of news the newest counts; of a question the first, which has its place in the order. */
  readonly isNews: boolean;
}

/** The ones that stay, each with those that need not leave as well; who has none is not listed. */
export function duplicatesAmong(waiting: readonly Waiting[]): Map<string, string[]> {
  const kept = new Map<string, string[]>();
  for (const alike of Map.groupBy(waiting, ({ same, id }) => same ?? `alone ${id}`).values()) {
    const stays = alike.reduce((best, one) => (goesBefore(one, best) ? one : best));
    const rest = alike.filter((one) => one !== stays).map(({ id }) => id);
    if (rest.length > 0) kept.set(stays.id, rest);
  }
  return kept;
}

function goesBefore(one: Waiting, best: Waiting): boolean {
  return best.isNews ? one.at > best.at : one.at < best.at;
}
