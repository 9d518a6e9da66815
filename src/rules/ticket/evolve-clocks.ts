/** What an event does to the clocks of a ticket and of its escalations. */
import type { ClockName, ClockNotice, MissExcused, VendorWaitChanged } from '../../model/clock-event.ts';
import type { ArmedClock, OpenEscalation } from '../../model/escalation.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { ClockEvent, TicketEvent } from '../../model/ticket-event.ts';
import { isEnded } from '../clocks/run-clock.ts';
import { armedClock } from './armed-clock.ts';

/** So many excused misses are known one by one; the events know all. */
const excusedMax = 50;

export function evolveClocks(
  state: TicketState,
  body: ClockEvent | ClockNotice | MissExcused | VendorWaitChanged,
  event: TicketEvent,
): TicketState {
  switch (body.type) {
    case 'clock-warned':
    case 'clock-reminded':
      return withNotice(state, body);
    case 'miss-excused':
      return { ...state, excused: [...state.excused, body.missSeq].slice(-excusedMax) };
    case 'excuse-withdrawn':
      return { ...state, excused: state.excused.filter((seq) => seq !== body.missSeq) };
    case 'vendor-wait-changed': {
      const { nameId } = body;
      return { ...state, vendorWait: nameId === null ? null : { nameId, since: event.occurredAt } };
    }
    default:
      return withClock(state, body, event.seq);
  }
}

function withClock(state: TicketState, body: ClockEvent, seq: number): TicketState {
  const { clock, warnAt, remind } = body;
  const armed: ArmedClock = {
    clock,
    armedBy: seq,
    ...(warnAt === undefined ? {} : { warnAt }),
    ...(remind === undefined ? {} : { remind }),
  };
  return armedAs(state, body, armed);
}

/** Somebody was told; the clock itself is as it was. */
function withNotice(state: TicketState, body: ClockNotice): TicketState {
  const before = armedClock(state, body.name, body.escalationId);
  if (before === undefined) throw new Error(`Ticket ${state.id} has no clock ${body.name}.`);
  const { warnAt, remind, ...armed } = before;
  const { nextAt: at, count } = body;
  return armedAs(state, body, at === null ? armed : { ...armed, remind: { at, count } });
}

function armedAs(
  state: TicketState,
  { escalationId, name }: Pick<ClockEvent, 'escalationId' | 'name'>,
  armed: ArmedClock,
): TicketState {
  if (escalationId === null) return { ...state, clocks: { ...state.clocks, [name]: armed } };
  return replaced(state, escalationId, (escalation) => {
    if (name === 'customer-update') return { ...escalation, customerUpdate: armed };
    const { [name as keyof typeof escalation.clocks]: gone, ...others } = escalation.clocks;
    const isForgotten = isEnded(armed.clock) && !keptWhenEnded.includes(name);
    return { ...escalation, clocks: isForgotten ? others : { ...others, [name]: armed } };
  });
}

/** What later decisions ask of an ended clock of an escalation; all else of it stands in the events. */
const keptWhenEnded: readonly ClockName[] = ['manager-response', 'decision'];

function replaced(
  state: TicketState,
  id: OpenEscalation['id'],
  by: (escalation: OpenEscalation) => OpenEscalation,
): TicketState {
  if (!state.escalations.some((one) => one.id === id))
    throw new Error(`Ticket ${state.id} has no open escalation ${id}.`);
  return { ...state, escalations: state.escalations.map((one) => (one.id === id ? by(one) : one)) };
}
