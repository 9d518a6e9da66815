import { readCsv } from './csv-records.ts';
import { HistoryError } from './history-error.ts';
import { openText } from './open-text.ts';
import { proposeMapping } from './propose-mapping.ts';

/** Enough to see every usual word and whether days or months stand first. */
const rowsLookedAt = 2_000;
const delimiters = [',', ';', '\t', '|'];

/** Looks at the head of a file; the delimiter is the sign that the header holds most. */
export async function proposalFor(path: string, delimiter: string | undefined): Promise<string> {
  const { header, rows, sign } = await headOfCsv(path, delimiter);
  return proposeMapping(header, rows, sign);
}

export interface CsvHead {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly sign: string;
  /** Absent: UTF-8, or what a mark at its beginning says. */
  readonly encoding?: string;
}

export async function headOfCsv(
  path: string,
  delimiter: string | undefined,
  encoding?: string,
): Promise<CsvHead> {
  const { text } = await openText(path, encoding ?? 'utf-8');
  let sign = delimiter;
  const peeked = (async function* () {
    for await (const piece of text) {
      sign ??= commonest(piece.split(/\r?\n/, 1)[0] ?? '');
      yield piece;
    }
  })();
  const first = await peeked.next();
  if (first.done) throw new HistoryError(`${path} is empty.`);
  const again = (async function* () {
    yield first.value;
    yield* peeked;
  })();
  const rows: (readonly string[])[] = [];
  try {
    for await (const { fields } of readCsv(again, sign ?? ',')) {
      rows.push(fields);
      if (rows.length > rowsLookedAt) break;
    }
  } catch (error) {
    // Of a file that is cut off, what came before can be looked at.
    if (!(error instanceof HistoryError) || rows.length < 2) throw error;
  } finally {
    await peeked.return();
  }
  const [header, ...others] = rows;
  if (!header) throw new HistoryError(`${path} has no header.`);
  return { header, rows: others, sign: sign ?? ',', ...(encoding === undefined ? {} : { encoding }) };
}

function commonest(header: string): string {
  return delimiters.toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';
}
