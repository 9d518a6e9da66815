/** Plays one step of a sample ticket through the operations that people use. A refused step is left out. */
import type { EscalationId, PathId, PersonId, TicketId, WorkspaceId } from '../../model/words.ts';
import type { TicketState } from '../../model/ticket.ts';
import { readTickets } from '../../storage/read-tickets.ts';
import { addMessage } from '../add-message.ts';
import { answerEscalation } from '../answer-escalation.ts';
import { changeTicket } from '../change-ticket.ts';
import { closeEscalation } from '../close-escalation.ts';
import { createTicket } from '../create-ticket.ts';
import type { Desk } from '../desk.ts';
import { acceptEscalation, returnEscalation } from '../hand-off.ts';
import { openEscalation } from '../open-escalation.ts';
import { personId } from './sample-people.ts';
import type { SampleTicket, Step } from './sample-tickets.ts';

export interface PlayedTicket {
  readonly workspaceId: WorkspaceId;
  readonly ticket: SampleTicket;
  ticketId: TicketId | null;
}

export async function receiveSampleTicket(desk: Desk, played: PlayedTicket): Promise<void> {
  const { ticket, workspaceId } = played;
  const { subject, text, issueType, priority, customer, impact, scope, workaround, agent } = ticket;
  const { name, contact, email, plan, annualValue, currency, vip } = customer;
  const made = await createTicket(desk, {
    workspaceId,
    actor: { kind: 'system', system: 'mail' },
    request: null,
    ticket: {
      subject,
      text,
      channel: 'mail',
      priority,
      issueType,
      customer: { name, plan, annualValue, currency, ...(vip ? { vip } : {}) },
      contact: { name: contact, email },
      assigneeEmail: agent ? `${agent}@kestrel.example` : undefined,
      facts: {
        ...(impact ? { impact } : {}),
        ...(scope ? { scope } : {}),
        ...(workaround ? { workaround } : {}),
      },
    },
  });
  if ('refused' in made) throw new Error(`A sample ticket was refused: ${JSON.stringify(made.refused)}`);
  played.ticketId = made.ticketId as TicketId;
}

export async function playStep(
  desk: Desk,
  { workspaceId, ticket, ticketId }: PlayedTicket,
  step: Step,
): Promise<void> {
  if (ticketId === null || ticket.agent === null) return;
  const read = await readTickets(desk.database.of(workspaceId), workspaceId, [ticketId]);
  const state = read?.tickets.get(ticketId)?.state;
  if (!state) return;
  const agent = personId(ticket.agent);
  const escalation = state.escalations.at(-1);
  const on = escalation ? { workspaceId, request: null, escalationId: escalation.id } : null;
  switch (step.do) {
    case 'reply':
      await reply(desk, {
        workspaceId,
        ticketId,
        state,
        agent,
        text: step.text,
        explains: step.explains ?? false,
      });
      return;
    case 'note':
    case 'customer': {
      const direction = step.do === 'note' ? 'note' : 'inbound';
      await addMessage(desk, {
        workspaceId,
        personId: agent,
        ticketId,
        request: null,
        direction,
        text: step.text,
      });
      return;
    }
    case 'status':
      await changeTicket(desk, { workspaceId, personId: agent, ticketId, facts: {}, status: step.to });
      return;
    case 'escalate':
      if (!escalation) await escalate(desk, { workspaceId, ticketId, agent, step });
      return;
    case 'accept':
      if (on && escalation?.state === 'requested')
        await acceptEscalation(desk, { ...on, personId: escalation.offer.personId });
      return;
    case 'return':
      if (on && escalation?.state === 'requested') {
        await returnEscalation(desk, {
          ...on,
          personId: escalation.offer.personId,
          items: step.items,
          note: step.note,
        });
      }
      return;
    case 'answer':
      if (on && escalation?.state === 'accepted') {
        const { answer, explanation } = step;
        await answerEscalation(desk, { ...on, personId: escalation.ownerId, answer, explanation });
      }
      return;
    case 'close':
      if (on && escalation)
        await closeEscalation(desk, { ...on, personId: escalation.ownerId, record: step.record });
      return;
  }
}

interface Reply {
  readonly workspaceId: WorkspaceId;
  readonly ticketId: TicketId;
  readonly state: TicketState;
  readonly agent: PersonId;
  readonly text: string;
  readonly explains: boolean;
}

/** By whoever talks to the customer now. */
async function reply(
  desk: Desk,
  { workspaceId, ticketId, state, agent, text, explains }: Reply,
): Promise<void> {
  const escalation = state.escalations.at(-1);
  const personId = escalation?.updatesOwnerId ?? agent;
  const answered: EscalationId | undefined =
    explains && escalation?.state === 'answered' ? escalation.id : undefined;
  await addMessage(desk, {
    workspaceId,
    personId,
    ticketId,
    request: null,
    direction: 'outbound',
    text,
    explainsEscalationId: answered,
  });
}

interface Escalating {
  readonly workspaceId: WorkspaceId;
  readonly ticketId: TicketId;
  readonly agent: PersonId;
  readonly step: Extract<Step, { do: 'escalate' }>;
}

async function escalate(desk: Desk, { workspaceId, ticketId, agent, step }: Escalating): Promise<void> {
  await openEscalation(desk, {
    workspaceId,
    personId: agent,
    ticketId,
    request: null,
    kind: step.kind,
    pathId: step.path as PathId | undefined,
    packet: {
      items: step.items,
      confirmed: Object.keys(step.items) as (keyof typeof step.items)[],
      evidence: step.evidence.map((text) => ({
        kind: text.startsWith('http') ? ('link' as const) : ('error-text' as const),
        text,
      })),
      lacks: 'system-access',
    },
    send: true,
  });
}
