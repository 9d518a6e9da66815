import type { ImportField, ImportMapping } from '../model/import-mapping.ts';
import { type Intake, IntakeMessage, IntakeTicket } from '../model/intake.ts';
import type { Instant } from '../model/instant.ts';
import type { CsvRecord } from './csv-records.ts';
import { HistoryError } from './history-error.ts';
import { timeReader } from './read-time.ts';

export type HistoryPart = Intake['parts'][number];

/** What one row says of one ticket. */
export interface HistoryRow {
  readonly row: number;
  readonly remoteId: string;
  readonly parts: readonly HistoryPart[];
}

/** A row that can't be taken, with its reason in words. */
export interface RejectedRow {
  readonly row: number;
  readonly reason: string;
}

export type MapRow = (record: CsvRecord) => HistoryRow | RejectedRow;

/** Throws HistoryError where the header lacks what the mapping names. */
export function rowMapper(mapping: ImportMapping, header: readonly string[], now: Instant): MapRow {
  const places = placesOf(mapping, header);
  const readTime = timeReader(mapping.times.format, mapping.times.zone);
  const nothing = new Set(['', ...mapping.file.nothing]);
  return ({ row, fields }) => {
    const reject = (reason: string): RejectedRow => ({ row, reason });
    if (fields.length !== header.length)
      return reject(`it has ${fields.length} fields, and the header ${header.length}`);
    const spoilt = fields.findIndex((value) => value.includes('\uFFFD') || value.includes('\0'));
    if (spoilt !== -1)
      return reject(
        `${header[spoilt]} holds characters that are not of the encoding ${mapping.file.encoding}`,
      );
    const value = (field: ImportField): string | undefined => {
      const place = places.get(field);
      const text = place === undefined ? undefined : fields[place]?.trim();
      return text === undefined || nothing.has(text) ? undefined : text;
    };
    try {
      return toldOf({ row, value, mapping, readTime, now });
    } catch (error) {
      if (error instanceof Unmapped) return reject(error.message);
      throw error;
    }
  };
}

class Unmapped extends Error {}

function placesOf({ columns, file }: ImportMapping, header: readonly string[]): Map<ImportField, number> {
  const names = header.map((name) => name.trim());
  const places = new Map<ImportField, number>();
  for (const [field, name] of Object.entries(columns) as [ImportField, string][]) {
    const place = names.indexOf(name);
    if (place === -1)
      throw new HistoryError(
        `The file has no column "${name}" (for ${field}). With the delimiter "${file.delimiter}" its header reads: ${names.slice(0, 40).join(' · ')}`,
      );
    places.set(field, place);
  }
  return places;
}

interface Telling {
  readonly row: number;
  readonly value: (field: ImportField) => string | undefined;
  readonly mapping: ImportMapping;
  readonly readTime: ReturnType<typeof timeReader>;
  readonly now: Instant;
}

function toldOf(told: Telling): HistoryRow {
  const { row, value } = told;
  const remoteId = value('ticket');
  if (remoteId === undefined) throw new Unmapped('it names no ticket');
  const [at, openedAt] = [timeOf(told, 'at'), timeOf(told, 'openedAt')];
  const occurredAt = at ?? openedAt;
  if (occurredAt === undefined) throw new Unmapped('it says no time');
  const ticket = ticketOf(told, remoteId, openedAt !== undefined && at === undefined ? openedAt : occurredAt);
  const status = (field: 'resolvedAt' | 'closedAt', to: 'resolved' | 'closed') => {
    const when = timeOf(told, field);
    return when === undefined ? [] : [{ type: 'ticket', remoteId, occurredAt: when, status: to } as const];
  };
  const begin =
    openedAt === undefined || openedAt >= occurredAt
      ? []
      : [{ type: 'ticket', remoteId, occurredAt: openedAt } as const];
  const parts = [
    ...begin,
    ticket,
    ...messageOf(told, remoteId, occurredAt),
    ...status('resolvedAt', 'resolved'),
    ...status('closedAt', 'closed'),
  ].map((part) => checked(part));
  return { row, remoteId, parts };
}

