import { describe, expect, it } from 'vitest';
import { planted, problemsOf } from './fixtures/sound-policy.ts';

describe('what is no condition', () => {
  it.each([
    [
      '{ openfor: 8 h, atTier: 1 }',
      `44:13 triggers.0.when.all.1.openfor: openfor is not a condition. Did you mean openFor?`,
    ],
    [
      '{ openFor: 8 h, idleFor: 2 h }',
      '44:27 triggers.0.when.all.1.idleFor: openFor and idleFor stand in one condition. Combine them: all: [{ openFor: … }, { idleFor: … }].',
    ],
    [
      '{ openFor: 8 h, tear: 1 }',
      '44:27 triggers.0.when.all.1.tear: tear is not a condition. Remove tear; a condition has one word, and several are combined under all: or any:.',
    ],
    [
      '{ openFor: 8 h, atTier: 7 }',
      '44:35 triggers.0.when.all.1.atTier: 7 does not fit here. Write 0 or 1 or 2 or 3 or 4.',
    ],
    [
      '{ openFor: 8 }',
      '44:22 triggers.0.when.all.1.openFor: 8 is not a text. Put it in quotes; a length of time needs its unit, such as 8 h.',
    ],
    ['{ always: false }', '44:21 triggers.0.when.all.1.always: false is not true. Use one of true.'],
    [
      'outage',
      '44:11 triggers.0.when.all.1: "outage" is not a condition. Write a condition such as { openFor: 8 h } or { always: true }.',
    ],
    [
      '{}',
      '44:11 triggers.0.when.all.1: the condition is empty. Write a condition such as { openFor: 8 h } or { always: true }.',
    ],
    [
      '[{ always: true }]',
      '44:11 triggers.0.when.all.1: a list is not a condition. Put the list under all: or any:.',
    ],
    [
      '{ not: { any: [{ severity: 1 }] } }',
      '44:38 triggers.0.when.all.1.not.any.0.severity: 1 is not a list, such as [a, b]. Write a list, such as [a, b].',
    ],
    [
      '{ not: { priority: [hihg] } }',
      '44:31 triggers.0.when.all.1.not.priority.0: "hihg" is not one of low, normal, high, urgent. Did you mean high?',
    ],
    [
      '{ customer: { vpi: true } }',
      '44:25 triggers.0.when.all.1.customer.vpi: vpi is not known here. Did you mean vip?',
    ],
    [
      '{ contacts: { moreThan: 3 } }',
      '44:23 triggers.0.when.all.1.contacts.within: within is missing. Add within: a text.',
    ],
    [
      '{ all: [] }',
      '44:18 triggers.0.when.all.1.all: nothing stands here. Name one or more, or take it out.',
    ],
  ])('%s', (mistake, problem) => {
    expect(problemsOf(planted('{ openFor: 8 h, atTier: 1 }', mistake))).toEqual([problem]);
  });

  it('lists all words where none is near', () => {
    const [problem] = problemsOf(planted('{ openFor: 8 h, atTier: 1 }', '{ weather: rainy }'));
    expect(problem).toMatch(
      /^44:13 triggers\.0\.when\.all\.1\.weather: weather is not a condition\. Use one of all, any, /,
    );
  });

  it('tells all mistakes at once, in the order of the document', () => {
    const source = planted('name: Small', 'nam: Small').replace(
      '- keywordList: outage',
      '- keywordlist: outage',
    );
    expect(problemsOf(source)).toEqual([
      '1:1 name: name is missing. Add name: a text.',
      '2:1 nam: nam is not known here. Did you mean name?',
      '43:11 triggers.0.when.all.0.keywordlist: keywordlist is not a condition. Did you mean keywordList?',
    ]);
  });
});
