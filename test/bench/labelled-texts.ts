// Reads texts that somebody has labelled: CSV with a head line, or JSON Lines.
import { readFileSync } from 'node:fs';
import papaparse from 'papaparse';

export const moods = ['negative', 'neutral', 'positive'] as const;
export type MoodLabel = (typeof moods)[number];

export interface LabelledText {
  readonly text: string;
  readonly label: MoodLabel;
}

const textColumns = ['text', 'message', 'tweet', 'review', 'sentence', 'body', 'content', 'comment'];
const labelColumns = ['label', 'sentiment', 'airline_sentiment', 'mood', 'polarity', 'class', 'category'];
const meanings: Readonly<Record<string, MoodLabel>> = {
  negative: 'negative',
  neg: 'negative',
  '-1': 'negative',
  '-': 'negative',
  positive: 'positive',
  pos: 'positive',
  '1': 'positive',
  '+': 'positive',
};

/** `negative` is the label that means it in this file, where its own word says something else. */
export function readLabelled(file: string, negative?: string): LabelledText[] {
  const rows = rowsOf(file, readFileSync(file, 'utf8'));
  const columns = Object.keys(rows[0] ?? {});
  const text = columnOf(file, columns, textColumns);
  const label = columnOf(file, columns, labelColumns);
  return rows.flatMap((row) => {
    const words = String(row[text] ?? '').trim();
    const said = String(row[label] ?? '')
      .trim()
      .toLowerCase();
    if (words === '' || said === '') return [];
    const isNegative =
      negative === undefined ? meanings[said] === 'negative' : said === negative.toLowerCase();
    return [{ text: words, label: isNegative ? 'negative' : (meanings[said] ?? 'neutral') }];
  });
}

type Row = Readonly<Record<string, string | number | undefined>>;

function rowsOf(file: string, source: string): readonly Row[] {
  if (!/\.(?:jsonl|ndjson)$/i.test(file)) {
    return papaparse.parse<Row>(source.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
      .data;
  }
  return source.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as Row]));
}

function columnOf(file: string, columns: readonly string[], wanted: readonly string[]): string {
  const found = wanted
    .map((name) => columns.find((column) => column.trim().toLowerCase() === name))
    .find(Boolean);
  if (found === undefined) {
    throw new Error(`${file} has the columns ${columns.join(', ')}; one of ${wanted.join(', ')} is needed.`);
  }
  return found;
}
