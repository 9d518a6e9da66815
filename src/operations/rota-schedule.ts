/** Rotas as people read them: who is on call now, the schedule of a span with its gaps, and every version. */
import type { LocalDate } from '../model/calendar.ts';
import type { DutyRota } from '../model/directory.ts';
import type { Instant } from '../model/instant.ts';
import { dayMs } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { RotaException, RotaSwap } from '../model/rota-exception.ts';
import type { WorkspaceId } from '../model/words.ts';
import { formatLocalDate, parseLocalDate, weekdayIndexOf } from '../rules/clocks/local-date.ts';
import { instantOf, localTimeAt, zoneOffsets } from '../rules/clocks/zone-offsets.ts';
import { plannedChanges } from '../rules/rota/change-plan.ts';
import { gapsIn, layerShifts, nextChangeAt, onCallAt, planAt, shiftsIn } from '../rules/rota/cover.ts';
import { compileLayer } from '../rules/rota/layer-turns.ts';
import { turnAt, turnStart } from '../rules/rota/rotation.ts';
import { readRecords } from '../storage/live-records.ts';
import { readRotaVersions } from '../storage/rota-exceptions.ts';
import { readHead } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';

/** How far ahead gaps in cover are told. */
export const gapsAheadMs = 90 * dayMs;
/** Of one schedule; the next is asked for by the next span. */
const spanMaxMs = 100 * dayMs;

export async function listRotas(desk: Desk, workspaceId: WorkspaceId) {
  const { rotas, now } = await rotasNow(desk, workspaceId);
  return rotas.map((rota) => rotaView(rota, now));
}

function rotaView(rota: DutyRota, now: Instant) {
  const { record, version } = rota;
  const { layers, afterHoursIds } = planAt(rota, now);
  const planned = plannedChanges(record, now).map((plan) => ({
    startsAt: iso(plan.startsAt as Instant),
    version: plan.version,
    layers: plan.layers,
    afterHoursIds: plan.afterHoursIds,
  }));
  const { id, name, zone } = record;
  return { id, name, zone, version, layers, afterHoursIds, planned, turn: turnNow(rota, now) };
}

function turnNow(rota: DutyRota, now: Instant) {
  const endsAt = nextChangeAt(rota, now);
  const here = onCallAt(rota, now).map(({ personId }) => personId);
  const next = endsAt === null ? [] : onCallAt(rota, endsAt).map(({ personId }) => personId);
  return {
    personId: here[0] ?? null,
    onCallIds: here,
    endsAt: endsAt === null ? null : iso(endsAt),
    nextId: next[0] ?? null,
    nextIds: next,
  };
}

