/** With whom a person may share what he made for his own work: a lead with his teams, and leads and managers with all. */
import type { Directory } from '../../model/directory.ts';
import type { PersonId, TeamId } from '../../model/words.ts';

export function mayShareWith(
  { people, teams }: Pick<Directory, 'people' | 'teams'>,
  id: PersonId,
): { readonly teamIds: readonly TeamId[]; readonly all: boolean } {
  const role = people.get(id)?.role;
  const isOverAll = role === 'admin' || role === 'manager';
  const led = [...teams.values()]
    .map(({ record }) => record)
    .filter(({ leadIds }) => isOverAll || leadIds.includes(id));
  return { teamIds: led.map((team) => team.id), all: isOverAll || led.length > 0 };
}
