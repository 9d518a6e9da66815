/** Whom an offer goes to, and who is asked next when nobody answers. Never nobody: at the end stands the catch-all. */
import type { OfferStep } from '../../model/escalation.ts';
import type { Instant } from '../../model/instant.ts';
import type { Team } from '../../model/team.ts';
import type { PathKind, PersonId, Reason, TeamId } from '../../model/words.ts';
import { planAt } from '../rota/cover.ts';
import { standInFor } from './deputies.ts';
import {
  afterHours,
  calledBy,
  type Duty,
  dutyLead,
  isAvailable,
  isOnDuty,
  membersOnDuty,
  nextOnDutyAt,
  rotaOf,
  teamOf,
} from './duty.ts';

/** How many open escalations each person holds. */
export type Loads = ReadonlyMap<PersonId, number>;

export type NextOffer =
  | {
      readonly step: OfferStep;
      readonly personId: PersonId;
      readonly because: Reason;
      /** Who would have been asked if he were not away. */
      readonly standsInFor?: PersonId;
    }
  | { readonly step: 'catch-all'; readonly personId: PersonId; readonly because: Reason };

export interface Asking {
  readonly duty: Duty;
  readonly loads: Loads;
  readonly teamId: TeamId;
  /** Of a team's members one is as good as another; a manager who is away is stood in for by his deputy. */
  readonly kind?: PathKind;
  readonly at: Instant;
  /** Asked already in this chain, and whoever holds it now: the chain runs without repeats. */
  readonly passOver: readonly PersonId[];
}

/** The first offer of a chain. */
export function firstOffer(asking: Asking): NextOffer {
  const team = teamOf(asking.duty.directory, asking.teamId);
  if (!team) return catchAll(asking, 'team-gone');
  const target = chooseMember(asking, team);
  if (target) return { step: 'target', ...target };
  return isGap(asking, team) ? catchAll(asking, 'rota-gap') : offerAfter(asking, 'target');
}

/** Who is asked when the offer of this step was missed. */
export function offerAfter(asking: Asking, missed: OfferStep): NextOffer {
  const team = teamOf(asking.duty.directory, asking.teamId);
  if (!team) return catchAll(asking, 'team-gone');
  if (missed === 'target') {
    const listed = isGap(asking, team) ? nextAfterHours(asking, team) : undefined;
    if (listed) return { step: 'backup', ...chosen(listed, { code: 'after-hours' }) };
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

interface Chosen {
  readonly personId: PersonId;
  readonly because: Reason;
  readonly standsInFor?: PersonId;
}

/** Whoever is on call, else at work and holds least, else on the list for such hours, else comes next. */
export function chooseMember(asking: Asking, team: Team): Chosen | null {
  const called = calledBy(asking.duty, team, asking.at);
  const standIn = standIns(asking, called)[0];
  if (standIn) return chosen(standIn, { code: 'on-call', params: rotaParams(asking, team) });
  const here = membersHere(asking, team)[0];
  if (here) return chosen(here, { code: 'on-duty' });
  const listed = nextAfterHours(asking, team);
  if (listed) return chosen(listed, { code: 'after-hours', params: rotaParams(asking, team) });
  return isGap(asking, team) ? null : nextToCome(asking, team);
}

/** The rota leaves these hours to nobody. */
function isGap({ duty, at }: Asking, team: Team): boolean {
  return rotaOf(duty, team) !== undefined && calledBy(duty, team, at).length === 0;
}

/** The first of the rota's list for such hours who is there. */
function nextAfterHours(asking: Asking, team: Team): StandIn | undefined {
  return standIns(asking, afterHours(asking.duty, team, asking.at))[0];
}

/** Which rota said so, and the version that it was at. */
function rotaParams({ duty, at }: Asking, team: Team) {
  const rota = rotaOf(duty, team);
  return rota
    ? { rota: rota.record.id, rotaVersion: rota.version, planVersion: planAt(rota, at).version }
    : {};
}

/** Somebody, and whom he stands in for: himself, mostly. */
interface StandIn {
  readonly personId: PersonId;
  readonly of: PersonId;
}

function chosen({ personId, of }: StandIn, because: Reason): Chosen {
  if (personId === of) return { personId, because };
  return { personId, because: { code: 'stands-in' }, standsInFor: of };
}

/** Who is there of these, or the deputy of who is not; nobody twice. */
function standIns(asking: Asking, ids: readonly PersonId[]): StandIn[] {
  const { duty, at } = asking;
  const found = ids.flatMap((of): StandIn[] => {
    const personId = standInFor(duty.directory, of, at);
    return personId !== null && isFree(asking, personId) ? [{ personId, of }] : [];
  });
  return found.filter(({ personId }, index) => found.findIndex((one) => one.personId === personId) === index);
}

/** Members at work now, who holds least first. A manager who is away counts as at work where his deputy is. */
function membersHere(asking: Asking, team: Team): StandIn[] {
  const { duty, at, loads } = asking;
  const here = membersOnDuty(duty, team, at);
  const found =
    asking.kind === 'hierarchical'
      ? standIns(asking, team.memberIds).filter(
          ({ personId, of }) => here.includes(personId) || (personId !== of && isOnDuty(duty, personId, at)),
        )
      : here.filter((id) => isFree(asking, id)).map((id) => ({ personId: id, of: id }));
  return found.toSorted((a, b) => (loads.get(a.personId) ?? 0) - (loads.get(b.personId) ?? 0));
}

/** Nobody is at work: whoever comes next, and the clock starts with their hours. */
function nextToCome(asking: Asking, team: Team): Chosen | null {
  const { duty, at } = asking;
  const free = team.memberIds.filter((id) => isFree(asking, id)).map((id) => ({ personId: id, of: id }));
  const coming = (asking.kind === 'hierarchical' ? standIns(asking, team.memberIds) : free)
    .map((one) => ({ one, from: nextOnDutyAt(duty, one.personId, team, at) }))
    .filter((next): next is { one: StandIn; from: Instant } => next.from !== null)
    .sort((a, b) => a.from - b.from)[0];
  return coming ? chosen(coming.one, { code: 'on-duty-next', params: { at: coming.from } }) : null;
}

/** There, and not asked yet. */
export function isFree({ duty, at, passOver }: Asking, id: PersonId): boolean {
  return !passOver.includes(id) && isAvailable(duty.directory, id, at);
}

function byLoad({ loads }: Asking, ids: readonly PersonId[]): PersonId[] {
  return ids.toSorted((a, b) => (loads.get(a) ?? 0) - (loads.get(b) ?? 0));
}

function catchAll({ duty }: Asking, code: string): NextOffer {
  return { step: 'catch-all', personId: duty.directory.catchAllId, because: { code } };
}
