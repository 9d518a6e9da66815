/** A calendar of ours for programs of others: text as RFC 5545 wants it, byte for byte. */
import type { Instant } from '../../model/instant.ts';

export interface WrittenEvent {
  readonly uid: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly summary: string;
}

export interface WrittenCalendar {
  readonly name: string;
  /** When it was looked up: every event is as it was then. */
  readonly at: Instant;
  readonly events: readonly WrittenEvent[];
}

/** Lines end in CRLF and have 75 octets at most; times are in UTC. */
export function writeCalendar({ name, at, events }: WrittenCalendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Baton//Duty rotas//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines({ uid, from, to, summary }: WrittenEvent, at: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utcTime(at)}`,
    `DTSTART:${utcTime(from)}`,
    `DTEND:${utcTime(to)}`,
    `SUMMARY:${escapeText(summary)}`,
    // Whoever is on call can have other meetings.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20260421T080000Z`. */
function utcTime(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** Control characters but line breaks have no place in TEXT (3.3.11). */
const controls = /(?![\t\n])\p{Cc}/gu;

/** A TEXT value; the opposite of `unescapeText`. */
export function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(controls, '')
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n');
}

const lineOctetsMax = 75;

/** Cut so that no line has more than 75 octets, never within a character; the space that begins a line counts. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > lineOctetsMax) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

/** In UTF-8; a lone surrogate becomes the replacement character, which has three. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x8_00) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
