import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../model/instant.ts';
import type { TicketFacts } from '../../model/ticket-facts.ts';
import type { IssueTypeId, PathId, Priority, Severity, Tier } from '../../model/words.ts';
import { choosePath } from '../routing/matrix.ts';
import { severityOf } from '../routing/severity-of.ts';
import { ticketTargetsFor } from '../routing/ticket-targets.ts';
import { matchTriggers } from '../triggers/match-triggers.ts';
import { detectIssueType, readSignals } from '../triggers/read-signals.ts';
import { contextOf, customer, wednesdayTen } from './fixtures/policy-under-test.ts';
import { standardPolicy } from './fixtures/standard-policy.ts';

const source = readFileSync(
  fileURLToPath(new URL('../../../examples/policies/standard.yaml', import.meta.url)),
  'utf8',
);
const standard = standardPolicy(source);
const enterprise = { ...customer, plan: 'Enterprise' };

describe('targets', () => {
  it.each<[Tier, Priority, number, number, string]>([
    [1, 'low', 24 * 60, 72 * 60, 'working'],
    [1, 'normal', 60, 24 * 60, 'working'],
    [1, 'high', 60, 24 * 60, 'always'],
    [2, 'high', 30, 8 * 60, 'always'],
    [2, 'low', 30, 8 * 60, 'working'],
    [3, 'urgent', 15, 4 * 60, 'always'],
    [1, 'urgent', 15, 4 * 60, 'always'],
  ])(
    'tier %i %s: first response %i min, resolution %i min, %s',
    (tier, priority, first, resolution, runs) => {
      expect(ticketTargetsFor(standard, tier, priority)).toMatchObject({
        firstResponseMs: first * minuteMs,
        resolutionMs: resolution * minuteMs,
        runs,
      });
    },
  );

  it('tier 1 to 2 is acknowledged in 30 min and answered in 2 h', () => {
    expect(standard.paths.get('specialists' as PathId)?.targets).toMatchObject({
      acknowledgeMs: 30 * minuteMs,
      substantiveAnswerMs: 2 * hourMs,
    });
  });

  it.each([
    'engineering',
    'platform',
    'incident-response',
    'support-operations',
    'finance',
    'legal',
    'security',
  ])('%s: the customer hears within 1 h, then by severity', (id) => {
    expect(standard.paths.get(id as PathId)?.targets.customerUpdate).toEqual({
      firstMs: hourMs,
      thenMs: { 1: hourMs, 2: 4 * hourMs, 3: 24 * hourMs, 4: 72 * hourMs },
    });
  });

  it('a manager answers himself within 1 h and decides within 24 h', () => {
    expect(standard.paths.get('managers' as PathId)).toMatchObject({
      kind: 'hierarchical',
      targets: { managerResponseMs: hourMs, decisionMs: dayMs },
    });
  });
});

describe('severity', () => {
  it.each<[Partial<TicketFacts>, Severity]>([
    [{ impact: { productionOutage: true } }, 1],
    [{ impact: { accountSecurity: true }, workaround: 'known' }, 1],
    [{ customer: enterprise, workaround: 'none' }, 1],
    [{ customer: enterprise }, 4],
    [{ impact: { departmentBlocked: true } }, 2],
    [{ impact: { keyTaskBlocked: true }, workaround: 'known' }, 2],
    [{ workaround: 'known' }, 3],
    [{ issueType: 'product-bug' as IssueTypeId, scope: 'one-user' }, 3],
    [{ workaround: 'none' }, 4],
    [{}, 4],
  ])('%j is %i', (facts, severity) => {
    expect(severityOf(standard, contextOf(facts)).severity).toBe(severity);
  });
});

describe('where it goes', () => {
  it.each([
    ['question', 'specialists', false],
    ['product-bug', 'engineering', false],
    ['integration', 'platform', false],
    ['incident', 'incident-response', false],
    ['permissions', 'support-operations', false],
    ['billing', 'finance', false],
    ['legal', 'legal', true],
    ['security', 'security', true],
  ])('%s → %s', (type, path, restricted) => {
    const context = contextOf({ issueType: type as IssueTypeId });
    expect(choosePath(standard, context)?.path.id).toBe(path);
    expect(choosePath(standard, context, 'hierarchical')?.path.id).toBe('managers');
    expect(standard.issueTypes.get(type as IssueTypeId)?.restricted).toBe(restricted);
  });

  it('a production outage goes to incident response, a break-in to security, whatever the type', () => {
    expect(choosePath(standard, contextOf({ impact: { productionOutage: true } }))?.path.id).toBe(
      'incident-response',
    );
    expect(choosePath(standard, contextOf({ impact: { accountSecurity: true } }))?.path.id).toBe('security');
  });
});

/** What the triggers would do, "escalate production-down" and so on. */
function actsOn(facts: Partial<TicketFacts>, gathered = {}): string[] {
  return matchTriggers(standard, contextOf(facts, { gathered })).flatMap(({ triggerId, action }) =>
    Object.keys(action)
      .sort()
      .map((act) => `${act} ${triggerId}`),
  );
}

const said = (text: string) => ({ signals: readSignals(standard, text) });
const ago = (hours: number) => wednesdayTen - hours * hourMs;

