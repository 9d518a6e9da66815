/** Who stands in for somebody who is away. */
import type { Directory } from '../../model/directory.ts';
import type { Instant } from '../../model/instant.ts';
import type { PersonId } from '../../model/words.ts';
import { isAvailable } from './duty.ts';

/** A deputy may be away as well and have one of his own; nobody is asked further than this. */
const stepsMax = 5;

/** The person himself while he is there, else the first deputy who is; null when nobody is. */
export function standInFor(directory: Directory, id: PersonId, at: Instant): PersonId | null {
  let asked: PersonId | undefined = id;
  for (let step = 0; asked !== undefined && step <= stepsMax; step += 1) {
    if (isAvailable(directory, asked, at)) return asked;
    asked = directory.people.get(asked)?.deputyId;
  }
  return null;
}
