import { boardColumns } from '../src/model/board-columns.ts';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { queryClient, questionOf, queueHead, queueList, packetOf, ticketById } from './api/questions.ts';
import { BrokenPage, NoPage } from './layout/broken-page.tsx';
import { Frame } from './layout/frame.tsx';
import { QueuePage } from './pages/queue/queue-page.tsx';
import {
  type BoardSearch,
  type HandOverSearch,
  type DutySearch,
  type EditPolicySearch,
  type NoticesSearch,
  type PacketSearch,
  type RotaSearch,
  panelNames,
  type PolicySearch,
  policyViews,
  paths,
  type QueuePageSearch,
  sheetNames,
  type StartSearch,
  type TicketSearch,
} from './paths.ts';
import { defined, oneOf, readLinkSearch, readQueueSearch, text, wholeNumber } from './read-search.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NoPage, errorComponent: BrokenPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect(paths.queue());
  },
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  validateSearch: (raw: Record<string, unknown>): QueuePageSearch => ({
    ...readQueueSearch(raw),
    ...defined({
      sheet: oneOf(sheetNames, raw.sheet),
      ticket: text(raw.ticket),
      escalation: wholeNumber(raw.escalation),
    }),
  }),
  component: QueuePage,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    const question = questionOf(deps);
    // A list that lies there keeps its rows; what is new of it is asked for beside.
    if (queryClient.getQueryData(queueList(question).queryKey))
      void queryClient.prefetchQuery(queueHead(question));
    else void queryClient.prefetchInfiniteQuery(queueList(question));
  },
});

const ticket = createRoute({
  getParentRoute: () => root,
  path: '/tickets/$ticketId',
  validateSearch: (raw: Record<string, unknown>): TicketSearch => ({
    ...readQueueSearch(raw),
    ...defined({
      panel: oneOf(panelNames, raw.panel),
      sheet: oneOf(sheetNames, raw.sheet),
      escalation: wholeNumber(raw.escalation),
      suggestion: wholeNumber(raw.suggestion),
      pane: oneOf(['thread', 'panel'] as const, raw.pane),
      write: oneOf(['reply', 'note'] as const, raw.write),
    }),
  }),
  component: lazyRouteComponent(() => import('./pages/ticket/ticket-page.tsx'), 'TicketPage'),
  loader: ({ params }) => void queryClient.prefetchQuery(ticketById(params.ticketId)),
});

const packet = createRoute({
  getParentRoute: () => root,
  path: '/escalations/$escalationId/packet',
  validateSearch: (raw: Record<string, unknown>): PacketSearch =>
    defined({ version: wholeNumber(raw.version) }),
  component: lazyRouteComponent(() => import('./pages/packet/packet-page.tsx'), 'PacketPage'),
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => void queryClient.prefetchQuery(packetOf(params.escalationId, deps.version)),
});

const brief = createRoute({
  getParentRoute: () => root,
  path: '/escalations/$escalationId/brief',
  component: lazyRouteComponent(() => import('./pages/brief/brief-page.tsx'), 'BriefPage'),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/settings/webhooks',
  component: lazyRouteComponent(() => import('./pages/integrations/webhooks-page.tsx'), 'WebhooksPage'),
});

const sources = createRoute({
  getParentRoute: () => root,
  path: '/settings/sources',
  component: lazyRouteComponent(() => import('./pages/integrations/sources-page.tsx'), 'SourcesPage'),
});

const rota = createRoute({
  getParentRoute: () => root,
  path: '/settings/rotas/$rotaId',
  validateSearch: (raw: Record<string, unknown>): RotaSearch =>
    defined({
      date: typeof raw.date === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw.date) ? raw.date : undefined,
      days: wholeNumber(raw.days),
    }),
  component: lazyRouteComponent(() => import('./pages/rotas/rota-page.tsx'), 'RotaPage'),
});

const board = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: (raw: Record<string, unknown>): BoardSearch =>
    defined({
      kind: oneOf(['functional', 'hierarchical'] as const, raw.kind),
      team: text(raw.team),
      severity: wholeNumber(raw.severity),
      mine: wholeNumber(raw.mine),
      column: oneOf(boardColumns, raw.column),
    }),
  component: lazyRouteComponent(() => import('./pages/board/board-page.tsx'), 'BoardPage'),
});

