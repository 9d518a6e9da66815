import type { boardColumns } from '../src/model/board-columns.ts';
import type { QueueFilters } from '../src/model/queue-filters.ts';
import type { QueueViewName } from '../src/model/queue-view.ts';

/** Every link of the app. What a page shows stands in its address, so back and reload return to the same place. */
export const sheetNames = [
  'escalate',
  'packet',
  'request',
  'return',
  're-route',
  'decline',
  'withdraw',
  'ask-next',
  'answer',
  'close',
  'decision',
  'coordination',
  're-escalate',
  'de-escalate',
  'roles',
  'compensate',
  'resolution',
  'merge',
  'consult',
] as const;
export type SheetName = (typeof sheetNames)[number];

export const panelNames = ['escalation', 'clocks', 'customer', 'history', 'triage'] as const;
export type PanelName = (typeof panelNames)[number];

/** What narrows a list, each as the API takes it. */
export const filterNames = [
  'team',
  'kind',
  'tier',
  'severity',
  'priority',
  'status',
  'owner',
  'customer',
  'issueType',
  'tag',
] as const satisfies readonly (keyof QueueFilters)[];
export type FilterName = (typeof filterNames)[number];
export type Filters = { readonly [name in FilterName]?: string | undefined };

export interface QueueSearch extends Filters {
  readonly view?: QueueViewName | undefined;
  readonly q?: string | undefined;
  /** The saved view from which it was opened. */
  readonly saved?: string | undefined;
}

/** Of a list's address what the list is made of. */
export function listOf(search: QueueSearch): QueueSearch {
  const { view, q, saved } = search;
  return { view, q, saved, ...filtersOf(search) };
}

export function filtersOf(search: QueueSearch): Filters {
  const set = filterNames.flatMap((name) => (search[name] ? [[name, search[name]]] : []));
  return Object.fromEntries(set) as Filters;
}

/** A list over which a sheet lies. */
export interface QueuePageSearch extends QueueSearch {
  readonly sheet?: SheetName | undefined;
  /** The row that the sheet is about, and which of its escalations. */
  readonly ticket?: string | undefined;
  readonly escalation?: number | undefined;
}

/** A ticket is read beside the list from which it was opened. */
export interface TicketSearch extends QueueSearch {
  readonly panel?: PanelName | undefined;
  readonly sheet?: SheetName | undefined;
  /** Which escalation the panel or the sheet is about, by its number in the ticket. */
  readonly escalation?: number | undefined;
  /** What a trigger suggested, for the sheet that is prepared by it. */
  readonly suggestion?: number | undefined;
  /** Small screens show one of the two. */
  readonly pane?: 'thread' | 'panel' | undefined;
  /** Which box is open for writing. */
  readonly write?: 'reply' | 'note' | undefined;
}

export interface PacketSearch {
  readonly version?: number | undefined;
}

export const settingsSections = [
  'you',
  'access',
  'tokens',
  'people',
  'teams',
  'calendars',
  'rotas',
  'customers',
  'addresses',
  'audit',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

export interface RotaSearch {
  /** The first day shown. */
  readonly date?: string | undefined;
  readonly days?: number | undefined;
}

export interface BoardSearch {
  readonly kind?: 'functional' | 'hierarchical' | undefined;
  readonly team?: string | undefined;
  readonly severity?: number | undefined;
  /** 1: only those in which the reader has a part. */
  readonly mine?: number | undefined;
  /** The one that a small screen shows. */
  readonly column?: (typeof boardColumns)[number] | undefined;
}

export interface HandOverSearch {
  /** Whose shift, where it is not the reader’s own. */
  readonly person?: string | undefined;
}

export interface DutySearch {
  /** How far ahead gaps are shown. */
  readonly days?: number | undefined;
  /** Who would be reached: at which severity, when, of which team, for what. */
  readonly severity?: number | undefined;
  readonly at?: string | undefined;
  readonly team?: string | undefined;
  readonly type?: string | undefined;
}

export const policyViews = ['matrix', 'map', 'try', 'triggers', 'versions'] as const;
export type PolicyView = (typeof policyViews)[number];

export interface PolicySearch {
  readonly view?: PolicyView | undefined;
  /** An older one; absent: the one in force. */
  readonly version?: number | undefined;
  /** The team that is chosen on the map. */
  readonly team?: string | undefined;
  /** What the ticket is that is tried. */
  readonly issueType?: string | undefined;
  readonly severity?: number | undefined;
  readonly kind?: 'functional' | 'hierarchical' | undefined;
}

export interface EditPolicySearch {
  readonly mode?: 'text' | 'matrix' | undefined;
  /** The version to begin from; absent: the one in force. */
  readonly version?: number | undefined;
  /** The trigger that is to be switched on. */
  readonly trigger?: string | undefined;
}

export interface NoticesSearch {
  /** Only what is not read yet. */
  readonly unread?: 'true' | undefined;
}

export interface StartSearch {
  readonly step?: 'company' | 'people' | 'hours' | 'policy' | 'way-in' | undefined;
}

export interface LinkSearch {
  readonly token?: string | undefined;
  /** Where to, once one is in. */
  readonly next?: string | undefined;
}

export const paths = {
  webhooks: () => ({ to: '/settings/webhooks' }) as const,
  sources: () => ({ to: '/settings/sources' }) as const,
  settings: (section: SettingsSection = 'you') =>
    ({ to: '/settings/$section', params: { section } }) as const,
  rota: (rotaId: string, search: RotaSearch = {}) =>
    ({ to: '/settings/rotas/$rotaId', params: { rotaId }, search }) as const,
  addresses: (q: string) =>
    ({ to: '/settings/$section', params: { section: 'addresses' }, search: { q } }) as const,
  home: () => ({ to: '/' }) as const,
  queue: (search: QueuePageSearch = {}) => ({ to: '/queue', search }) as const,
  ticket: (ticketId: string, search: TicketSearch = {}) =>
    ({ to: '/tickets/$ticketId', params: { ticketId }, search }) as const,
  board: (search: BoardSearch = {}) => ({ to: '/board', search }) as const,
  handOver: (search: HandOverSearch = {}) => ({ to: '/hand-over', search }) as const,
  load: () => ({ to: '/load' }) as const,
  duty: (search: DutySearch = {}) => ({ to: '/duty', search }) as const,
  audits: () => ({ to: '/audits' }) as const,
  audit: (auditId: string) => ({ to: '/audits/$auditId', params: { auditId } }) as const,
  policy: (search: PolicySearch = {}) => ({ to: '/policy', search }) as const,
  editPolicy: (search: EditPolicySearch = {}) => ({ to: '/policy/edit', search }) as const,
  notices: (search: NoticesSearch = {}) => ({ to: '/notices', search }) as const,
  start: (search: StartSearch = {}) => ({ to: '/start', search }) as const,
  approvals: () => ({ to: '/approvals' }) as const,
  brief: (escalationId: string) =>
    ({ to: '/escalations/$escalationId/brief', params: { escalationId } }) as const,
  packet: (escalationId: string, search: PacketSearch = {}) =>
    ({ to: '/escalations/$escalationId/packet', params: { escalationId }, search }) as const,
};
