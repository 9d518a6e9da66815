/** Plays one step of a sample ticket through the operations that people use. A refused step is left out. */
import type { OpenEscalation } from '../../model/escalation.ts';
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
import type { Step } from './sample-step.ts';
import type { SampleTicket } from './sample-tickets.ts';

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
  if (step.do === 'escalate') {
    if (!escalation) await escalate(desk, { workspaceId, ticketId, agent, step });
  } else if (step.do === 'accept' || step.do === 'return' || step.do === 'answer' || step.do === 'close') {
    if (escalation) await handOff(desk, workspaceId, escalation, step);
  } else await talk(desk, { workspaceId, ticketId, state, agent }, step);
}

type Talk = Extract<Step, { do: 'reply' | 'note' | 'customer' | 'status' }>;
type HandOff = Extract<Step, { do: 'accept' | 'return' | 'answer' | 'close' }>;

async function talk(desk: Desk, on: Omit<Reply, 'text' | 'explains'>, step: Talk): Promise<void> {
  const { workspaceId, ticketId, agent } = on;
  switch (step.do) {
    case 'reply':
      return reply(desk, { ...on, text: step.text, explains: step.explains ?? false });
    case 'status':
      await changeTicket(desk, { workspaceId, personId: agent, ticketId, facts: {}, status: step.to });
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
    }
  }
}

async function handOff(
  desk: Desk,
  workspaceId: WorkspaceId,
  escalation: OpenEscalation,
  step: HandOff,
): Promise<void> {
  const on = { workspaceId, request: null, escalationId: escalation.id };
  const offered = escalation.state === 'requested' ? escalation.offer.personId : null;
  switch (step.do) {
    case 'accept':
      if (offered) await acceptEscalation(desk, { ...on, personId: offered });
      return;
    case 'return':
      if (offered)
        await returnEscalation(desk, { ...on, personId: offered, items: step.items, note: step.note });
      return;
    case 'answer': {
      const { answer, explanation } = step;
      const personId = escalation.ownerId;
      if (escalation.state === 'accepted')
        await answerEscalation(desk, { ...on, personId, answer, explanation });
      return;
    }
    case 'close':
      await closeEscalation(desk, { ...on, personId: escalation.ownerId, record: step.record });
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
