import type { z } from 'zod';
import { DoorError } from './door-error.ts';
import { unkeepable } from './keepable.ts';

type Fields = { path: string; message: string }[];

/** A part of a request by its schema in the contract, with the answer that Fastify expects. */
export function validator(schema: z.ZodType) {
  return (value: unknown): { value: unknown } | { error: DoorError } => {
    const fault = unkeepable(value);
    if (fault !== null) return { error: new DoorError('invalid_request', { fields: [fault] }) };
    const parsed = parse(schema, value);
    if (parsed === null) return { error: new DoorError('invalid_request', { fields: [falseLength] }) };
    if (parsed.success) return { value: parsed.data };
    return { error: new DoorError('invalid_request', { fields: fieldsOf(parsed.error.issues, value) }) };
  };
}

const falseLength = { path: '', message: 'A field “length” is an object. Nothing here has such a field.' };

/** zod measures whatever has a `length` before it asks for the kind, and throws on one that is no number. */
function parse(schema: z.ZodType, value: unknown) {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** More are not shown: nobody mends fifty at once. */
const fieldsMax = 50;

function fieldsOf(issues: readonly z.core.$ZodIssue[], sent: unknown): Fields {
  return issues.flatMap((issue) => wordsOf(issue, sent)).slice(0, fieldsMax);
}

function wordsOf(issue: z.core.$ZodIssue, sent: unknown): Fields {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key].join('.'),
        message: 'There is no such field.',
      }));
    case 'invalid_type':
      return [{ path, message: isAbsent(sent, issue.path) ? 'It is missing.' : `${issue.message}.` }];
    case 'invalid_value':
      return [{ path, message: `It must be one of ${issue.values.map(String).join(', ')}.` }];
    case 'invalid_union':
      return unionWords(issue, sent);
    case 'too_small':
      return [{ path, message: isEmptyText(issue) ? 'It must not be empty.' : `${issue.message}.` }];
    case 'invalid_format':
      return [{ path, message: issue.format === 'email' ? notAnAddress : `${issue.message}.` }];
    default:
      return [{ path, message: `${issue.message}.` }];
  }
}

const notAnAddress = 'It must be an e-mail address such as ada@house.example.';

function isEmptyText({ origin, minimum }: z.core.$ZodIssueTooSmall): boolean {
  return (origin === 'string' || origin === 'array') && Number(minimum) === 1;
}

/** Of the shapes that a field may have, the one that fits best: the one with the fewest complaints. */
function unionWords(issue: z.core.$ZodIssueInvalidUnion, sent: unknown): Fields {
  const [best = []] = issue.errors.toSorted((a, b) => a.length - b.length);
  const inner = best.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  if (inner.length > 0) return fieldsOf(inner, sent);
  return [{ path: issue.path.join('.'), message: `${issue.message}.` }];
}

function isAbsent(sent: unknown, path: readonly PropertyKey[]): boolean {
  let value = sent;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return true;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value === undefined;
}
