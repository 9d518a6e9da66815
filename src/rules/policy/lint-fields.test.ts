import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { smallPolicy, teams } from './fixtures/policy-under-test.ts';
import { parsePolicy } from './parse-policy.ts';

const fields = [
  { id: 'region', name: 'Region', kind: 'choice', choices: ['EU', 'UK'] },
  { id: 'seats', name: 'Seats', kind: 'number' },
];

function problems(changes: object): string[] {
  const parsed = parsePolicy(stringify({ ...smallPolicy, fields, ...changes }), { teams });
  return 'problems' in parsed ? parsed.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

it('asks what was before only where something has just happened', () => {
  const parsed = parsePolicy(
    stringify({ ...smallPolicy, fields, highStakes: { field: { name: 'region', changed: true } } }),
    { teams },
  );
  expect('problems' in parsed ? parsed.problems : []).toMatchObject([
    {
      path: 'highStakes.field.changed',
      message: 'what was before is not known here',
      mend: 'Ask it in the condition of a trigger.',
    },
  ]);
  const was = { field: { name: 'region', was: true, equals: 'EU' } };
  expect(problems({ highStakes: was })).toEqual(['highStakes.field.was: what was before is not known here']);
  expect(problems(trigger(was))).toEqual([]);
});

const trigger = (when: unknown, then: object = { flag: 'Look' }) => ({
  triggers: [{ id: 't', name: 'T', when, then }],
});

it.each<[string, object, string[]]>([
  ['sound', trigger({ field: { name: 'region', equals: 'eu' } }), []],
  [
    'a name that stands for nothing',
    trigger({ field: { name: 'regoin', equals: 'EU' } }),
    ['triggers.0.when.field.name: there is no field regoin'],
  ],
  [
    'no operator',
    trigger({ field: { name: 'region' } }),
    ['triggers.0.when.field: this asks nothing of the field'],
  ],
  [
    'two operators',
    trigger({ field: { name: 'seats', above: 1, below: 9 } }),
    ['triggers.0.when.field.below: above and below stand in one condition'],
  ],
  [
    'a value that the field never has',
    trigger({ field: { name: 'region', anyOf: ['EU', 'US'] } }),
    ['triggers.0.when.field.anyOf: there is no choice US'],
  ],
  [
    'a span of what is no date',
    trigger({ field: { name: 'seats', withinLast: '3 days' } }),
    ['triggers.0.when.field.withinLast: seats is no date'],
  ],
  [
    'an expression that can not be read',
    trigger({ field: { name: 'region', matches: '(' } }),
    [`triggers.0.when.field.matches: "(" can't be used as a regular expression: missing closing ): \`(\``],
  ],
  [
    'what was before, where nobody knows it',
    { highStakes: { field: { name: 'region', changed: true } } },
    ['highStakes.field.changed: what was before is not known here'],
  ],
  [
    'a value that does not fit',
    trigger({ always: true }, { set: { seats: 'many', size: 1 } }),
    [
      'triggers.0.then.set.seats: seats does not take this value',
      'triggers.0.then.set.size: there is no field size',
    ],
  ],
  [
    'a choice without choices, and a second field of the same id',
    { fields: [...fields, { id: 'seats', name: 'Seats', kind: 'choice' }] },
    ['fields.2.id: seats stands here a second time', 'fields.2.kind: seats has no choices'],
  ],
])('the check of fields: %s', (_name, changes, expected) => {
  expect(problems(changes)).toEqual(expected);
});
