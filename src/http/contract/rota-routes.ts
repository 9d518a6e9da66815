import { z } from 'zod';
import { LocalDate, TimeZone, WallTime } from '../../model/calendar.ts';
import { RotaHours, RotaLayer } from '../../model/rota.ts';
import { At, GivenAt } from '../../model/view.ts';
import { expectedVersion, name, RecordChanged, recordId } from './record-parts.ts';
import type { RouteContract } from './route.ts';

const rotaParams = z.object({ id: z.string().max(60) });
const exceptionParams = z.object({ id: z.string().max(60), exceptionId: z.uuid() });
const people = (max: number) => z.array(z.uuid()).max(max);
const reason = z.string().trim().max(500).default('');

const LayerBody = z
  .strictObject({
    ...RotaLayer.shape,
    turns: z.array(people(10)).min(1).max(200),
    hours: RotaHours.optional(),
  })
  .meta({ id: 'RotaLayer' });

/** Layers, or one layer in the few words that rotas had before. */
const rotaBody = {
  name,
  zone: TimeZone,
  layers: z.array(LayerBody).min(1).max(12).optional(),
  /** Asked in this order while nobody is on call. */
  afterHoursIds: people(20).optional(),
  every: z.enum(['day', 'week']).optional(),
  length: z.int().min(1).max(52).optional(),
  startsOn: LocalDate.optional(),
  handOffAt: WallTime.optional(),
  memberIds: people(200).min(1).optional(),
};
const plainFields = ['every', 'length', 'startsOn', 'handOffAt', 'memberIds'] as const;

