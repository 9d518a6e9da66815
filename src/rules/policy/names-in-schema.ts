// Tells which names a part of the policy may have, so that a misspelt one gets a suggestion.
import { conditionForms } from '../../model/condition.ts';
import { Policy } from '../../model/policy.ts';
import type { PolicyPath } from './read-policy-source.ts';

/** As much of a schema as is walked here. */
interface SchemaNode {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, SchemaNode>>;
    readonly element?: SchemaNode;
    readonly keyType?: SchemaNode;
    readonly valueType?: SchemaNode;
    readonly innerType?: SchemaNode;
    readonly getter?: () => SchemaNode;
    readonly options?: readonly SchemaNode[];
    readonly entries?: Readonly<Record<string, string | number>>;
  };
}

/** The names of the group at a path of the document; empty where names are free. */
export function namesInPolicy(path: PolicyPath): readonly string[] {
  let schemas = [Policy as unknown as SchemaNode];
  for (const part of path) schemas = schemas.flatMap((schema) => within(schema, part));
  return [...new Set(schemas.flatMap(namesOf))];
}

function within({ def }: SchemaNode, part: string | number): SchemaNode[] {
  const wrapped = def.innerType ?? def.getter?.();
  if (wrapped !== undefined) return within(wrapped, part);
  // A condition has one option for each word; the word picks it.
  if (def.options !== undefined) return def.options.flatMap((option) => within(option, part));
  const inner = def.shape?.[part] ?? def.element ?? def.valueType;
  return inner === undefined ? [] : [inner];
}

function namesOf({ def }: SchemaNode): string[] {
  const wrapped = def.innerType ?? def.getter?.();
  if (wrapped !== undefined) return namesOf(wrapped);
  // The words of conditions are explained apart.
  if (def.options?.length === Object.keys(conditionForms).length) return [];
  if (def.options !== undefined) return def.options.flatMap(namesOf);
  if (def.keyType !== undefined) return Object.values(def.keyType.def.entries ?? {}).map(String);
  return Object.keys(def.shape ?? {});
}
