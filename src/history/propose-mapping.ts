import { stringify } from 'yaml';
import type { ImportField } from '../model/import-mapping.ts';
import { timeReader } from './read-time.ts';

/** A guess from a header and some rows, to be read and mended by a person. */
export function proposeMapping(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: string,
): string {
  const columns = columnsOf(header);
  const valuesOf = (field: ImportField) => {
    const place = header.indexOf(columns[field] ?? '');
    return place === -1 ? [] : rows.map((row) => row[place]?.trim() ?? '').filter((value) => value !== '');
  };
  const format = formatOf([...valuesOf('at'), ...valuesOf('openedAt')]);
  const words = {
    status: wordsOf(valuesOf('status'), statusOf),
    priority: wordsOf(valuesOf('priority'), priorityOf),
    ...(columns.direction ? { direction: wordsOf(valuesOf('direction'), directionOf) } : {}),
  };
  const nothing = ['?', '-', 'n/a', 'N/A', 'NULL', 'null'].filter((sign) =>
    rows.some((row) => row.includes(sign)),
  );
  return `# A proposal: look at every line before you import. Columns that say nothing of a ticket are left out.\n${stringify(
    {
      system: 'import',
      file: { delimiter, ...(nothing.length > 0 ? { nothing } : {}) },
      columns,
      times: { format, zone: 'UTC' },
      words,
    },
  )}`;
}

