// Tells which names a part of the policy may have, so that a misspelt one gets a suggestion.
import type { z } from 'zod';
import { conditionForms } from '../../model/condition.ts';
import { Policy } from '../../model/policy.ts';
import type { PolicyPath } from './read-policy-source.ts';

/** The names of the group at a path of the document; empty where names are free. */
export function namesInPolicy(path: PolicyPath): readonly string[] {
  let schemas: z.core.$ZodType[] = [Policy];
  for (const part of path) schemas = schemas.flatMap((schema) => within(schema, part));
  return [...new Set(schemas.flatMap(namesOf))];
}

function within(schema: z.core.$ZodType, part: string | number): z.core.$ZodType[] {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case 'object': {
      const inner = definition.shape[part];
      return inner === undefined ? [] : [inner];
    }
    case 'array':
      return [definition.element];
    case 'record':
      return [definition.valueType];
    case 'optional':
    case 'nullable':
    case 'default':
      return within(definition.innerType, part);
    case 'lazy':
      return within(definition.getter(), part);
    case 'union':
      // A condition has one option for each word; the word picks it.
      return definition.options.flatMap((option) => within(option, part));
    default:
      return [];
  }
}

function namesOf(schema: z.core.$ZodType): string[] {
  const definition = (schema as z.core.$ZodTypes)._zod.def;
  switch (definition.type) {
    case 'object':
      return Object.keys(definition.shape);
    case 'optional':
    case 'nullable':
    case 'default':
      return namesOf(definition.innerType);
    case 'lazy':
      return namesOf(definition.getter());
    case 'record':
      return namesOfKeys(definition.keyType);
    case 'union':
      return definition.options.length === Object.keys(conditionForms).length
        ? []
        : definition.options.flatMap(namesOf);
    default:
      return [];
  }
}

/** Of records whose names are a closed list. */
function namesOfKeys(keyType: z.core.$ZodType): string[] {
  const definition = (keyType as z.core.$ZodTypes)._zod.def;
  return definition.type === 'enum' ? Object.values(definition.entries).map(String) : [];
}
