/** What one event adds to the numbers of its ticket. Lists and reports only add these up. */
import type { TicketEventBody } from '../../model/ticket-event.ts';

export const measureNames = [
  'contacts',
  'chasers',
  'touches',
  'askedAgain',
  'reopens',
  'escalationsFunctional',
  'escalationsHierarchical',
  'escalationsByTrigger',
  'returned',
  'reRouted',
  'declined',
  'overrides',
  'offers',
  'offersMissed',
  'updatesPromised',
  'updatesMissed',
  'targetsMet',
  'targetsMissed',
  'unnecessary',
  'targetsExcused',
  'updatesExcused',
  'warnings',
  'reminders',
  'findings',
  'reliefs',
  'consults',
  'consultsMissed',
] as const;
export type MeasureName = (typeof measureNames)[number];
export type Measures = Partial<Record<MeasureName, number>>;

/** The sum over some events of one ticket. */
export function measure(bodies: readonly TicketEventBody[]): Measures {
  const sum: Measures = {};
  for (const body of bodies) {
    for (const name of measuresOf(body)) sum[name] = (sum[name] ?? 0) + 1;
    if (body.type === 'act-undone') takeAway(sum, body.counted);
    for (const name of takenBack(body)) sum[name] = (sum[name] ?? 0) - 1;
  }
  return sum;
}

function takeAway(sum: Measures, counted: Readonly<Record<string, number>>): void {
  for (const name of measureNames) {
    const count = counted[name];
    if (count !== undefined) sum[name] = (sum[name] ?? 0) - count;
  }
}

/** What was counted before and turned out not to be so. */
function takenBack(body: TicketEventBody): MeasureName[] {
  if (body.type === 'excuse-withdrawn') return excusedOf(body.name);
  return 'undoesMiss' in body ? missedOf(body.name) : [];
}

/** The raw figure counts every miss; beside it stands how many of them somebody excused. */
function missedOf(name: string): MeasureName[] {
  // A promise to colleagues: what follows from it is counted as an offer.
  if (name === 'check-in') return [];
  return name === 'customer-update' ? ['updatesMissed', 'targetsMissed'] : ['targetsMissed'];
}

function excusedOf(name: string): MeasureName[] {
  if (name === 'check-in') return [];
  return name === 'customer-update' ? ['updatesExcused', 'targetsExcused'] : ['targetsExcused'];
}

function measuresOf(body: TicketEventBody): MeasureName[] {
  switch (body.type) {
    case 'message-added':
      if (body.automatic || body.direction === 'note') return [];
      if (body.direction === 'outbound')
        return body.found?.includes('asked-again') ? ['touches', 'askedAgain'] : ['touches'];
      if (body.countsAs === 'chaser') return ['chasers'];
      return body.countsAs === 'contact' ? ['contacts'] : [];
    case 'status-changed':
      return (body.from === 'resolved' || body.from === 'closed') && body.to === 'open' ? ['reopens'] : [];
    case 'escalation-opened': {
      const kind = body.kind === 'functional' ? 'escalationsFunctional' : 'escalationsHierarchical';
      return body.triggerId ? [kind, 'escalationsByTrigger'] : [kind];
    }
    case 'escalation-requested':
      return body.override ? ['offers', 'overrides'] : ['offers'];
    case 'offer-made':
      return ['offers'];
    case 'offer-missed':
      return ['offersMissed'];
    case 'escalation-returned':
      return ['returned'];
    case 'escalation-re-routed':
      return ['offers', 'reRouted'];
    case 'coordination-started':
      // A return was counted as such; a re-route that the limit stopped was none.
      return body.cause === 'wrong-team' ? ['reRouted'] : [];
    case 'escalation-declined':
      return ['declined'];
    case 'escalation-closed':
      return body.record.neededHere ? [] : ['unnecessary'];
    case 'clock-started':
      return body.name === 'customer-update' ? ['updatesPromised'] : [];
    case 'clock-missed':
      return missedOf(body.name);
    case 'miss-excused':
      return excusedOf(body.name);
    case 'clock-warned':
      return ['warnings'];
    case 'clock-reminded':
      return ['reminders'];
    case 'findings-recorded':
      return ['findings'];
    case 'consult-asked':
      return ['consults'];
    case 'consult-missed':
      return ['consultsMissed'];
    case 'relief-recorded':
      return ['reliefs'];
    case 'clock-met':
      return body.clock.state === 'met' ? ['targetsMet'] : [];
    default:
      return [];
  }
}
