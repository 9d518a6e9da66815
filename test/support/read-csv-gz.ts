import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** One line of a table, by the names of its head. */
export type CsvRow = Readonly<Record<string, string>>;

/** Reads a compressed CSV row by row; fields may be quoted and then hold commas, doubled quotes and line ends. */
export async function* readCsvGz(path: string): AsyncGenerator<CsvRow> {
  let head: readonly string[] | null = null;
  for await (const fields of recordsOf(path)) {
    if (head === null) head = fields;
    else yield Object.fromEntries(head.map((name, index) => [name, fields[index] ?? '']));
  }
}

async function* recordsOf(path: string): AsyncGenerator<string[]> {
  const text = createReadStream(path).pipe(createGunzip()).setEncoding('utf8');
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    let open = '';
    for (const line of lines) {
      open = open === '' ? line : `${open}\n${line}`;
      if (isOpenQuote(open)) continue;
      yield fieldsOf(open.replace(/\r$/, ''));
      open = '';
    }
    if (open !== '') rest = `${open}\n${rest}`;
  }
  if (rest !== '') yield fieldsOf(rest.replace(/\r$/, ''));
}

function isOpenQuote(line: string): boolean {
  return (line.split('"').length - 1) % 2 === 1;
}

function fieldsOf(line: string): string[] {
  const fields = `,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...fields].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}
