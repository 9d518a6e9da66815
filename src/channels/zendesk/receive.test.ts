import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signedDelivery } from '../../../test/support/signed-delivery.ts';
import type { DeliveryRefusal } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import { zendeskChannel } from './receive.ts';

const now = Date.parse('2026-05-01T00:00:00Z');
const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));

function receive(body: unknown): Intake | DeliveryRefusal {
  return zendeskChannel.receive(signedDelivery('zendesk', body, 'key', now), { secrets: ['key'] }, now);
}
function partsOf(body: unknown): Intake['parts'] {
  const intake = receive(body);
  if ('refused' in intake) throw new Error(JSON.stringify(intake));
  return intake.parts;
}
const messagesOf = (body: unknown) => partsOf(body).filter((part) => part.type === 'message');
const lastTicket = (body: unknown) => partsOf(body).findLast((part) => part.type === 'ticket');

describe('an event of Zendesk', () => {
  it('tells the ticket, its description and the comment in the order of time', () => {
    const intake = receive(fixture('comment-added'));
    expect(intake).toMatchObject({
      deliveryId: '6f1c0c1e-0000-4000-8000-000000000001',
      parts: [
        {
          type: 'ticket',
          remoteId: '7001',
          remoteVersion: Date.parse('2026-03-02T09:00:00Z'),
          subject: 'Export stops',
        },
        { type: 'message', messageRemoteId: '7001/description', direction: 'inbound' },
        {
          type: 'message',
          messageRemoteId: '5001',
          direction: 'inbound',
          text: 'It happens with every file.',
        },
        {
          type: 'ticket',
          status: 'open',
          priority: 'high',
          channel: 'web',
          assignee: { remoteId: '8001' },
          remoteVersion: Date.parse('2026-03-02T10:20:30.123Z'),
        },
      ],
    });
  });

  it('takes the first comment for the description that it repeats', () => {
    const body = fixture('comment-added');
    body.time = body.detail.created_at;
    body.event.comment.body = body.detail.description;
    expect(messagesOf(body).map((part) => part.messageRemoteId)).toEqual(['7001/description']);
  });

  it.each([
    [true, true, 'outbound'],
    [true, false, 'inbound'],
    [false, true, 'note'],
    [false, false, 'note'],
    [null, true, 'note'],
  ])('reads is_public %s of staff %s as %s', (isPublic, isStaff, direction) => {
    const body = fixture('comment-added');
    body.event.comment.is_public = isPublic;
    body.event.comment.author = { id: '9999', is_staff: isStaff };
    expect(messagesOf(body).at(-1)).toMatchObject({ messageRemoteId: '5001', direction });
  });

  it('says the state at the time of the event, and nobody as assignee', () => {
    expect(lastTicket(fixture('status-changed'))).toMatchObject({
      status: 'resolved',
      assignee: null,
      occurredAt: Date.parse('2026-03-02T11:00:00Z'),
    });
  });

  it('takes what changed from the event when the detail leaves it out', () => {
    const body = fixture('status-changed');
    delete body.detail.status;
    body.event.current = 'PENDING';
    expect(lastTicket(body)).toMatchObject({ status: 'waiting' });
  });

  it('finds the ticket in the subject when the detail names none', () => {
    const body = { ...fixture('status-changed'), detail: {} };
    expect(partsOf(body)[0]).toMatchObject({ remoteId: '7001' });
    expect(receive({ ...body, subject: 'zen:ticket:' })).toMatchObject({
      refused: 'unreadable',
      problems: [{ path: 'detail.id' }],
    });
  });

  it('takes lines of a chat, and knows its machines', () => {
    const body = fixture('messaging-message');
    expect(messagesOf(body)).toMatchObject([{ remoteId: '7002', direction: 'inbound', automatic: false }]);
    body.event.actor = { id: 'zd:answerBot', type: 'system' };
    expect(messagesOf(body)).toMatchObject([{ direction: 'outbound', automatic: true }]);
  });

  it('is not taken when it is about something else', () => {
    const body = { type: 'zen:event-type:user.active_changed', id: 'e-1', detail: { id: '5' } };
    expect(receive(body)).toMatchObject({ refused: 'unsupported' });
  });
});

