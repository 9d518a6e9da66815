/** What coordination, de-escalation and changed roles do to the one open escalation that they name. */
import type { EscalationCore, OpenEscalation } from '../../model/escalation.ts';
import type {
  CoordinationDecided,
  CoordinationPassedOn,
  CoordinationStarted,
  EscalationDeEscalated,
  HolderOffDuty,
  RolesChanged,
  SteeringEvent,
} from '../../model/steering-event.ts';
import type { TicketEvent } from '../../model/ticket-event.ts';

/** `core`: the escalation without what belongs to one state only. */
export function evolveSteering(
  escalation: OpenEscalation,
  core: EscalationCore,
  body: SteeringEvent,
  event: TicketEvent,
): OpenEscalation {
  switch (body.type) {
    case 'coordination-started':
      return coordinating(escalation, core, body, event);
    case 'coordination-passed-on':
      return passedOn(escalation, body);
    case 'coordination-decided':
      return decided(escalation, core, body, event);
    case 'escalation-de-escalated':
      return deEscalated(core, body, event);
    case 'roles-changed':
      return withRoles(escalation, body);
    case 'holder-off-duty':
      return { ...escalation, covered: coveredWith(escalation, body) };
    case 'escalation-re-targeted':
      return { ...escalation, pathId: body.pathId, teamId: body.teamId, tier: body.tier };
    case 'escalation-kept':
      return { ...escalation, covered: coveredWith(escalation, body, true) };
    case 'offer-passed-on':
      return escalation;
    case 'chain-stepped':
      if (!('offer' in escalation) || escalation.offer === null) throw misplaced(body.type, escalation);
      return { ...escalation, offer: { ...escalation.offer, chain: body.chain } };
  }
}

function coordinating(
  escalation: OpenEscalation,
  core: EscalationCore,
  { ownerId, bounces, returns, wrongTeams, proposedPathId }: CoordinationStarted,
  event: TicketEvent,
): OpenEscalation {
  return {
    ...core,
    ownerId,
    bounces,
    returns,
    wrongTeams,
    state: 'coordinating',
    since: event.occurredAt,
    proposedPathId,
    returned: escalation.state === 'investigating' ? escalation.returned : null,
    asked: [ownerId],
    explainedAt: null,
  };
}

function passedOn(escalation: OpenEscalation, { ownerId }: CoordinationPassedOn): OpenEscalation {
  if (escalation.state !== 'coordinating') throw misplaced('coordination-passed-on', escalation);
  return { ...escalation, ownerId, asked: [...escalation.asked, ownerId] };
}

function decided(
  escalation: OpenEscalation,
  core: EscalationCore,
  body: CoordinationDecided,
  event: TicketEvent,
): OpenEscalation {
  const at = event.occurredAt;
  switch (body.decision) {
    case 'team':
      return {
        ...core,
        ...placeOf(body),
        settled: true,
        state: 'requested',
        requestedAt: at,
        offer: body.offer,
      };
    case 'person':
      // He owns it with the next event of the same breath.
      return { ...escalation, ...placeOf(body), settled: true };
    case 'send-back': {
      const returned = { byId: body.byId, items: [], at, noteId: body.noteId };
      return { ...core, ownerId: body.ownerId, state: 'investigating', returned };
    }
    case 'close':
      return escalation;
  }
}

function placeOf({ pathId, teamId, tier }: Extract<CoordinationDecided, { pathId: unknown }>) {
  return { pathId, teamId, tier };
}

function deEscalated(core: EscalationCore, body: EscalationDeEscalated, event: TicketEvent): OpenEscalation {
  const { pathId, teamId, tier, ownerId, updatesOwnerId, noteId, offer } = body;
  const there = { ...core, pathId, teamId, tier, ownerId, updatesOwnerId, settled: undefined };
  const at = event.occurredAt;
  if (offer) return { ...there, state: 'requested', requestedAt: at, offer };
  return {
    ...there,
    state: 'answered',
    answeredAt: at,
    answerId: noteId,
    explanationId: null,
    explainedAt: null,
  };
}

function withRoles(escalation: OpenEscalation, body: RolesChanged): OpenEscalation {
  const { ownerId, updatesOwnerId, leadId, backupId, senderId, endsOffer } = body;
  const changed = { ...escalation, ownerId, updatesOwnerId, leadId, backupId, senderId };
  return endsOffer && changed.state === 'accepted' ? { ...changed, offer: null } : changed;
}

function coveredWith(
  { covered = [] }: OpenEscalation,
  { personId, until }: Pick<HolderOffDuty, 'personId' | 'until'>,
  kept?: true,
) {
  const one = { personId, until, ...(kept ? { kept } : {}) };
  return [...covered.filter((other) => other.personId !== personId), one];
}

function misplaced(type: string, escalation: OpenEscalation): Error {
  return new Error(`${type} can't happen to an escalation that is ${escalation.state}.`);
}
