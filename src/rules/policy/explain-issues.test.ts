import { describe, expect, it } from 'vitest';
import { planted, problemsOf } from './fixtures/sound-policy.ts';

describe('what the schema refuses', () => {
  it.each([
    ['name: Small\n', '', '1:1 name: name is missing. Add name: a text.'],
    [
      'name: Small',
      'name: 7',
      '2:7 name: 7 is not a text. Put it in quotes; a length of time needs its unit, such as 8 h.',
    ],
    ['tier: 2\n', 'tier: 9\n', '24:11 paths.0.tier: 9 does not fit here. Write 0 or 1 or 2 or 3 or 4.'],
    [
      'priority: low',
      'priority: lwo',
      '19:28 ticketTargets.rows.0.priority: "lwo" is not one of low, normal, high, urgent. Did you mean low?',
    ],
    [
      'firstResponse: 24 h',
      'firstResponse: 24 hours',
      '19:48 ticketTargets.rows.0.firstResponse: "24 hours" is not a length of time such as "30 min", "4 h" or "2 days". Write 24 h.',
    ],
    [
      'firstResponse: 24 h',
      'firstResponse: soon',
      '19:48 ticketTargets.rows.0.firstResponse: "soon" is not a length of time such as "30 min", "4 h" or "2 days". Write a number and its unit: min, h or days.',
    ],
    [
      '["22:00", "06:00"]',
      '["22:00", "6:00"]',
      '9:31 windows.0.weekly.mon.0.1: "6:00" is not a time such as "09:00" or "24:00". Write a time such as "09:00" or "24:00".',
    ],
    [
      '3: 24 h, 4: 72 h }',
      '3: 24 h }',
      '30:43 paths.0.targets.customerUpdate.then.4: 4 is missing. Add 4: a text.',
    ],
    [
      'first: 1 h, then: 4 h',
      'first: 1 h, then: often',
      '37:97 paths.1.targets.customerUpdate.then: "often" is not a length of time such as "30 min", "4 h" or "2 days". Write a number and its unit: min, h or days.',
    ],
    [
      '[summary]',
      '[sumary]',
      '49:51 packets.rules.0.requiredToLeave.0: "sumary" is not one of summary, expected, actual, affectedWorkflow, environment, identifiers, occurredWhen, impact, scope, customerState, evidence, tried, ruledOut, likelyCause, uncertain, question, neededToFeelResolved, accountContext. Did you mean summary?',
    ],
    [
      'kind: progress',
      'kind: progres',
      '52:11 templates.0.kind: "progres" is not one of initial, hand-off, more-facts, progress, workaround, missed-promise, resolution, de-escalation. Did you mean progress?',
    ],
    [
      'tiers:\n',
      'bounceLimit: 0\ntiers:\n',
      '3:14 bounceLimit: 0 is not a number of 1 or more. Write a number of 1 or more.',
    ],
    [
      '{ productionOutage: true }',
      '{ productionOutge: true }',
      '13:54 severities.0.when.impact.productionOutge: productionOutge is not known here. Did you mean productionOutage?',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))).toEqual([problem]);
  });
});
