import type { Clock } from './clock.ts';
import type { ArmedClock } from './escalation.ts';
import type { Instant } from './instant.ts';
import type { Packet } from './packet.ts';
import type { ConsultId, EscalationId, PersonId, TextId } from './words.ts';

/** A question to experts, who take nothing over. Open until each of them has answered, or it is ended. */
export interface OpenConsult {
  readonly id: ConsultId;
  /** The escalation whose packet the answer goes into, when there was one. */
  readonly escalationId: EscalationId | null;
  readonly questionId: TextId;
  readonly askedById: PersonId;
  readonly askedAt: Instant;
  /** Who has not answered yet. */
  readonly waitingForIds: readonly PersonId[];
  readonly answeredByIds: readonly PersonId[];
  /** Until the first answer. */
  readonly clock: ArmedClock;
}

export interface ConsultAsked {
  readonly type: 'consult-asked';
  readonly consultId: ConsultId;
  readonly escalationId: EscalationId | null;
  readonly questionId: TextId;
  readonly askedById: PersonId;
  readonly expertIds: readonly PersonId[];
  readonly policyVersion: number;
  readonly clock: Clock;
  readonly warnAt: Instant | null;
}

export interface ConsultAnswered {
  readonly type: 'consult-answered';
  readonly consultId: ConsultId;
  readonly escalationId: EscalationId | null;
  readonly byId: PersonId;
  readonly askedById: PersonId;
  readonly answerId: TextId;
  /** The first answer stops it. */
  readonly clock: Clock;
  /** From asking to this answer, ms by the clock on the wall. */
  readonly tookMs: number;
  /** Nobody else is waited for. */
  readonly ends: boolean;
}

/** The clock ran out: the experts are reminded, and the asker knows. */
export interface ConsultMissed {
  readonly type: 'consult-missed';
  readonly consultId: ConsultId;
  readonly expertIds: readonly PersonId[];
  readonly askedById: PersonId;
  readonly clock: Clock;
  readonly lateMs: number;
  readonly remindAt: Instant | null;
}

/** Due soon, or still not answered. */
export interface ConsultNotice {
  readonly type: 'consult-warned' | 'consult-reminded';
  readonly consultId: ConsultId;
  readonly expertIds: readonly PersonId[];
  /** Reminders so far, this one included; 0 with a warning. */
  readonly count: number;
  readonly nextAt: Instant | null;
}

/** No longer asked. `byId` null: whoever was asked has gone. */
export interface ConsultEnded {
  readonly type: 'consult-ended';
  readonly consultId: ConsultId;
  readonly byId: PersonId | null;
  readonly askedById: PersonId;
  readonly expertIds: readonly PersonId[];
  readonly noteId: TextId | null;
  readonly clock: Clock;
}

export type ConsultEvent = ConsultAsked | ConsultAnswered | ConsultMissed | ConsultNotice | ConsultEnded;

export interface AskConsult {
  readonly type: 'ask-consult';
  readonly consultId: ConsultId;
  readonly escalationId: EscalationId | null;
  readonly expertIds: readonly PersonId[];
  readonly questionId: TextId;
  /** Absent: as the policy says. */
  readonly answerWithinMs?: number;
}

export interface AnswerConsult {
  readonly type: 'answer-consult';
  readonly consultId: ConsultId;
  readonly answerId: TextId;
  /** The packet's next version, with the answer as evidence; null: no escalation is open. */
  readonly packet: Packet | null;
}

export interface EndConsult {
  readonly type: 'end-consult';
  readonly consultId: ConsultId;
  readonly noteId: TextId | null;
}

export type ConsultCommand = AskConsult | AnswerConsult | EndConsult;
