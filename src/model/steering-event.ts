import type { EscalationId, PathId, PersonId, Reason, TeamId, TextId, Tier } from './words.ts';
import type { Instant } from './instant.ts';
import type { EscalationKept, OfferPassedOn } from './shift-event.ts';
import type { ChainStand, Offer } from './escalation.ts';

/** It went to and fro too often: a coordinator owns it now and must decide. */
export interface CoordinationStarted {
  readonly type: 'coordination-started';
  readonly escalationId: EscalationId;
  /** Whose return or re-route was the last one that the policy allows. */
  readonly byId: PersonId;
  readonly cause: 'returned' | 'wrong-team';
  /** Where it was to be sent on to. */
  readonly proposedPathId: PathId | null;
  readonly noteId: TextId | null;
  readonly ownerId: PersonId;
  readonly bounces: number;
  readonly returns: number;
  readonly wrongTeams: number;
  readonly because: readonly Reason[];
}

/** The coordinator did not decide in time: another one has to. */
export interface CoordinationPassedOn {
  readonly type: 'coordination-passed-on';
  readonly escalationId: EscalationId;
  readonly ownerId: PersonId;
  readonly because: readonly Reason[];
}

interface Decided {
  readonly type: 'coordination-decided';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly noteId: TextId | null;
}

interface Place {
  readonly pathId: PathId;
  readonly teamId: TeamId;
  readonly tier: Tier;
}

/** What the coordinator decided. A team is offered it, a named person owns it at once; neither can hand it back. */
export type CoordinationDecided =
  | (Decided & Place & { readonly decision: 'team'; readonly offer: Offer })
  | (Decided & Place & { readonly decision: 'person'; readonly personId: PersonId })
  | (Decided & { readonly decision: 'send-back'; readonly ownerId: PersonId })
  | (Decided & { readonly decision: 'close' });

/** Back to a lower tier, with the promise to the customer as it is. Without an offer: home, with the answer given. */
export interface EscalationDeEscalated extends Place {
  readonly type: 'escalation-de-escalated';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly ownerId: PersonId;
  readonly updatesOwnerId: PersonId;
  /** Why, and what the lower tier is to do: the answer that it goes home with. */
  readonly noteId: TextId;
  readonly offer: Offer | null;
}

/** Somebody else holds a part of it now. */
export interface RolesChanged {
  readonly type: 'roles-changed';
  readonly escalationId: EscalationId;
  readonly byId: PersonId | null;
  readonly ownerId: PersonId;
  readonly updatesOwnerId: PersonId;
  readonly leadId: PersonId;
  readonly backupId: PersonId | null;
  readonly senderId: PersonId;
  readonly noteId: TextId | null;
  /** The offer to take over needs no answer any more. */
  readonly endsOffer: boolean;
  readonly because: readonly Reason[];
}

/** A promise falls due while its holder is off duty, so somebody who is there was told. */
export interface HolderOffDuty {
  readonly type: 'holder-off-duty';
  readonly escalationId: EscalationId;
  readonly personId: PersonId;
  readonly role: 'owner' | 'updates-owner';
  /** When the holder is back; null: nobody knows. */
  readonly until: Instant | null;
  readonly dueAt: Instant;
  readonly told: readonly PersonId[];
}

/** A step of the policy's chain that asks nobody: it told people, or waits while the one asked before may still accept. */
export interface ChainStepped {
  readonly type: 'chain-stepped';
  readonly escalationId: EscalationId;
  readonly chain: ChainStand;
  readonly told: readonly PersonId[];
  readonly important: boolean;
  /** It was to tell somebody, and nobody is known or there. */
  readonly reachedNobody: boolean;
  /** It goes on then; null: at once. */
  readonly waitsUntil: Instant | null;
}

/** Whoever investigates sends it to another team than before. No bounce: nobody was asked in between. */
export interface EscalationReTargeted {
  readonly type: 'escalation-re-targeted';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly pathId: PathId;
  readonly teamId: TeamId;
  readonly tier: Tier;
}

/** The next instant at which a holder goes off duty while a promise of theirs falls due before they are back. */
export interface DutyCheckSet {
  readonly type: 'duty-check-set';
  readonly at: Instant | null;
}

/** What happens to one open escalation apart from its hand-off. */
export type SteeringEvent =
  | CoordinationStarted
  | CoordinationPassedOn
  | CoordinationDecided
  | EscalationDeEscalated
  | RolesChanged
  | HolderOffDuty
  | ChainStepped
  | EscalationReTargeted
  | OfferPassedOn
  | EscalationKept;

const steeringTypes: Readonly<Record<SteeringEvent['type'], true>> = {
  'coordination-started': true,
  'coordination-passed-on': true,
  'coordination-decided': true,
  'escalation-de-escalated': true,
  'roles-changed': true,
  'holder-off-duty': true,
  'chain-stepped': true,
  'escalation-re-targeted': true,
  'offer-passed-on': true,
  'escalation-kept': true,
};

export function isSteeringEvent(body: { readonly type: string }): body is SteeringEvent {
  return body.type in steeringTypes;
}
