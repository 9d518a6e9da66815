import { PlainRota, Rota, type RotaLayer } from '../../model/rota.ts';
import type { PersonId, RotaId } from '../../model/words.ts';
import { createOverride, type OverrideDraft, removeOverride } from '../../operations/rota-overrides.ts';
import { listRotas, listRotaVersions, viewRotaSchedule } from '../../operations/rota-schedule.ts';
import { answerSwap, askSwap } from '../../operations/rota-swaps.ts';
import { changeRota, createRota, type RotaDraft, withdrawRotaChange } from '../../operations/write-rota.ts';
import type { Call, Handlers } from '../call.ts';
import type { rotaRoutes } from '../contract/rota-routes.ts';
import { given, instantOf } from '../given.ts';
import { by } from './account-records.ts';

export const rotaHandlers = {
  listRotas: async ({ door, caller }) => ({ rotas: await listRotas(door.desk, caller.workspaceId) }),
  createRota: (call) => {
    const id = call.body.id as RotaId;
    return createRota(call.door.desk, { ...by(call), id, draft: draftOf(id, call.body) });
  },
  changeRota: (call) => {
    const { expectedVersion, startsAt, ...body } = call.body;
    const id = call.params.id as RotaId;
    const order = { ...by(call), id, draft: draftOf(id, body), expectedVersion };
    return changeRota(call.door.desk, { ...order, startsAt: instantOf(startsAt) });
  },
  withdrawRotaChange: (call) => {
    const { startsAt, expectedVersion } = call.body;
    const order = { ...by(call), id: call.params.id as RotaId, expectedVersion };
    return withdrawRotaChange(call.door.desk, { ...order, startsAt: instantOf(startsAt) });
  },
  viewRotaSchedule: ({ door, caller, params, query }) =>
    viewRotaSchedule(door.desk, {
      workspaceId: caller.workspaceId,
      rotaId: params.id,
      from: instantOf(query.from),
      to: instantOf(query.to),
      date: query.date,
      days: query.days,
    }),
  listRotaVersions: ({ door, caller, params }) => listRotaVersions(door.desk, caller.workspaceId, params.id),
  createRotaOverride: (call) =>
    createOverride(call.door.desk, { ...by(call), rotaId: call.params.id, override: overrideOf(call.body) }),
  removeRotaOverride: (call) => {
    const { id: rotaId, exceptionId: id } = call.params;
    return removeOverride(call.door.desk, { ...by(call), rotaId, id });
  },
  askRotaSwap: (call) => {
    const { at, backAt, part, personId, takerId, ...rest } = call.body;
    return askSwap(call.door.desk, {
      ...by(call),
      ...rest,
      rotaId: call.params.id,
      giverId: personId as PersonId | undefined,
      takerId: takerId as PersonId | null,
      at: instantOf(at),
      backAt: instantOf(backAt),
      part: part && { from: instantOf(part.from), to: instantOf(part.to) },
    });
  },
  answerRotaSwap: (call) => {
    const { id: rotaId, exceptionId: id } = call.params;
    return answerSwap(call.door.desk, { ...by(call), ...call.body, rotaId, id });
  },
} satisfies Pick<Handlers, keyof typeof rotaRoutes>;

type RotaBody = Omit<Call<typeof rotaRoutes.createRota>['body'], 'id'>;

/** A body of the few words that rotas had before is read as one layer, as such a row is. */
function draftOf(id: RotaId, body: RotaBody): RotaDraft {
  const { name, zone, layers, afterHoursIds = [], ...plain } = body;
  const ofLayers = (layers ?? plainLayers({ id, name, zone, ...plain })).map(
    (layer) => given(layer) as unknown as RotaLayer,
  );
  return { name, zone, layers: ofLayers, afterHoursIds: afterHoursIds as PersonId[] };
}

function plainLayers(plain: Readonly<Record<string, unknown>>): readonly RotaLayer[] {
  return Rota.parse(PlainRota.parse(plain)).plans[0]?.layers ?? [];
}

function overrideOf(body: Call<typeof rotaRoutes.createRotaOverride>['body']): OverrideDraft {
  const span = { from: instantOf(body.from), to: instantOf(body.to) };
  if (body.change !== 'temporary') return { ...body, ...span } as OverrideDraft;
  const shifts = body.shifts.map((one) => ({ ...one, from: instantOf(one.from), to: instantOf(one.to) }));
  return { ...body, ...span, shifts } as OverrideDraft;
}
