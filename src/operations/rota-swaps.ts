/** Swaps: somebody on the rota asks a colleague, or anybody, to take a turn; it counts once the other has agreed. */
import type { DutyRota } from '../model/directory.ts';
import type { Instant } from '../model/instant.ts';
import type { Refusal } from '../model/refusal.ts';
import type { RotaExceptionId, RotaSwap } from '../model/rota-exception.ts';
import type { PersonId } from '../model/words.ts';
import { scopesOf } from '../rules/access/role-scopes.ts';
import { membersOfTurn } from '../rules/rota/layer-turns.ts';
import { addRotaException, changeRotaException, readRotaException } from '../storage/rota-exceptions.ts';
import {
  changeRecords,
  letTicketsFollow,
  type RecordChanged,
  type RecordOrder,
  type Records,
} from './change-records.ts';
import type { Desk } from './desk.ts';
import { tellPerson } from './desk-notices.ts';
import { refuseAbsent } from './manage-people.ts';
import { rotaIn } from './rota-overrides.ts';
import { turnOfLayer } from './rota-schedule.ts';

export interface SwapOrder extends RecordOrder {
  readonly personId: PersonId;
  readonly rotaId: string;
  readonly layerId: string;
  /** Whose turn it is; who asks, when absent. */
  readonly giverId?: PersonId | undefined;
  /** An instant in the turn that is given away. */
  readonly at: Instant;
  /** Who is asked; null: whoever says yes first. */
  readonly takerId: PersonId | null;
  /** An instant in the taker's turn that comes back for it. */
  readonly backAt?: Instant | undefined;
  /** Only a part of the turn. */
  readonly part?: { readonly from: Instant; readonly to: Instant } | undefined;
  readonly reason: string;
}

export function askSwap(desk: Desk, order: SwapOrder): Promise<RecordChanged | Refusal> {
  const { rotaId, workspaceId, personId } = order;
  return changeRecords(desk, order, async (given) => {
    const rota = rotaIn(given, rotaId);
    if (!rota) return { refused: 'rota_not_found' };
    const giverId = order.giverId ?? personId;
    if (giverId !== personId && !mayLead(given, personId)) return { refused: 'swap_of_others' };
    const asked = swapOf(desk, given, rota, { ...order, giverId });
    if ('refused' in asked) return asked;
    const row = { rotaId: rota.record.id, state: 'asked', exception: asked } as const;
    await addRotaException(given.tx, workspaceId, row, desk.clock.realNow(), personId);
    await tellAsked(desk, given, workspaceId, rota, asked);
    return { id: asked.id, version: rota.version };
  });
}

function swapOf(
  desk: Desk,
  given: Records,
  rota: DutyRota,
  order: SwapOrder & { readonly giverId: PersonId },
): RotaSwap | Refusal {
  const { layerId, giverId, takerId, part, reason } = order;
  if (giverId === takerId) return { refused: 'same_person' };
  const absent = takerId === null ? null : refuseAbsent(given.people, takerId);
  if (absent) return absent;
  const gives = turnOfLayer(rota, layerId, order.at);
  const takes = order.backAt === undefined ? null : turnOfLayer(rota, layerId, order.backAt);
  if (!gives || (order.backAt !== undefined && !takes)) return { refused: 'layer_not_found' };
  if (gives.to <= given.now || (takes && takes.to <= given.now)) return { refused: 'turn_over' };
  const isTheirs =
    membersOfTurn(gives.layer, gives.number).includes(giverId) &&
    (takes === null || (takerId !== null && membersOfTurn(takes.layer, takes.number).includes(takerId)));
  if (!isTheirs) return { refused: 'turn_not_theirs' };
  if (part && (part.from < gives.from || part.to > gives.to || part.to <= part.from))
    return { refused: 'shift_outside_span' };
  return {
    kind: 'swap',
    id: desk.dice.id() as RotaExceptionId,
    layerId,
    personId: giverId,
    turn: gives.number,
    takerId,
    backTurn: takes?.number ?? null,
    state: 'asked',
    part: part ?? null,
    from: Math.min(gives.from, takes?.from ?? gives.from),
    to: Math.max(gives.to, takes?.to ?? gives.to),
    reason,
    madeBy: order.personId,
    madeAt: given.now,
    answeredAt: null,
  };
}

export interface SwapAnswer extends RecordOrder {
  readonly personId: PersonId;
  readonly rotaId: string;
  readonly id: string;
  readonly answer: 'agree' | 'decline' | 'withdraw';
}

