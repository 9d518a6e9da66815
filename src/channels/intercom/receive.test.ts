import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signedDelivery } from '../../../test/support/signed-delivery.ts';
import type { DeliveryRefusal } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import { intercomChannel } from './receive.ts';

const now = Date.parse('2026-05-01T00:00:00Z');
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));

function receive(body: unknown): Intake | DeliveryRefusal {
  return intercomChannel.receive(signedDelivery('intercom', body, 'key', now), { secrets: ['key'] }, now);
}
function taken(body: unknown): Intake {
  const intake = receive(body);
  if ('refused' in intake) throw new Error(JSON.stringify(intake));
  return intake;
}
const messagesOf = (body: unknown) => taken(body).parts.filter((part) => part.type === 'message');
const lastTicket = (body: unknown) => taken(body).parts.findLast((part) => part.type === 'ticket');

describe('a webhook of Intercom', () => {
  it('tells the conversation and the part that is new', () => {
    const intake = taken(fixture('webhook-user-replied'));
    expect(intake.deliveryId).toBe('notif_00000000-0000-4000-8000-000000000001');
    expect(
      messagesOf(fixture('webhook-user-replied')).map((part) => [part.messageRemoteId, part.text]),
    ).toEqual([
      ['700000001', 'Where do I find the invoice?'],
      ['700000009', 'Still nothing in my mailbox.'],
    ]);
    expect(intake.parts.at(-1)).toMatchObject({
      remoteId: '18800000000001',
      status: 'open',
      priority: 'high',
      channel: 'chat',
      tags: ['invoice'],
      assignee: null,
      requester: { remoteId: 'c-1', email: 'contact.one@customer.example' },
      remoteVersion: 1772445600000,
    });
  });

  it('tells a ticket and the part beside it', () => {
    const body = fixture('ticket');
    expect(messagesOf(body).map((part) => [part.messageRemoteId, part.direction])).toEqual([
      ['81/description', 'inbound'],
      ['19700000001', 'outbound'],
    ]);
    expect(lastTicket(body)).toMatchObject({
      remoteId: '81',
      subject: 'Two charges',
      status: 'waiting',
      assignee: null,
    });
  });

  it('ends what was deleted', () => {
    const body = { ...fixture('webhook-user-replied'), topic: 'conversation.deleted' };
    body.data.item = { type: 'conversation', id: '18800000000001' };
    expect(taken(body).parts).toMatchObject([{ status: 'closed', occurredAt: 1772445601000 }]);
  });

  it('without a ticket is not taken', () => {
    const ping = {
      type: 'notification_event',
      topic: 'ping',
      data: { item: { type: 'ping', message: 'words' } },
    };
    expect(receive(ping)).toMatchObject({ refused: 'unsupported' });
    expect(receive({ type: 'notification_event', data: { item: { type: 'conversation' } } })).toMatchObject({
      problems: [{ path: 'data.item.id' }],
    });
  });
});

describe('a conversation of Intercom', () => {
  it('tells machines, teammates, customers and notes apart', () => {
    expect(
      messagesOf(fixture('conversation')).map((part) => [
        part.messageRemoteId,
        part.direction,
        part.automatic,
      ]),
    ).toEqual([
      ['700000101', 'inbound', false],
      ['700000102', 'outbound', true],
      ['700000104', 'note', false],
      ['700000105', 'outbound', false],
      ['700000106', 'inbound', false],
    ]);
    expect(messagesOf(fixture('conversation')).at(-1)?.text).toBe('[file] parcel.jpg');
  });

  it('is resolved when it is closed, because the customer can open it again', () => {
    expect(lastTicket(fixture('conversation'))).toMatchObject({
      status: 'resolved',
      subject: 'Delivery delayed',
      channel: 'email',
      requester: { remoteId: 'c-2' },
      assignee: { email: 'agent.one@desk.example' },
    });
  });

  it.each([
    ['close', 'outbound'],
    ['assignment', 'outbound'],
    ['note', 'note'],
    ['note_and_close', 'note'],
    ['something_new', 'note'],
  ])('shows the words of a part %s as %s', (partType, direction) => {
    const part = {
      type: 'conversation_part',
      id: '1',
      conversation_id: 5,
      part_type: partType,
      body: '<p>words</p>',
    };
    expect(messagesOf({ ...part, author: { type: 'admin', id: 'a-1' } })).toMatchObject([
      { remoteId: '5', direction },
    ]);
  });
});

describe('a ticket of Intercom', () => {
  const ticket = fixture('ticket').data.item.ticket;

  it('that the customer does not see keeps its description as a note', () => {
    expect(messagesOf({ ...ticket, category: 'Tracker' })).toMatchObject([{ direction: 'note' }]);
  });

  it.each([
    ['submitted', 'open'],
    ['in_progress', 'open'],
    ['waiting_on_customer', 'waiting'],
    ['resolved', 'resolved'],
    [{ category: 'resolved' }, 'resolved'],
  ])('in state %j is %s', (state, status) => {
    expect(lastTicket({ ...ticket, ticket_state: state })).toMatchObject({ status });
  });

  it('may have no customer', () => {
    const contacts = { type: 'contact.list', contacts: [] };
    expect(lastTicket({ ...ticket, contacts })).not.toHaveProperty('requester');
  });
});
