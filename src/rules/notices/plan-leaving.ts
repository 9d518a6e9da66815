/** What leaves for people now: one parcel for each person and way, nothing twice, no more than the policy allows. */
import type { DurationMs, Instant } from '../../model/instant.ts';
import { duplicatesAmong } from './duplicates.ts';
import { nextAllowedAt, type Throttle } from './throttle.ts';

/** One notice that waits to leave by one way. */
export interface PendingSending {
  readonly id: string;
  readonly noticeId: string;
  readonly personId: string;
  readonly via: string;
  readonly dueAt: Instant;
  /** May leave before it is due when something else leaves anyway. */
  readonly mayGoEarly: boolean;
  /** What it is about: notices of the same are told once. */
  readonly about: string;
  readonly toldAt: Instant;
  readonly isNews: boolean;
}

export interface LeavingTerms {
  readonly now: Instant;
  readonly aheadMs: DurationMs;
  /** The shortest first. */
  readonly throttles: readonly Throttle[];
  /** When parcels left for this person by this way, as far back as the throttles look. */
  readonly sentAt: (personId: string, via: string) => readonly Instant[];
  /** false: he has left, or does not want to hear by this way any more. */
  readonly isUsable: (personId: string, via: string) => boolean;
}

export interface LeavingParcel {
  readonly personId: string;
  readonly via: string;
  readonly noticeIds: readonly string[];
  readonly sendings: readonly string[];
}

export interface Leaving {
  readonly parcels: readonly LeavingParcel[];
  /** They wait until then. */
  readonly postponed: readonly { readonly sendings: readonly string[]; readonly until: Instant }[];
  /** They lead nowhere any more. */
  readonly dropped: readonly string[];
}

export function planLeaving(pending: readonly PendingSending[], terms: LeavingTerms): Leaving {
  const parcels: LeavingParcel[] = [];
  const postponed: { sendings: string[]; until: Instant }[] = [];
  const dropped: string[] = [];
  for (const group of Map.groupBy(pending, ({ personId, via }) => `${personId} ${via}`).values()) {
    const ready = readyOf(group, terms);
    const [first] = ready;
    if (!first) continue;
    const { personId, via } = first;
    const sendings = ready.map(({ id }) => id);
    if (!terms.isUsable(personId, via)) {
      dropped.push(...sendings);
      continue;
    }
    const until = nextAllowedAt(terms.throttles, terms.sentAt(personId, via), terms.now);
    if (until > terms.now) postponed.push({ sendings, until });
    // Those that need not leave as well are done with it.
    else parcels.push({ personId, via, sendings, noticeIds: toldOnce(ready) });
  }
  return { parcels, postponed, dropped };
}

/** Something has to be due; what may go early goes along. */
function readyOf(group: readonly PendingSending[], { now, aheadMs }: LeavingTerms): PendingSending[] {
  if (!group.some(({ dueAt }) => dueAt <= now)) return [];
  return group.filter(({ dueAt, mayGoEarly }) => dueAt <= now || (mayGoEarly && dueAt <= now + aheadMs));
}

function toldOnce(ready: readonly PendingSending[]): string[] {
  const notices = [...new Map(ready.map((one) => [one.noticeId, one])).values()];
  const waiting = notices.map(({ noticeId, about, toldAt, isNews }) => ({
    id: noticeId,
    same: about,
    at: toldAt,
    isNews,
  }));
  const over = new Set([...duplicatesAmong(waiting).values()].flat());
  return waiting
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .flatMap(({ id }) => (over.has(id) ? [] : [id]));
}
