/** Every type of event that is posted to endpoints, with when it is. */
export const webhookEvents = {
  'ticket.received': 'a ticket came in',
  'ticket.assigned': 'it has another first agent, team or tier',
  'ticket.facts-changed': 'its priority, severity, issue type, tags or impact changed',
  'ticket.status-changed': 'it is open, waiting, resolved or closed now',
  'ticket.act-undone': 'somebody took back within seconds what he had just done',
  'ticket.resolution-answered': 'the customer confirmed the resolution, or said nothing in time',
  'ticket.preventive-step-done': 'what keeps a problem from coming back was done',
  'ticket.vendor-wait-changed': 'it waits for a vendor, or no longer does',
  'ticket.merged': 'it was merged into another and is closed',
  'ticket.taken-in': 'another ticket was merged into it',
  'message.added': 'something was said, notes included',
  'trigger.matched': 'a trigger acted, or in shadow would have',
  'escalation.opened': 'an escalation was opened',
  'escalation.requested': 'it was sent to the other team, with the first offer',
  'escalation.accepted': 'somebody accepted it, or the catch-all owns it',
  'escalation.returned': 'it went back to its sender with what is missing',
  'escalation.re-targeted': 'whoever investigates chose another team for it',
  'escalation.re-routed': 'it went on to another team',
  'escalation.declined': 'it was declined and stays with its sender',
  'escalation.withdrawn': 'its sender took it back',
  'escalation.merged': 'its ticket was merged into another',
  'escalation.carried-over': 'one of a merged ticket goes on here, linked to it',
  'escalation.answered': 'the receiving team answered',
  'escalation.explanation-sent': 'the customer was told',
  'escalation.decision-recorded': 'a manager decided',
  'escalation.findings-recorded': 'internal findings were written down, due before an update',
  'escalation.relief-recorded': 'the customer can work again',
  'escalation.roles-changed': 'somebody else owns, updates or leads it',
  'escalation.coordination-started': 'it went to and fro too often; a coordinator must decide',
  'escalation.coordination-passed-on': 'the coordinator did not decide in time; another one must',
  'escalation.coordination-decided': 'the coordinator decided who keeps it',
  'escalation.de-escalated': 'it went back to a lower tier',
  'escalation.holder-off-duty': 'a promise falls due while its holder is off duty',
  'escalation.kept': 'its holder keeps it over the end of the shift',
  'escalation.closed': 'it was closed with what was learnt',
  'offer.made': 'the next person was asked',
  'offer.missed': 'somebody who was asked did not answer in time',
  'offer.passed-on': 'the next one was asked for before the time was over',
  'approval.requested': 'somebody asked for an approval',
  'approval.warned': 'the time to approve runs out',
  'approval.reminded': 'it ran out some time ago and nobody has decided',
  'approval.missed': 'nobody approved in time',
  'approval.passed': 'somebody else is asked',
  'consult.asked': 'experts are asked, and nothing is handed over',
  'consult.answered': 'an expert answered',
  'consult.missed': 'no expert answered in time',
  'consult.ended': 'a question is no longer asked',
  'approval.decided': 'it was approved, refused, or taken back',
  'compensation.given': 'a customer was promised something',
  'compensation.booked': 'it was booked',
  'clock.paused': 'a clock stands still',
  'clock.resumed': 'it runs again',
  'clock.met': 'a promise was kept, or done late',
  'clock.warned': 'a deadline comes near',
  'clock.missed': 'a deadline passed undone',
  'clock.reminded': 'it passed some time ago and nobody has acted',
  'clock.miss-excused': 'a miss was excused, with a reason',
  'clock.excuse-withdrawn': 'the excuse was taken back',
} as const;
export type WebhookEventType = keyof typeof webhookEvents;

/** `*`, a noun with `.*`, or one type. */
export function isSubscription(text: string): boolean {
  if (text === '*' || Object.hasOwn(webhookEvents, text)) return true;
  return (
    text.length > 2 &&
    text.endsWith('.*') &&
    Object.keys(webhookEvents).some((type) => type.startsWith(text.slice(0, -1)))
  );
}

export function isSubscribed(subscriptions: readonly string[], type: string): boolean {
  return subscriptions.some(
    (one) => one === '*' || one === type || (one.endsWith('.*') && type.startsWith(one.slice(0, -1))),
  );
}
