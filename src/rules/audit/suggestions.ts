/** Triggers for the policy that would have met what hurt, each with the tickets of the log that it would have met. */
import { stringify } from 'yaml';
import type { AuditSuggestion } from '../../model/audit-figures.ts';
import type { AuditReport } from '../../model/audit-report.ts';
import type { Condition } from '../../model/condition.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import { hourMs } from '../../model/instant.ts';
import type { EventLog } from './event-log.ts';
import type { TicketTable } from './ticket-table.ts';

type Figures = Omit<AuditReport, 'quality' | 'suggestions' | 'reasons'>;
type Draft = Pick<PolicyTrigger, 'name' | 'then'> & { readonly id: string; readonly when: Condition };

const firstTicketsMax = 20;
/** What met fewer tickets is chance. */
const leastTickets = 3;

/** The one that met most tickets first. */
export function suggestionsOf(log: EventLog, report: Figures, table: TicketTable): AuditSuggestion[] {
  const firstWhere = (isSo: (ticket: number) => boolean) => {
    const first: string[] = [];
    for (let ticket = 0; ticket < table.size && first.length < firstTicketsMax; ticket += 1)
      if (isSo(ticket)) first.push(log.nameOf(ticket));
    return first;
  };
  return [
    ...heldTooLong(report),
    ...stalled(
      report,
      firstWhere((ticket) => table.stalls[ticket] !== 0),
    ),
    ...reopened(
      report,
      firstWhere((ticket) => table.wasReopened[ticket] === 1),
    ),
    ...backAndForth(
      report,
      firstWhere((ticket) => (table.teamDirectReturns[ticket] as number) >= 2),
    ),
    ...wrongFirstTeam(report),
  ]
    .filter(({ tickets }) => tickets >= leastTickets)
    .toSorted((a, b) => b.tickets - a.tickets);
}

function heldTooLong({ heldNeverEscalated, tiers }: Figures): AuditSuggestion[] {
  if (heldNeverEscalated === null) return [];
  const { tickets, firstTickets, longerThanSeconds } = heldNeverEscalated;
  const openFor = durationText(longerThanSeconds);
  const when: Condition = tiers === null ? { openFor } : { openFor, atTier: 1 };
  return [
    {
      id: 'held-too-long',
      because: `Tickets were held longer than ${openFor} and never escalated; nine in ten escalated ones had gone up before that.`,
      tickets,
      firstTickets,
      trigger: triggerText({ id: 'held-too-long', name: `Open for ${openFor}`, when, then: { suggest: {} } }),
    },
  ];
}

function stalled({ stalls }: Figures, firstTickets: readonly string[]): AuditSuggestion[] {
  const idleFor = durationText(stalls.afterSeconds);
  const where = stalls.byHandOff?.[0] ?? stalls.byTeam?.[0];
  return [
    {
      id: 'nothing-happens',
      because: `Nothing happened to open tickets for more than ${idleFor}${where ? `, longest with ${where.name}` : ''}.`,
      tickets: stalls.tickets.tickets,
      firstTickets,
      trigger: triggerText({
        id: 'nothing-happens',
        name: `Nothing happened for ${idleFor}`,
        when: { idleFor },
        then: { flag: 'Nothing happens here' },
      }),
    },
  ];
}

function reopened({ reopened: figure }: Figures, firstTickets: readonly string[]): AuditSuggestion[] {
  if (figure === null) return [];
  return [
    {
      id: 'came-back',
      because: 'Tickets came back after they had been resolved.',
      tickets: figure.tickets,
      firstTickets,
      trigger: triggerText({
        id: 'came-back',
        name: 'Reopened',
        when: { reopened: { atLeast: 1 } },
        then: { suggest: {} },
      }),
    },
  ];
}

/** The desk has a limit of its own for these. */
function backAndForth({ pingPong }: Figures, firstTickets: readonly string[]): AuditSuggestion[] {
  if (pingPong.byTeamDirect === null) return [];
  return [
    {
      id: 'back-and-forth',
      because: 'Tickets went to and fro between two teams twice or more; a coordinator should have decided.',
      tickets: pingPong.byTeamDirect.ticketsWith2OrMore,
      firstTickets,
      trigger: stringify({ bounceLimit: 2, coordinator: { role: 'team-lead', decideWithin: '30 min' } }),
    },
  ];
}

const typesSuggested = 3;

function wrongFirstTeam({ firstTeamVersusSolvingTeam }: Figures): AuditSuggestion[] {
  const types = firstTeamVersusSolvingTeam?.types.slice(0, typesSuggested) ?? [];
  return types.map(({ type, tickets, different, solvedBy, firstTickets }) => {
    const id = `route-${slug(type)}`.slice(0, 60);
    const issueType = slug(type) as Extract<Condition, { issueType: unknown }>['issueType'][number];
    const team = slug(solvedBy) as NonNullable<Draft['then']['reroute']>['team'];
    return {
      id,
      because: `${different} of ${tickets} tickets of the type ${type} were solved by another team than the first, mostly by ${solvedBy}.`,
      tickets: different,
      firstTickets,
      trigger: triggerText({
        id,
        name: `${type} goes to ${solvedBy}`.slice(0, 120),
        when: { issueType: [issueType] },
        then: { reroute: { team } },
      }),
    };
  });
}

/** In shadow: it says what it would do until somebody has seen that it is right. */
function triggerText(draft: Draft): string {
  return stringify([{ ...draft, shadow: true }]);
}

/** As a policy writes it, rounded up to whole hours. */
function durationText(seconds: number): string {
  const hours = Math.max(1, Math.ceil((seconds * 1000) / hourMs));
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  if (days < 2) return `${hours} h`;
  return rest === 0 ? `${days} days` : `${days} days ${rest} h`;
}

function slug(name: string): string {
  const made = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return made === '' ? 'unnamed' : made.slice(0, 50);
}
