/** Which events are posted to endpoints, and what they are called there. */
import type { TicketEventBody } from '../../model/ticket-event.ts';
import type { WebhookEventType } from '../../model/webhook-event.ts';

/** The public name of each event, `noun.past-participle`; null for bookkeeping. An event without a line does not compile. */
const webhookTypes: Readonly<Record<TicketEventBody['type'], WebhookEventType | null>> = {
  'trigger-check-set': null,
  'trigger-rearmed': null,
  'duty-check-set': null,
  // Triage is the desk's own business.
  'checklist-answered': null,
  'commitment-made': null,
  'commitment-ended': null,
  'flag-seen': null,
  'suggestion-put-aside': null,
  'elsewhere-found': null,
  'packet-written': null,
  'confirmation-awaited': null,
  'preventive-step-done': 'ticket.preventive-step-done',
  'clock-changed': null,
  'clock-started': null,
  'clock-ended': null,
  'clock-paused': 'clock.paused',
  'clock-resumed': 'clock.resumed',
  'clock-met': 'clock.met',
  'clock-missed': 'clock.missed',
  'clock-warned': 'clock.warned',
  'clock-reminded': 'clock.reminded',
  'miss-excused': 'clock.miss-excused',
  'excuse-withdrawn': 'clock.excuse-withdrawn',
  'vendor-wait-changed': 'ticket.vendor-wait-changed',
  'findings-recorded': 'escalation.findings-recorded',
  'relief-recorded': 'escalation.relief-recorded',
  'approval-requested': 'approval.requested',
  'approval-warned': 'approval.warned',
  'approval-reminded': 'approval.reminded',
  'approval-missed': 'approval.missed',
  'approval-passed': 'approval.passed',
  'approval-decided': 'approval.decided',
  'consult-asked': 'consult.asked',
  'consult-answered': 'consult.answered',
  'consult-missed': 'consult.missed',
  'consult-warned': null,
  'consult-reminded': null,
  'consult-ended': 'consult.ended',
  'compensation-given': 'compensation.given',
  'compensation-booked': 'compensation.booked',
  'offer-made': 'offer.made',
  'offer-missed': 'offer.missed',
  'ticket-received': 'ticket.received',
  'ticket-assigned': 'ticket.assigned',
  'facts-changed': 'ticket.facts-changed',
  'ticket-merged': 'ticket.merged',
  'ticket-taken-in': 'ticket.taken-in',
  'escalation-carried-over': 'escalation.carried-over',
  'status-changed': 'ticket.status-changed',
  'act-undone': 'ticket.act-undone',
  'resolution-answered': 'ticket.resolution-answered',
  'message-added': 'message.added',
  'trigger-matched': 'trigger.matched',
  'explanation-sent': 'escalation.explanation-sent',
  'decision-recorded': 'escalation.decision-recorded',
  'roles-changed': 'escalation.roles-changed',
  'coordination-started': 'escalation.coordination-started',
  'coordination-passed-on': 'escalation.coordination-passed-on',
  'coordination-decided': 'escalation.coordination-decided',
  'escalation-de-escalated': 'escalation.de-escalated',
  'holder-off-duty': 'escalation.holder-off-duty',
  'chain-stepped': null,
  'escalation-opened': 'escalation.opened',
  'escalation-requested': 'escalation.requested',
  'escalation-accepted': 'escalation.accepted',
  'escalation-returned': 'escalation.returned',
  'escalation-re-routed': 'escalation.re-routed',
  'escalation-declined': 'escalation.declined',
  'escalation-withdrawn': 'escalation.withdrawn',
  'escalation-merged': 'escalation.merged',
  'escalation-answered': 'escalation.answered',
  'escalation-closed': 'escalation.closed',
};

export function webhookTypeOf({ type }: Pick<TicketEventBody, 'type'>): WebhookEventType | null {
  return webhookTypes[type];
}

/** All that is ever posted. */
export function postedTypes(): WebhookEventType[] {
  return Object.values(webhookTypes).filter((type) => type !== null);
}
