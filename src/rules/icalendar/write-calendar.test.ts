import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContentLines, unescapeText } from './content-lines.ts';
import { isMistake } from './mistake.ts';
import { escapeText, foldLine, writeCalendar } from './write-calendar.ts';

const octets = (text: string) => new TextEncoder().encode(text).length;
const at = Date.parse('2026-04-21T08:00:00Z');

describe('a calendar of ours', () => {
  it('is written with CRLF, UTC times and escaped text', () => {
    const event = {
      uid: 'one@baton',
      from: at,
      to: at + 3_600_000,
      summary: 'Omar; Nights, "one" \\ two\nline',
    };
    const text = writeCalendar({ name: 'Nights', at, events: [event] });
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(text).toContain('\r\nDTSTART:20260421T080000Z\r\nDTEND:20260421T090000Z\r\n');
    expect(text).toContain('\r\nSUMMARY:Omar\\; Nights\\, "one" \\\\ two\\nline\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('folds after 75 octets, never within a character', () => {
    const folded = foldLine(`SUMMARY:${'ü'.repeat(40)}`);
    expect(folded.split('\r\n').map(octets)).toEqual([74, 15]);
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('is read back as it was, whatever the names are', () => {
    const names = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(names, (summary) => {
        const text = writeCalendar({
          name: summary,
          at,
          events: [{ uid: 'u', from: at, to: at + 1, summary }],
        });
        expect(Math.max(...text.split('\r\n').map(octets))).toBeLessThanOrEqual(75);
        const lines = readContentLines(text);
        if (isMistake(lines)) throw new Error(JSON.stringify(lines));
        const read = lines.find(({ name }) => name === 'SUMMARY')?.value ?? '';
        expect(unescapeText(read)).toBe(
          summary.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, ''),
        );
        expect(unescapeText(escapeText(summary))).toBe(unescapeText(read));
      }),
      { numRuns: 50 },
    );
  });
});
