// Finds in a message what is not prose: links, error texts, lines of a log.
import type { Evidence } from '../../model/packet.ts';

export interface FoundEvidence {
  readonly kind: Evidence['kind'];
  readonly text: string;
}

const mostPerText = 20;
const longest = 4000;

const link = /https?:\/\/[^\s<>"')\]]{3,300}/g;
const errorLine =
  /\b(?:[A-Z][A-Za-z]{2,40}(?:Error|Exception)|HTTP(?:\/\d(?:\.\d)?)? [45]\d\d|[45]\d\d (?:Internal Server Error|Bad Gateway|Service Unavailable|Gateway Timeout|Not Found|Forbidden|Unauthorized|Bad Request|Too Many Requests)|(?:error|fehler)(?: ?code)?[ :#]{1,3}[A-Z0-9_-]{2,40}|ERR_[A-Z_]{2,40}|E[A-Z]{4,15}\b|segmentation fault|stack overflow|connection (?:refused|reset|timed out)|access denied|permission denied|out of memory|null pointer|timed? ?out after)/;
const quotedError = /["“„'«]([^"”“'»\n]{5,300})["”“'»]/g;
const saysError = /\b(?:error|message|says|shows|fehler|meldung|popup|pop-up)\b/i;
const logLine =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b[ :[]|at [\w$.<>]+\s?\(|Caused by:|Traceback |File "[^"]{1,200}", line \d|\w{3} \d{1,2} \d\d:\d\d:\d\d |\d{1,3}(?:\.\d{1,3}){3} - )/;

/** In the order of the text, each once: lines of a log that follow each other are one piece. */
export function findEvidence(text: string): FoundEvidence[] {
  const found = new Map<string, FoundEvidence>();
  const add = (kind: Evidence['kind'], piece: string) => {
    const short = piece.trim().slice(0, longest);
    if (short !== '' && !found.has(short) && found.size < mostPerText)
      found.set(short, { kind, text: short });
  };
  const lines = text.slice(0, 100_000).split('\n');
  let log: string[] = [];
  for (const line of [...lines, '']) {
    if (logLine.test(line)) {
      log.push(line);
      continue;
    }
    if (log.length > 0) add('log', log.join('\n'));
    log = [];
    readLine(line, add);
  }
  return [...found.values()];
}

function readLine(line: string, add: (kind: Evidence['kind'], piece: string) => void): void {
  for (const [address] of line.matchAll(link)) add('link', address.replace(/[.,;:]+$/, ''));
  const quotes = saysError.test(line) ? [...line.matchAll(quotedError)].map(([, inner = '']) => inner) : [];
  for (const quote of quotes) add('error-text', quote);
  if (quotes.length === 0 && errorLine.test(line) && line.length < 500) add('error-text', line);
}
