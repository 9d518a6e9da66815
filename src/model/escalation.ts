import type { Clock } from './clock.ts';
import type { Instant } from './instant.ts';
import type { PacketItem } from './packet.ts';
import type {
  EscalationId,
  PathId,
  PathKind,
  PersonId,
  Severity,
  TeamId,
  TextId,
  Tier,
  TriggerId,
} from './words.ts';

/** The steps of the offer chain, in order; `chain`: somebody whom a chain of the policy names. The catch-all owns at once and has no offer. */
export const offerSteps = ['target', 'backup', 'duty-lead', 'chain'] as const;
export type OfferStep = (typeof offerSteps)[number];

/** One person is asked to take over; the clock on the answer is the escalation's `acknowledge`. */
export interface Offer {
  readonly number: number;
  readonly personId: PersonId;
  readonly step: OfferStep;
  /** Who would have been asked if he were not away. */
  readonly standsInFor?: PersonId;
  readonly madeAt: Instant;
  /** Everybody whom this chain has asked, so that it runs without repeats. */
  readonly asked: readonly PersonId[];
  /** Where the policy's chain stands; absent: the path names none. */
  readonly chain?: ChainStand;
}

export interface ChainStand {
  /** From 0. */
  readonly step: number;
  /** How often it has begun again. */
  readonly round: number;
  /** It waits: for the next step, or to look at this one again. */
  readonly waits?: 'next' | 'again';
}

/** Clocks that one escalation can have. `customer-update` is always there. How a new one joins: `clock-catalogue.ts`. */
export const escalationClockNames = [
  'acknowledge',
  'substantive-answer',
  'customer-update',
  'findings',
  'follow-up',
  'manager-response',
  'decision',
  'relief',
  'escalation-resolution',
  'coordination',
  'check-in',
] as const;
export type EscalationClockName = (typeof escalationClockNames)[number];

/** A clock of the state, with the sequence number of the event that armed it. */
export interface ArmedClock {
  readonly clock: Clock;
  readonly armedBy: number;
  /** When to warn that it is due soon; absent once somebody was warned. */
  readonly warnAt?: Instant;
  /** It was missed and nobody has acted: when to remind next, and how often that was done. */
  readonly remind?: Reminder;
}

export interface Reminder {
  readonly at: Instant;
  readonly count: number;
}

/** The instant from which the customer can work again, and by what. */
export interface Relief {
  readonly at: Instant;
  readonly how: 'workaround' | 'fix';
}

/** What the receiving team found out so far, for the next update; the words stand in `texts`. */
export interface Findings {
  readonly at: Instant;
  readonly byId: PersonId;
  readonly textId: TextId;
}

/** What every open escalation has, by type: an owner, an updates owner, an escalation lead and an armed customer update. */
export interface EscalationCore {
  readonly id: EscalationId;
  /** Counts within the ticket: 1, 2, 3 … */
  readonly number: number;
  readonly kind: PathKind;
  readonly pathId: PathId;
  readonly teamId: TeamId;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly policyVersion: number;
  readonly restricted: boolean;
  readonly ownerId: PersonId;
  readonly updatesOwnerId: PersonId;
  readonly leadId: PersonId;
  readonly backupId: PersonId | null;
  /** Who asked for it; a machine-made one has the person who holds it until acceptance. */
  readonly senderId: PersonId;
  readonly triggerId: TriggerId | null;
  readonly openedAt: Instant;
  /** Returns and re-routes to another team together. */
  readonly bounces: number;
  readonly returns: number;
  readonly wrongTeams: number;
  /** The earlier escalation that this one takes further up. */
  readonly continuesId?: EscalationId | undefined;
  /** A coordinator said whose it is: it can't be handed back or on. */
  readonly settled?: true | undefined;
  /** Holders who are off duty while a promise falls due, and about whom somebody was told. */
  readonly covered?: readonly Covered[] | undefined;
  readonly packetVersion: number;
  readonly missingToLeave: readonly PacketItem[];
  readonly missingToFollow: readonly PacketItem[];
  /** Sequence number of the last event that changed it; clocks and messages do not count. */
  readonly changedBy: number;
  readonly relief: Relief | null;
  readonly findings: Findings | null;
  readonly customerUpdate: ArmedClock;
  readonly clocks: { readonly [name in Exclude<EscalationClockName, 'customer-update'>]?: ArmedClock };
}

export interface Covered {
  readonly personId: PersonId;
  /** When they are back; null: nobody knows. */
  readonly until: Instant | null;
  /** They said that they keep it over this time off. */
  readonly kept?: true;
}

export interface Returned {
  readonly byId: PersonId;
  readonly items: readonly PacketItem[];
  readonly at: Instant;
  readonly noteId: TextId | null;
}

export interface InvestigatingEscalation extends EscalationCore {
  readonly state: 'investigating';
  readonly returned: Returned | null;
}

export interface RequestedEscalation extends EscalationCore {
  readonly state: 'requested';
  readonly requestedAt: Instant;
  readonly offer: Offer;
}

export interface AcceptedEscalation extends EscalationCore {
  readonly state: 'accepted';
  readonly acceptedAt: Instant;
  /** After a missed answer the backup is asked; the owner stays until somebody accepts. */
  readonly offer: Offer | null;
}

export interface AnsweredEscalation extends EscalationCore {
  readonly state: 'answered';
  readonly answeredAt: Instant;
  readonly answerId: TextId;
  /** The customer-safe explanation that was written; sent once `explainedAt` is set. */
  readonly explanationId: TextId | null;
  readonly explainedAt: Instant | null;
}

/** It went to and fro too often. Its owner is the coordinator, who must decide. */
export interface CoordinatingEscalation extends EscalationCore {
  readonly state: 'coordinating';
  readonly since: Instant;
  /** Where the last one wanted to send it on to. */
  readonly proposedPathId: PathId | null;
  /** What the last return asked for. */
  readonly returned: Returned | null;
  /** Coordinators who did not decide in time, and the present one. */
  readonly asked: readonly PersonId[];
  readonly explainedAt: Instant | null;
}

export type OpenEscalation =
  | InvestigatingEscalation
  | RequestedEscalation
  | AcceptedEscalation
  | AnsweredEscalation
  | CoordinatingEscalation;

export const escalationStates = [
  'investigating',
  'requested',
  'accepted',
  'answered',
  'coordinating',
  'closed',
  'declined',
  'withdrawn',
  'merged',
] as const;

/** What stays in the snapshot of one that ended; the events have the rest. */
export interface EndedEscalation {
  readonly id: EscalationId;
  readonly state: 'closed' | 'declined' | 'withdrawn' | 'merged';
  readonly endedAt: Instant;
  readonly tier: Tier;
}
