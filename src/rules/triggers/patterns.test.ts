import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../policy/parse-policy.ts';
import { policyUnderTest, smallPolicy, teams } from '../policy/fixtures/policy-under-test.ts';
import { stringify } from 'yaml';
import { compilePatterns, findPatterns, patternMistake } from './patterns.ts';
import { readMessage } from './read-message.ts';

const matching = (matches: string) => ({
  triggers: [{ id: 'code', name: 'code', when: { matches }, then: { flag: 'Look' } }],
});

describe('a pattern', () => {
  it('finds what it describes, whatever the capitals, line by line', () => {
    const patterns = compilePatterns(['\\bPAY-(4|5)\\d\\d\\b', '^urgent$']);
    expect(findPatterns(patterns, 'we got pay-402 again\nURGENT\n')).toEqual([
      '\\bPAY-(4|5)\\d\\d\\b',
      '^urgent$',
    ]);
    expect(findPatterns(patterns, 'PAY-302, not urgent')).toEqual([]);
  });

  it('is a signal of the ticket by the policy’s own words', () => {
    const compiled = policyUnderTest(matching('ERR_[A-Z]+'));
    const { signals } = readMessage(compiled, { subject: '', text: 'It says err_token.', authorEmail: null });
    expect(signals).toEqual(['ERR_[A-Z]+']);
  });

  it.each(['(a+)+$', '(a|aa)+$', '(.*)*x', '([a-z]+)*[0-9]', '(a?){50}a{50}'])(
    '%s reads 100 kB in linear time',
    (source) => {
      const patterns = compilePatterns([source]);
      const text = `${'a'.repeat(100_000)}!`;
      const start = performance.now();
      findPatterns(patterns, text);
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );

  it.each([
    ['(', 'missing closing )'],
    ['[z-a]', 'invalid character class range'],
    ['(?=x)y', 'looking ahead and back is not supported'],
    ['(a)\\1', 'invalid escape sequence'],
    ['a*', 'it matches every text, also an empty one'],
    ['(x{500}y){4}', 'invalid repeat count'],
  ])('%s is refused: %s', (source, why) => expect(patternMistake(source)).toContain(why));

  it('that is refused is told with its line and column', () => {
    const source = stringify({ ...smallPolicy, ...matching('PAY-(4') });
    const parsed = parsePolicy(source, { teams });
    const problem = 'problems' in parsed ? parsed.problems[0] : undefined;
    const line = source.split('\n').findIndex((one) => one.includes('PAY-(4')) + 1;
    expect(problem).toMatchObject({ line, path: 'triggers.0.when.matches' });
    expect(problem?.message).toContain('missing closing )');
    expect(problem?.column).toBeGreaterThan(1);
  });
});
