import type { TicketDelivery } from '../../src/channels/webhook/contract.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { CsvRow } from './read-csv-gz.ts';
import { seededChoice } from './seeded-choice.ts';

export interface ReplayStep {
  readonly at: Instant;
  /** The id under which it is posted, the same in every run. */
  readonly deliveryId: string;
  readonly delivery: TicketDelivery;
}

/**
 * What the log does not say and the feed invents, by hash of seed and number: which label of questions belongs to a category, which
 * question a ticket opens with and which its customer writes later; the plan and company of a caller; addresses of callers and resolvers; the
 * sentences of agents; that a customer writes when a ticket leaves "Awaiting User Info" for work, or is reopened; that an agent
 * writes when he asks and when he resolves.
 */
export interface InventedParts {
  readonly seed: number;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly agents: readonly string[];
  readonly teams: readonly string[];
}

/** One delivery for the opening, then one for each row that changes state, priority, group, resolver or count of reopenings. */
export function deliveriesOfIncident(rows: readonly CsvRow[], invented: InventedParts): ReplayStep[] {
  const [first] = rows;
  if (!first) return [];
  const steps: ReplayStep[] = [];
  let earlier = stateBefore(first);
  let at = minuteOf(first['opened_at']) ?? updatedAt(first) ?? 0;
  steps.push(stepOf(first, at, 0, openingOf(first, at, invented)));
  for (const row of rows) {
    if (!isChanged(earlier, row)) continue;
    at = Math.max(at, updatedAt(row) ?? at);
    steps.push(stepOf(row, at, steps.length, changeOf(earlier, row, at, steps.length, invented)));
    earlier = row;
  }
  return steps;
}

/** The time of the row; `resolved_at` and `closed_at` are filled back onto every row and say nothing here. */
export function updatedAt(row: CsvRow): Instant | undefined {
  return minuteOf(row['sys_updated_at']);
}

const watched = ['incident_state', 'priority', 'assignment_group', 'assigned_to', 'reopen_count'];

function isChanged(earlier: CsvRow, row: CsvRow): boolean {
  return watched.some((column) => earlier[column] !== row[column]);
}

/** As the first row says, but new and nobody's. */
function stateBefore(first: CsvRow): CsvRow {
  return { ...first, incident_state: 'New', assigned_to: '?', reopen_count: '0' };
}

function stepOf(row: CsvRow, at: Instant, index: number, delivery: TicketDelivery): ReplayStep {
  return { at, deliveryId: `${row['number']}-${index}`, delivery };
}

function openingOf(row: CsvRow, at: Instant, invented: InventedParts): TicketDelivery {
  const caller = known(row['caller_id']);
  const text = customerWords(row, 0, invented);
  return {
    type: 'ticket.created',
    version: 1,
    occurredAt: new Date(at).toISOString(),
    ticket: {
      ...stateOf(stateBefore(row), 1, invented),
      subject: text.slice(0, 120),
      channel: channels[row['contact_type'] ?? ''] ?? 'phone',
      ...(caller === undefined
        ? {}
        : { requester: requesterOf(caller), customer: customerOf(caller, invented.seed) }),
    },
    message: { id: `${row['number']}/0`, direction: 'inbound', text },
  };
}

function changeOf(
  earlier: CsvRow,
  row: CsvRow,
  at: Instant,
  index: number,
  invented: InventedParts,
): TicketDelivery {
  const message = messageOf(earlier, row, index, invented);
  return {
    type: 'ticket.updated',
    version: 1,
    occurredAt: new Date(at).toISOString(),
    ticket: stateOf(row, index + 1, invented),
    ...(message ? { message } : {}),
  };
}

function stateOf(row: CsvRow, version: number, invented: InventedParts): TicketDelivery['ticket'] {
  const group = known(row['assignment_group']);
  const resolver = known(row['assigned_to']);
  return {
    id: row['number'] ?? '',
    version,
    status: statuses[row['incident_state'] ?? ''] ?? 'open',
    priority: priorities[(row['priority'] ?? '').slice(0, 1)] ?? 'normal',
    tags: tagsOf(row),
    ...(group === undefined ? {} : { team: teamOf(group, invented) }),
    assignee: resolver === undefined ? null : agentOf(resolver, invented),
  };
}

