import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Condition } from '../../../src/model/condition.ts';
import { policyJsonSchema } from '../../../src/rules/policy/policy-schema.ts';
import { conditionStrings } from '../../strings/en-conditions.ts';
import {
  emptyCondition,
  type Fact,
  factIn,
  factsOf,
  type Part,
  type Shape,
  withValue,
} from './condition-catalogue.ts';
import {
  copied,
  type GroupDraft,
  indented,
  isGroup,
  keyAt,
  outdented,
  readCondition,
  type Said,
  withAdded,
  withPart,
  writeCondition,
} from './condition-draft.ts';

const facts = factsOf(policyJsonSchema());

const word = fc.constantFrom('eur', 'a-b', 'vip');
function valueOf(shape: Shape): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'yes':
      return fc.constant(true);
    case 'yes-no':
      return fc.boolean();
    case 'text':
      return word;
    case 'words':
      return fc.array(word, { minLength: 1, maxLength: 3 });
    case 'duration':
      return fc.constantFrom('30 min', '2 days', '4 h 30 min');
    case 'span':
      return fc.constantFrom('3 months', '1 day');
    case 'number':
      return fc.constantFrom(shape.least ?? 0, shape.most ?? 5);
    case 'choice':
      return fc.constantFrom(...shape.values);
    case 'choices':
      return fc.subarray([...shape.values], { minLength: 1 });
    case 'parts':
      return partsOf(shape.parts);
    case 'either':
      return fc.oneof(...shape.ways.map(valueOf));
    case 'field':
      return fc
        .constantFrom(...shape.operators)
        .chain((operator) =>
          valueOf(operator.shape).map((value) => ({ name: 'region', [operator.name]: value })),
        );
  }
}
function partsOf(parts: readonly Part[]): fc.Arbitrary<Record<string, unknown>> {
  const needed = parts.filter((part) => part.needed).map(({ name }) => name);
  return fc.record(Object.fromEntries(parts.map(({ name, shape }) => [name, valueOf(shape)])), {
    requiredKeys: needed as never,
  }) as fc.Arbitrary<Record<string, unknown>>;
}

const leaf: fc.Arbitrary<Said> = fc
  .constantFrom(...facts)
  .chain((fact) => valueOf(fact.shape).map((value) => withValue({}, fact.at, value)));
const { condition } = fc.letrec<{ condition: Said }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: leaf, weight: 4 },
    { arbitrary: fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }), weight: 2 },
    { arbitrary: fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }), weight: 2 },
    { arbitrary: fc.record({ not: tie('condition') }), weight: 1 },
    {
      arbitrary: fc.record({ customer: fc.record({ vip: fc.boolean(), plan: fc.constant(['Pro']) }) }),
      weight: 1,
    },
  ),
}));

/** Whether it holds, when what each question is answered hangs on the question and on `seed` alone. */
function holds(said: Said, seed: number): boolean {
  if ('not' in said) return !holds(said['not'] as Said, seed);
  if (Array.isArray(said['all'])) return said['all'].every((one) => holds(one as Said, seed));
  if (Array.isArray(said['any'])) return said['any'].some((one) => holds(one as Said, seed));
  if ('always' in said) return true;
  const [group] = ['customer', 'impact'].filter((name) => name in said);
  const questions = group ? Object.entries(said[group] as Said) : [['', said]];
  return questions.every((question) => {
    const text = JSON.stringify([group, question]);
    let sum = seed;
    for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 1009;
    return sum % 2 === 0;
  });
}

it('holds every condition that a policy allows, and writes what means the same', () => {
  fc.assert(
    fc.property(condition, fc.nat(1000), (said, seed) => {
      const draft = readCondition(said, 'k');
      const written = writeCondition(draft);
      expect(Condition.safeParse(written).error).toBeUndefined();
      expect(holds(written, seed)).toBe(holds(said, seed));
      expect(writeCondition(copied(draft, 'other'))).toEqual(written);
    }),
    { numRuns: 300 },
  );
});

it('shows a mistake where it stands', () => {
  fc.assert(
    fc.property(condition, (said) => {
      const draft = readCondition(said, 'k');
      for (const { key, place } of placesOf(writeCondition(draft), []))
        expect(isThere(draft, keyAt(draft, place)), key).toBe(true);
    }),
    { numRuns: 100 },
  );
  const draft = readCondition(
    { all: [{ not: { any: [{ severity: [1] }, { tier: [] }] } }, { vip: 1 }] },
    'k',
  );
  expect(keyAt(draft, ['all', '0', 'not', 'any', '1', 'tier'])).toBe('k.0.1');
  expect(keyAt(draft, ['all', '1'])).toBe('k.1');
  expect(keyAt(draft, [])).toBe('k');
});

function placesOf(said: unknown, place: string[]): { key: string; place: string[] }[] {
  if (typeof said !== 'object' || said === null) return [];
  const inner = Object.entries(said).flatMap(([name, value]) => placesOf(value, [...place, name]));
  return [{ key: place.join('.'), place }, ...inner];
}
function isThere(draft: GroupDraft, key: string): boolean {
  return (
    draft.key === key || draft.parts.some((one) => one.key === key || (isGroup(one) && isThere(one, key)))
  );
}

it('puts a question into a group of its own and takes it out again', () => {
  const draft = readCondition({ all: [{ severity: [1] }, { express: true }] }, 'k');
  const deeper = withAdded(indented(draft, 'k.1', 'g'), 'g', { key: 'n', isNot: true, said: { tier: [3] } });
  expect(writeCondition(deeper)).toEqual({
    all: [{ severity: [1] }, { any: [{ express: true }, { not: { tier: [3] } }] }],
  });
  expect(writeCondition(outdented(outdented(deeper, 'n'), 'k.1'))).toEqual({
    all: [{ severity: [1] }, { express: true }, { not: { tier: [3] } }],
  });
  expect(writeCondition(withPart(withPart(draft, 'k.0', null), 'k.1', null))).toEqual({ always: true });
});

it('knows each fact of the schema by a name, and begins each with a question of its own', () => {
  const names = conditionStrings.facts as Readonly<Record<string, { readonly title: string } | undefined>>;
  expect(facts.filter(({ id }) => !names[id]).map(({ id }) => id)).toEqual([]);
  expect(new Set(facts.map(({ id }) => names[id]?.title)).size).toBe(facts.length);
  for (const fact of facts) expect(factIn(facts, emptyCondition(fact))?.id).toBe(fact.id);
  const shapeOf = (id: string) => (facts.find((one: Fact) => one.id === id)?.shape ?? { is: 'none' }).is;
  expect(
    ['openFor', 'reopened', 'severity', 'customer.vip', 'keywords', 'targetAtRisk', 'field'].map(shapeOf),
  ).toEqual(['duration', 'number', 'choices', 'yes-no', 'words', 'either', 'field']);
});
