import type { Instant } from './instant.ts';
import type { EscalationId, MessageId, PersonId } from './words.ts';

export const noticeKinds = [
  'offer-made',
  'offer-missed',
  'escalation-opened',
  'escalation-accepted',
  'escalation-returned',
  'escalation-declined',
  'escalation-withdrawn',
  'escalation-answered',
  'decision-recorded',
  'coordination',
  'de-escalated',
  'holder-off-duty',
  'escalation-kept',
  'chain-told',
  'escalation-closed',
  'not-solved',
  'clock-warned',
  'handed-over',
  'clock-missed',
  'clock-reminded',
  'trigger-notice',
  'follow-up-due',
  'findings-recorded',
  'relief-recorded',
  'approval-asked',
  'approval-missed',
  'approval-decided',
  'consult-asked',
  'consult-answered',
  'consult-missed',
  'consult-ended',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds that are told together with what falls due in the same minutes, unless somebody wants them at once. */
export const gatheredKinds: readonly NoticeKind[] = [
  'clock-warned',
  'clock-missed',
  'clock-reminded',
  'follow-up-due',
  'trigger-notice',
  'chain-told',
  'findings-recorded',
  'relief-recorded',
];

/** `at-once`: a page, it never waits. `gathered`: what falls due within the same minutes comes as one, not in quiet hours. */
export type NoticePace = 'at-once' | 'gathered';

/** What has to leave the house because of one event. Ids and codes only; text is rendered at sending. */
export type Outgoing =
  | {
      readonly to: 'person';
      readonly personId: PersonId;
      readonly kind: NoticeKind;
      readonly pace: NoticePace;
      readonly escalationId: EscalationId | null;
      readonly reasonSeq: number;
    }
  | {
      readonly to: 'customer';
      readonly messageId: MessageId;
      readonly notBefore: Instant;
      readonly reasonSeq: number;
    }
  | {
      readonly to: 'webhooks';
      readonly eventType: string;
      readonly escalationId: EscalationId | null;
      readonly reasonSeq: number;
    };