/** Either `layers`, or all of the plain fields. */
function onePlan(body: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void {
  const isLayered = body['layers'] !== undefined;
  for (const field of plainFields) {
    const isThere = body[field] !== undefined;
    if (isThere === !isLayered) continue;
    const message = isLayered
      ? 'It stands in the layers'
      : 'Give layers, or all of: every, length, startsOn, handOffAt, memberIds';
    context.addIssue({ code: 'custom', path: [isLayered ? field : 'layers'], message });
    return;
  }
}

const Stretch = z.object({ from: At, to: At });
const OnCallShift = z
  .object({
    ...Stretch.shape,
    personId: z.string(),
    why: z.enum(['turn', 'swap', 'override', 'temporary']),
    layerId: z.string().nullable(),
    turn: z.number().nullable(),
    /** The override, or the swap, also one that waits for an answer. */
    exceptionId: z.string().nullable(),
  })
  .meta({ id: 'OnCallShift' });

const planParts = { layers: z.array(LayerBody), afterHoursIds: z.array(z.string()) };
const RotaRecord = z
  .object({
    id: z.string(),
    name: z.string(),
    zone: z.string(),
    version: z.number(),
    ...planParts,
    /** Changes that have not begun, by their start. */
    planned: z.array(z.object({ startsAt: At, version: z.number(), ...planParts })),
    /** Who is on call, until when, and who is next; by the rota alone: absences are covered by others. */
    turn: z.object({
      personId: z.string().nullable(),
      onCallIds: z.array(z.string()),
      endsAt: At.nullable(),
      nextId: z.string().nullable(),
      nextIds: z.array(z.string()),
    }),
  })
  .meta({ id: 'RotaRecord' });

const RotaOverrideView = z
  .object({
    id: z.string(),
    ...Stretch.shape,
    change: z.enum(['add', 'remove', 'replace', 'temporary']),
    personId: z.string().optional(),
    byId: z.string().optional(),
    shifts: z.array(z.object({ ...Stretch.shape, personId: z.string() })).optional(),
    reason: z.string(),
    madeBy: z.string().nullable(),
    madeAt: At,
  })
  .meta({ id: 'RotaOverride' });

const RotaSwapView = z
  .object({
    id: z.string(),
    layerId: z.string(),
    personId: z.string(),
    takerId: z.string().nullable(),
    turn: z.number(),
    backTurn: z.number().nullable(),
    state: z.enum(['asked', 'agreed', 'declined', 'withdrawn']),
    reason: z.string(),
    /** What goes to the taker, and what comes back for it, by the turns as they are now. */
    gives: Stretch.nullable(),
    takes: Stretch.nullable(),
  })
  .meta({ id: 'RotaSwap' });

const RotaSchedule = z
  .object({
    ...RotaRecord.shape,
    ...Stretch.shape,
    now: At,
    /** The days of the span by the calendar of the rota’s zone. */
    days: z.array(z.object({ date: z.string(), ...Stretch.shape })),
    /** The first days of the span before and of the one after. */
    earlier: z.string(),
    later: z.string(),
    /** What the layers, swaps and overrides come to. */
    shifts: z.array(OnCallShift.extend({ goesOn: z.boolean() })),
    gaps: z.array(Stretch),
    /** In the next 90 days, whatever span is asked for. */
    gapsAhead: z.array(Stretch),
    byLayer: z.array(
      z.object({ id: z.string(), name: z.string(), priority: z.number(), shifts: z.array(OnCallShift) }),
    ),
    overrides: z.array(RotaOverrideView),
    swaps: z.array(RotaSwapView),
  })
  .meta({ id: 'RotaSchedule' });

const span = { from: GivenAt, to: GivenAt, reason };
const OverrideBody = z.discriminatedUnion('change', [
  z.strictObject({ ...span, change: z.literal('add'), personId: z.uuid() }),
  z.strictObject({ ...span, change: z.literal('remove'), personId: z.uuid() }),
  z.strictObject({ ...span, change: z.literal('replace'), personId: z.uuid(), byId: z.uuid() }),
  z.strictObject({
    ...span,
    change: z.literal('temporary'),
    shifts: z.array(z.strictObject({ personId: z.uuid(), from: GivenAt, to: GivenAt })).max(200),
  }),
]);

const planning = { tag: 'people', access: 'member', scope: 'duty:write', idempotent: true } as const;
const reading = { tag: 'people', access: 'member', scope: 'people:read', status: 200 } as const;

export const rotaRoutes = {
  listRotas: {
    ...reading,
    method: 'GET',
    path: '/api/v1/rotas',
    operationId: 'listRotas',
    summary: 'Duty rotas, in the version in force, and whose turn it is',
    answer: z.object({ rotas: z.array(RotaRecord) }),
  },
  createRota: {
    ...planning,
    method: 'POST',
    path: '/api/v1/rotas',
    operationId: 'createRota',
    summary: 'A new duty rota',
    body: z.strictObject({ id: recordId, ...rotaBody }).superRefine(onePlan),
    status: 201,
    answer: RecordChanged,
  },
  changeRota: {
    ...planning,
    method: 'PUT',
    path: '/api/v1/rotas/{id}',
    operationId: 'changeRota',
    summary: 'The next version of a rota, at once or from an instant on',
    params: rotaParams,
    body: z.strictObject({ ...rotaBody, startsAt: GivenAt.optional(), expectedVersion }).superRefine(onePlan),
    status: 200,
    answer: RecordChanged,
  },
  withdrawRotaChange: {
    ...planning,
    method: 'POST',
    path: '/api/v1/rotas/{id}/withdraw-change',
    operationId: 'withdrawRotaChange',
    summary: 'Take back a planned change that has not begun',
    params: rotaParams,
    body: z.strictObject({ startsAt: GivenAt, expectedVersion }),
    status: 200,
    answer: RecordChanged,
  },
  viewRotaSchedule: {
    ...reading,
    method: 'GET',
    path: '/api/v1/rotas/{id}/schedule',
    operationId: 'viewRotaSchedule',
    summary:
      'Who is on call in a span of up to 100 days, by layer and in all, with gaps, overrides and swaps',
    params: rotaParams,
    query: z.object({
      /** An instant each; or `date` and `days`. */
      from: GivenAt.optional(),
      to: GivenAt.optional(),
      /** The first day, in the zone of the rota; the Monday of this week when absent. */
      date: LocalDate.optional(),
      days: z.coerce.number().int().min(1).max(100).default(14),
    }),
    answer: RotaSchedule,
  },
  listRotaVersions: {
    ...reading,
    method: 'GET',
    path: '/api/v1/rotas/{id}/versions',
    operationId: 'listRotaVersions',
    summary: 'The latest 200 versions of a rota, newest first',
    params: rotaParams,
    answer: z.object({
      versions: z.array(
        z.object({
          version: z.number(),
          name: z.string(),
          recordedAt: At,
          recordedBy: z.string().nullable(),
          startsAt: At.nullable(),
          ...planParts,
        }),
      ),
    }),
  },
  createRotaOverride: {
    ...planning,
    method: 'POST',
    path: '/api/v1/rotas/{id}/overrides',
    operationId: 'createRotaOverride',
    summary:
      'Put somebody on call, take somebody off, or both, for a span; or replace all of it by fixed shifts',
    params: rotaParams,
    body: OverrideBody,
    status: 201,
    answer: RecordChanged,
  },
  removeRotaOverride: {
    ...planning,
    method: 'DELETE',
    path: '/api/v1/rotas/{id}/overrides/{exceptionId}',
    operationId: 'removeRotaOverride',
    summary: 'End an override now, or before it begins',
    params: exceptionParams,
    status: 200,
    answer: RecordChanged,
  },
  askRotaSwap: {
    ...planning,
    scope: 'escalations:write',
    method: 'POST',
    path: '/api/v1/rotas/{id}/swaps',
    operationId: 'askRotaSwap',
    summary: 'Ask a colleague, or anybody, to take a turn',
    params: rotaParams,
    body: z.strictObject({
      layerId: recordId,
      /** An instant in the turn that is given away. */
      at: GivenAt,
      /** Whose turn it is; who asks, when absent. */
      personId: z.uuid().optional(),
      /** null: whoever says yes first. */
      takerId: z.uuid().nullable(),
      /** An instant in the taker’s turn that comes back for it. */
      backAt: GivenAt.optional(),
      part: z.strictObject({ from: GivenAt, to: GivenAt }).optional(),
      reason,
    }),
    status: 201,
    answer: RecordChanged,
  },
  answerRotaSwap: {
    ...planning,
    scope: 'escalations:write',
    method: 'POST',
    path: '/api/v1/rotas/{id}/swaps/{exceptionId}/answer',
    operationId: 'answerRotaSwap',
    summary: 'Agree to a swap, decline it, or take it back',
    params: exceptionParams,
    body: z.strictObject({ answer: z.enum(['agree', 'decline', 'withdraw']) }),
    status: 200,
    answer: RecordChanged,
  },
} as const satisfies Record<string, RouteContract>;
