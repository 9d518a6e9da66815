import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StaffSlug } from '../../src/operations/sample/sample-people.ts';

/** What the addresses of single things are made of. */
export interface Things {
  readonly ticketId: string;
  readonly escalationId: string;
  readonly hierarchicalId: string;
  readonly rotaId: string;
  readonly auditId: string;
}

export interface Visit {
  /** null: somebody who has not signed in. */
  readonly who: StaffSlug | null;
  readonly path: (things: Things) => string;
  /** Stands there once the page has its content. */
  readonly shown: string;
}

const visit = (who: Visit['who'], path: string | Visit['path'], shown: string): Visit => ({
  who,
  path: typeof path === 'string' ? () => path : path,
  shown,
});

/** Every route of the web app, each with something in it. */
export const everyRoute: Readonly<Record<string, Visit>> = {
  '/': visit('greta', '/', 'Next'),
  '/queue': visit('greta', '/queue?view=all', 'SO-48213 charged twice'),
  '/tickets/$ticketId': visit('greta', ({ ticketId }) => `/tickets/${ticketId}?panel=triage`, 'Checklist'),
  '/escalations/$escalationId/packet': visit(
    'greta',
    ({ escalationId }) => `/escalations/${escalationId}/packet`,
    'Problem',
  ),
  '/escalations/$escalationId/brief': visit(
    'aylin',
    ({ hierarchicalId }) => `/escalations/${hierarchicalId}/brief`,
    'Money at stake',
  ),
  '/board': visit('aylin', '/board', 'Only with a part of mine'),
  '/load': visit('aylin', '/load', 'Offers open'),
  '/duty': visit('aylin', '/duty', 'Who would be reached'),
  '/hand-over': visit('aylin', '/hand-over', 'or is kept with a reason'),
  '/notices': visit('aylin', '/notices', 'Change how you hear of it'),
  '/approvals': visit('aylin', '/approvals', 'Approve…'),
  '/audits': visit('greta', '/audits', 'invented.csv'),
  '/audits/$auditId': visit('greta', ({ auditId }) => `/audits/${auditId}`, 'Start the audit'),
  '/policy': visit('greta', '/policy', 'Billing'),
  '/policy/edit': visit('greta', '/policy/edit?mode=matrix', 'Add a row'),
  '/start': visit('greta', '/start', 'Set up your desk'),
  '/settings': visit('greta', '/settings', 'Name and notices'),
  '/settings/$section': visit('greta', '/settings/people', 'Priya Raman'),
  '/settings/webhooks': visit('greta', '/settings/webhooks', 'https://hooks.sample.example/baton'),
  '/settings/sources': visit('greta', '/settings/sources', 'Sample shop'),
  '/settings/rotas/$rotaId': visit('greta', ({ rotaId }) => `/settings/rotas/${rotaId}`, 'Who is on call'),
  '/sign-in-by-link': visit(null, '/sign-in-by-link?token=none', 'Sign in'),
  '/choose-password': visit(null, '/choose-password?token=none', 'The same once more'),
};

/** As the router has them. */
export function routesOfRouter(): string[] {
  const router = readFileSync(join(import.meta.dirname, '..', '..', 'web', 'router.tsx'), 'utf8');
  return [...router.matchAll(/^ {2}path: '([^']+)',$/gm)].map(([, path]) => path as string);
}
