/** Whom an offer goes to, and who is asked next when nobody answers. Never nobody: at the end stands the catch-all. */
import type { OfferStep } from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { Team } from '../../model/team.ts';
import type { PersonId, Reason, TeamId } from '../../model/words.ts';
import { type Duty, dutyLead, isAvailable, membersOnDuty, nextOnDutyAt, onCall, teamOf } from './duty.ts';

/** How many open escalations each person holds. */
export type Loads = ReadonlyMap<PersonId, number>;

export type NextOffer =
  | { readonly step: OfferStep; readonly personId: PersonId; readonly because: Reason }
  | { readonly step: 'catch-all'; readonly personId: PersonId; readonly because: Reason };

interface Asking {
  readonly duty: Duty;
  readonly loads: Loads;
  readonly teamId: TeamId;
  readonly at: Instant;
  /** Asked already in this chain, and whoever holds it now: the chain runs without repeats. */
  readonly passOver: readonly PersonId[];
}

/** The first offer of a chain. */
export function firstOffer(asking: Asking): NextOffer {
  const team = teamOf(asking.duty.directory, asking.teamId);
  if (!team) return catchAll(asking, 'team-gone');
  const target = chooseMember(asking, team);
  return target ? { step: 'target', ...target } : offerAfter(asking, 'target');
}

/** Who is asked when the offer of this step was missed. */
export function offerAfter(asking: Asking, missed: OfferStep): NextOffer {
  const team = teamOf(asking.duty.directory, asking.teamId);
  if (!team) return catchAll(asking, 'team-gone');
  if (missed === 'target') {
    const backup = chooseBackup(asking, team);
    if (backup) return { step: 'backup', personId: backup, because: { code: 'asked-as-backup' } };
  }
  if (missed !== 'duty-lead') {
    const lead = dutyLead(asking.duty, team, asking.at, asking.passOver);
    if (lead !== asking.duty.directory.catchAllId && isFree(asking, lead)) {
      return { step: 'duty-lead', personId: lead, because: { code: 'asked-as-duty-lead' } };
    }
  }
  return catchAll(asking, 'nobody-answered');
}

/** Who would be called next after the owner: shown as the backup. */
export function chooseBackup(asking: Asking, team: Team): PersonId | null {
  const { duty, at } = asking;
  if (team.backupId && isFree(asking, team.backupId)) return team.backupId;
  return (
    byLoad(
      asking,
      membersOnDuty(duty, team, at).filter((id) => isFree(asking, id)),
    )[0] ?? null
  );
}

function chooseMember(asking: Asking, team: Team): { personId: PersonId; because: Reason } | null {
  const { duty, at } = asking;
  const called = onCall(duty, team, at);
  if (called && isFree(asking, called)) return { personId: called, because: { code: 'on-call' } };
  const here = byLoad(
    asking,
    membersOnDuty(duty, team, at).filter((id) => isFree(asking, id)),
  )[0];
  if (here) return { personId: here, because: { code: 'on-duty' } };
  // Nobody is at work: whoever comes next, and the clock starts with their hours.
  const coming = team.memberIds
    .filter((id) => isFree(asking, id))
    .map((id) => ({ id, from: nextOnDutyAt(duty, id, team, at) }))
    .filter((one): one is { id: PersonId; from: Instant } => one.from !== null)
    .sort((a, b) => a.from - b.from)[0];
  return coming
    ? { personId: coming.id, because: { code: 'on-duty-next', params: { at: coming.from } } }
    : null;
}

function isFree({ duty, at, passOver }: Asking, id: PersonId): boolean {
  return !passOver.includes(id) && isAvailable(duty.directory, id, at);
}

function byLoad({ loads }: Asking, ids: readonly PersonId[]): PersonId[] {
  return ids.toSorted((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0));
}

function catchAll({ duty }: Asking, code: string): NextOffer {
  return { step: 'catch-all', personId: duty.directory.catchAllId, because: { code } };
}
