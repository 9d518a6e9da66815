/** One ticket on one page: who holds it, what happens next, what was said, and every decision in words. */
import type { FieldDefinition, FieldValues, FieldView } from '../model/field.ts';
import type { TicketState } from '../model/ticket.ts';
import type { Refusal } from '../model/refusal.ts';
import type { HistoryRow, TicketView } from '../model/ticket-view.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { isCounting } from '../rules/clocks/run-clock.ts';
import { severityOf } from '../rules/routing/severity-of.ts';
import { allowedTicketCommands } from '../rules/ticket/allowed-commands.ts';
import { contextOfState, type DecisionFacts } from '../rules/ticket/draft.ts';
import { isList } from '../rules/ticket/filled-fields.ts';
import { nearestClock } from '../rules/ticket/nearest-clock.ts';
import { nextAction } from '../rules/ticket/next-action.ts';
import { standing } from '../rules/ticket/evolve-undone.ts';
import { holding, maySee, ticketOwner } from '../rules/ticket/ticket-owner.ts';
import { sayEvent } from '../rules/words/say-event.ts';
import { sayNextAction } from '../rules/words/say-next-action.ts';
import { sayReason, sayReasons } from '../rules/words/say-reason.ts';
import { readAttachments } from '../storage/attachments.ts';
import type { Db } from '../storage/database.ts';
import { readEvents, readTickets } from '../storage/read-tickets.ts';
import {
  readContact,
  readCustomer,
  readEveryMessage,
  readOutsideNames,
  readSending,
  readTexts,
} from '../storage/read-views.ts';
import { decisionFacts } from './advance-ticket.ts';
import { attachmentView } from './attachments/view-attachments.ts';
import { clockViews } from './clock-views.ts';
import { consultViews } from './consult-view.ts';
import type { Desk } from './desk.ts';
import { resolutionView, stepsOfTicket } from './closing-view.ts';
import { triggerAsks } from './trigger-asks.ts';
import { escalationViews, offerView } from './escalation-view.ts';
import {
  clockView,
  iso,
  isoOrNull,
  namesFor,
  personMark,
  personMarkOrNull,
  stepsOf,
  teamMark,
} from './names.ts';

export interface ViewTicket {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly ticketId: TicketId;
}

export async function viewTicket(desk: Desk, asked: ViewTicket): Promise<TicketView | Refusal> {
  const { workspaceId, ticketId, personId } = asked;
  const db = desk.database.of(workspaceId);
  const read = await readTickets(db, workspaceId, [ticketId]);
  const stored = read?.tickets.get(ticketId);
  if (!read || !stored) return { refused: 'ticket_not_found' };
  const facts = await decisionFacts(desk, workspaceId, read.head);
  const person = facts.directory.people.get(personId);
  if (!person || !maySee(stored.state, person)) return { refused: 'ticket_not_found' };
  return ticketView(stored.state, await gather(db, asked, stored.state), facts, personId);
}

/** In the policy's order; what an older version named and this one does not is kept and not shown. */
function fieldViews(fields: readonly FieldDefinition[], values: FieldValues = {}): FieldView[] {
  return fields.map(({ id, name, kind, choices = [] }) => {
    const value = values[id] ?? null;
    return { id, name, kind, choices, value: value !== null && isList(value) ? [...value] : value };
  });
}

type Material = Awaited<ReturnType<typeof gather>>;

async function gather(db: Db, { workspaceId, ticketId }: ViewTicket, state: TicketState) {
  const [events, texts, messages, sending, customer, contact, outside, attachments] = await Promise.all([
    readEvents(db, workspaceId, ticketId),
    readTexts(db, workspaceId, ticketId),
    readEveryMessage(db, workspaceId, ticketId),
    readSending(db, workspaceId, ticketId),
    state.customerId ? readCustomer(db, workspaceId, state.customerId) : null,
    state.contactId ? readContact(db, workspaceId, state.contactId) : null,
    readOutsideNames(db, workspaceId, ticketId),
    readAttachments(db, workspaceId, ticketId, null),
  ]);
  return { events, texts, messages, sending, customer, contact, outside, attachments };
}

function ticketView(
  state: TicketState,
  material: Material,
  facts: DecisionFacts,
  personId: PersonId,
): TicketView {
  const { directory, policy } = facts;
  const { events, texts, contact, outside } = material;
  const subject = [...texts.values()].find(({ kind }) => kind === 'subject')?.body;
  return {
    id: state.id,
    number: state.number,
    version: state.version,
    subject: subject ?? `Ticket ${state.number}`,
    status: state.status,
    priority: state.priority,
    severity: severityView(state, facts, personId),
    tier: {
      value: state.tier,
      name: policy.policy.tiers.find(({ tier }) => tier === state.tier)?.name ?? `Tier ${state.tier}`,
    },
    team: teamMark(directory, state.teamId),
    home: teamMark(directory, state.homeTeamId),
    issueType: { id: state.issueType, name: policy.issueTypes.get(state.issueType)?.name ?? state.issueType },
    channel: state.channel,
    tags: [...state.tags],
    fields: fieldViews(policy.policy.fields, state.fields),
    impact: state.impact,
    scope: state.scope,
    workaround: state.workaround,
    requestedBy: [...state.requestedBy],
    needs: [...state.needs],
    asks: triggerAsks(state, events, namesFor(facts, personId)),
    restricted: state.restricted,
    createdAt: iso(state.createdAt),
    updatedAt: iso(state.lastRecordedAt),
    customer: customerView(state, material, facts),
    contact: contact ?? null,
    firstAgent: personMarkOrNull(directory, state.firstAgentId),
    ownership: ownership(state, material, facts, personId),
    ...clockViews(state, material, facts, personId),
    mergedInto: state.mergedInto && { ...state.mergedInto },
    mergedFrom: events.flatMap(({ event: { body } }) =>
      body.type === 'ticket-taken-in' ? [{ ...body.from }] : [],
    ),
    messages: messageViews(material, facts),
    consults: consultViews(state, material, facts, personId),
    escalations: escalationViews(state, { events, texts, facts, personId }),
    history: history(material, facts, personId),
    resolution: resolutionView(state, material),
    preventiveSteps: stepsOfTicket(state, material, facts, personId),
    outside: outside.map(({ system, remoteId }) => ({ system, remoteId })),
    allowedCommands: allowedTicketCommands(directory, state, personId),
  };
}

