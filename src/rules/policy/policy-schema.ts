// The shape of a policy for editors: they complete names, show what each part means and mark slips while one types.
import { Policy } from '../../model/policy.ts';

/** Names this version of the policy document; it is not an address. */
export const policySchemaId = 'urn:baton:policy:1';

/** JSON Schema (draft 2020-12) of a policy as people write it: what has a default may be left out. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = Policy.toJSONSchema({ io: 'input', target: 'draft-2020-12' });
  return { $schema, $id: policySchemaId, title: 'Baton policy', ...schema };
}
