import { readFileSync } from 'node:fs';
import { placeOfFault } from '../../src/http/json-place.ts';
import { type Case, caseStatuses } from './case.ts';

export interface CaseFile {
  readonly path: string;
  readonly kind: string;
  readonly cases: readonly Case[];
}

/** The message names the file and the place in it. */
export class UnreadableCases extends Error {}

export function readCases(path: string): CaseFile {
  const found: unknown = parsed(path, textOf(path));
  if (!isRecord(found)) throw new UnreadableCases(`${path}: the file holds no object`);
  const { format, kind, cases } = found;
  if (typeof format !== 'string' || !format.startsWith('support-cases/1')) {
    throw new UnreadableCases(`${path}: format: expected "support-cases/1", found ${JSON.stringify(format)}`);
  }
  if (typeof kind !== 'string') throw new UnreadableCases(`${path}: kind: expected a text`);
  if (!Array.isArray(cases)) throw new UnreadableCases(`${path}: cases: expected a list`);
  return { path, kind, cases: cases.map((each, index) => readCase(`${path}: cases[${index}]`, each)) };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : String(error);
    throw new UnreadableCases(`${path}: ${why}`);
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = placeOfFault(text);
    const where = place === null ? '' : ` line ${place.line}, column ${place.column}:`;
    throw new UnreadableCases(`${path}:${where} not JSON (${(error as Error).message})`);
  }
}

function readCase(place: string, each: unknown): Case {
  if (!isRecord(each)) throw new UnreadableCases(`${place}: expected an object`);
  const { id, op, status } = each;
  if (typeof id !== 'string') throw new UnreadableCases(`${place}.id: expected a text`);
  if (typeof op !== 'string') throw new UnreadableCases(`${place}.op (${id}): expected a text`);
  const known = caseStatuses.find((one) => one === status);
  if (known === undefined) {
    throw new UnreadableCases(`${place}.status (${id}): expected one of ${caseStatuses.join(', ')}`);
  }
  if (!Object.hasOwn(each, 'expected')) {
    throw new UnreadableCases(`${place}.expected (${id}): is missing`);
  }
  return { ...each, id, op, status: known, expected: each.expected };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
