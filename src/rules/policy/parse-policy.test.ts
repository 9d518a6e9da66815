import { describe, expect, it } from 'vitest';
import { parse, planted, problemsOf, sound } from './fixtures/sound-policy.ts';

it('takes a sound policy without problem or warning, with its defaults', () => {
  const parsed = parse(sound);
  expect(problemsOf(sound)).toEqual([]);
  expect(parsed.warnings).toEqual([]);
  expect(parsed).toMatchObject({
    policy: {
      languages: ['en'],
      bounceLimit: 2,
      ticketTargets: { runs: { low: 'working', urgent: 'always' } },
      triggers: [{ shadow: false }],
    },
  });
});

describe('what the YAML says', () => {
  it.each([
    [
      'name: Small',
      'name: Small\nname: Large',
      '3:1 this name stands here a second time. Keep one of the two.',
    ],
    [
      'policy: 1',
      'policy: 1\n---',
      '2:1 a second document begins here. Keep one document in the file: remove the line "---".',
    ],
    [
      'windows:',
      'windows: !!js/function',
      '6:10 Unresolved tag: tag:yaml.org,2002:js/function. Write the value without a tag ("!…").',
    ],
  ])('%s → %s', (text, mistake, problem) => {
    expect(problemsOf(planted(text, mistake))[0]).toBe(problem);
  });

  it('refuses tabs as indentation', () => {
    expect(problemsOf(planted('  outage: [', '\toutage: ['))[0]).toMatch(/^11:1 a tab indents this line\. /);
  });

  it('refuses an empty document and one that is no group of names', () => {
    expect(problemsOf('')).toEqual([
      '1:1 the document is empty. Start from examples/policies/standard.yaml.',
    ]);
    expect(problemsOf('# nothing')).toHaveLength(1);
    expect(problemsOf('- a')).toEqual([
      '1:1 a list is not a group of "name: value" lines. Write a group of "name: value" lines.',
    ]);
  });

  it('refuses a document above 256 kB', () => {
    expect(problemsOf(`# ${'x'.repeat(256 * 1024)}\n${sound}`)).toEqual([
      '1:262145 the document is larger than 256 kB. Move what is not policy elsewhere, or shorten the keyword lists.',
    ]);
  });

  it('refuses anchors that multiply', () => {
    const lists = Array.from(
      { length: 12 },
      (_, n) =>
        `a${n}: &a${n} [${Array(9)
          .fill(n === 0 ? 'x' : `*a${n - 1}`)
          .join(', ')}]`,
    );
    expect(problemsOf(lists.join('\n'))).toEqual([
      '2:10 anchors are repeated more than 100 times. Write repeated parts out, and keep the document flat.',
    ]);
  });

  it('takes anchors within reason, and places problems behind them', () => {
    const source = planted('- keywordList: outage\n', '- &said { keywordList: outage }\n        - *said\n');
    expect(problemsOf(source)).toEqual([]);
    expect(
      problemsOf(source.replace('&said { keywordList: outage }', '&said { keywordList: outag }')),
    ).toEqual([
      '43:32 triggers.0.when.all.0.keywordList: there is no keyword list outag. Did you mean outage?',
      '43:32 triggers.0.when.all.1.keywordList: there is no keyword list outag. Did you mean outage?',
    ]);
  });

  it.each([
    ['brackets', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['both', '- ? '.repeat(50_000)],
    ['indentation', Array.from({ length: 300 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
  ])('refuses %s that open without end, and stays alive', (_, source) => {
    expect(problemsOf(source)[0]).toMatch(/^\d+:\d+ collections stand more than 40 deep in one another/);
  });

  it('is not impressed by __proto__', () => {
    expect(problemsOf(planted('name: Small', 'name: Small\n__proto__: { x: 1 }'))).toEqual([
      expect.stringMatching(/^3:1 __proto__: __proto__ is not known here\. /),
    ]);
  });
});
