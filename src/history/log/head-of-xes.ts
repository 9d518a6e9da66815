import type { CsvHead } from '../propose-for-file.ts';
import { openBytes } from './open-bytes.ts';
import { XesEvents } from './xes-events.ts';
import { XmlTags } from './xml-tags.ts';

const eventsLookedAt = 2_000;

/** The first events of an XES file as a table: the keys of attributes are its header. */
export async function headOfXes(path: string): Promise<CsvHead> {
  const header: string[] = [];
  const rows: string[][] = [];
  const events = new XesEvents(({ attributes, events: all }) => {
    for (const { values } of all) {
      const row: string[] = [];
      for (const [key, value] of [...attributes, ...values]) {
        let place = header.indexOf(key);
        if (place === -1) place = header.push(key) - 1;
        row[place] = value;
      }
      rows.push(row);
    }
  });
  const tags = new XmlTags();
  const decoder = new TextDecoder();
  for await (const piece of (await openBytes(path, 'utf-8')).pieces) {
    tags.add(decoder.decode(piece, { stream: true }), events.tell);
    if (rows.length > eventsLookedAt) break;
  }
  events.finish();
  return { header, rows: rows.map((row) => header.map((_, place) => row[place] ?? '')), sign: ',' };
}
