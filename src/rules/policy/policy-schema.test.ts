import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { policyJsonSchema } from './policy-schema.ts';

const copy = fileURLToPath(new URL('../../../examples/policies/policy.schema.json', import.meta.url));

/** WRITE_POLICY_SCHEMA=1 writes it anew after the policy's shape has changed. */
it('the copy beside the examples is current', () => {
  const schema = policyJsonSchema();
  if (process.env['WRITE_POLICY_SCHEMA'] === '1') writeFileSync(copy, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(copy, 'utf8'))).toEqual(schema);
});

it('explains each part and each form of condition to editors', () => {
  const schema = policyJsonSchema() as {
    $id: string;
    properties: Record<string, { description?: string; $ref?: string }>;
    $defs: { condition: { anyOf: { description?: string; $ref?: string }[] } };
  };
  expect(schema.$id).toBe('urn:baton:policy:1');
  const unexplained = Object.entries(schema.properties).filter(
    ([name, part]) =>
      part.description === undefined &&
      part.$ref === undefined &&
      !['name', 'notices', 'coordinator'].includes(name),
  );
  expect(unexplained.map(([name]) => name)).toEqual([]);
  expect(
    schema.$defs.condition.anyOf.every((form) => form.description !== undefined || form.$ref !== undefined),
  ).toBe(true);
});
