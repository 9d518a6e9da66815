import type { Intake, IntakeMessage, IntakeTicket } from '../../src/model/intake.ts';
import { isRefusal } from '../../src/model/refusal.ts';
import { nameBasedId } from '../../src/operations/name-based-id.ts';
import { type Simulation, trying } from './story.ts';

export const ticketsEach = 3;

/** A helpdesk tells of a ticket: once, twice, late, or two things at once; the same delivery id always says the same. */
export async function deliver(story: Simulation, ticket: number, step: number): Promise<void> {
  const { dice } = story;
  const first = deliveryOf(story, ticket, `${step}`);
  // Another webhook of theirs brings the same message, with news of its own.
  const second = dice.chance(0.15) ? deliveryOf(story, ticket, `${step}b`, `T${ticket}/${step}`) : null;
  await Promise.all([tell(story, first), second && tell(story, second)]);
}

function deliveryOf(
  { clock, dice, told }: Simulation,
  ticket: number,
  name: string,
  message?: string,
): Intake {
  const remoteId = `T${ticket}`;
  const at = clock.realNow() - (dice.chance(0.2) ? dice.between(1, 90) * 60_000 : 0);
  const messageRemoteId = message ?? `${remoteId}/${name}`;
  const priority = dice.pick(['low', 'normal', 'high', 'urgent'] as const);
  // Versions are theirs and never the same for two things that they say.
  const remoteVersion = at * 100 + told.priorities.size;
  told.priorities.set(`${remoteId} ${remoteVersion}`, priority);
  const fact = {
    type: 'ticket',
    remoteId,
    occurredAt: at,
    remoteVersion,
    subject: `Ticket ${ticket}`,
    priority,
    ...(dice.chance(0.3) ? { assignee: { email: 'priya@kestrel.example' } } : {}),
    ...(dice.chance(0.25) ? { impact: { departmentBlocked: true }, workaround: 'none' as const } : {}),
    ...(dice.chance(0.1) ? { impact: { productionOutage: true } } : {}),
    ...(dice.chance(0.3) ? { status: dice.pick(['open', 'waiting', 'resolved'] as const) } : {}),
  } as const;
  const said = {
    type: 'message',
    remoteId,
    messageRemoteId,
    occurredAt: at,
    direction: dice.pick(['inbound', 'inbound', 'outbound', 'note'] as const),
    text: dice.pick([
      'Production is down for all our users.',
      'Any news?',
      'Thank you.',
      'I want to speak to a manager.',
    ]),
    automatic: dice.chance(0.1),
  } as const;
  return { system: 'zendesk', deliveryId: `D${ticket}/${name}`, parts: [fact, said] };
}

async function tell(story: Simulation, intake: Intake): Promise<void> {
  const { product, workspaceId, dice, told } = story;
  const bodyHash = nameBasedId(intake.deliveryId).replaceAll('-', '');
  const delivery = { workspaceId, sourceId: workspaceId, intake, bodyHash };
  const [{ remoteId }, said] = intake.parts as unknown as [IntakeTicket, IntakeMessage];
  const times = dice.chance(0.3) ? 2 : 1;
  for (let time = 0; time < times; time += 1) {
    const received = await trying(story, (desk) => product.receiveDelivery(desk, delivery));
    if (received === null || isRefusal(received)) continue;
    told.messages.add(`${remoteId} ${said.messageRemoteId}`);
    const { ticketId } = received.tickets[0] as { ticketId: string };
    const before = told.remoteTickets.get(remoteId);
    if (before !== undefined && before !== ticketId) told.surprises.push(`${remoteId} is two tickets`);
    told.remoteTickets.set(remoteId, ticketId);
  }
}
