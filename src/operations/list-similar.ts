/** Tickets of other customers that look like this one, so that nobody solves twice what was solved once. */
import type { Refusal } from '../model/refusal.ts';
import type { SimilarTickets } from '../model/triage-view.ts';
import { sharedWords, tellingWords } from '../rules/triage/similar-words.ts';
import { readSimilar } from '../storage/similar-tickets.ts';
import { maySee } from '../rules/ticket/ticket-owner.ts';
import { readTickets } from '../storage/read-tickets.ts';
import { readSubject } from '../storage/outbox.ts';
import { decisionFacts } from './advance-ticket.ts';
import type { Desk } from './desk.ts';
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
  const read = await readTickets(db, workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!read || !state) return { refused: 'ticket_not_found' };
  const { directory, policy } = await decisionFacts(desk, workspaceId, read.head);
  const person = directory.people.get(personId);
  if (!person || !maySee(state, person)) return { refused: 'ticket_not_found' };
  const { languages } = policy.policy;
  const own = tellingWords((await readSubject(db, workspaceId, ticketId)) ?? '', languages);
  if (own.length === 0) return { tickets: [] };
  const { customerId, issueType } = state;
  const words = own.map(({ word }) => word);
  const rows = await readSimilar(db, workspaceId, { ticketId, customerId, issueType, words, limit: readMax });
  const tickets = rows
    .filter((row) => maySee(row.state, person))
    .map((row) => ({ ...row, words: sharedWords(own, tellingWords(row.subject, languages)) }))
    .filter((row) => row.words.length > 0)
    .slice(0, shownMax);
  return {
    tickets: tickets.map(
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
