import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { AuditReport } from '../../model/audit-report.ts';
import { Trigger } from '../../model/policy-trigger.ts';
import { parsePolicy } from '../policy/parse-policy.ts';
import type { EventLog } from './event-log.ts';
import { suggestionsOf } from './suggestions.ts';
import { TicketTable } from './ticket-table.ts';

const log = {
  tickets: 4,
  events: 9,
  nameOf: (ticket: number) => `T-${ticket}`,
  namesOf: () => null,
} as unknown as EventLog;

const figures = {
  tiers: {},
  heldNeverEscalated: {
    tickets: 5,
    of: 9,
    share: 1,
    longerThanSeconds: 63 * 3600,
    unresolved: 0,
    firstTickets: ['T-0'],
  },
  stalls: {
    afterSeconds: 86_400,
    stalls: 9,
    tickets: { tickets: 4, of: 9, share: 1 },
    byHandOff: [],
    byTeam: [{ name: 'Desk' }],
  },
  reopened: { tickets: 2 },
  pingPong: { byTeamDirect: { ticketsWith2OrMore: 3 } },
  firstTeamVersusSolvingTeam: {
    types: [
      { type: 'Log-in & access', tickets: 8, different: 7, solvedBy: 'Platform 2', firstTickets: ['T-3'] },
    ],
  },
} as unknown as Omit<AuditReport, 'quality' | 'suggestions' | 'reasons'>;

describe('suggestions', () => {
  const table = new TicketTable(4);
  table.stalls[2] = 1;
  const all = suggestionsOf(log, figures, table);

  it('come with what they would have met, the most first, and not where they met next to nothing', () => {
    expect(all.map(({ id, tickets, firstTickets }) => [id, tickets, firstTickets])).toEqual([
      ['route-log-in-access', 7, ['T-3']],
      ['held-too-long', 5, ['T-0']],
      ['nothing-happens', 4, ['T-2']],
      ['back-and-forth', 3, []],
    ]);
  });

  it('are triggers that a policy takes', () => {
    const source = readFileSync(`${import.meta.dirname}/../../../examples/policies/standard.yaml`, 'utf8');
    const triggers = all.filter(({ id }) => id !== 'back-and-forth').map(({ trigger }) => trigger);
    for (const trigger of triggers)
      expect(Trigger.safeParse((parse(trigger) as unknown[])[0]).error).toBeUndefined();
    const held = all.find(({ id }) => id === 'held-too-long')?.trigger ?? '';
    expect(held).toContain('openFor: 2 days 15 h');
    const indented = held.trimEnd().replaceAll(/^/gm, '  ');
    const policy = source.replace(/^triggers:\n/m, `triggers:\n${indented}\n`);
    expect(policy).not.toBe(source);
    expect(parsePolicy(policy, { teams: new Set(source.match(/[a-z][a-z-]+/g)) })).toHaveProperty('policy');
  });
});