/** The first that fits wins; in the order in which they are most surely told. */
const signs: readonly (readonly [ImportField, RegExp])[] = [
  [
    'ticket',
    /^(case:concept:name|case:id)$|^(ticket|case|incident|issue|problem|request|vorgangs?|fall)?[ _-]*(id|number|no|nr\.?|nummer|key|#)$|^(number|case|ticket|incident|vorgang)$/i,
  ],
  [
    'openedAt',
    /^(sys[ _-])?(opened|created|submitted|open|create|erstellt|eröffnet|angelegt)[ _-]*(at|on|time|date|am|um)?$/i,
  ],
  ['resolvedAt', /^(resolved|solved|gelöst)[ _-]*(at|on|time|date|am|um)?$/i],
  ['closedAt', /^(closed|completed|geschlossen)[ _-]*(at|on|time|date|am|um)?$/i],
  [
    'at',
    /^(time:timestamp|timestamp|time|date|at|(sys_)?updated[ _-]*(at|on)?|event[ _-]*(time|date)([ _-]*m?s)?|.*change date.*|timestamp_utc|zeit(punkt|stempel)?|datum|geändert([ _-]*am)?)$/i,
  ],
  ['subject', /^(subject|title|summary|short[ _-]*description|betreff|titel)$/i],
  ['text', /^(text|body|comment|message|description|content|kommentar|beschreibung|nachricht)$/i],
  ['message', /^(message|comment)[ _-]*id$/i],
  ['direction', /^(direction|type|comment[ _-]*type|public)$/i],
  ['authorEmail', /^(author|from)[ _-]*e?mail$/i],
  ['authorName', /^(author|from)([ _-]*name)?$/i],
  ['subStatus', /sub[ _-]?(status|state)$/i],
  ['status', /^((.*[ _-])?(status|state|zustand)|(vorgangs|fall|ticket|bearbeitungs)status)$/i],
  [
    'activity',
    /^(concept:name|activity|activity[ _-]*name|event([ _-]*(name|type))?|action|task|stage|step|aktivität|ereignis|aktion)$/i,
  ],
  ['slaVerdict', /^(made[ _-]*sla|sla[ _-]*(met|made|breached|missed|violated)|.*has[ _-]*breached)$/i],
  ['reassignments', /^reassign(ment)?s?[ _-]*(count)?$/i],
  ['reopens', /^re-?open(ed|s)?[ _-]*(count)?$/i],
  ['outcome', /^(closed?[ _-]*code|resolution|outcome|close[ _-]*reason)$/i],
  ['priority', /^(.*[ _-])?(priority|priorität)$/i],
  [
    'team',
    /^(org:group|org:role|group|team|.*owner st|queue|assignment[ _-]*group|support[ _-]*team|gruppe|abteilung)$/i,
  ],
  [
    'agent',
    /^(org:resource|agent|assignee|assigned[ _-]*to|owner|resource|technician|bearbeiter(in)?|besitzer|zuständig|mitarbeiter(in)?)$/i,
  ],
  ['customer', /^(customer|organi[sz]ation|company|account|kunde|firma)([ _-]*name)?$/i],
  ['plan', /^plan$/i],
  ['contactEmail', /^(requester|contact|customer|caller)[ _-]*e?mail$/i],
  ['contactName', /^(requester|contact|caller)([ _-]*(name|id))?$/i],
  ['channel', /^(channel|via|contact[ _-]*type|source|kanal)$/i],
  ['issueType', /^(category|issue[ _-]*type|type[ _-]*of[ _-]*issue|kategorie)$/i],
  ['tags', /^(tags|labels)$/i],
];

export function columnsOf(header: readonly string[]): Partial<Record<ImportField, string>> {
  const columns: Partial<Record<ImportField, string>> = {};
  const taken = new Set<string>();
  for (const [field, sign] of signs) {
    const name = header.find((one) => !taken.has(one) && sign.test(one.trim()));
    if (name === undefined) continue;
    columns[field] = name;
    taken.add(name);
  }
  return columns;
}

const formats = [
  'iso',
  'D/M/YYYY HH:mm',
  'M/D/YYYY HH:mm',
  'D/M/YYYY HH:mm:ss',
  'M/D/YYYY HH:mm:ss',
  'D.M.YYYY HH:mm',
  'D.M.YYYY HH:mm:ss',
  'D/M/YYYY H:mm',
  'D.M.YYYY H:mm',
  'M/D/YYYY h:mm A',
  'D/M/YYYY h:mm A',
  'M/D/YYYY h:mm:ss A',
  'D/M/YYYY h:mm:ss A',
  'D.M.YY HH:mm',
  'D-M-YYYY HH:mm:ss',
  'YYYY/MM/DD HH:mm:ss',
  'YYYY/MM/DD HH:mm',
  'YYYYMMDD HH:mm',
  'D/MMM/YY h:mm A',
  'D/MMM/YYYY HH:mm',
  'D-MMM-YYYY HH:mm',
  'D-MMM-YYYY HH:mm:ss',
  'D MMM YYYY HH:mm',
  'MMM D, YYYY h:mm A',
  'MMM D, YYYY HH:mm',
  'D.M.YYYY',
  'D/M/YYYY',
  'M/D/YYYY',
  'epoch-s',
  'epoch-ms',
];

/**
 * The form that reads most of them. Where days and months could change places, as in a log of a week in early March, the
 * one that lets the times lie closest together.
 */
export function formatOf(values: readonly string[]): string {
  return readingOf(values).format;
}

/** The form with how many of the values it reads. */
export function readingOf(values: readonly string[]): { readonly format: string; readonly reads: number } {
  const tried = formats.map((format) => {
    const read = timeReader(format, 'UTC');
    const times = values.map((value) => read(value)).filter((at) => at !== null);
    const [first, last] = times.reduce(
      ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
    return { format, reads: times.length, span: format.startsWith('epoch') ? 0 : last - first };
  });
  const [best] = tried.toSorted((a, b) => b.reads - a.reads || a.span - b.span);
  return best ?? { format: 'iso', reads: 0 };
}

const wordsMax = 40;

export function wordsOf(values: readonly string[], guess: (word: string) => string): Record<string, string> {
  return Object.fromEntries([...new Set(values)].slice(0, wordsMax).map((word) => [word, guess(word)]));
}

export function statusOf(word: string): string {
  if (/clos|cancel|geschlossen|storniert/i.test(word)) return 'closed';
  if (/resol|solv|complete|done|gelöst|erledigt/i.test(word)) return 'resolved';
  return /await|wait|pending|hold|warte/i.test(word) ? 'waiting' : 'open';
}

export function priorityOf(word: string): string {
  if (/crit|urgent|emerg|kritisch|dringend|^\D*1\b|p1/i.test(word)) return 'urgent';
  if (/high|hoch|^\D*2\b|p2/i.test(word)) return 'high';
  return /low|minor|plan|niedrig|gering|^\D*[45]\b|p[45]/i.test(word) ? 'low' : 'normal';
}

function directionOf(word: string): string {
  if (/note|internal|private|false/i.test(word)) return 'note';
  return /out|agent|reply/i.test(word) ? 'outbound' : 'inbound';
}
