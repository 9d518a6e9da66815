import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signedDelivery } from '../../../test/support/signed-delivery.ts';
import type { DeliveryRefusal } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import { freshdeskChannel } from './receive.ts';

const now = Date.parse('2026-05-01T00:00:00Z');
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));

function receive(body: unknown, at = now): Intake | DeliveryRefusal {
  return freshdeskChannel.receive(signedDelivery('freshdesk', body, 'key', at), { secrets: ['key'] }, at);
}
function taken(body: unknown, at = now): Intake {
  const intake = receive(body, at);
  if ('refused' in intake) throw new Error(JSON.stringify(intake));
  return intake;
}
const messagesOf = (body: unknown, at = now) =>
  taken(body, at).parts.filter((part) => part.type === 'message');
const lastTicket = (body: unknown) => taken(body).parts.findLast((part) => part.type === 'ticket');
const rule = (changes: object) => ({
  freshdesk_webhook: { ...fixture('automation').freshdesk_webhook, ...changes },
});

describe('a ticket of Freshdesk with its conversations', () => {
  const body = fixture('ticket-with-conversations');

  it('gives messages in the order of time; what the customer must not see is a note, what was deleted is not there', () => {
    expect(messagesOf(body).map((part) => [part.messageRemoteId, part.direction])).toEqual([
      ['3101/description', 'inbound'],
      ['4101', 'outbound'],
      ['4102', 'note'],
      ['4104', 'note'],
      ['4103', 'inbound'],
    ]);
    expect(messagesOf(body)[1]?.text).toBe('Please reload the page.');
  });

  it('says the state last', () => {
    expect(taken(body).parts.at(-1)).toMatchObject({
      type: 'ticket',
      remoteId: '3101',
      remoteVersion: Date.parse('2026-01-07T09:00:00Z'),
      status: 'resolved',
      priority: 'high',
      channel: 'email',
      assignee: { remoteId: '1101' },
      customer: { remoteId: '77', name: 'Sample Works' },
      requester: { remoteId: '2101', email: 'contact.one@customer.example' },
    });
  });

  it('treats a conversation that is not said to be public as a note', () => {
    const record = { id: 1, ticket_id: 5, body_text: 'words', incoming: false, user_id: 7 };
    expect(messagesOf(record)).toMatchObject([{ remoteId: '5', direction: 'note' }]);
  });

  it.each([
    [2, 'open'],
    [3, 'waiting'],
    [4, 'resolved'],
    [5, 'closed'],
    [6, 'waiting'],
    [7, 'open'],
    [12, undefined],
  ])('with status %s is %s', (status, ours) => {
    expect(lastTicket({ id: 1, status, requester_id: 2 })?.status).toBe(ours);
  });
});

describe('a web chat of Freshdesk', () => {
  it('has an automatic greeting, and its first message once', () => {
    expect(
      messagesOf(fixture('web-chat')).map((part) => [part.messageRemoteId, part.direction, part.automatic]),
    ).toEqual([
      ['4201', 'outbound', true],
      ['3102/description', 'inbound', false],
    ]);
    expect(lastTicket(fixture('web-chat'))).toMatchObject({
      channel: 'chat',
      requester: { remoteId: '2102' },
      assignee: null,
    });
  });
});

describe('the call of an automation rule', () => {
  it('tells ticket, description and the latest comment', () => {
    const { parts } = taken(fixture('automation'));
    expect(parts.at(-1)).toMatchObject({
      remoteId: '3103',
      status: 'waiting',
      priority: 'urgent',
      channel: 'email',
      tags: ['refund', 'billing'],
      team: 'Billing',
      assignee: { name: 'Agent One', email: 'agent.one@desk.example' },
      requester: { name: 'Contact Three' },
      customer: { name: 'Sample Works' },
    });
    expect(messagesOf(fixture('automation'))).toMatchObject([
      {
        messageRemoteId: '3103/description',
        direction: 'inbound',
        text: 'The refund of last week is missing.',
      },
      { direction: 'outbound', text: 'Which card did you use?', author: { name: 'Agent One' } },
    ]);
  });

  it.each([
    ['Contact Three : words', {}, 'inbound'],
    ['Somebody Else : words', {}, 'inbound'],
    ['Somebody Else : words', { triggered_event: '{reply_sent:sent}' }, 'outbound'],
    ['words alone', {}, 'inbound'],
  ])('takes %j with %j as %s', (comment, changes, direction) => {
    expect(messagesOf(rule({ ticket_latest_public_comment: comment, ...changes })).at(-1)).toMatchObject({
      direction,
    });
  });

  it('keeps private comments from the customer', () => {
    const said = rule({ ticket_latest_private_comment: 'Agent One : ask billing' });
    expect(messagesOf(said).at(-1)).toMatchObject({ direction: 'note', text: 'ask billing' });
  });

  it('is the same delivery when it is sent again soon, and another one later', () => {
    const first = taken(fixture('automation'));
    expect(taken(fixture('automation'), now + 60_000)).toEqual({ ...first, parts: expect.anything() });
    expect(taken(fixture('automation'), now + 3_600_000).deliveryId).not.toBe(first.deliveryId);
    const stamped = rule({ ticket_updated_at: '2026-04-30T00:00:00Z' });
    expect(taken(stamped, now + 3_600_000).deliveryId).toBe(taken(stamped).deliveryId);
  });

  it('keeps the same words on two tickets apart', () => {
    const ids = ['1', '2'].map((id) => messagesOf(rule({ ticket_id: id })).at(-1)?.messageRemoteId);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('may name the ticket alone', () => {
    expect(taken({ freshdesk_webhook: { ticket_id: '295' } }).parts).toEqual([
      { type: 'ticket', remoteId: '295', occurredAt: now },
    ]);
    expect(receive({ freshdesk_webhook: {} })).toMatchObject({
      problems: [{ path: 'freshdesk_webhook.ticket_id' }],
    });
  });
});

describe('any delivery of Freshdesk', () => {
  it('needs the shared secret', () => {
    const delivery = signedDelivery('freshdesk', fixture('automation'), 'other', now);
    expect(freshdeskChannel.receive(delivery, { secrets: ['key'] }, now)).toMatchObject({
      refused: 'unsigned',
    });
  });

  it('without a ticket is not taken', () => {
    expect(receive({ id: 3, name: 'a group' })).toMatchObject({ refused: 'unsupported' });
    expect(receive({ ticket: {} })).toMatchObject({ problems: [{ path: 'ticket.id' }] });
    expect(receive([])).toMatchObject({ refused: 'unreadable' });
  });
});
