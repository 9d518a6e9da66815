import { describe, expect, it } from 'vitest';
import { planted, problemsOf } from './fixtures/sound-policy.ts';

/** The sound policy with these steps at its end. */
const withSteps = (...steps: string[]) =>
  problemsOf(planted('paths:', `chains:\n  - id: nights\n    steps: [${steps.join(', ')}]\npaths:`)).map(
    (problem) => problem.replace(/^\d+:\d+ /, ''),
  );

describe('a chain', () => {
  it('may ask, tell, wait and look at windows and contacts', () => {
    expect(
      withSteps(
        '{ ask: on-duty, within: 10 min }',
        '{ tell: [duty lead], important: true }',
        '{ wait: 5 min }',
        '{ onlyDuring: night }',
        '{ onlyIfMoreThan: { contacts: 2, within: 1 h } }',
        '{ ask: { person: omar@kestrel.example } }',
        '{ ask: { rota: managers } }',
        '{ ask: { team: front-line } }',
      ),
    ).toEqual([]);
  });

  it.each([
    ['{ wait: 5 min }', 'its first step asks nobody'],
    ['{ ask: on-duty }, {}', 'this step does nothing'],
    ['{ ask: on-duty, wait: 5 min }', 'this step says ask and wait'],
    ['{ ask: on-duty }, { wait: 5 min, within: 2 min }', 'within belongs to ask'],
    ['{ ask: on-duty, important: true }', 'important belongs to tell'],
    ['{ ask: on-duty, within: 0 min }', '0 min is no length of a step'],
    ['{ ask: on-duty, within: 9001 min }', '9001 min is no length of a step'],
    ['{ ask: { team: frontline } }', 'there is no team frontline'],
    ['{ ask: on-duty }, { onlyDuring: nihgt }', 'there is no window nihgt'],
  ])('%s is refused: %s', (steps, message) => {
    expect(withSteps(steps).join('\n')).toContain(message);
  });

  it('without steps is refused, and a path names one that there is', () => {
    expect(problemsOf(planted('paths:', 'chains:\n  - { id: nights, steps: [] }\npaths:'))).toHaveLength(1);
    const [problem] = problemsOf(
      planted('    team: specialists\n    packet', '    team: specialists\n    chain: nihgts\n    packet'),
    );
    expect(problem).toContain('there is no chain nihgts');
  });
});
