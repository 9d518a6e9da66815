// The shape of a policy for editors: they complete names, show what each part means and mark slips while one types.
import { z } from 'zod';
import { Policy } from '../../model/policy.ts';

/** Where the schema of this version of the policy document is known. */
export const policySchemaId = 'https://baton.example/schemas/policy-1.json';

/** JSON Schema (draft 2020-12) of a policy as people write it: what has a default may be left out. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(Policy, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'throw',
  });
  return { $schema, $id: policySchemaId, title: 'Baton policy', ...schema };
}
