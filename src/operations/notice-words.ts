/** A notice in words, for the app and for mail; and whether its reason has gone. */
import type { NoticeKind } from '../model/outgoing.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { EscalationId, PersonId } from '../model/words.ts';
import { armedClock } from '../rules/ticket/armed-clock.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { sayEvent } from '../rules/words/say-event.ts';
import { namesFor } from './names.ts';

export interface Told {
  readonly kind: NoticeKind;
  readonly personId: PersonId;
  readonly escalationId: EscalationId | null;
}

/** "Missed: #1042 Export fails". */
export function noticeHeading(kind: NoticeKind, state: TicketState, subject: string | null): string {
  return `${noticeLabels[kind]}: #${state.number} ${state.restricted ? '(restricted)' : (subject ?? '')}`.trim();
}

export function noticeSentence(told: Told, event: TicketEvent | undefined, facts: DecisionFacts): string {
  const sentence = event ? sayEvent(event, namesFor(facts, told.personId)) : null;
  return sentence ?? noticeLabels[told.kind];
}

export const noticeLabels: Readonly<Record<NoticeKind, string>> = {
  'offer-made': 'Offered to you',
  'offer-missed': 'Nobody answered',
  'escalation-opened': 'Escalated',
  'escalation-accepted': 'Accepted',
  'escalation-returned': 'Returned to you',
  'escalation-declined': 'Declined',
  'escalation-withdrawn': 'Withdrawn',
  'escalation-answered': 'Answered',
  'decision-recorded': 'Decided',
  'handed-over': 'Yours now',
  coordination: 'To and fro',
  'de-escalated': 'Back with you',
  'holder-off-duty': 'Nobody is there',
  'escalation-kept': 'Kept over the shift',
  'chain-told': 'Nobody has accepted yet',
  'escalation-closed': 'Outcome',
  'not-solved': 'Not solved',
  'clock-warned': 'Due soon',
  'clock-missed': 'Missed',
  'clock-reminded': 'Still missed',
  'trigger-notice': 'Look at this',
  'follow-up-due': 'Items are missing',
  'findings-recorded': 'Findings',
  'relief-recorded': 'The customer can work again',
  'approval-asked': 'Your approval is asked for',
  'approval-missed': 'Nobody decided',
  'approval-decided': 'Decided',
  'consult-asked': 'You are asked',
  'consult-answered': 'Your question is answered',
  'consult-missed': 'A question is not answered',
  'consult-ended': 'A question has ended',
};

/** An offer that was answered, a clock that was met or moved: nobody needs to hear of it any more. */
export function isOver(
  { kind, personId, escalationId }: Told,
  event: TicketEvent | undefined,
  state: TicketState,
  facts: Pick<DecisionFacts, 'now'>,
): boolean {
  if (kind === 'offer-made') {
    const escalation = state.escalations.find(({ id }) => id === escalationId);
    return !escalation || !('offer' in escalation) || escalation.offer?.personId !== personId;
  }
  const body = event?.body;
  if (body?.type !== 'clock-warned' && body?.type !== 'clock-reminded') return false;
  const armed = armedClock(state, body.name, body.escalationId);
  if (body.type === 'clock-warned')
    return armed?.clock.state !== 'running' || armed.clock.dueAt !== body.dueAt || body.dueAt <= facts.now;
  return armed?.clock.state !== 'overdue' && armed?.remind === undefined;
}
