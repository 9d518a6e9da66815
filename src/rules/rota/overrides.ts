/** Overrides stand above all layers. They are weighed against who would be on call without them, in no order. */
import type { Instant } from '../../model/instant.ts';
import type { OnCall } from '../../model/rota-cover.ts';
import type { RotaOverride } from '../../model/rota-exception.ts';
import type { StandingTemporary } from './temporaries.ts';

/** Who is on call at `at` once overrides count; nobody twice, by who comes first. */
export function applyOverrides(
  planned: readonly OnCall[],
  at: Instant,
  overrides: readonly RotaOverride[],
  temporaries: readonly StandingTemporary[],
): OnCall[] {
  const standing = temporaries.filter((one) => one.from <= at && at < one.to);
  const base = standing.length === 0 ? planned : standing.flatMap((one) => fixedAt(one, at));
  // What was said before somebody made a plan for the span is part of what that plan replaces.
  const since = Math.max(...standing.map(({ madeAt }) => madeAt));
  const active = overrides.filter((one) => one.from <= at && at < one.to && !(one.madeAt <= since));
  return distinct(active.length === 0 ? base : adjusted(base, active));
}

function fixedAt({ id, shifts }: StandingTemporary, at: Instant): OnCall[] {
  return shifts
    .filter((shift) => shift.from <= at && at < shift.to)
    .map(({ personId }) => ({ personId, why: 'temporary', layerId: null, turn: null, exceptionId: id }));
}

function adjusted(base: readonly OnCall[], active: readonly RotaOverride[]): OnCall[] {
  const gone = new Set(
    active.flatMap((one) => (one.change === 'remove' || one.change === 'replace' ? [one.personId] : [])),
  );
  const replacing = base.flatMap((one) =>
    active.flatMap((override) =>
      override.change === 'replace' && override.personId === one.personId
        ? [{ ...one, personId: override.byId, why: 'override' as const, exceptionId: override.id }]
        : [],
    ),
  );
  const added = active.flatMap((one): OnCall[] =>
    one.change === 'add'
      ? [{ personId: one.personId, why: 'override', layerId: null, turn: null, exceptionId: one.id }]
      : [],
  );
  return [...base.filter(({ personId }) => !gone.has(personId)), ...replacing, ...added];
}

function distinct(people: readonly OnCall[]): OnCall[] {
  return people.filter(
    ({ personId }, index) => people.findIndex((one) => one.personId === personId) === index,
  );
}