function severityView(state: TicketState, facts: DecisionFacts, personId: PersonId): TicketView['severity'] {
  const names = namesFor(facts, personId);
  const definition = facts.policy.severities.find(({ severity }) => severity === state.severity);
  const name = definition?.name ?? `Severity ${state.severity}`;
  if (state.severityFixed)
    return { value: state.severity, name, because: 'said by a person or another system' };
  return {
    value: state.severity,
    name,
    because: sayReasons(severityOf(facts.policy, contextOfState(state, facts)).because, names),
  };
}

function customerView(
  state: TicketState,
  { customer }: Material,
  facts: DecisionFacts,
): TicketView['customer'] {
  if (!customer) return null;
  const context = contextOfState(state, facts);
  const { id, name, plan, contract, annualValue, currency } = customer;
  const highValue = facts.policy.highValueCustomer?.holds(context) ?? false;
  const express = facts.policy.express?.when.holds(context) ?? false;
  const dedicatedContact = personMarkOrNull(facts.directory, customer.dedicatedContactId);
  const since = isoOrNull(customer.since);
  return { id, name, plan, contract, annualValue, currency, since, highValue, express, dedicatedContact };
}

function ownership(
  state: TicketState,
  { events }: Material,
  facts: DecisionFacts,
  personId: PersonId,
): TicketView['ownership'] {
  const { directory } = facts;
  const { reader } = namesFor(facts, personId);
  const next = nextAction(state);
  const nearest = nearestClock(state);
  const escalation =
    state.escalations.find(({ id }) => id === nearest?.escalationId) ?? state.escalations.at(-1);
  const held = holding(state) ?? escalation;
  const lastUpdate = standing(events).findLast(
    ({ event: { body } }) =>
      body.type === 'message-added' && body.direction === 'outbound' && !body.automatic,
  );
  const update = escalation?.customerUpdate.clock;
  return {
    owner: personMarkOrNull(directory, ticketOwner(state)),
    backup: personMarkOrNull(directory, held?.backupId ?? null),
    updatesOwner: personMarkOrNull(directory, escalation?.updatesOwnerId ?? state.firstAgentId),
    // With the last escalation nobody is answerable any more; the name stays in the history.
    lead: personMarkOrNull(directory, state.escalations.length === 0 ? null : state.leadId),
    nextAction: sayNextAction(next.code),
    nextActionBy: next.byId === null ? null : personMark(directory, next.byId),
    nextUpdateDueAt: update && isCounting(update) ? iso(update.dueAt) : null,
    lastUpdateAt: lastUpdate ? iso(lastUpdate.event.occurredAt) : null,
    offer: escalation ? offerView(escalation, directory) : null,
    nextClock:
      nearest && clockView(nearest, facts, reader, stepsOf(events, nearest.clock.name, nearest.escalationId)),
  };
}

function messageViews(
  { messages, sending, attachments }: Material,
  { directory }: DecisionFacts,
): TicketView['messages'] {
  return messages.map((row) => ({
    id: row.id,
    direction: row.direction,
    at: iso(row.occurred_at),
    author: row.person_id
      ? personMark(directory, row.person_id as PersonId).name
      : (row.contact_name ?? (row.author_kind === 'contact' ? 'The customer' : 'Another system')),
    personId: row.person_id,
    automatic: row.automatic,
    text: row.body,
    takenBack: row.taken_back_at !== null,
    attachments: attachments
      .filter(({ messageId }) => messageId === row.id)
      .map((one) => attachmentView(one, directory)),
    sending: row.sent_by_us ? (sending.get(row.id) ?? 'none') : 'none',
  }));
}

/** Everything that has a sentence, oldest first. */
function history({ events, texts }: Material, facts: DecisionFacts, personId: PersonId): HistoryRow[] {
  const names = namesFor(facts, personId);
  return events.flatMap(({ event }) => {
    const sentence = sayEvent(event, names);
    if (sentence === null) return [];
    const { body, actor } = event;
    const because = 'because' in body ? body.because.map((reason) => sayReason(reason, names)) : [];
    return [
      {
        seq: event.seq,
        at: iso(event.occurredAt),
        recordedAt: iso(event.recordedAt),
        type: body.type,
        actor: actorName(actor, names),
        sentence,
        escalationId: 'escalationId' in body ? body.escalationId : null,
        because,
        note: 'noteId' in body && body.noteId != null ? (texts.get(body.noteId)?.body ?? null) : null,
        decision: actor.kind === 'engine' || body.type === 'trigger-matched' || because.length > 0,
      },
    ];
  });
}

function actorName(
  actor: { kind: string; personId?: PersonId; system?: string },
  names: { person(id: PersonId): string },
): string {
  if (actor.kind === 'person' && actor.personId) return names.person(actor.personId);
  if (actor.kind === 'contact') return 'The customer';
  if (actor.kind === 'system') return actor.system ?? 'Another system';
  return 'Baton';
}
