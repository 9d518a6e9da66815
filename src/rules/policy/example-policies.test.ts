import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyAnswers } from '../../model/first-start.ts';
import { sayPolicy } from '../words/say-policy.ts';
import { answerExample } from './answer-example.ts';
import { standardPolicy } from './fixtures/standard-policy.ts';

const textOf = (name: string) =>
  readFileSync(new URL(`../../../examples/policies/${name}.yaml`, import.meta.url), 'utf8');

describe.each(['small-team', 'standard'] as const)('the example %s', (example) => {
  it.each([
    { languages: ['en'], aroundTheClock: true },
    { languages: ['de', 'en'], aroundTheClock: false },
  ] as const)('answers %j without a mistake or a doubt, and keeps its notes', (given) => {
    const answers = { example, ...given, languages: [...given.languages] } satisfies PolicyAnswers;
    const text = answerExample(textOf(example), answers);
    const { policy } = standardPolicy(text);
    expect(policy.languages).toEqual(given.languages);
    expect(policy.ticketTargets.runs.urgent).toBe(given.aroundTheClock ? 'always' : 'working');
    const notes = (of: string) => of.split('\n').filter((line) => line.trim().startsWith('#'));
    expect(notes(text)).toEqual(notes(textOf(example)));
  });

  it('says itself in sentences', () => {
    const said = sayPolicy(standardPolicy(textOf(example)));
    expect(said.length).toBeGreaterThan(6);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z0-9].*[^.]\.$/);
    expect(said).toContain(
      {
        standard: 'Product bug goes to Engineering, who accept within 30 min; the customer hears within 1 h.',
        'small-team': 'Billing goes to Specialists, who accept within 1 h; the customer hears within 4 h.',
      }[example],
    );
  });
});
