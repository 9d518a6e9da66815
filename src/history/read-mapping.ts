import { parseDocument } from 'yaml';
import { ImportMapping } from '../model/import-mapping.ts';
import { HistoryError } from './history-error.ts';

/** Throws HistoryError that names every field that is wrong. */
export function readMapping(source: string): ImportMapping {
  const document = parseDocument(source);
  const broken = document.errors[0];
  if (broken) throw new HistoryError(`The mapping is no YAML: ${broken.message}`);
  const read = ImportMapping.safeParse(document.toJS());
  if (read.success) return read.data;
  const issues = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the mapping'}: ${message}`,
  );
  throw new HistoryError(`The mapping can't be used.\n${issues.join('\n')}`);
}
