/** What a report says of hand-offs, tiers, stalls and waiting, line by line. */
import type { Returns, StallGroup } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import {
  countOf,
  type Fact,
  joined,
  lengthOf,
  lengthText,
  percentOf,
  type Phrase,
  say,
  ticketsOf,
} from './phrase.ts';

export function factsOfHandoffs(report: AuditReport): Fact[] {
  const { handoffs, owners, touches } = report;
  const facts: Fact[] = [];
  if (handoffs) {
    const top = handoffs.topFlows.slice(0, 5);
    facts.push(
      {
        label: 'Between teams',
        phrase: say`${countOf('handoffs.total', handoffs.total)} hand-offs · once or more: ${ticketsOf('handoffs.ticketsWithAny', handoffs.ticketsWithAny)} · three or more: ${ticketsOf('handoffs.ticketsWithAny', handoffs.ticketsWith3OrMore)}`,
      },
      ...(top.length === 0
        ? []
        : [
            {
              label: 'Most often',
              phrase: joined(
                top.map(({ from, to, times }) => say`${from} → ${to} ${countOf('handoffs.topFlows', times)}`),
                ' · ',
              ),
            },
          ]),
    );
  }
  facts.push(...factsOfReturns(report));
  if (owners && touches)
    facts.push({
      label: 'People per ticket',
      phrase: say`median ${countOf('owners.perTicket', owners.perTicket.median)}, p90 ${countOf('owners.perTicket', owners.perTicket.p90)} · stretches of work per ticket: median ${countOf('touches', touches.perTicket.median)}`,
    });
  return facts;
}

const returnLabels = [
  ['byTeamAnyReturn', 'Back to a team'],
  ['byTeamDirect', 'Straight back'],
  ['byTierDirect', 'Straight back, tiers'],
  ['byPersonDirect', 'Straight back, people'],
] as const;

function factsOfReturns({ pingPong, reasons }: AuditReport): Fact[] {
  return returnLabels.flatMap(([key, label]) => {
    const path = `pingPong.${key}`;
    const returns: Returns | null = pingPong[key];
    if (returns === null) return missing(label, reasons[path]);
    return [{ label, phrase: say`${ticketsOf(path, returns)}, ${countOf(path, returns.returns)} times` }];
  });
}

export function factsOfTiers({ tiers, pushToFront }: AuditReport): Fact[] {
  if (tiers === null) return [];
  const at = (path: string, tickets: Readonly<Record<string, number>>): Phrase =>
    joined(
      Object.entries(tickets).map(([tier, one]) => say`tier ${tier}: ${countOf(path, one)}`),
      ' · ',
    );
  return [
    { label: 'Start at', phrase: at('tiers.startAt', tiers.startAt) },
    { label: 'Highest reached', phrase: at('tiers.highestReached', tiers.highestReached) },
    {
      label: 'Moves',
      phrase: say`${countOf('tiers.upMoves', tiers.upMoves)} up, in ${ticketsOf('tiers.ticketsMovedUp', tiers.ticketsMovedUp)} · ${countOf('tiers.downMoves', tiers.downMoves)} down, in ${ticketsOf('tiers.ticketsMovedDown', tiers.ticketsMovedDown)} · ${countOf('tiers.skips', tiers.skips)} past a tier`,
    },
    ...(pushToFront
      ? [
          {
            label: 'Against first tier first',
            phrase: say`${ticketsOf('pushToFront.violations', pushToFront.violations)}: ${countOf('pushToFront.startedAbove', pushToFront.startedAbove)} started above, ${countOf('pushToFront.wentDown', pushToFront.wentDown)} went down, ${countOf('pushToFront.skipped', pushToFront.skipped)} skipped a tier`,
          },
        ]
      : []),
  ];
}

const groupsShown = 3;

export function factsOfStalls({ stalls, reasons }: AuditReport): Fact[] {
  const groups = (label: string, path: string, all: readonly StallGroup[] | null): Fact[] => {
    if (all === null) return missing(label, reasons[path]);
    if (all.length === 0) return [];
    const phrase = joined(
      all
        .slice(0, groupsShown)
        .map(
          ({ name, stalls: times, seconds }) =>
            say`${name || '(none)'}: ${countOf(path, times)}, ${lengthOf(path, seconds)} in all`,
        ),
      ' · ',
    );
    return [{ label, phrase }];
  };
  return [
    {
      label: 'Gaps',
      phrase: say`${countOf('stalls.stalls', stalls.stalls)} of more than ${lengthText(stalls.afterSeconds)}, in ${ticketsOf('stalls.stalls', stalls.tickets)}, ${lengthOf('stalls.stalls', stalls.seconds)} in all`,
    },
    ...groups('Longest by team', 'stalls.byTeam', stalls.byTeam),
    ...groups('Longest after a hand-off', 'stalls.byHandOff', stalls.byHandOff),
    ...groups('Longest by state', 'stalls.byState', stalls.byState),
  ];
}

export function factsOfWaiting({ waiting }: AuditReport): Fact[] {
  if (waiting === null) return [];
  const states = waiting.byState
    .slice(0, 6)
    .map(({ state, share }) => say`${state} ${percentOf('waiting.share', share)}`);
  return [
    {
      label: 'Waiting',
      phrase: say`${percentOf('waiting.share', waiting.share)} of all time, in ${ticketsOf('waiting.tickets', waiting.tickets)}`,
    },
    ...(states.length === 0 ? [] : [{ label: 'By state', phrase: joined(states, ' · ') }]),
  ];
}

/** A figure that the log can't give, with its reason. */
export function missing(label: string, reason: string | undefined): Fact[] {
  return reason === undefined ? [] : [{ label, phrase: [`not told, because ${reason}`], isMissing: true }];
}