/** Agreed, declined or taken back; who was asked decides, and whoever plans the rota. */
export function answerSwap(desk: Desk, order: SwapAnswer): Promise<RecordChanged | Refusal> {
  const { rotaId, workspaceId, answer } = order;
  return changeRecords(desk, order, async (given) => {
    const rota = rotaIn(given, rotaId);
    if (!rota) return { refused: 'rota_not_found' };
    const found = await readRotaException(given.tx, workspaceId, order.id as RotaExceptionId);
    if (found?.rotaId !== rotaId || found.exception.kind !== 'swap') return { refused: 'swap_not_found' };
    const swap = found.exception;
    const refusal = refuseAnswer(given, swap, order) ?? refuseLateAnswer(rota, swap, given.now, answer);
    if (refusal) return refusal;
    const exception = answered(swap, order, given.now);
    await changeRotaException(given.tx, workspaceId, { state: exception.state, exception });
    await tellAnswered(desk, given, order, rota, exception);
    if (answer !== 'decline') await letTicketsFollow(desk, given.tx, workspaceId, `rota ${rotaId}`);
    return { id: swap.id, version: rota.version };
  });
}

function answered(swap: RotaSwap, { answer, personId }: SwapAnswer, now: Instant): RotaSwap {
  switch (answer) {
    case 'agree':
      return { ...swap, state: 'agreed', takerId: swap.takerId ?? personId, answeredAt: now };
    case 'decline':
      return { ...swap, state: 'declined', answeredAt: now };
    case 'withdraw':
      return { ...swap, state: 'withdrawn', answeredAt: now };
  }
}

function refuseAnswer(given: Records, swap: RotaSwap, { answer, personId }: SwapAnswer): Refusal | null {
  const isOpen = swap.state === 'asked' || (answer === 'withdraw' && swap.state === 'agreed');
  if (!isOpen) return { refused: 'swap_answered' };
  const isOwn =
    answer === 'withdraw' ? swap.personId === personId || swap.madeBy === personId : isAsked(swap, personId);
  if (isOwn) return null;
  // An open one needs somebody who takes it: the planner can't say yes in nobody's name.
  if (swap.takerId === null && answer === 'agree') return { refused: 'same_person' };
  return mayLead(given, personId) ? null : { refused: 'swap_of_others' };
}

function isAsked({ personId, takerId }: RotaSwap, id: PersonId): boolean {
  return takerId === id || (takerId === null && personId !== id);
}

/** What has begun stays as it was; and a turn that has become another's by a new plan can't be given away. */
function refuseLateAnswer(
  rota: DutyRota,
  swap: RotaSwap,
  now: Instant,
  answer: SwapAnswer['answer'],
): Refusal | null {
  if (swap.to <= now) return { refused: 'turn_over' };
  if (answer === 'withdraw' && swap.state === 'agreed' && swap.from <= now) return { refused: 'turn_over' };
  if (answer !== 'agree') return null;
  const layer = turnOfLayer(rota, swap.layerId, Math.max(now, swap.from))?.layer;
  const isTheirs = layer && membersOfTurn(layer, swap.turn).includes(swap.personId);
  return isTheirs ? null : { refused: 'turn_not_theirs' };
}

/** Whoever is asked by name hears of it; one that is asked of anybody stands on the page of the rota. */
async function tellAsked(
  desk: Desk,
  given: Records,
  workspaceId: RecordOrder['workspaceId'],
  { record: { id: rotaId } }: DutyRota,
  { id: swapId, personId: giverId, takerId, part, from, to, madeBy }: RotaSwap,
): Promise<void> {
  const person = takerId === madeBy ? undefined : personIn(given, takerId);
  if (!person) return;
  const body = { kind: 'swap-asked', rotaId, swapId, giverId, from, to, ...part } as const;
  await tellPerson(desk, given.tx, { workspaceId, person, body, mark: swapId, at: given.now });
}

/** The other side hears what became of it. */
async function tellAnswered(
  desk: Desk,
  given: Records,
  { workspaceId, personId: byId, answer }: SwapAnswer,
  { record: { id: rotaId } }: DutyRota,
  { id: swapId, personId, takerId, part, from, to }: RotaSwap,
): Promise<void> {
  const others = [personId, takerId].filter((id) => id !== byId);
  const body = { kind: 'swap-answered', rotaId, swapId, byId, answer, from, to, ...part } as const;
  for (const id of others) {
    const person = personIn(given, id);
    const mark = `${swapId}/${answer}`;
    if (person) await tellPerson(desk, given.tx, { workspaceId, person, body, mark, at: given.now });
  }
}

function personIn({ people }: Records, id: PersonId | null) {
  return people.find(({ person }) => person.id === id && person.closedAt === null)?.person;
}

function mayLead({ people }: Records, id: PersonId): boolean {
  const role = people.find(({ person }) => person.id === id)?.person.role;
  return role !== undefined && scopesOf(role).includes('duty:write');
}
