/** The definitions of lengths of time, targets, escalations and rows. */
import type { NumberDefinition } from './number-definition.ts';

export const timeDefinitions: readonly NumberDefinition[] = [
  {
    path: 'touches',
    words: 'Stretches of work by one person: he took it up again after somebody else had it.',
    formula: 'Σ runs of equal people',
  },
  {
    path: 'owners.perTicket',
    words: 'How many different people had a ticket. Rows without a person are left out.',
    formula: 'distribution over tickets',
  },
  { path: 'owners.changes', words: 'How often the person changed.', formula: 'Σ (runs of equal people − 1)' },
  {
    path: 'owners.ticketsWithChange',
    words: 'Tickets whose person changed.',
    formula: 'tickets with changes ≥ 1',
  },
  {
    path: 'severity',
    words:
      'Priority (else severity) at the first and at the last event, and how many tickets were raised or lowered in between.',
    formula: 'tickets by word; neighbouring words of another rank',
  },
  {
    path: 'durations.toFirstResolution',
    words:
      'From the start of a ticket to the first resolution. Start: column `openedAt`, else the first event. Resolution: column `resolvedAt`, else the first event in a resolved state. Tickets without one are left out; `n` says how many are in.',
    formula: 'resolution − start, seconds',
  },
  {
    path: 'durations.toClose',
    words: 'From the start to the end for good: column `closedAt`, else the last event in a closed state.',
    formula: 'close − start, seconds',
  },
  {
    path: 'durations.span',
    words: 'From the first event of a ticket to its last.',
    formula: 'last − first, seconds',
  },
  {
    path: 'durations.neverResolved',
    words: 'Tickets without a resolution.',
    formula: 'tickets − toFirstResolution.n',
  },
  {
    path: 'durations.byPingPong',
    words: 'Both lengths for tickets with a direct return between teams, and for the others.',
    formula: 'split by pingPong.byTeamDirect',
  },
  {
    path: 'durations.byHighestTier',
    words: 'Both lengths by the highest tier that a ticket reached.',
    formula: 'split by tiers.highestReached',
  },
  {
    path: 'waiting.share',
    words:
      'Share of all time from first to last event that began in a waiting state. byState says how much each state has.',
    formula: '100 · Σ waiting / Σ span',
  },
  {
    path: 'waiting.tickets',
    words: 'Tickets that were in a waiting state for longer than nothing.',
    formula: 'count of tickets',
  },
  {
    path: 'stalls.stalls',
    words:
      'Gaps between two events of an open ticket that are longer than afterSeconds, while nothing was waited for.',
    formula: 'next − event > stallAfter, and the state is neither waiting, resolved nor closed',
  },
  {
    path: 'stalls.byTeam',
    words: 'Stalls by the team that had the ticket; the longest sum first.',
    formula: 'count, tickets, Σ seconds, longest',
  },
  {
    path: 'stalls.byHandOff',
    words: 'Stalls that began as the ticket came to another team: it was passed on and lay there.',
    formula: 'the same, where the team is another than before',
  },
  {
    path: 'stalls.byState',
    words: 'Stalls by the state in which the ticket was.',
    formula: 'the same by state',
  },
  {
    path: 'sla.policy',
    words:
      'Resolution target of the policy by the tier at the start and the priority of the first event, met where the time to the first resolution is not longer. asPolicySays counts hours and pauses as the policy has them; allTime, withPause (waiting left out), withBusinessHours (the mapping’s calendar) and withPauseAndBusinessHours compare the same target with time counted in four ways.',
    formula: 'missed: elapsed > target',
  },
  {
    path: 'sla.verdict.missed',
    words: 'Tickets that the log itself calls missed at their last event.',
    formula: 'last word of `slaVerdict` is one of audit.sla.missed',
    source: 'UCI 498, made_sla',
  },
  {
    path: 'sla.verdict.everMissed',
    words: 'Tickets that were called missed at any event; missedThenMet were called met again afterwards.',
    formula: 'any word is one of audit.sla.missed',
  },
  {
    path: 'sla.verdict.missedByPriority',
    words: 'The same by the priority of the last event.',
    formula: 'missed of tickets with that priority',
  },
  {
    path: 'sla.verdict.missedByReassignments',
    words:
      'The same by the number of reassignments; the last group holds five and more. Without a counter, hand-offs.',
    formula: 'missed of tickets with so many',
  },
  {
    path: 'sla.verdict.missedByOpenMonth',
    words: 'The same by the month in which tickets start, in UTC.',
    formula: 'missed of tickets of that month',
  },
  {
    path: 'sla.verdict.onlyTheEnd',
    words:
      'Missed among the tickets of which the log shows nothing but resolved and closed states; live: among the others.',
    formula: 'missed of tickets all of whose events are resolved or closed',
  },
  {
    path: 'sla.verdict.missedByOutcome',
    words: 'The same by the outcome of the last event.',
    formula: 'missed of tickets with that outcome',
  },
  {
    path: 'topTypes',
    words: 'The types that make most tickets: three at least, five at most, until they make half.',
    formula: 'tickets by type, largest first',
  },
  {
    path: 'timeBeforeEscalation',
    words:
      'From the start of a ticket to its first move up, or to its first escalated state (audit.escalated), whichever is earlier.',
    formula: 'escalation − start, seconds; distribution over escalated tickets',
  },
  {
    path: 'escalatedBy',
    words:
      'Who called it: the team that had held the ticket, how many different people, and how often it was the person who had the ticket first. Nobody is named.',
    formula: 'moves up by team of the event before and person of the event',
  },
  {
    path: 'outcome',
    words:
      'How escalated tickets ended beside the others: resolved, reopened, closed, back at a lower tier, time to resolution; and the log’s own outcome codes.',
    formula: 'counts over both groups',
  },
  {
    path: 'firstTeamVersusSolvingTeam',
    words:
      'Whether the team that had the ticket first is the one that had it at its first resolution; types of which most were solved elsewhere (five tickets at least).',
    formula: 'first team ≠ team at the resolution',
  },
  {
    path: 'heldNeverEscalated',
    words:
      'Tickets that were never escalated although they were held longer than nine in ten of the escalated ones had been before. Unresolved ones are held until the end of the log.',
    formula: 'held > p90 of timeBeforeEscalation, rounded up to whole hours; never escalated',
  },
  {
    path: 'suggestions',
    words:
      'Triggers for the policy that would have met what hurt, with the number of tickets each would have met and the first of them.',
    formula: 'tickets of the log for which the condition holds',
  },
  {
    path: 'states',
    words: 'Events and tickets of each activity, status, sub-status and team.',
    formula: 'counts by word',
  },
  {
    path: 'startsByMonth',
    words: 'Tickets by the month in which they start, in UTC.',
    formula: 'count of tickets',
  },
  {
    path: 'quality.troubles',
    words:
      'Rows with something wrong: how many, whether they were left out, and the first with number and reason. Rows count from 1, the header included.',
    formula: 'counts by kind',
  },
];