const load = createRoute({
  getParentRoute: () => root,
  path: '/load',
  component: lazyRouteComponent(() => import('./pages/board/load-page.tsx'), 'LoadPage'),
});

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/hand-over',
  validateSearch: (raw: Record<string, unknown>): HandOverSearch => defined({ person: text(raw.person) }),
  component: lazyRouteComponent(() => import('./pages/shift/hand-over-page.tsx'), 'HandOverPage'),
});

const duty = createRoute({
  getParentRoute: () => root,
  path: '/duty',
  validateSearch: (raw: Record<string, unknown>): DutySearch =>
    defined({
      days: wholeNumber(raw.days),
      severity: wholeNumber(raw.severity),
      at: text(raw.at),
      team: text(raw.team),
      type: text(raw.type),
    }),
  component: lazyRouteComponent(() => import('./pages/duty/duty-page.tsx'), 'DutyPage'),
});

const policy = createRoute({
  getParentRoute: () => root,
  path: '/policy',
  validateSearch: (raw: Record<string, unknown>): PolicySearch =>
    defined({
      view: oneOf(policyViews, raw.view),
      version: wholeNumber(raw.version),
      team: text(raw.team),
      issueType: text(raw.issueType),
      severity: wholeNumber(raw.severity),
      kind: oneOf(['functional', 'hierarchical'] as const, raw.kind),
    }),
  component: lazyRouteComponent(() => import('./pages/policy/policy-page.tsx'), 'PolicyPage'),
});

const editPolicy = createRoute({
  getParentRoute: () => root,
  path: '/policy/edit',
  validateSearch: (raw: Record<string, unknown>): EditPolicySearch =>
    defined({
      mode: oneOf(['text', 'matrix'] as const, raw.mode),
      version: wholeNumber(raw.version),
      trigger: text(raw.trigger),
    }),
  component: lazyRouteComponent(() => import('./pages/policy/edit-policy-page.tsx'), 'EditPolicyPage'),
});

const notices = createRoute({
  getParentRoute: () => root,
  path: '/notices',
  validateSearch: (raw: Record<string, unknown>): NoticesSearch =>
    defined({ unread: oneOf(['true'] as const, raw.unread) }),
  component: lazyRouteComponent(() => import('./pages/notices/notices-page.tsx'), 'NoticesPage'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  validateSearch: (raw: Record<string, unknown>): StartSearch =>
    defined({ step: oneOf(['company', 'people', 'hours', 'policy', 'way-in'] as const, raw.step) }),
  component: lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage'),
});

const approvals = createRoute({
  getParentRoute: () => root,
  path: '/approvals',
  component: lazyRouteComponent(() => import('./pages/approvals/approvals-page.tsx'), 'ApprovalsPage'),
});

const audits = createRoute({
  getParentRoute: () => root,
  path: '/audits',
  component: lazyRouteComponent(() => import('./pages/audits/audits-page.tsx'), 'AuditsPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audits/$auditId',
  component: lazyRouteComponent(() => import('./pages/audits/audit-page.tsx'), 'AuditPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings/$section',
  validateSearch: (raw: Record<string, unknown>): { q?: string | undefined } => defined({ q: text(raw.q) }),
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
});

const settingsHome = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  beforeLoad: () => {
    throw redirect(paths.settings());
  },
});

const signInByLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in-by-link',
  validateSearch: readLinkSearch,
  component: lazyRouteComponent(() => import('./layout/link-pages.tsx'), 'SignInByLinkPage'),
});

const choosePassword = createRoute({
  getParentRoute: () => root,
  path: '/choose-password',
  validateSearch: readLinkSearch,
  component: lazyRouteComponent(() => import('./layout/link-pages.tsx'), 'ChoosePasswordPage'),
});

/** Addresses stay readable: `?view=mine&q=export`, never JSON. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    queue,
    ticket,
    board,
    load,
    duty,
    handOver,
    approvals,
    audits,
    audit,
    policy,
    editPolicy,
    notices,
    start,
    packet,
    brief,
    webhooks,
    sources,
    settings,
    settingsHome,
    rota,
    signInByLink,
    choosePassword,
  ]),
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const text = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString();
    return text === '' ? '' : `?${text}`;
  },
  defaultPreload: 'intent',
  defaultPreloadDelay: 80,
  defaultPreloadStaleTime: 0,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
