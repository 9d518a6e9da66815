/** What publishing would change, for somebody who is about to: by meaning, and for the open tickets that he may see. */
import type { PolicyPreviewView } from '../model/policy-view.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { clockLabel } from '../rules/words/say-event.ts';
import { readSubjects } from '../storage/subjects.ts';
import { checkPolicy } from './check-policy.ts';
import type { Desk } from './desk.ts';
import { presentFacts } from './facts-under-policy.ts';
import { teamMark } from './names.ts';
import { changeViews } from './policies.ts';
import { previewPolicy, type Route } from './preview-policy.ts';
import type { PolicyRefused } from './publish-policy.ts';

/** What is shown of each list; the counts are of all. */
const shownMax = 200;

export interface ShowPreview {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly source: string;
  /** Whoever asked has gone: nobody waits for the rest. */
  readonly signal: AbortSignal;
}

export async function showPolicyPreview(
  desk: Desk,
  { workspaceId, personId, source, signal }: ShowPreview,
): Promise<PolicyPreviewView | PolicyRefused> {
  const { policy, problems } = await checkPolicy(desk, workspaceId, source, false);
  if (policy === null) return { refused: 'policy_refused', problems };
  const { directory, policy: present } = await presentFacts(desk, workspaceId);
  const preview = await previewPolicy(desk, workspaceId, policy, signal);
  const person = directory.people.get(personId);
  const isShown = ({ ticketId }: { readonly ticketId: TicketId }) => {
    const state = preview.restricted.get(ticketId);
    return state === undefined || (person !== undefined && maySee(state, person));
  };
  const routes = preview.routes.filter(isShown).slice(0, shownMax);
  const moves = preview.moves.filter(isShown).slice(0, shownMax);
  const ids = [...new Set([...routes, ...moves].map(({ ticketId }) => ticketId))];
  const subjects = await readSubjects(desk.database.of(workspaceId), workspaceId, ids);
  const subjectOf = (id: TicketId, number: number) => subjects.get(id) ?? `Ticket ${number}`;
  const part = (route: Route | null) =>
    route && { pathName: route.pathName, team: teamMark(directory, route.teamId), told: [...route.told] };
  return {
    version: present.version + 1,
    changes: changeViews(present.policy, policy),
    openTickets: preview.openTickets,
    routeCount: preview.routes.length,
    routes: routes.map(({ ticketId, ticket, kind, before, after, why }) => ({
      ticketId,
      number: ticket,
      subject: subjectOf(ticketId, ticket),
      kind,
      before: part(before),
      after: part(after),
      why,
    })),
    moveCount: preview.moves.length,
    moves: moves.map(({ ticketId, ticket, clock, before, after }) => ({
      ticketId,
      number: ticket,
      subject: subjectOf(ticketId, ticket),
      clock: clockLabel(clock),
      before,
      after,
    })),
    triggered: preview.triggered,
  };
}
