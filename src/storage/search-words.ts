/** Words as PostgreSQL looks for them: a tsquery, in which nothing that somebody typed can be an operator. */
import type { SearchTerm } from '../model/search.ts';

/** The wanted terms and the unwanted ones, each a tsquery of its own. */
export function termQueries(terms: readonly SearchTerm[]): { wanted: string[]; unwanted: string[] } {
  const { wanted = [], unwanted = [] } = Object.groupBy(terms, ({ isUnwanted }) =>
    isUnwanted ? 'unwanted' : 'wanted',
  );
  return { wanted: wanted.map(phrase), unwanted: unwanted.map(phrase) };
}

/** One of the terms is enough. `terms`: at least one. */
export function anyTermQuery(terms: readonly SearchTerm[]): string {
  return terms.map((term) => `(${phrase(term)})`).join(' | ');
}

function phrase({ parts, isBeginning }: SearchTerm): string {
  const lexemes = parts.map((part) => `'${part.replaceAll(/['\\]/g, ' ')}'`).join(' <-> ');
  return isBeginning ? `${lexemes}:*` : lexemes;
}
