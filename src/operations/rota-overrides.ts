/** Overrides: somebody is on call as well, is not, or is instead of another, for a span; they count from the next offer on. */
import type { DutyRota } from '../model/directory.ts';
import type { Instant } from '../model/instant.ts';
import { dayMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { RotaExceptionId, RotaOverride } from '../model/rota-exception.ts';
import type { PersonId } from '../model/words.ts';
import { trimTemporary } from '../rules/rota/temporaries.ts';
import { addRotaException, changeRotaException, readRotaException } from '../storage/rota-exceptions.ts';
import {
  changeRecords,
  letTicketsFollow,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { refuseAbsent } from './manage-people.ts';

type Made = 'kind' | 'id' | 'madeBy' | 'madeAt';
type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
export type OverrideDraft = Without<RotaOverride, Made>;

export interface OverrideOrder extends RecordOrder {
  readonly rotaId: string;
  readonly override: OverrideDraft;
}

/** Longer than anybody plans by hand. */
const overrideMaxMs = 400 * dayMs;

export function createOverride(desk: Desk, order: OverrideOrder): Promise<RecordChanged | Refusal> {
  const { rotaId, workspaceId, personId } = order;
  return changeRecords(desk, order, async (given) => {
    const rota = rotaIn(given, rotaId);
    if (!rota) return { refused: 'rota_not_found' };
    const refusal = refuseOverride(given, order.override);
    if (refusal) return refusal;
    const id = desk.dice.id() as RotaExceptionId;
    // What has passed stays as it was: it begins now at the earliest.
    const from = Math.max(order.override.from, given.now);
    const exception = {
      ...order.override,
      kind: 'override',
      id,
      from,
      madeBy: personId,
      madeAt: given.now,
    } as const;
    const row = { rotaId: rota.record.id, state: 'standing', exception } as const;
    await addRotaException(given.tx, workspaceId, row, desk.clock.realNow(), personId);
    await letTicketsFollow(desk, given.tx, workspaceId, `rota ${rotaId}`);
    return { id, version: rota.version };
  });
}

export interface OverrideRemoval extends RecordOrder {
  readonly rotaId: string;
  readonly id: string;
}

/** One that holds now ends now; one that has not begun never will. */
export function removeOverride(desk: Desk, order: OverrideRemoval): Promise<RecordChanged | Refusal> {
  const { rotaId, workspaceId } = order;
  return changeRecords(desk, order, async (given) => {
    const rota = rotaIn(given, rotaId);
    if (!rota) return { refused: 'rota_not_found' };
    const found = await readRotaException(given.tx, workspaceId, order.id as RotaExceptionId);
    if (found?.rotaId !== rotaId || found.exception.kind !== 'override' || found.state !== 'standing')
      return { refused: 'override_not_found' };
    if (found.exception.to <= given.now) return { refused: 'override_over' };
    await changeRotaException(given.tx, workspaceId, ended(found.exception, given.now));
    await letTicketsFollow(desk, given.tx, workspaceId, `rota ${rotaId}`);
    return { id: order.id, version: rota.version };
  });
}

function ended(override: RotaOverride, now: Instant) {
  if (override.from >= now) return { state: 'removed', exception: override } as const;
  const exception =
    override.change === 'temporary'
      ? { ...override, ...trimTemporary(override, { from: override.from, to: now }), to: now }
      : { ...override, to: now };
  return { state: 'standing', exception } as const;
}

function refuseOverride(given: Records, override: OverrideDraft): Refusal | null {
  const { from, to } = override;
  if (to <= from || to - from > overrideMaxMs) return { refused: 'span_not_readable' };
  if (to <= given.now) return { refused: 'override_over' };
  if (override.change === 'replace' && override.personId === override.byId) return { refused: 'same_person' };
  if (
    override.change === 'temporary' &&
    override.shifts.some((one) => one.from < from || one.to > to || one.to <= one.from)
  )
    return { refused: 'shift_outside_span' };
  for (const id of peopleIn(override)) {
    const refusal = refuseAbsent(given.people, id);
    if (refusal) return refusal;
  }
  return null;
}

/** Who comes on call; whoever goes may have left. */
function peopleIn(override: OverrideDraft): PersonId[] {
  switch (override.change) {
    case 'add':
      return [override.personId];
    case 'replace':
      return [override.byId];
    case 'remove':
      return [];
    case 'temporary':
      return override.shifts.map(({ personId }) => personId);
  }
}

export function rotaIn({ records }: Records, rotaId: string): DutyRota | undefined {
  return records.rotas.find(({ record }) => record.id === rotaId);
}
