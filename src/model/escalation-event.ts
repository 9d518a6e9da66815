import type { Clock } from './clock.ts';
import type { Offer, Relief } from './escalation.ts';
import type { Instant } from './instant.ts';
import type { LoopRecord } from './loop-record.ts';
import type { PacketItem } from './packet.ts';
import type {
  EscalationId,
  MessageId,
  PathId,
  PathKind,
  PersonId,
  Reason,
  Severity,
  TeamId,
  TextId,
  Tier,
  TriggerId,
} from './words.ts';

export interface EscalationOpened {
  readonly type: 'escalation-opened';
  readonly escalationId: EscalationId;
  readonly number: number;
  readonly kind: PathKind;
  readonly pathId: PathId;
  readonly teamId: TeamId;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly ownerId: PersonId;
  readonly updatesOwnerId: PersonId;
  readonly leadId: PersonId;
  readonly backupId: PersonId | null;
  readonly senderId: PersonId;
  readonly triggerId: TriggerId | null;
  /** Of an earlier one that did not end it. */
  readonly continuesId: EscalationId | null;
  readonly restricted: boolean;
  readonly policyVersion: number;
  readonly directoryVersion: number;
  /** Who hears of it besides, by the row of the matrix that chose the path. */
  readonly told: readonly PersonId[];
  readonly customerUpdate: Clock;
  /** When to warn of it; absent: not at all. */
  readonly warnAt?: Instant;
  readonly because: readonly Reason[];
}

export interface PacketWritten {
  readonly type: 'packet-written';
  readonly escalationId: EscalationId;
  readonly packetVersion: number;
  readonly missingToLeave: readonly PacketItem[];
  readonly missingToFollow: readonly PacketItem[];
  /** Of the items for which it was returned, those still open. */
  readonly stillReturned: readonly PacketItem[];
}

export interface EscalationRequested {
  readonly type: 'escalation-requested';
  readonly escalationId: EscalationId;
  /** It left although items were missing. */
  readonly override: { readonly noteId: TextId; readonly missing: readonly PacketItem[] } | null;
  readonly leavesAtOnce: boolean;
  readonly offer: Offer;
  readonly because: readonly Reason[];
}

export interface OfferMade {
  readonly type: 'offer-made';
  readonly escalationId: EscalationId;
  readonly offer: Offer;
  readonly because: readonly Reason[];
}

export interface OfferMissed {
  readonly type: 'offer-missed';
  readonly escalationId: EscalationId;
  readonly offerNumber: number;
  readonly personId: PersonId;
  /** How late the engine was, in ms. */
  readonly lateMs: number;
}

export interface EscalationAccepted {
  readonly type: 'escalation-accepted';
  readonly escalationId: EscalationId;
  readonly ownerId: PersonId;
  readonly updatesOwnerId: PersonId;
  readonly backupId: PersonId | null;
  /** The catch-all did not accept: the case is theirs because nobody answered. */
  readonly asCatchAll: boolean;
  /** Somebody who may said whose it is. */
  readonly assignedBy?: PersonId;
}

export interface EscalationReturned {
  readonly type: 'escalation-returned';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly items: readonly PacketItem[];
  readonly noteId: TextId | null;
  /** Back with the sender. */
  readonly ownerId: PersonId;
  readonly bounces: number;
  readonly returns: number;
}

export interface EscalationReRouted {
  readonly type: 'escalation-re-routed';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly pathId: PathId;
  readonly teamId: TeamId;
  readonly tier: Tier;
  readonly ownerId: PersonId;
  readonly bounces: number;
  readonly wrongTeams: number;
  readonly offer: Offer;
  readonly noteId: TextId | null;
}

export interface EscalationEnded {
  readonly type: 'escalation-declined' | 'escalation-withdrawn' | 'escalation-merged';
  readonly escalationId: EscalationId;
  readonly byId: PersonId | null;
  readonly noteId: TextId | null;
  /** Merged: the escalation of the other ticket that goes on with it. */
  readonly linkedId?: EscalationId;
}

export interface EscalationAnswered {
  readonly type: 'escalation-answered';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly answerId: TextId;
  readonly explanationId: TextId | null;
}

/** The manager decided what was asked of him. */
export interface DecisionRecorded {
  readonly type: 'decision-recorded';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly decisionId: TextId;
}

/** A customer-safe explanation went to the customer. */
export interface ExplanationSent {
  readonly type: 'explanation-sent';
  readonly escalationId: EscalationId;
  readonly messageId: MessageId;
}

/** What the receiving team found out, for colleagues and for the next update. */
export interface FindingsRecorded {
  readonly type: 'findings-recorded';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly findingsId: TextId;
}

/** The customer can work again. The first instant counts for the clock. */
export interface ReliefRecorded {
  readonly type: 'relief-recorded';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly relief: Relief;
}

export interface EscalationClosed {
  readonly type: 'escalation-closed';
  readonly escalationId: EscalationId;
  readonly byId: PersonId;
  readonly record: LoopRecord;
}