describe('an ordinary ticket', () => {
  it.each([
    'Hello, how do I change the address on my invoice? Not urgent.',
    'Thanks, works now!',
    'The button is grey, is that on purpose? No outage on our side.',
    'Could you resend my receipt please',
    'Our legal name has changed to Foxglove Ltd, please update it',
    'Guten Tag, wie kann ich einen Benutzer anlegen? Nicht dringend.',
  ])('causes nothing by itself: %s', (text) => {
    expect(actsOn(said(text))).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    [
      'Production is down since 9!',
      [
        'escalate production-down',
        'notify production-down',
        'setSeverity production-down',
        'tag production-down',
      ],
    ],
    ['Is there an outage?', ['suggest outage-words', 'tag outage-words']],
    [
      'I think our account has been hacked',
      ['escalate security-breach', 'notify security-breach', 'tag security-breach'],
    ],
    ['We have never had a security breach', []],
    ['You lost all our data', ['escalate data-loss', 'tag data-loss']],
    ['Our lawyer will write to you', ['escalate legal', 'tag legal']],
    ["I can't log in", ['suggest cannot-log-in', 'tag cannot-log-in']],
    ['You charged me twice', ['suggest billing-error', 'tag billing-error']],
    ['I am furious, I will cancel.', ['notify cancellation', 'suggest cancellation']],
    ['Let me speak to a manager', ['flag asked-by-customer', 'suggest asked-by-customer']],
    [
      'Seit heute Totalausfall bei uns',
      [
        'escalate production-down',
        'notify production-down',
        'setSeverity production-down',
        'tag production-down',
      ],
    ],
  ])('%s', (text, acts) => {
    expect(actsOn(said(text))).toEqual(acts);
  });

  it('an outage of a whole department, or of an express customer, does not wait', () => {
    expect(actsOn({ ...said('Outage!'), scope: 'department' })).toContain('escalate outage-wide');
    expect(actsOn({ ...said('Outage!'), scope: 'one-user' })).not.toContain('escalate outage-wide');
  });
});

describe('time, attempts, people', () => {
  it.each<[string, Partial<TicketFacts>, string[]]>([
    ['idle for 4 h at high priority', { priority: 'high', activeAt: ago(4) }, ['escalate idle']],
    ['just under', { priority: 'high', activeAt: ago(4) + 1 }, []],
    ['idle for 4 h at normal priority', { activeAt: ago(4) }, ['suggest idle-normal']],
    ['idle for 4 h at low priority', { priority: 'low', activeAt: ago(4) }, []],
    [
      'waiting for the customer',
      { priority: 'high', status: 'waiting', activeAt: ago(100), tierSince: ago(100) },
      [],
    ],
    ['open too long', { tierSince: ago(24) }, ['escalate open-too-long']],
    ['open long at low priority', { priority: 'low', tierSince: ago(55) }, []],
    ['three failed attempts', { failedAttempts: 3 }, ['escalate failed-attempts']],
    ['reopened twice', { reopens: 2 }, ['escalate reopened-twice']],
    ['an executive asks', { requestedBy: ['executive'] }, ['escalate asked-by-others']],
    ['a dispute', { disputed: { amount: 640, currency: 'EUR' } }, ['suggest dispute']],
    ['severity 1', { severity: 1 }, ['escalate severity-1', 'notify severity-1']],
    [
      'several weak signs',
      { reopens: 1, failedAttempts: 2, customer: { ...customer, criticalIssues: 3 } },
      ['suggest weak-signs'],
    ],
  ])('%s', (_, facts, acts) => {
    expect(actsOn(facts)).toEqual(acts);
  });

  it('express customers start at tier 2 and have shorter fuses', () => {
    const idle = (tier: Tier, minutes: number) =>
      actsOn({ customer: enterprise, tier, activeAt: wednesdayTen - minutes * minuteMs });
    expect(idle(1, 29)).toEqual([]);
    expect(idle(1, 30)).toEqual(['escalate express-idle']);
    expect(idle(2, 29)).toEqual([]);
    expect(idle(2, 30)).toEqual(['flag express-idle-at-tier-2', 'notify express-idle-at-tier-2']);
  });

  it('more than three contacts in 30 days are repeat contact, once contacts are known', () => {
    const contacts = [1, 2, 3, 4].map((days) => [days, ago(days)] as const);
    expect(actsOn({}, { contacts })).toEqual(['flag repeat-contact', 'suggest repeat-contact']);
    expect(actsOn({}, { contacts: contacts.slice(1) })).toEqual([]);
    expect(actsOn({})).toEqual([]);
  });
});

describe('the document', () => {
  it('has a template of each kind in English and in German', () => {
    const kinds = standard.policy.templates.map(({ kind, language }) => `${kind} ${language}`);
    expect(kinds).toHaveLength(16);
    expect(new Set(kinds).size).toBe(16);
  });

  it('points editors to its schema', () => {
    expect(source.split('\n')[0]).toBe('# yaml-language-server: $schema=./policy.schema.json');
  });

  it('tells issue types by their words', () => {
    const typeOf = (text: string) => detectIssueType(standard, text)?.issueType;
    expect(typeOf('The webhook integration fails')).toBe('integration');
    expect(typeOf('I was charged twice on my invoice')).toBe('billing');
    expect(typeOf('Access denied, I have no access to reports')).toBe('permissions');
    expect(typeOf('How do I export?')).toBe('question');
  });
});
