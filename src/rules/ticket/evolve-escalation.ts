/** What an event does to the one open escalation that it names. */
import type { Instant } from '../../model/instant.ts';
import type { EscalationCore, OpenEscalation } from '../../model/escalation.ts';
import type {
  DecisionRecorded,
  EscalationAccepted,
  EscalationAnswered,
  EscalationRequested,
  EscalationReRouted,
  EscalationReturned,
  ExplanationSent,
  FindingsRecorded,
  ReliefRecorded,
  OfferMade,
  OfferMissed,
  PacketWritten,
} from '../../model/escalation-event.ts';
import { isSteeringEvent, type SteeringEvent } from '../../model/steering-event.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';
import { evolveSteering } from './evolve-steering.ts';

export type EscalationChange =
  | PacketWritten
  | EscalationRequested
  | OfferMade
  | OfferMissed
  | EscalationAccepted
  | EscalationReturned
  | EscalationReRouted
  | EscalationAnswered
  | DecisionRecorded
  | ExplanationSent
  | FindingsRecorded
  | ReliefRecorded
  | SteeringEvent;

export function evolveEscalation(
  escalation: OpenEscalation,
  body: EscalationChange,
  event: TicketEvent,
): OpenEscalation {
  switch (body.type) {
    // Said beside the work: whoever has the escalation open on his screen need not look again.
    case 'findings-recorded': {
      const { byId, findingsId: textId } = body;
      return { ...escalation, findings: { at: event.occurredAt, byId, textId } };
    }
    case 'relief-recorded':
      return { ...escalation, relief: body.relief };
    default:
      return { ...handedOn(escalation, body, event), changedBy: event.seq };
  }
}

function handedOn(
  escalation: OpenEscalation,
  body: Exclude<EscalationChange, FindingsRecorded | ReliefRecorded>,
  event: TicketEvent,
): OpenEscalation {
  const core = coreOf(escalation);
  if (isSteeringEvent(body)) return evolveSteering(escalation, core, body, event);
  switch (body.type) {
    case 'packet-written':
      return packetWritten(escalation, body);
    case 'escalation-requested':
      return { ...core, state: 'requested', requestedAt: event.occurredAt, offer: body.offer };
    case 'offer-made':
      if (escalation.state !== 'requested' && escalation.state !== 'accepted')
        throw misplaced(body.type, escalation);
      return { ...escalation, offer: body.offer };
    case 'offer-missed':
      // A requested escalation is offered on or accepted by the catch-all in the same breath; so is any by a chain.
      return escalation.state === 'accepted' && escalation.offer?.chain === undefined
        ? { ...escalation, offer: null }
        : escalation;
    case 'escalation-accepted':
      return accepted(core, body, event.occurredAt);
    case 'escalation-returned': {
      const returned = { byId: body.byId, items: body.items, at: event.occurredAt, noteId: body.noteId };
      const { ownerId, bounces, returns } = body;
      return { ...core, ownerId, bounces, returns, state: 'investigating', returned };
    }
    case 'escalation-re-routed': {
      const { pathId, teamId, tier, ownerId, bounces, wrongTeams, offer } = body;
      return {
        ...core,
        pathId,
        teamId,
        tier,
        ownerId,
        bounces,
        wrongTeams,
        state: 'requested',
        requestedAt: event.occurredAt,
        offer,
      };
    }
    case 'escalation-answered':
      return answered(core, body, event.occurredAt);
    case 'decision-recorded':
      // What was decided stands in the event; the clock beside it says that it was.
      return escalation;
    case 'explanation-sent':
      if (escalation.state !== 'answered' && escalation.state !== 'coordinating')
        throw misplaced(body.type, escalation);
      return { ...escalation, explainedAt: event.occurredAt };
  }
}

function accepted(
  core: EscalationCore,
  { ownerId, updatesOwnerId, backupId }: EscalationAccepted,
  acceptedAt: Instant,
): OpenEscalation {
  return { ...core, ownerId, updatesOwnerId, backupId, state: 'accepted', acceptedAt, offer: null };
}

function answered(
  core: EscalationCore,
  { answerId, explanationId }: EscalationAnswered,
  answeredAt: Instant,
): OpenEscalation {
  return { ...core, state: 'answered', answeredAt, answerId, explanationId, explainedAt: null };
}

function packetWritten(escalation: OpenEscalation, body: PacketWritten): OpenEscalation {
  const { packetVersion, missingToLeave, missingToFollow } = body;
  const written = { packetVersion, missingToLeave, missingToFollow };
  if (escalation.state !== 'investigating' || escalation.returned === null)
    return { ...escalation, ...written };
  return { ...escalation, ...written, returned: { ...escalation.returned, items: body.stillReturned } };
}

/** The escalation without what belongs to one state only. */
function coreOf(escalation: OpenEscalation): EscalationCore {
  const kept = Object.entries(escalation).filter(([key]) => !(key in ofOneState));
  return Object.fromEntries(kept) as unknown as EscalationCore;
}

type KeyOf<T> = T extends unknown ? keyof T : never;

/** All of these, or it does not compile: what one state has must not be left over in the next. */
const ofOneState: Readonly<Record<Exclude<KeyOf<OpenEscalation>, keyof EscalationCore>, true>> = {
  state: true,
  returned: true,
  requestedAt: true,
  offer: true,
  acceptedAt: true,
  answeredAt: true,
  answerId: true,
  explanationId: true,
  explainedAt: true,
  since: true,
  proposedPathId: true,
  asked: true,
};

function misplaced(type: string, escalation: OpenEscalation): Error {
  return new Error(`${type} can't happen to an escalation that is ${escalation.state}.`);
}
