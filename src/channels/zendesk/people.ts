import { idAt } from '../reading/fields.ts';

/** People who came along with the records (`users` of a REST answer), by id. */
export type People = ReadonlyMap<string, unknown>;

export const nobody: People = new Map();

export function peopleOf(users: readonly unknown[]): People {
  return new Map(users.map((user) => [idAt(user, 'id') ?? '', user] as const).filter(([id]) => id !== ''));
}
