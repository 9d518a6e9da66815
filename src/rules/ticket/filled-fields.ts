/** Values of the policy's own fields: whether one fits its definition, and what a ticket holds after a change. */
import type { FieldChanges, FieldDefinition, FieldValue, FieldValues } from '../../model/field.ts';
import type { Refusal } from '../../model/refusal.ts';
import { isLocalDate } from '../clocks/local-date.ts';

/** The first value that the policy's fields do not take. */
export function fieldRefusal(fields: readonly FieldDefinition[], changes: FieldChanges): Refusal | undefined {
  for (const [id, value] of Object.entries(changes)) {
    const field = fields.find((one) => one.id === id);
    if (field === undefined) return { refused: 'field_unknown', params: { field: id } };
    if (value !== null && !fits(field, value))
      return { refused: 'field_value', params: { field: id, kind: field.kind } };
  }
  return undefined;
}

export function fits({ kind, choices = [] }: FieldDefinition, value: FieldValue): boolean {
  switch (kind) {
    case 'choice':
      return typeof value === 'string' && choices.includes(value);
    case 'choices':
      return isList(value) && value.every((one) => choices.includes(one));
    case 'code':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'yes-no':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isLocalDate(value);
  }
}

/** Array.isArray forgets what a read-only list holds. */
export function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}

/** All fields after the change; null takes one away. */
export function filledFields(before: FieldValues | undefined, changes: FieldChanges): FieldValues {
  const all = Object.entries({ ...before, ...changes });
  return Object.fromEntries(all.filter((entry): entry is [string, FieldValue] => entry[1] !== null));
}
