/** Puts a webhook into its envelope, {id, type, version, occurredAt, workspace, ids}: no words, so that nothing leaves that was not asked for. */
import type { OutboundParcel } from '../model/channel.ts';
import type { TicketState } from '../model/ticket.ts';
import type { EscalationId, TicketId } from '../model/words.ts';
import { readEndpoint } from '../storage/endpoints.ts';
import type { TakenParcel } from '../storage/outbox.ts';
import { readEvents } from '../storage/read-tickets.ts';
import type { Desk } from './desk.ts';
import { iso } from './names.ts';

type Words = Pick<OutboundParcel, 'destination' | 'secret' | 'previousSecret' | 'text'>;
type Addressed = { readonly words: Words } | { readonly unsendable: string };

export async function renderWebhook(
  desk: Desk,
  taken: TakenParcel & { readonly ticketId: TicketId },
  parcel: { endpointId: string; eventType: string; escalationId: EscalationId | null },
  state: TicketState,
): Promise<Addressed> {
  const { workspaceId, ticketId, id, reasonSeq } = taken;
  const events = await readEvents(desk.database.of(workspaceId), workspaceId, ticketId);
  const event = events.find((one) => one.event.seq === reasonSeq)?.event;
  const ids = { ticketId, ticketNumber: state.number, escalationId: parcel.escalationId, seq: reasonSeq };
  return addressed(desk, taken, parcel.endpointId, {
    id,
    type: parcel.eventType,
    version: 1,
    occurredAt: event ? iso(event.occurredAt) : null,
    workspace: workspaceId,
    ids,
    ...(event && 'name' in event.body ? { clock: event.body.name } : {}),
  });
}

export function renderPing(
  desk: Desk,
  taken: TakenParcel,
  { endpointId, at }: { endpointId: string; at: number },
): Promise<Addressed> {
  const { id, workspaceId } = taken;
  const ids = { endpointId };
  const envelope = { id, type: 'ping', version: 1, occurredAt: iso(at), workspace: workspaceId, ids };
  return addressed(desk, taken, endpointId, envelope, true);
}

/** A ping goes out to an endpoint that is set aside, too: that is how one sees that it answers again. */
async function addressed(
  desk: Desk,
  { workspaceId }: TakenParcel,
  endpointId: string,
  envelope: object,
  isPing = false,
): Promise<Addressed> {
  const endpoint = await readEndpoint(desk.database.of(workspaceId), workspaceId, endpointId);
  if (!endpoint) return { unsendable: 'the endpoint is closed' };
  if (endpoint.set_aside_at !== null && !isPing) return { unsendable: 'the endpoint is set aside' };
  const isBothValid = (endpoint.previous_until ?? Number.NEGATIVE_INFINITY) > desk.clock.realNow();
  return {
    words: {
      destination: endpoint.url,
      secret: endpoint.secret,
      previousSecret: isBothValid ? endpoint.previous_secret : null,
      text: JSON.stringify(envelope),
    },
  };
}