function timeOf({ value, readTime, mapping, now }: Telling, field: ImportField): Instant | undefined {
  const text = value(field);
  if (text === undefined) return undefined;
  const at = readTime(text);
  if (at === null)
    throw new Unmapped(
      `${mapping.columns[field]} says "${shortened(text)}", which is no time as ${mapping.times.format}`,
    );
  if (at > now)
    throw new Unmapped(`${mapping.columns[field]} says "${shortened(text)}", which is still to come`);
  return at;
}

function ticketOf(told: Telling, remoteId: string, occurredAt: Instant): object {
  const { value, mapping } = told;
  const { defaults } = mapping;
  const agent = value('agent');
  const email = agent === undefined ? undefined : (lookedUp(mapping.words.agent, agent) ?? agent);
  const customer = value('customer');
  const plan = value('plan');
  const team = value('team');
  const issueType = value('issueType');
  const [name, contactEmail] = [value('contactName'), value('contactEmail')?.toLowerCase()];
  const fields = {
    subject: value('subject')?.slice(0, 500),
    channel: value('channel')?.slice(0, 40) ?? defaults.channel,
    priority: word(told, 'priority'),
    severity: word(told, 'severity'),
    status: word(told, 'status'),
    issueType: issueType && (lookedUp(mapping.words.issueType, issueType) ?? dashed(issueType)),
    tags: tagsOf(value('tags')),
    team: team === undefined ? defaults.team : (lookedUp(mapping.words.team, team) ?? team),
    assignee: email?.includes('@') ? { email } : undefined,
    requester:
      name === undefined && contactEmail === undefined
        ? undefined
        : { name, email: contactEmail, remoteId: contactEmail ? undefined : name },
    customer: customer === undefined ? undefined : { name: customer, plan },
  };
  return { type: 'ticket', remoteId, occurredAt, ...fields };
}

function tagsOf(text: string | undefined): string[] | undefined {
  const tags = text?.split(/[,;|]/).map((tag) => tag.trim().slice(0, 60));
  return tags?.filter((tag) => tag !== '').slice(0, 50);
}

/** Their name of a type as an id of ours might be written. */
function dashed(name: string): string | undefined {
  const made = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return made === '' ? undefined : made.slice(0, 60);
}

function messageOf(told: Telling, remoteId: string, occurredAt: Instant): object[] {
  const { value, mapping } = told;
  const text = value('text');
  if (text === undefined) return [];
  const direction = word(told, 'direction') ?? mapping.defaults.direction;
  const [name, email] = [value('authorName'), value('authorEmail')?.toLowerCase()];
  const fromContact = direction === 'inbound';
  const author = {
    name: name ?? (fromContact ? value('contactName') : undefined),
    email: email ?? (fromContact ? value('contactEmail')?.toLowerCase() : undefined),
  };
  const messageRemoteId = value('message');
  return [{ type: 'message', remoteId, occurredAt, messageRemoteId, direction, text, author }];
}

function word<F extends 'status' | 'priority' | 'severity' | 'direction'>(
  { value, mapping }: Telling,
  field: F,
): ImportMapping['words'][F][string] | undefined {
  const text = value(field);
  if (text === undefined) return undefined;
  const ours = lookedUp(mapping.words[field] as Record<string, ImportMapping['words'][F][string]>, text);
  if (ours === undefined)
    throw new Unmapped(
      `${mapping.columns[field]} says "${shortened(text)}", for which words.${field} has no word of ours`,
    );
  return ours;
}

function lookedUp<T>(words: Readonly<Record<string, T>>, text: string): T | undefined {
  return Object.hasOwn(words, text) ? words[text] : words['*'];
}

/** Held to the same limits as what a helpdesk delivers. */
function checked(part: object): HistoryPart {
  const said = withoutUndefined(part);
  const read = 'text' in said ? IntakeMessage.safeParse(said) : IntakeTicket.safeParse(said);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Unmapped(`${issue?.path.join('.') ?? 'it'}: ${issue?.message ?? 'is not as it should be'}`);
}

function withoutUndefined(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]: [string, unknown]) => [
        name,
        typeof one === 'object' && one !== null && !Array.isArray(one) ? withoutUndefined(one) : one,
      ]),
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