describe('a record of Zendesk', () => {
  it('gives comments in the order of time, notes as notes, and people by id', () => {
    const body = fixture('ticket-with-comments');
    expect(
      messagesOf(body).map((part) => [part.messageRemoteId, part.direction, part.author?.email]),
    ).toEqual([
      ['7003/description', 'inbound', 'contact.three@customer.example'],
      ['5012', 'note', 'agent.one@desk.example'],
      ['5013', 'outbound', 'agent.one@desk.example'],
    ]);
    expect(messagesOf(body).at(-1)?.text).toBe(
      'Please send the log.\n\nSee this page (https://help.example/logs).',
    );
    expect(lastTicket(body)).toMatchObject({
      status: 'waiting',
      priority: 'urgent',
      channel: 'email',
      tags: ['print'],
    });
  });

  it('is one delivery for each call of a trigger', () => {
    expect(receive(fixture('trigger'))).toMatchObject({ deliveryId: 'delivery-1' });
    expect(lastTicket(fixture('trigger'))).toMatchObject({
      remoteId: '7004',
      status: 'open',
      channel: 'email',
      team: 'Billing',
      assignee: null,
      tags: ['billing', 'invoice'],
      customer: { remoteId: '6004', name: 'Sample Works' },
      requester: { email: 'contact.four@customer.example' },
    });
    expect(lastTicket(fixture('trigger'))).not.toHaveProperty('priority');
  });

  it.each([
    ['new', 'open'],
    ['open', 'open'],
    ['hold', 'open'],
    ['On-hold', 'open'],
    ['pending', 'waiting'],
    ['solved', 'resolved'],
    ['closed', 'closed'],
    ['deleted', 'closed'],
    ['of our own', undefined],
  ])('in state %s is %s', (status, ours) => {
    expect(lastTicket({ id: 1, status, updated_at: '2026-01-01T00:00:00Z' })?.status).toBe(ours);
  });

  it('may have no customer, and a caller without an account', () => {
    const from = { phone: '+15550100000', name: 'Caller' };
    const voicemail = {
      id: 9,
      status: 'new',
      is_public: false,
      via: { channel: 'voice', source: { rel: 'voicemail', from } },
    };
    expect(lastTicket(voicemail)).toMatchObject({
      channel: 'phone',
      requester: { remoteId: 'tel:+15550100000', name: 'Caller' },
    });
    expect(lastTicket({ id: 9, status: 'open' })).not.toHaveProperty('requester');
  });

  it('keeps a private description from the customer', () => {
    const record = {
      id: 9,
      status: 'open',
      is_public: false,
      description: 'ours',
      created_at: '2026-01-01T00:00:00Z',
    };
    expect(messagesOf(record)).toMatchObject([{ direction: 'note' }]);
  });

  it('counts a public comment of an unknown author as the customer’s', () => {
    const comment = {
      id: 5,
      ticket_id: 9,
      author_id: 3,
      public: true,
      body: 'words',
      created_at: '2026-01-01T00:00:00Z',
    };
    expect(partsOf(comment)).toMatchObject([{ type: 'ticket', remoteId: '9' }, { direction: 'inbound' }]);
    expect(messagesOf({ ...comment, public: false })).toMatchObject([{ direction: 'note' }]);
    expect(messagesOf({ ...comment, via: { channel: 'rule' } })).toMatchObject([{ automatic: true }]);
  });

  it('names a comment of files alone by its files', () => {
    const comment = { id: 5, ticket_id: 9, public: true, body: '', attachments: [{ file_name: 'log.txt' }] };
    expect(messagesOf(comment)).toMatchObject([{ text: '[file] log.txt' }]);
  });

  it('of a satisfaction rating is the customer’s answer, and while it is only offered none', () => {
    const rating = {
      id: 3,
      ticket_id: 146,
      score: 'offered',
      comment: null,
      updated_at: '2026-04-20T10:00:00Z',
    };
    const at = Date.parse(rating.updated_at);
    expect(partsOf(rating)).toEqual([{ type: 'ticket', remoteId: '146', occurredAt: at }]);
    const answer = { type: 'answer', remoteId: '146', occurredAt: at, answerRemoteId: `rating-3-${at}` };
    expect(partsOf({ ...rating, score: 'good', comment: 'Quick.' })[1]).toEqual({
      ...answer,
      confirmed: true,
      satisfaction: 5,
      comment: 'Quick.',
    });
    expect(partsOf({ ...rating, score: 'bad' })[1]).toEqual({ ...answer, confirmed: false, satisfaction: 1 });
  });

  it('at least keeps the ticket that it names', () => {
    expect(partsOf([{ id: 1, ticket_id: 160, metric: 'reply_time', time: '2026-01-01T00:00:00Z' }])).toEqual([
      { type: 'ticket', remoteId: '160', occurredAt: Date.parse('2026-01-01T00:00:00Z') },
    ]);
    expect(receive({ id: 1, title: 'a rule', active: true })).toMatchObject({ refused: 'unsupported' });
    expect(receive([])).toMatchObject({ refused: 'unsupported' });
  });

  it('without an id is refused by its path', () => {
    expect(receive({ ticket: { subject: 'x' } })).toMatchObject({ problems: [{ path: 'ticket.id' }] });
    expect(receive({ id: null, status: 'open' })).toMatchObject({ problems: [{ path: 'id' }] });
    expect(receive(Array(201).fill({ id: 1, status: 'open' }))).toMatchObject({ refused: 'unreadable' });
  });
});
