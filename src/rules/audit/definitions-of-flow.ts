/** The definitions of who had tickets, and how they moved. */
import type { NumberDefinition } from './number-definition.ts';

const vinst = 'BPI Challenge 2013 (Steeman, VINST data)';

export const flowDefinitions: readonly NumberDefinition[] = [
  {
    path: 'tickets',
    words: 'Different ids in the column `ticket`, of rows that were taken.',
    formula: 'count of ids',
  },
  {
    path: 'events',
    words:
      'Rows that were taken, of all tickets. Rows that repeat another row of their ticket to the last character are left out, unless the mapping keeps them.',
    formula: 'rows − quality.leftOut',
  },
  {
    path: 'span',
    words:
      'From the first event of the log to the last. firstOpened and lastOpened look at when tickets start: the column `openedAt`, else the first event of each.',
    formula: 'max(time) − min(time)',
  },
  {
    path: 'teams',
    words: 'Different words of the column `team`. Empty ones are none.',
    formula: 'count of words',
  },
  {
    path: 'people',
    words: 'Different words of the column `agent`. Only how many; nobody is ranked.',
    formula: 'count of words',
  },
  {
    path: 'types',
    words: 'Different types of tickets. The type of a ticket is the first that its rows name.',
    formula: 'count of words',
  },
  {
    path: 'variants',
    words:
      'Different sequences of states, at the finest column that there is: `subStatus`, else `status`, else `activity`.',
    formula: 'count of different sequences',
  },
  { path: 'eventsPerTicket', words: 'How many events a ticket has.', formula: 'distribution over tickets' },
  {
    path: 'teamsPerTicket',
    words: 'How many different teams had a ticket. Rows without a team are left out.',
    formula: 'distribution over tickets',
  },
  {
    path: 'handoffs.total',
    words: 'How often a ticket went from one team to another. Rows without a team are left out before.',
    formula: 'Σ (runs of equal teams − 1)',
    source: vinst,
  },
  {
    path: 'handoffs.ticketsWithAny',
    words:
      'Tickets that went from one team to another; ticketsWith2OrMore, ticketsWith3OrMore and ticketsWith5OrMore likewise.',
    formula: 'tickets with handoffs ≥ 1',
  },
  {
    path: 'handoffs.topFlows',
    words: 'From which team to which, the most frequent first.',
    formula: 'count of pairs of neighbouring runs',
  },
  {
    path: 'reassignments',
    words: 'What the log’s own counter of reassignments (column `reassignments`) came to.',
    formula: 'largest value of the ticket',
  },
  {
    path: 'pingPong.byTeamDirect',
    words:
      'A ticket went from team A to B and at once back to A. `returns` counts each time, `tickets` the tickets with at least one.',
    formula: 'places i in the runs of teams with s[i] = s[i−2]',
    source: vinst,
  },
  {
    path: 'pingPong.byTeamAnyReturn',
    words: 'A ticket came back to a team that had had it before, directly or over others.',
    formula: 'runs of teams − different teams',
  },
  {
    path: 'pingPong.byTierDirect',
    words: 'The same as byTeamDirect, with tiers in place of teams: up and down again, or down and up again.',
    formula: 'places i in the runs of tiers with s[i] = s[i−2]',
  },
  {
    path: 'pingPong.byPersonDirect',
    words: 'The same as byTeamDirect, with people in place of teams.',
    formula: 'places i in the runs of people with s[i] = s[i−2]',
  },
  {
    path: 'tiers.startAt',
    words:
      'How many tickets started at each tier, by the mapping’s tier rules over the team of the first event that names one.',
    formula: 'tickets by tier of the first event',
  },
  {
    path: 'tiers.highestReached',
    words: 'How many tickets reached each tier and none above.',
    formula: 'tickets by max(tier)',
  },
  {
    path: 'tiers.endAt',
    words: 'At which tier tickets were at their last event.',
    formula: 'tickets by tier of the last event',
  },
  {
    path: 'tiers.eventsAt',
    words: 'Events at each tier; "2/3" is a team that works at both.',
    formula: 'events by tier',
  },
  {
    path: 'tiers.upMoves',
    words: 'Moves to a higher tier.',
    formula: 'neighbouring runs of tiers with b > a',
  },
  {
    path: 'tiers.downMoves',
    words: 'Moves to a lower tier.',
    formula: 'neighbouring runs of tiers with b < a',
  },
  {
    path: 'tiers.skips',
    words: 'Moves up by more than one tier; each is an up move too.',
    formula: 'neighbouring runs of tiers with b − a > 1',
  },
  {
    path: 'tiers.ticketsMovedUp',
    words: 'Tickets that moved up at least once.',
    formula: 'tickets with upMoves ≥ 1',
  },
  {
    path: 'tiers.ticketsMovedDown',
    words: 'Tickets that moved down at least once.',
    formula: 'tickets with downMoves ≥ 1',
  },
  {
    path: 'tiers.neverLeftFirst',
    words: 'Tickets that never were above tier 1.',
    formula: 'tickets with max(tier) ≤ 1',
  },
  {
    path: 'tiers.moves',
    words: 'From which tier to which, the most frequent first.',
    formula: 'count of pairs of neighbouring runs',
  },
  {
    path: 'pushToFront.violations',
    words:
      'Tickets that did not start at tier 1, or went down, or skipped a tier: the first tier should solve what it can and hand the rest on one step at a time. Steps from or to a team that works at two tiers are not judged.',
    formula: 'tickets with startedAbove or a move b < a or b − a > 1',
    source: 'IBM/processmining, VolvoITChallenge2013, push-to-front filter',
  },
  {
    path: 'pushToFront.startedAbove',
    words: 'Tickets that started above tier 1.',
    formula: 'tickets with first tier > 1',
  },
  { path: 'pushToFront.wentDown', words: 'Tickets with a judged move down.', formula: 'tickets with b < a' },
  {
    path: 'pushToFront.skipped',
    words: 'Tickets with a judged move past a tier.',
    formula: 'tickets with b − a > 1',
  },
  {
    path: 'pushToFront.violationsWithoutSkips',
    words: 'The same as violations, where past a tier is allowed.',
    formula: 'tickets with startedAbove or b < a',
    source: 'the same, saved filter of the template',
  },
  {
    path: 'pushToFront.violationsAfterFirstMove',
    words:
      'The same as violations, where the step from the first to the second event is not looked at, as the published script has it.',
    formula: 'as violations, without the pair (event 1, event 2)',
    source: 'the same, script as it is written',
  },
  {
    path: 'reopened',
    words:
      'Work went on after a ticket was resolved or closed; counted once for each end. `times` counts all, `tickets` the tickets with at least one.',
    formula: 'a working state after a resolved or closed one',
    source: vinst,
  },
  {
    path: 'reopened.afterClosed',
    words: 'The same, after a closed state alone.',
    formula: 'a working state after a closed one',
  },
  {
    path: 'reopened.byName',
    words: 'The same by definitions of the mapping’s own (audit.reopens).',
    formula: 'a state of `by` after one of `after`',
  },
  {
    path: 'reopened.byCounter',
    words: 'What the log’s own counter (column `reopens`) came to.',
    formula: 'last value of the ticket',
  },
];
