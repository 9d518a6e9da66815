import type { Actor } from './actor.ts';
import type { ClockName } from './clock-event.ts';
import type { Relief } from './escalation.ts';
import type { ApprovalCommand } from './approval.ts';
import type { CompensationCommand } from './compensation.ts';
import type { ConsultCommand } from './consult.ts';
import type { FinishPreventiveStep } from './preventive-step.ts';
import type { Instant } from './instant.ts';
import type { LoopRecord } from './loop-record.ts';
import type { MailSigns } from './mail-signs.ts';
import type { MessageCheck } from './message-check.ts';
import type { MergeCommand } from './merge.ts';
import type { Packet, PacketItem } from './packet.ts';
import type { SteeringCommand } from './steering-command.ts';
import type { SaidStanding, WantedFacts } from './ticket-event.ts';
import type {
  ContactId,
  CustomerId,
  EscalationId,
  IssueTypeId,
  MessageId,
  PathId,
  PathKind,
  PersonId,
  Priority,
  Severity,
  TeamId,
  TextId,
  TicketStatus,
} from './words.ts';
import type { CustomerFacts } from './ticket-facts.ts';
import type { MessageReading } from './ticket-signs.ts';
import type { UndoAct } from './undo-command.ts';
import type { TriageCommand } from './triage-command.ts';

export interface ReceiveTicket {
  readonly type: 'receive-ticket';
  readonly number: number;
  readonly channel: string;
  readonly subjectId: TextId | null;
  readonly customerId: CustomerId | null;
  readonly contactId: ContactId | null;
  readonly customer: CustomerFacts | null;
  readonly firstAgentId: PersonId | null;
  readonly teamId: TeamId | null;
  readonly priority: Priority;
  /** Set by a person or another system; absent, the policy's definitions say it. */
  readonly severity?: Severity;
  readonly issueType: IssueTypeId;
  readonly facts: WantedFacts;
  readonly status: TicketStatus;
  readonly restricted: boolean;
}

export interface AddMessage {
  readonly type: 'add-message';
  readonly messageId: MessageId;
  readonly direction: 'inbound' | 'outbound' | 'note';
  readonly personId: PersonId | null;
  readonly automatic: boolean;
  readonly isOursToSend: boolean;
  readonly signals: readonly string[];
  /** Inbound: what else it says. */
  readonly reading?: MessageReading;
  /** Inbound: what the head of the mail says of its sender. */
  readonly mail?: MailSigns;
  /** Outbound: the customer hears again by then, whether or not there is a fix. */
  readonly nextUpdateAt?: Instant;
  /** Outbound: what was found in it before it left. */
  readonly found?: readonly MessageCheck[];
  /** Outbound: this is the customer-safe explanation of that escalation. */
  readonly explains?: EscalationId;
  /** Outbound: what the status page says from now on. */
  readonly standing?: SaidStanding;
}

export interface ChangeFacts {
  readonly type: 'change-facts';
  readonly changes: WantedFacts;
  readonly reasonId?: TextId;
}
export interface AssignTicket {
  readonly type: 'assign-ticket';
  readonly firstAgentId: PersonId | null;
  readonly teamId?: TeamId;
}
export interface ChangeStatus {
  readonly type: 'change-status';
  readonly to: TicketStatus;
}
export interface AnswerResolution {
  readonly type: 'answer-resolution';
  readonly confirmed: boolean;
  /** 1 to 5. */
  readonly satisfaction?: number;
  readonly commentId?: TextId;
}

export interface OpenEscalationCommand {
  readonly type: 'open-escalation';
  readonly escalationId: EscalationId;
  readonly kind: PathKind;
  /** Absent: the policy's matrix says it. */
  readonly pathId?: PathId;
  /** Upward from an earlier one of this ticket. */
  readonly continuesId?: EscalationId;
  /** Version 1 of its packet, stored beside the event by whoever advances. */
  readonly packet: Packet;
  /** true: leave for the other team if it is ready; false: stay investigating. */
  readonly send: boolean;
  readonly override?: { readonly noteId: TextId };
}

