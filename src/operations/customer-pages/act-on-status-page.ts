/** What a customer does on his page: writes, asks for an escalation, says whether it is solved. By the same rules as all. */
import { createHash } from 'node:crypto';
import { dayMs, type Instant } from '../../model/instant.ts';
import { isRefusal, type Refusal } from '../../model/refusal.ts';
import type { TicketState } from '../../model/ticket.ts';
import type { TicketOrder } from '../../model/ticket-command.ts';
import type { MessageId, TextId } from '../../model/words.ts';
import { parseLocalDate } from '../../rules/clocks/local-date.ts';
import { instantOf, zoneOffsets } from '../../rules/clocks/zone-offsets.ts';
import { mayAnswerResolution, mayWrite } from '../../rules/customer-page/customer-state.ts';
import type { DecisionFacts } from '../../rules/ticket/draft.ts';
import type { StoredStatusLink } from '../../storage/status-links.ts';
import { planMessage } from '../add-message.ts';
import { type Advanced, advanceTicket, type Plan, type Refused } from '../advance-ticket.ts';
import { answering, answerOnce, type Changed, type RequestKey } from '../answer-once.ts';
import type { Desk } from '../desk.ts';

export type CustomerAct =
  | { readonly act: 'write'; readonly text: string; readonly attachmentIds: readonly string[] }
  | {
      readonly act: 'ask-escalation';
      readonly text: string;
      /** "2026-05-04", in `zone`: the customer's own deadline. */
      readonly until: string | null;
      readonly zone: string;
    }
  | {
      readonly act: 'answer';
      readonly solved: boolean;
      readonly satisfaction: number | null;
      readonly comment: string | null;
    };

/** `formKey`: of one form as it was sent; the same again does nothing more. */
export function actOnStatusPage(
  desk: Desk,
  link: Pick<StoredStatusLink, 'workspaceId' | 'ticketId' | 'id' | 'reach'>,
  act: CustomerAct,
  formKey: string | null,
): Promise<Changed | Refused | Refusal> {
  const { workspaceId, ticketId } = link;
  const request = requestOf(link.id, act, formKey);
  const ids = { messageId: desk.dice.id() as MessageId, textId: desk.dice.id() as TextId };
  const changedOf = ({ state: { number, version } }: Advanced): Changed => ({
    ticketId,
    number,
    version,
    escalationId: null,
    messageId: null,
  });
  return answerOnce<Changed, Refused>(desk, workspaceId, request, async () => {
    const advanced = await advanceTicket(desk, {
      workspaceId,
      ticketId,
      ...answering(desk, request, changedOf),
      plan: (state, facts) => planAct(state, facts, { link, act, ids }),
    });
    return 'refused' in advanced ? advanced : changedOf(advanced);
  });
}

function requestOf(linkId: string, act: CustomerAct, formKey: string | null): RequestKey | null {
  if (formKey === null) return null;
  const requestHash = createHash('sha256')
    .update(JSON.stringify(wordsOf(act)))
    .digest('hex');
  return { actor: `status-link:${linkId}`, key: formKey, requestHash };
}

/** The same form sent again brings its files once more, under other ids. */
function wordsOf(act: CustomerAct): object {
  return act.act === 'write' ? { ...act, attachmentIds: act.attachmentIds.length } : act;
}

interface Acting {
  readonly link: Pick<StoredStatusLink, 'ticketId' | 'reach'>;
  readonly act: CustomerAct;
  readonly ids: { readonly messageId: MessageId; readonly textId: TextId };
}

function planAct(state: TicketState | null, facts: DecisionFacts, acting: Acting): Plan | Refusal {
  if (state === null) return { refused: 'ticket_not_found' };
  const { act, link } = acting;
  if (act.act === 'answer') {
    if (link.reach !== 'all' || !mayAnswerResolution(state))
      return { refused: 'wrong_state', params: { state: state.status } };
    return planAnswer(state, facts, acting, act);
  }
  if (!mayWrite(state)) return { refused: 'ticket_closed', params: { state: state.status } };
  const more = act.act === 'write' ? { attachmentIds: act.attachmentIds } : { asksForEscalation: true };
  const said = words(state, facts, acting, act.text, more);
  if (isRefusal(said) || act.act === 'write') return said;
  return { ...said, orders: [...said.orders, ...deadlineOrders(state, facts, act)] };
}

/** What he says of something that is not solved is a message that waits for an answer. */
function planAnswer(
  state: TicketState,
  facts: DecisionFacts,
  acting: Acting,
  { solved, satisfaction, comment }: Extract<CustomerAct, { act: 'answer' }>,
): Plan | Refusal {
  const { now } = facts;
  const command = {
    type: 'answer-resolution',
    confirmed: solved,
    ...(satisfaction === null ? {} : { satisfaction }),
    ...(solved && comment !== null ? { commentId: acting.ids.textId } : {}),
  } as const;
  const answer: TicketOrder = { actor: { kind: 'contact' }, occurredAt: now, command };
  if (comment === null) return { orders: [answer] };
  if (solved) {
    const of = { id: acting.ids.textId, ticket_id: acting.link.ticketId };
    return {
      orders: [answer],
      side: { texts: [{ ...of, kind: 'comment', body: comment, recorded_at: now }] },
    };
  }
  const said = words(state, facts, acting, comment, {});
  return isRefusal(said) ? said : { ...said, orders: [answer, ...said.orders] };
}

function words(
  state: TicketState,
  facts: DecisionFacts,
  { link, ids }: Acting,
  text: string,
  more: { readonly asksForEscalation?: boolean; readonly attachmentIds?: readonly string[] },
): Plan | Refusal {
  const { ticketId } = link;
  const order = { ticketId, personId: null, direction: 'inbound', text, ...more } as const;
  return planMessage(order, ids)(state, facts, []);
}

/** As many as the ticket's snapshot keeps; the message says the day all the same. */
const commitmentsMax = 5;

/** His own deadline is a date that triggers watch. One that has passed, or is known, is left to his words. */
function deadlineOrders(
  { signs }: TicketState,
  { now }: DecisionFacts,
  { until, zone }: Extract<CustomerAct, { act: 'ask-escalation' }>,
): TicketOrder[] {
  const dueAt = until === null ? null : endOfDay(until, zone);
  const others = signs.commitments.filter(({ what }) => what !== 'customer-deadline');
  const isKnown = signs.commitments.some((one) => one.what === 'customer-deadline' && one.dueAt === dueAt);
  if (dueAt === null || dueAt <= now || isKnown || others.length >= commitmentsMax) return [];
  const command = { type: 'make-commitment', what: 'customer-deadline', dueAt, noteId: null } as const;
  return [{ actor: { kind: 'contact' }, occurredAt: now, command }];
}

/** The last minute of a local day; null: no such day. */
function endOfDay(day: string, zone: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null;
  const offsets = zoneOffsets(zone);
  return instantOf(offsets, parseLocalDate(day), dayMs - 60_000, 'first');
}
