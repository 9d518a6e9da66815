/** Cuts iCalendar text into its lines: unfolded, with name, parameters and value (RFC 5545, 3.1). */
import { type ICalendarMistake, isMistake, mistake } from './mistake.ts';

export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  /** Names in capitals; values as they stand, without their quotes. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** Where it begins in the text, counted from 1. */
  readonly line: number;
}

/** A holiday feed has some hundred kilobytes; what is more is another thing, or means harm. */
export const feedCharsMax = 5_000_000;
const linesMax = 200_000;
/** Unfolded. Only descriptions and pictures are longer, and those are not read. */
const lineCharsMax = 100_000;

/** Blank lines are skipped. The first line that can't be read ends it. */
export function readContentLines(text: string): ContentLine[] | ICalendarMistake {
  if (text.length > feedCharsMax) return mistake('too_large', { found: `${text.length}` });
  const physical = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (physical.length > linesMax) return mistake('too_many_lines', { found: `${physical.length}` });
  const lines: ContentLine[] = [];
  for (const { text: logical, line } of unfolded(physical)) {
    if (logical.trim() === '') continue;
    const read = readContentLine(logical, line);
    if (isMistake(read)) return read;
    lines.push(read);
  }
  return lines;
}

/** A line that begins with white space goes on the one before. */
function* unfolded(physical: readonly string[]): Generator<{ text: string; line: number }> {
  let parts: string[] = [];
  let begun = 1;
  for (const [index, text] of physical.entries()) {
    if (parts.length > 0 && (text.startsWith(' ') || text.startsWith('\t'))) {
      parts.push(text.slice(1));
      continue;
    }
    if (parts.length > 0) yield { text: parts.join(''), line: begun };
    parts = [text];
    begun = index + 1;
  }
  if (parts.length > 0) yield { text: parts.join(''), line: begun };
}

const namePattern = /^[A-Za-z0-9-]{1,60}$/;

export function readContentLine(text: string, line = 1): ContentLine | ICalendarMistake {
  if (text.length > lineCharsMax) return mistake('line_too_long', { line, found: text.slice(0, 60) });
  const unreadable = () => mistake('line_unreadable', { line, found: text });
  const parts = cutAtMarks(text);
  const name = parts?.[0]?.toUpperCase() ?? '';
  if (parts === null || !namePattern.test(name)) return unreadable();
  const parameters = new Map<string, string>();
  for (const part of parts.slice(1, -1)) {
    const [, key = '', value = ''] = /^([A-Za-z0-9-]{1,60})=(.+)$/s.exec(part) ?? [];
    if (key === '') return unreadable();
    parameters.set(key.toUpperCase(), value.replaceAll('"', ''));
  }
  return { name, parameters, value: parts.at(-1) ?? '', line };
}

/** Name, parameters, value. Null without a colon; marks between quotes are text. */
function cutAtMarks(text: string): string[] | null {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') isQuoted = !isQuoted;
    if (isQuoted || (mark !== ';' && mark !== ':')) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
    if (mark === ':') return [...parts, text.slice(from)];
  }
  return null;
}

/** The text of a TEXT value: "\n", "\," and the like as what they mean. */
export function unescapeText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