export interface WritePacket {
  readonly type: 'write-packet';
  readonly escalationId: EscalationId;
  readonly packet: Packet;
  /** Items that differ from the version before, or that a person confirmed. */
  readonly changed: readonly PacketItem[];
}
export interface RequestEscalation {
  readonly type: 'request-escalation';
  readonly escalationId: EscalationId;
  /** To another team than before: its path, and the packet as it is, because another path asks for other items. */
  readonly target?: { readonly pathId: PathId; readonly packet: Packet | null };
  readonly override?: { readonly noteId: TextId };
}
export interface AcceptEscalation {
  readonly type: 'accept-escalation';
  readonly escalationId: EscalationId;
}
export interface ReturnEscalation {
  readonly type: 'return-escalation';
  readonly escalationId: EscalationId;
  readonly items: readonly PacketItem[];
  readonly noteId: TextId | null;
}
export interface ReRouteEscalation {
  readonly type: 're-route-escalation';
  readonly escalationId: EscalationId;
  readonly pathId: PathId;
  readonly noteId: TextId | null;
}
export interface DeclineEscalation {
  readonly type: 'decline-escalation';
  readonly escalationId: EscalationId;
  readonly noteId: TextId | null;
}
export interface WithdrawEscalation {
  readonly type: 'withdraw-escalation';
  readonly escalationId: EscalationId;
  readonly noteId: TextId | null;
}
export interface AnswerEscalation {
  readonly type: 'answer-escalation';
  readonly escalationId: EscalationId;
  readonly answerId: TextId;
  readonly explanationId: TextId | null;
}
/** Hierarchical: the manager says what he decided. */
export interface RecordDecision {
  readonly type: 'record-decision';
  readonly escalationId: EscalationId;
  readonly decisionId: TextId;
}
export interface CloseEscalation {
  readonly type: 'close-escalation';
  readonly escalationId: EscalationId;
  readonly record: LoopRecord;
}

export interface RecordFindings {
  readonly type: 'record-findings';
  readonly escalationId: EscalationId;
  readonly findingsId: TextId;
}
export interface RecordRelief {
  readonly type: 'record-relief';
  readonly escalationId: EscalationId;
  readonly how: Relief['how'];
  /** Absent: from now on. */
  readonly at?: Instant;
}
/** With null the vendor has answered. */
export interface WaitForVendor {
  readonly type: 'wait-for-vendor';
  readonly nameId: TextId | null;
}
/** `missSeq`: the event that told the miss; whoever advances has looked it up. */
export interface ExcuseMiss {
  readonly type: 'excuse-miss' | 'withdraw-excuse';
  readonly missSeq: number;
  readonly name: ClockName;
  readonly escalationId: EscalationId | null;
  readonly noteId: TextId | null;
}

/** A deadline is a command that nobody typed. It does nothing unless the state still holds that name armed by that event. */
export interface ReachDeadline {
  readonly type: 'reach-deadline';
  readonly name: string;
  readonly armedBy: number;
  readonly dueAt: Instant;
}

/** A newer policy version or calendar is in force: ticket clocks follow, with time already used carried over. */
export interface FollowRecords {
  readonly type: 'follow-records';
}

/** Whatever this person holds of the ticket goes to somebody who is there. */
export interface HandOver {
  readonly type: 'hand-over';
  readonly personId: PersonId;
  /** Who was named for it; he takes it where he can. */
  readonly toId: PersonId | null;
  readonly because: 'left' | 'away';
}

export type TicketCommand =
  | ReceiveTicket
  | AddMessage
  | ChangeFacts
  | AssignTicket
  | ChangeStatus
  | AnswerResolution
  | OpenEscalationCommand
  | WritePacket
  | RequestEscalation
  | AcceptEscalation
  | ReturnEscalation
  | ReRouteEscalation
  | DeclineEscalation
  | WithdrawEscalation
  | AnswerEscalation
  | RecordDecision
  | CloseEscalation
  | RecordFindings
  | RecordRelief
  | WaitForVendor
  | ExcuseMiss
  | ApprovalCommand
  | ConsultCommand
  | FinishPreventiveStep
  | CompensationCommand
  | HandOver
  | MergeCommand
  | SteeringCommand
  | ReachDeadline
  | FollowRecords
  | TriageCommand
  | UndoAct;

/** What is asked, by whom, and when it happened over there (epoch ms; never after now). */
export interface TicketOrder {
  readonly actor: Actor;
  readonly occurredAt: Instant;
  readonly command: TicketCommand;
}
