/** Triage on one page: the checklist with what the conversation gives already, recorded dates, and repeated contact. */
import { isRefusal, type Refusal } from '../model/refusal.ts';
import type { TicketState } from '../model/ticket.ts';
import type { TicketEvent } from '../model/ticket-event.ts';
import type { TriageView } from '../model/triage-view.ts';
import { type PrefilledPacket, prefillPacket, type ThreadMessage } from '../rules/packet/prefill.ts';
import type { DecisionFacts } from '../rules/ticket/draft.ts';
import { gatheredFacts } from '../rules/ticket/gathered-facts.ts';
import { answersOf } from '../rules/triage/answered-checklist.ts';
import { checklistItems } from '../rules/triage/checklist-items.ts';
import { foundForItem } from '../rules/triage/prefill-checklist.ts';
import { readEvents } from '../storage/read-tickets.ts';
import { readMessages, readTexts } from '../storage/read-views.ts';
import type { Desk } from './desk.ts';
import { readSeenTicket } from './seen-ticket.ts';
import { iso, personMark } from './names.ts';
import type { ViewTicket } from './view-ticket.ts';

export async function viewTriage(desk: Desk, asked: ViewTicket): Promise<TriageView | Refusal> {
  const { workspaceId, ticketId } = asked;
  const db = desk.database.of(workspaceId);
  const seen = await readSeenTicket(desk, asked);
  if (isRefusal(seen)) return seen;
  const { state, facts } = seen;
  const [rows, texts, messages] = await Promise.all([
    readEvents(db, workspaceId, ticketId),
    readTexts(db, workspaceId, ticketId),
    readMessages(db, workspaceId, ticketId),
  ]);
  const thread = messages.map(({ id, direction, occurred_at: at, body: text }) => ({
    id,
    direction,
    at,
    text,
    authorName: null,
  }));
  const subject = [...texts.values()].find(({ kind }) => kind === 'subject')?.body ?? '';
  const prefilled = prefillPacket({ messages: thread, subject, customer: null, form: 'full' });
  const events = rows.map(({ event }) => event);
  const material = { state, facts, events, texts, thread, prefilled };
  return {
    ticketId,
    version: state.version,
    checklist: checklist(material),
    commitments: commitments(material),
    needs: [...state.needs],
    contacts: (gatheredFacts(state, facts.calendarOf).contacts ?? [])
      .toSorted((a, b) => a[1] - b[1])
      .map(([number, at]) => ({ number, at: iso(at) })),
    chasers: state.signs.chasers,
  };
}

interface Material {
  readonly state: TicketState;
  readonly facts: DecisionFacts;
  readonly events: readonly TicketEvent[];
  readonly texts: ReadonlyMap<string, { readonly body: string }>;
  readonly thread: readonly ThreadMessage[];
  readonly prefilled: PrefilledPacket;
}

function checklist({ state, facts, events, texts, thread, prefilled }: Material): TriageView['checklist'] {
  const type = facts.policy.issueTypes.get(state.issueType);
  const answers = answersOf(events);
  return (type ? checklistItems(type) : []).map((item) => {
    const answer = answers.get(item.key);
    const found = answer ? null : foundForItem(item, prefilled, thread, state);
    return {
      ...item,
      done: answer !== undefined,
      answer: answer?.answerId ? (texts.get(answer.answerId)?.body ?? null) : null,
      by: answer?.byId ? personMark(facts.directory, answer.byId) : null,
      at: answer ? iso(answer.at) : null,
      found: found && {
        ...found,
        messageId: thread.some(({ id }) => id === found.messageId) ? found.messageId : null,
      },
    };
  });
}

function commitments({ state, facts, events, texts }: Material): TriageView['commitments'] {
  const made = new Map(events.map((event) => [event.seq, event]));
  return state.signs.commitments
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map(({ id, what, dueAt }) => {
      const event = made.get(id);
      const noteId = event?.body.type === 'commitment-made' ? event.body.noteId : null;
      const by =
        event?.actor.kind === 'person' ? personMark(facts.directory, event.actor.personId).name : 'Baton';
      const note = noteId === null ? null : (texts.get(noteId)?.body ?? null);
      return { id, what, dueAt: iso(dueAt), note, by, madeAt: iso(event?.occurredAt ?? state.createdAt) };
    });
}
