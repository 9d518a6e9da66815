import { parseDocument } from 'yaml';
import { ImportMapping } from '../model/import-mapping.ts';
import { HistoryError } from './history-error.ts';

/** Throws HistoryError that names every field that is wrong. */
export function readMapping(source: string): ImportMapping {
  const document = documentIn(source);
  const read = ImportMapping.safeParse(document);
  if (read.success) return read.data;
  throw new HistoryError(`The mapping can't be used.\n${mappingProblems(document).join('\n')}`);
}

/** As it was written, checked or not. Throws HistoryError where it is no YAML of fields. */
export function mappingDocument(source: string): Readonly<Record<string, unknown>> {
  const document = documentIn(source);
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    throw new HistoryError('The mapping has no fields. docs/guide/audit.md shows how one is written.');
  return document as Record<string, unknown>;
}

/** What is wrong with it, each with its field. */
export function mappingProblems(document: unknown): string[] {
  const read = ImportMapping.safeParse(document);
  return read.success
    ? []
    : read.error.issues.map(({ path, message }) => `${path.join('.') || 'the mapping'}: ${message}`);
}

function documentIn(source: string): unknown {
  const document = parseDocument(source);
  const broken = document.errors[0];
  if (broken) throw new HistoryError(`The mapping is no YAML: ${broken.message}`);
  try {
    // Aliases within aliases would fill the memory.
    return document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    throw new HistoryError(`The mapping can't be read: ${(error as Error).message}.`, { cause: error });
  }
}
