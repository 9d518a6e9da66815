/** Makes a rota and changes it: each write is a version, and a change may be planned for later. What was stays as it was. */
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Rota, RotaLayer, RotaPlan } from '../model/rota.ts';
import type { PersonId, RotaId } from '../model/words.ts';
import { rollForward } from '../rules/clocks/open-periods.ts';
import { keepTurns, planInForce, withoutPlanned, withPlan } from '../rules/rota/change-plan.ts';
import { hoursCalendar } from '../rules/rota/layer-turns.ts';
import { writeRecords } from '../storage/live-records.ts';
import {
  changeRecords,
  letTicketsFollow,
  movedOn,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { refuseAbsent } from './manage-people.ts';

/** What people write of a rota. */
export interface RotaDraft {
  readonly name: string;
  readonly zone: string;
  readonly layers: readonly RotaLayer[];
  readonly afterHoursIds: readonly PersonId[];
}

export interface RotaWrite extends RecordOrder {
  readonly id: RotaId;
  readonly draft: RotaDraft;
}

export function createRota(desk: Desk, order: RotaWrite): Promise<RecordChanged | Refusal> {
  const { id, draft, workspaceId, personId } = order;
  return changeRecords(desk, order, async (given) => {
    if (given.records.rotas.some(({ record }) => record.id === id)) return { refused: 'name_taken' };
    const refusal = refuseDraft(given, draft);
    if (refusal) return refusal;
    const body: Rota = { id, name: draft.name, zone: draft.zone, plans: [planOf(draft, null, 1)] };
    await writeRecords(given.tx, workspaceId, [{ kind: 'rota', id, body }], desk.clock.realNow(), personId);
    return { id, version: 1 };
  });
}

export interface RotaChange extends RotaWrite {
  readonly expectedVersion?: number | undefined;
  /** A change that begins later; at once when absent. */
  readonly startsAt?: Instant | undefined;
}

/** The next version. Turn numbers go on; whoever is on call stays so where his turn is still there. */
export function changeRota(desk: Desk, order: RotaChange): Promise<RecordChanged | Refusal> {
  const { id, draft } = order;
  return changeRecords(desk, order, async (given) => {
    const found = given.records.rotas.find(({ record }) => record.id === id);
    if (!found) return { refused: 'rota_not_found' };
    const refusal = movedOn(order.expectedVersion, found.version) ?? refuseDraft(given, draft);
    if (refusal) return refusal;
    const startsAt = order.startsAt ?? given.now;
    if (startsAt < given.now) return { refused: 'change_in_the_past' };
    const before = planInForce(found.record, startsAt);
    const layers = keepTurns(before.layers, draft.layers, startsAt);
    const version = found.version + 1;
    const plan = { ...planOf({ ...draft, layers }, startsAt, version), startsAt };
    const rota = withPlan({ ...found.record, name: draft.name, zone: draft.zone }, plan, given.now);
    if (rota.plans.length > plansMax) return { refused: 'too_many_plans', params: { most: plansMax } };
    return write(desk, order, given, rota, version);
  });
}

/** So many plans in 400 days: a change a week. */
const plansMax = 60;

export interface PlannedChange extends RecordOrder {
  readonly id: RotaId;
  readonly startsAt: Instant;
  readonly expectedVersion?: number | undefined;
}

/** Takes back a change that has not begun. */
export function withdrawRotaChange(desk: Desk, order: PlannedChange): Promise<RecordChanged | Refusal> {
  return changeRecords(desk, order, async (given) => {
    const found = given.records.rotas.find(({ record }) => record.id === order.id);
    if (!found) return { refused: 'rota_not_found' };
    const refusal = movedOn(order.expectedVersion, found.version);
    if (refusal) return refusal;
    const rota = withoutPlanned(found.record, order.startsAt, given.now);
    return rota
      ? write(desk, order, given, rota, found.version + 1)
      : { refused: 'planned_change_not_found' };
  });
}

async function write(
  desk: Desk,
  { workspaceId, personId }: RecordOrder,
  { tx }: Records,
  rota: Rota,
  version: number,
): Promise<RecordChanged> {
  const record = { kind: 'rota', id: rota.id, body: rota } as const;
  await writeRecords(tx, workspaceId, [record], desk.clock.realNow(), personId);
  await letTicketsFollow(desk, tx, workspaceId, `rota ${rota.id}`);
  return { id: rota.id, version };
}

function planOf(draft: RotaDraft, startsAt: Instant | null, version: number): RotaPlan {
  return { startsAt, version, layers: [...draft.layers], afterHoursIds: [...draft.afterHoursIds] };
}

function refuseDraft(given: Records, { layers, afterHoursIds }: RotaDraft): Refusal | null {
  if (new Set(layers.map(({ id }) => id)).size < layers.length) return { refused: 'layer_twice' };
  for (const layer of layers) {
    const refusal = refuseLayer(layer, given.now);
    if (refusal) return refusal;
  }
  const ids = new Set([...layers.flatMap(({ turns }) => turns.flat()), ...afterHoursIds]);
  for (const id of ids) {
    const refusal = refuseAbsent(given.people, id);
    if (refusal) return refusal;
  }
  return null;
}

/** Hours that never come, turns that count days of which there are none, a first turn that is nobody's. */
function refuseLayer(
  { name, zone, every, hours, turns, firstTurn }: RotaLayer,
  now: Instant,
): Refusal | null {
  const isWeekly = Object.values(hours?.weekly ?? {}).some((windows) => (windows ?? []).length > 0);
  if (every === 'duty-day' && !isWeekly) return { refused: 'layer_without_days', params: { layer: name } };
  if ((firstTurn ?? 0) >= turns.length) return { refused: 'layer_first_turn', params: { layer: name } };
  if (hours && !isWeekly && typeof rollForward(hoursCalendar({ zone }, hours), now) !== 'number')
    return { refused: 'layer_never_on', params: { layer: name } };
  return null;
}