export interface ScheduleAsked {
  readonly workspaceId: WorkspaceId;
  readonly rotaId: string;
  /** Both, or neither: then so many days from a date on. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly date?: LocalDate | undefined;
  readonly days: number;
}

/** Each layer by itself, what it comes to, and where nobody is on call. */
export async function viewRotaSchedule(desk: Desk, asked: ScheduleAsked) {
  const { workspaceId, rotaId } = asked;
  const { rotas, now } = await rotasNow(desk, workspaceId);
  const rota = rotas.find(({ record }) => record.id === rotaId);
  if (!rota) return { refused: 'rota_not_found' } satisfies Refusal;
  const { firstDay, from, to } = spanAsked(rota.record.zone, asked, now);
  if (to <= from || to - from > spanMaxMs) return { refused: 'span_not_readable' } satisfies Refusal;
  return {
    ...rotaView(rota, now),
    from: iso(from),
    to: iso(to),
    now: iso(now),
    ...daysIn(rota.record.zone, firstDay, from, to),
    shifts: shiftsIn(rota, from, to).map(stretch),
    gaps: gapsIn(rota, from, to).map(stretch),
    gapsAhead: gapsIn(rota, now, now + gapsAheadMs).map(stretch),
    byLayer: layersIn(rota, from, to),
    overrides: exceptionsIn(rota, from, to).flatMap((one) =>
      one.kind === 'override' ? [overrideView(one)] : [],
    ),
    swaps: rota.exceptions.flatMap((one) =>
      one.kind === 'swap' && one.to > from ? [swapView(rota, one, now)] : [],
    ),
  };
}

function spanAsked(zone: string, { from, to, date, days }: ScheduleAsked, now: Instant) {
  const offsets = zoneOffsets(zone);
  const today = localTimeAt(offsets, from ?? now).dayNumber;
  const monday = today - weekdayIndexOf(today);
  const firstDay = from === undefined ? (date === undefined ? monday : parseLocalDate(date)) : today;
  return {
    firstDay,
    from: from ?? instantOf(offsets, firstDay, 0, 'first'),
    to: to ?? instantOf(offsets, firstDay + days, 0, 'first'),
  };
}

/** The browser knows no calendar: it is told where each day begins. A day that the clocks left out is left out. */
function daysIn(zone: string, firstDay: number, from: Instant, to: Instant) {
  const offsets = zoneOffsets(zone);
  const days: { date: LocalDate; from: Instant; to: Instant }[] = [];
  let day = firstDay;
  for (; instantOf(offsets, day, 0, 'first') < to; day += 1) {
    const begin = Math.max(from, instantOf(offsets, day, 0, 'first'));
    const end = Math.min(to, instantOf(offsets, day + 1, 0, 'first'));
    if (begin < end) days.push({ date: formatLocalDate(day), from: begin, to: end });
  }
  const [earlier, later] = [formatLocalDate(2 * firstDay - day), formatLocalDate(day)];
  return { days: days.map(stretch), earlier, later };
}

/** Layers under one name through all plans of the span, each shift with its turn. */
function layersIn(rota: DutyRota, from: Instant, to: Instant) {
  const { plans } = rota.record;
  const swaps = rota.exceptions.filter((one) => one.kind === 'swap');
  const standing = swaps.filter(({ state }) => state === 'asked' || state === 'agreed');
  const rows = plans.flatMap((plan, index) => {
    const begin = Math.max(from, plan.startsAt ?? from);
    const end = Math.min(to, plans[index + 1]?.startsAt ?? to);
    return begin < end ? layerShifts(plan, standing, begin, end) : [];
  });
  const ids = [...new Set(rows.map(({ layer }) => layer.id))];
  return ids.map((id) => {
    const own = rows.filter(({ layer }) => layer.id === id);
    const { name, priority } = (own.at(-1) as (typeof own)[number]).layer;
    const shifts = own.flatMap(({ pieces }) =>
      pieces.flatMap(({ onCall, ...span }) => onCall.map((one) => stretch({ ...one, ...span }))),
    );
    return { id, name, priority, shifts };
  });
}

function exceptionsIn({ exceptions }: DutyRota, from: Instant, to: Instant): RotaException[] {
  return exceptions.filter((one) => one.from < to && one.to > from);
}

function overrideView({ kind: _, ...override }: Extract<RotaException, { kind: 'override' }>) {
  const { from, to, madeAt } = override;
  const times = { from: iso(from), to: iso(to), madeAt: iso(madeAt) };
  if (override.change !== 'temporary') return { ...override, ...times };
  return { ...override, ...times, shifts: override.shifts.map(stretch) };
}

/** Both turns as they are now: they follow the turn numbers when the rota changes. */
function swapView(rota: DutyRota, swap: RotaSwap, now: Instant) {
  const { id, personId, takerId, turn, backTurn, state, reason, layerId, part } = swap;
  const layer = planAt(rota, Math.max(now, swap.from)).layers.find((one) => one.id === layerId);
  const spanOf = (number: number) => {
    if (!layer) return null;
    const { grid } = compileLayer(layer);
    return stretch({ from: turnStart(grid, number), to: turnStart(grid, number + 1) });
  };
  return {
    id,
    layerId,
    personId,
    takerId,
    turn,
    backTurn,
    state,
    reason,
    gives: part ? stretch(part) : spanOf(turn),
    takes: backTurn === null ? null : spanOf(backTurn),
  };
}

export async function listRotaVersions(desk: Desk, workspaceId: WorkspaceId, rotaId: string) {
  const versions = await readRotaVersions(desk.database.of(workspaceId), workspaceId, rotaId, 200);
  if (versions.length === 0) return { refused: 'rota_not_found' } satisfies Refusal;
  return {
    versions: versions.map(({ version, rota, recordedAt, recordedBy }) => {
      const plan = rota.plans.find((one) => one.version === version) ?? rota.plans.at(-1);
      return {
        version,
        name: rota.name,
        recordedAt: iso(recordedAt),
        recordedBy,
        startsAt: plan?.startsAt == null ? null : iso(plan.startsAt),
        layers: plan?.layers ?? [],
        afterHoursIds: plan?.afterHoursIds ?? [],
      };
    }),
  };
}

/** The turn of a layer in progress at `at`. */
export function turnOfLayer(rota: DutyRota, layerId: string, at: Instant) {
  const layer = planAt(rota, at).layers.find((one) => one.id === layerId);
  if (!layer) return null;
  const { grid } = compileLayer(layer);
  const number = turnAt(grid, at);
  return { layer, number, from: turnStart(grid, number), to: turnStart(grid, number + 1) };
}

export async function rotasNow(desk: Desk, workspaceId: WorkspaceId) {
  const db = desk.database.of(workspaceId);
  const [{ rotas }, head] = await Promise.all([readRecords(db, workspaceId), readHead(db, workspaceId)]);
  return { rotas, now: desk.clock.now(head?.clockShiftMs ?? 0) };
}

function stretch<T extends { readonly from: Instant; readonly to: Instant }>(span: T) {
  return { ...span, from: iso(span.from), to: iso(span.to) };
}
