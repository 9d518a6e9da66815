/** What an export tells of a ticket at an instant, under our names. A field that is absent stays as it was. */
export interface ToldChange {
  readonly ticket: string;
  readonly at: string;
  readonly set: Readonly<Partial<Record<ChangeField, string>>>;
}

export const changeFields = [
  'status',
  'team',
  'agent',
  'priority',
  'issueType',
  'activity',
  'openedAt',
  'resolvedAt',
  'closedAt',
] as const;
export type ChangeField = (typeof changeFields)[number];

type Part = Readonly<Record<string, unknown>>;

/** Names of lists in which exports of Zendesk, Freshdesk and Zammad keep what an audit reads. */
export const listNames = [
  'audits',
  'ticket_audits',
  'ticket_events',
  'tickets',
  'activities_data',
  'history',
  'ticket_history',
];

/** One record of an export, of whichever of the three it is; empty: it is none that we know. */
export function changesIn(record: unknown): ToldChange[] {
  if (!isPart(record)) return [];
  if (Array.isArray(record['child_events'])) return [ofZendeskEvent(record)];
  if (Array.isArray(record['events']) && 'ticket_id' in record) return [ofZendeskAudit(record)];
  if ('activity' in record && 'performed_at' in record) return [ofFreshdeskActivity(record)];
  if ('o_id' in record || ('attribute' in record && 'value_to' in record)) return ofZammadHistory(record);
  const ticket = isPart(record['helpdesk_ticket']) ? record['helpdesk_ticket'] : record;
  return 'id' in ticket && 'created_at' in ticket ? ofTicket(ticket) : [];
}

/** A ticket as it stands, with what it carries of its own past. */
function ofTicket(ticket: Part): ToldChange[] {
  const inner = listNames.flatMap((name) => (Array.isArray(ticket[name]) ? (ticket[name] as unknown[]) : []));
  const past = inner.flatMap((one) =>
    changesIn(isPart(one) ? { ticket_id: ticket['id'], o_id: ticket['id'], ...one } : one),
  );
  const opened = text(ticket['created_at']) ?? '';
  const type = text(ticket['type']) ?? text(ticket['ticket_type']);
  const stats = isPart(ticket['stats']) ? ticket['stats'] : ticket;
  const known = {
    issueType: type,
    openedAt: opened,
    resolvedAt: text(stats['resolved_at']) ?? text(stats['solved_at']),
    closedAt: text(stats['closed_at']) ?? text(ticket['close_at']),
  };
  const id = text(ticket['id']) ?? '';
  if (past.length > 0)
    return [{ ticket: id, at: opened, set: said({ ...known, activity: 'Create' }) }, ...past];
  const now = {
    status: statusName(ticket['status'] ?? ticket['state']),
    team: text(ticket['group_id']) ?? text(ticket['group']),
    agent: text(ticket['assignee_id']) ?? text(ticket['responder_id']) ?? text(ticket['owner']),
    priority: priorityName(ticket['priority']),
  };
  const updated = text(ticket['updated_at']) ?? opened;
  return [
    { ticket: id, at: opened, set: said({ ...known, activity: 'Create' }) },
    { ticket: id, at: updated, set: said({ ...known, ...now, activity: 'Update' }) },
  ];
}

const zendeskFields: Readonly<Record<string, ChangeField>> = {
  status: 'status',
  group_id: 'team',
  assignee_id: 'agent',
  priority: 'priority',
  type: 'issueType',
};

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/ */
function ofZendeskAudit(audit: Part): ToldChange {
  const set: Partial<Record<ChangeField, string>> = {};
  let activity = '';
  for (const event of audit['events'] as unknown[]) {
    if (!isPart(event)) continue;
    const kind = text(event['type']) ?? '';
    if (activity === '' || kind === 'Create' || kind === 'Change') activity = kind;
    const field = zendeskFields[text(event['field_name']) ?? ''];
    if (field !== undefined && (kind === 'Create' || kind === 'Change'))
      set[field] = text(event['value']) ?? '';
  }
  return {
    ticket: text(audit['ticket_id']) ?? '',
    at: text(audit['created_at']) ?? '',
    set: { activity, ...set },
  };
}

