/** Tickets of other customers that look like this one, so that nobody solves twice what was solved once. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { SimilarTickets } from '../model/triage-view.ts';
import { searchTerms } from '../rules/search/search-terms.ts';
import { sharedWords, tellingWords } from '../rules/triage/similar-words.ts';
import { readSimilar } from '../storage/similar-tickets.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { readSubject } from '../storage/outbox.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { iso } from './names.ts';
import type { ViewTicket } from './view-ticket.ts';

const shownMax = 5;
/** Candidates with one word in common; the newest of them are read whole. */
const readMax = 60;

export async function listSimilar(
  desk: Desk,
  { workspaceId, personId, ticketId }: ViewTicket,
): Promise<SimilarTickets | Refusal> {
  const db = desk.database.of(workspaceId);
  const seen = await readSeenTicket(desk, { workspaceId, personId, ticketId });
  if (isRefusal(seen)) return seen;
  const {
    state,
    facts: { policy },
    person,
  } = seen;
  const { languages } = policy.policy;
  const own = tellingWords((await readSubject(db, workspaceId, ticketId)) ?? '', languages);
  if (own.length === 0) return { tickets: [], alike: null };
  const { customerId, issueType } = state;
  const terms = own.flatMap(({ word }) => searchTerms(`${word} `));
  const rows = await readSimilar(db, workspaceId, { ticketId, customerId, issueType, terms, limit: readMax });
  const alike = rows
    .filter((row) => maySee(row.state, person))
    .map((row) => ({ ...row, words: sharedWords(own, tellingWords(row.subject, languages)) }))
    .filter((row) => row.words.length > 0);
  return {
    alike: sumOf(alike),
    tickets: alike
      .slice(0, shownMax)
      .map(
        ({
          state: { id, number, status, createdAt, escalationsOpened },
          subject,
          customer,
          words: shared,
        }) => ({
          id,
          number,
          subject,
          customer,
          status,
          escalated: escalationsOpened > 0,
          createdAt: iso(createdAt),
          words: shared,
        }),
      ),
  };
}

/** Of those that were read; without a customer's name each counts as one of its own. */
function sumOf(
  alike: readonly { readonly state: TicketState; readonly customer: string | null }[],
): SimilarTickets['alike'] {
  if (alike.length === 0) return null;
  const customers = new Set(alike.map(({ state, customer }) => customer ?? state.id));
  const since = Math.min(...alike.map(({ state }) => state.createdAt));
  return { count: alike.length, customers: customers.size, since: iso(since) };
}