function messageOf(
  earlier: CsvRow,
  row: CsvRow,
  index: number,
  invented: InventedParts,
): TicketDelivery['message'] {
  const [before, now] = [earlier['incident_state'] ?? '', row['incident_state'] ?? ''];
  const id = `${row['number']}/${index}`;
  const isWorkedOn = statuses[now] === 'open';
  const wasAsked = before === 'Awaiting User Info';
  const wasDone = statuses[before] === 'resolved' || statuses[before] === 'closed';
  if (isWorkedOn && (wasAsked || wasDone))
    return { id, direction: 'inbound', text: customerWords(row, index, invented) };
  const sentences = before === now ? undefined : agentSentences[now];
  if (!sentences) return undefined;
  const resolver = known(row['assigned_to']);
  const author = resolver === undefined ? {} : { author: agentOf(resolver, invented) };
  return { id, direction: 'outbound', text: seededChoice(sentences, invented.seed, id), ...author };
}

const agentSentences: Readonly<Record<string, readonly string[]>> = {
  'Awaiting User Info': [
    'Thank you for writing. Could you tell us when it happened last, and what you saw?',
    'To go on we need one more detail: which account or device is it about?',
    'Could you send us a picture of the message that you see?',
  ],
  Resolved: [
    'This should work again now. Please tell us if it does not.',
    'We have corrected it on our side. Nothing more is needed from you.',
    'The cause is found and removed. Write to us if it comes back.',
  ],
};

const statuses: Readonly<Record<string, 'open' | 'waiting' | 'resolved' | 'closed'>> = {
  New: 'open',
  Active: 'open',
  'Awaiting User Info': 'waiting',
  'Awaiting Vendor': 'open',
  'Awaiting Problem': 'open',
  'Awaiting Evidence': 'open',
  Resolved: 'resolved',
  Closed: 'closed',
};

const priorities: Readonly<Record<string, 'urgent' | 'high' | 'normal' | 'low'>> = {
  '1': 'urgent',
  '2': 'high',
  '3': 'normal',
  '4': 'low',
};

const channels: Readonly<Record<string, string>> = {
  Phone: 'phone',
  'Self service': 'portal',
  Email: 'email',
  'Direct opening': 'web',
  IVR: 'phone',
};

/** What the log knows beside: area, impact, urgency, and on whom else it waits. */
function tagsOf(row: CsvRow): string[] {
  const waitsFor = /^Awaiting (Vendor|Problem|Evidence)$/.test(row['incident_state'] ?? '')
    ? row['incident_state']
    : '?';
  const areas = [row['category'], row['subcategory'], waitsFor].flatMap((value) => known(value) ?? []);
  const levels = ['impact', 'urgency'].map((column) => `${column}-${(row[column] ?? '').slice(0, 1)}`);
  return [...areas.map(slug), ...levels];
}

function customerWords(row: CsvRow, index: number, { seed, texts }: InventedParts): string {
  const label = seededChoice([...texts.keys()], seed, 'label', row['category'] ?? '');
  return seededChoice(texts.get(label) ?? [], seed, 'words', row['number'] ?? '', String(index));
}

function requesterOf(caller: string) {
  return { id: slug(caller), name: caller, email: `${slug(caller)}@customers.example` };
}

/** Six of ten on the smallest plan, one of ten on the largest. */
function customerOf(caller: string, seed: number) {
  const plans = [
    'starter',
    'starter',
    'starter',
    'starter',
    'starter',
    'starter',
    'business',
    'business',
    'business',
  ];
  return {
    id: slug(caller),
    name: `Company of ${caller}`,
    plan: seededChoice([...plans, 'enterprise'], seed, 'plan', caller),
  };
}

function agentOf(resolver: string, { seed, agents }: InventedParts) {
  if (agents.length > 0) return { email: seededChoice(agents, seed, 'agent', resolver) };
  return { id: slug(resolver), name: resolver, email: `${slug(resolver)}@desk.example` };
}

function teamOf(group: string, { seed, teams }: InventedParts): string {
  return teams.length > 0 ? seededChoice(teams, seed, 'team', group) : slug(group);
}

function known(value: string | undefined): string | undefined {
  return value === undefined || value === '?' || value === '' ? undefined : value;
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** "29/2/2016 06:38", day first; read as UTC because the log names no zone. */
function minuteOf(text: string | undefined): Instant | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d)$/.exec(text ?? '');
  if (!match) return undefined;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}