/** Of the incremental export: the changed fields stand in the child event itself. */
function ofZendeskEvent(event: Part): ToldChange {
  const set: Partial<Record<ChangeField, string>> = {};
  for (const child of event['child_events'] as unknown[]) {
    if (!isPart(child)) continue;
    set.activity ??= text(child['event_type']) ?? '';
    for (const [name, field] of Object.entries(zendeskFields))
      if (name in child && name !== 'type') set[field] = text(child[name]) ?? '';
  }
  const seconds = event['timestamp'];
  const at = typeof seconds === 'number' ? new Date(seconds * 1000).toISOString() : text(event['created_at']);
  return { ticket: text(event['ticket_id']) ?? '', at: at ?? '', set };
}

/** https://developers.freshdesk.com/api/#ticket_activities_export */
function ofFreshdeskActivity(record: Part): ToldChange {
  const activity: Part = isPart(record['activity']) ? record['activity'] : {};
  const set = {
    status: statusName(activity['status']),
    team: text(activity['group']),
    agent: text(activity['agent_name']) ?? text(activity['agent']),
    priority: priorityName(activity['priority']),
    issueType: text(activity['ticket_type']),
    activity: Object.keys(activity)[0],
  };
  return {
    ticket: text(record['ticket_id']) ?? '',
    at: isoOf(text(record['performed_at']) ?? ''),
    set: said(set),
  };
}

/** "09-10-2020 10:47:52 +0000" of Freshdesk; anything else stays as it is. */
function isoOf(at: string): string {
  const found = /^(\d{2})-(\d{2})-(\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2}):?(\d{2})$/.exec(at);
  return found ? `${found[3]}-${found[2]}-${found[1]}T${found[4]}${found[5]}:${found[6]}` : at;
}

const zammadFields: Readonly<Record<string, ChangeField>> = {
  state: 'status',
  group: 'team',
  owner: 'agent',
  priority: 'priority',
  type: 'issueType',
};

/** What was added to a ticket, such as an article, names the ticket as related. https://docs.zammad.org/en/latest/api/ticket/ */
function ofZammadHistory(record: Part): ToldChange[] {
  const object = text(record['object']) ?? 'Ticket';
  if (object !== 'Ticket') {
    const [id, at] = [text(record['related_o_id']), text(record['created_at'])];
    if (id === undefined || at === undefined || record['related_object'] !== 'Ticket') return [];
    return [{ ticket: id, at, set: { activity: `${text(record['type']) ?? ''} ${object}`.trim() } }];
  }
  const field = zammadFields[text(record['attribute']) ?? ''];
  const activity = text(record['type']);
  const set = field === undefined ? { activity } : { activity, [field]: text(record['value_to']) ?? '' };
  const ticket = text(record['o_id']) ?? text(record['ticket_id']) ?? '';
  return [{ ticket, at: text(record['created_at']) ?? '', set: said(set) }];
}

/** Freshdesk's numbers. */
const statusNames: Readonly<Record<string, string>> = { 2: 'Open', 3: 'Pending', 4: 'Resolved', 5: 'Closed' };
const priorityNames: Readonly<Record<string, string>> = { 1: 'Low', 2: 'Medium', 3: 'High', 4: 'Urgent' };

const statusName = (status: unknown) =>
  typeof status === 'number' ? (statusNames[status] ?? String(status)) : text(status);
const priorityName = (priority: unknown) =>
  typeof priority === 'number' ? (priorityNames[priority] ?? String(priority)) : text(priority);

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words and numbers as text; a named thing by its name. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isPart(value) ? text(value['name']) : undefined;
}

function said(set: Readonly<Record<string, string | undefined>>): ToldChange['set'] {
  return Object.fromEntries(
    Object.entries(set).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}
