/** Temporary plans: fixed shifts that replace everything else in their span. Where two meet, the one made later counts. */
import type { Instant } from '../../model/instant.ts';
import type { FixedShift, RotaOverride, Temporary } from '../../model/rota-exception.ts';
import type { PersonId } from '../../model/words.ts';

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What is left of it inside a span; null when nothing is. Shifts are cut at the same edges. */
export function trimTemporary<T extends Temporary>(temporary: T, keep: Span): T | null {
  const cut = cutTo(temporary, keep);
  if (cut === null) return null;
  const shifts = temporary.shifts.flatMap((shift) => cutTo(shift, cut) ?? []);
  return { ...cut, shifts };
}

/** What is left of it outside a span: nothing, one piece or two. */
export function cutTemporary<T extends Temporary>(temporary: T, out: Span): T[] {
  if (out.to <= out.from) return [temporary];
  const before = trimTemporary(temporary, { from: Number.NEGATIVE_INFINITY, to: out.from });
  const after = trimTemporary(temporary, { from: out.to, to: Number.POSITIVE_INFINITY });
  return [before, after].filter((one) => one !== null);
}

/** Those that touch or overlap become one, with the shifts of all; a person's touching shifts become one, too. */
export function mergeTemporaries(temporaries: readonly Temporary[]): Temporary[] {
  const merged: Temporary[] = [];
  for (const one of temporaries.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last === undefined || last.to < one.from) merged.push(one);
    else
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, one.to),
        shifts: [...last.shifts, ...one.shifts],
      };
  }
  return merged.map((one) => ({ ...one, shifts: joinShifts(one.shifts) }));
}

type TemporaryOverride = Extract<RotaOverride, { change: 'temporary' }>;

/** A temporary plan as it counts, with the override that it comes from. */
export type StandingTemporary = Temporary & Pick<TemporaryOverride, 'id' | 'madeAt'>;

/** What counts of each: one that was made later cuts out of those before; made at the same time, they count together. */
export function standingTemporaries(overrides: readonly RotaOverride[]): StandingTemporary[] {
  let standing: StandingTemporary[] = [];
  const temporaries = overrides.filter((one) => one.change === 'temporary');
  for (const one of temporaries.toSorted((a, b) => a.madeAt - b.madeAt)) {
    standing = standing.flatMap((before) =>
      before.madeAt === one.madeAt ? [before] : cutTemporary(before, one),
    );
    standing.push(one);
  }
  return standing;
}

/** A person's touching or overlapping shifts become one; by their start, then their end. */
export function joinShifts<T extends FixedShift>(shifts: readonly T[]): T[] {
  const joined: T[] = [];
  const latest = new Map<PersonId, number>();
  for (const shift of shifts.toSorted((a, b) => a.from - b.from)) {
    const place = latest.get(shift.personId);
    const last = place === undefined ? undefined : joined[place];
    if (place === undefined || last === undefined || last.to < shift.from) {
      latest.set(shift.personId, joined.length);
      joined.push(shift);
    } else if (shift.to > last.to) joined[place] = { ...last, to: shift.to };
  }
  return joined.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function cutTo<T extends Span>(span: T, keep: Span): T | null {
  const from = Math.max(span.from, keep.from);
  const to = Math.min(span.to, keep.to);
  return from < to ? { ...span, from, to } : null;
}
