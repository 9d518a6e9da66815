import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signedDelivery } from '../../../test/support/signed-delivery.ts';
import type { DeliveryRefusal } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import { deliveryLimitBytes } from '../reading/inbound-channel.ts';
import { webhookChannel } from './receive.ts';

const now = Date.parse('2026-04-15T12:00:00Z');
const secret = 'whsec_bmV1dHJhbCBzZWNyZXQgb2YgdGVzdHM=';
const folder = new URL('./fixtures/', import.meta.url);
const fixture = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const answered = fixture('resolution-answered.json');

function receive(body: unknown): Intake | DeliveryRefusal {
  return webhookChannel.receive(signedDelivery('webhook', body, secret, now), { secrets: [secret] }, now);
}
function problemsOf(body: unknown): readonly string[] {
  const refusal = receive(body);
  if (!('refused' in refusal) || refusal.refused !== 'unreadable') throw new Error(JSON.stringify(refusal));
  return refusal.problems.map(({ path, message }) => `${path}: ${message}`);
}

const created = {
  type: 'ticket.created',
  occurredAt: '2026-04-15T09:30:00Z',
  ticket: { id: 'T-1', subject: 'Checkout fails' },
};

describe('our own webhook', () => {
  it.each(readdirSync(folder))('takes %s', (name) => {
    expect(receive(fixture(name))).toMatchObject({ system: 'webhook', deliveryId: 'delivery-1' });
  });

  it('carries a ticket and its first message in one delivery', () => {
    const intake = receive(fixture('ticket-created.json'));
    expect(intake).toMatchObject({
      parts: [
        {
          type: 'ticket',
          remoteId: 'T-1',
          remoteVersion: 1,
          occurredAt: Date.parse('2026-04-15T07:30:00Z'),
          status: 'open',
          priority: 'high',
          assignee: null,
          customer: { remoteId: 'c-1', name: 'Sample Works', since: Date.parse('2024-01-01T00:00:00Z') },
          impact: { keyTaskBlocked: true },
        },
        { type: 'message', messageRemoteId: 'T-1/M-1', direction: 'inbound', automatic: false },
      ],
    });
  });

  it('tells a reply before the state that it leaves', () => {
    expect(receive(fixture('ticket-updated.json'))).toMatchObject({
      parts: [
        { type: 'ticket' },
        { type: 'message', direction: 'outbound' },
        { type: 'ticket', status: 'waiting' },
      ],
    });
  });

  it('says nothing of the ticket that a message only names', () => {
    const intake = receive(fixture('message-created.json'));
    const at = Date.parse('2026-04-15T11:00:00Z');
    expect(intake).toMatchObject({ parts: [{}, { automatic: true }] });
    expect('parts' in intake && intake.parts[0]).toEqual({ type: 'ticket', remoteId: 'T-1', occurredAt: at });
  });

  it('takes the time of the event as version when none is counted', () => {
    expect(receive(created)).toMatchObject({
      parts: [{ remoteVersion: Date.parse('2026-04-15T09:30:00Z') }],
    });
  });

  it('tells what the customer says of a resolution', () => {
    expect(receive(fixture('resolution-answered.json'))).toMatchObject({
      parts: [
        { type: 'ticket', remoteId: 'T-1' },
        {
          type: 'answer',
          answerRemoteId: 'T-1/A-1',
          occurredAt: Date.parse('2026-04-16T09:00:00Z'),
          confirmed: true,
          satisfaction: 4,
          comment: 'Works again, thank you.',
        },
      ],
    });
  });

  it.each([
    [{ ...answered, answer: { satisfaction: 4 } }, 'answer.confirmed: '],
    [{ ...answered, answer: { confirmed: 'yes' } }, 'answer.confirmed: '],
    [{ ...answered, answer: { confirmed: true, satisfaction: 6 } }, 'answer.satisfaction: '],
    [{ ...answered, answer: { confirmed: true, satisfaction: 4.5 } }, 'answer.satisfaction: '],
    [{ ...answered, answer: { confirmed: true, comment: 'x'.repeat(4001) } }, 'answer.comment: '],
    [{ ...answered, message: { direction: 'inbound', text: 'x' } }, 'message: is not a field'],
    [{ ...answered, answer: undefined }, 'answer: '],
    [{ ...created, extra: 1 }, 'extra: is not a field of the contract; remove it'],
    [
      { ...created, ticket: { id: 'T-1', owner: 'x' } },
      'ticket.owner: is not a field of the contract; remove it',
    ],
    [{ ...created, occurredAt: '2026-04-15T09:30:00' }, 'occurredAt: must be an instant with its zone'],
    [{ ...created, occurredAt: '2026-04-15' }, 'occurredAt: must be an instant with its zone'],
    [{ ...created, occurredAt: '2026-02-30T09:30:00Z' }, 'occurredAt: must be an instant with its zone'],
    [{ ...created, occurredAt: 1_776_000_000 }, 'occurredAt: Invalid input'],
    [{ ...created, version: 2 }, 'version: '],
    [{ ...created, type: 'ticket.deleted' }, 'type: '],
    [{ ...created, ticket: { id: '' } }, 'ticket.id: '],
    [{ ...created, ticket: { id: 'T-1', priority: 'P1' } }, 'ticket.priority: '],
    [{ ...created, ticket: { id: 'T-1', customer: { plan: 'x' } } }, 'ticket.customer.name: '],
    [{ ...created, ticket: { id: 'T-1', requester: { email: 'no address' } } }, 'ticket.requester.email: '],
    [{ ...created, ticket: { id: 'T-1', tags: ['a', ''] } }, 'ticket.tags.1: '],
    [{ ...created, ticket: { id: 'T-1', version: 1e300 } }, 'ticket.version: '],
    [{ ...created, ticket: { id: 'T-1', impact: { mood: true } } }, 'ticket.impact'],
    [{ ...created, message: { direction: 'inbound' } }, 'message.text: '],
    [{ ...created, type: 'message.created' }, 'message: '],
    [[], ': '],
    [null, ': '],
    ['"text"', ': '],
  ])('refuses %j and names the field', (body, problem) => {
    expect(problemsOf(body)[0]).toContain(problem);
  });

  it('names every field that is wrong', () => {
    const body = { ...created, occurredAt: 'now', ticket: { id: 'T-1', priority: 'x', status: 'y', z: 1 } };
    expect(problemsOf(body).map((problem) => problem.split(':')[0])).toEqual([
      'occurredAt',
      'ticket.priority',
      'ticket.status',
      'ticket.z',
    ]);
  });

  it('refuses keys of the prototype like any other', () => {
    const body = JSON.stringify(created).replace('{', '{"__proto__":{"admin":true},"constructor":1,');
    expect(problemsOf(body).map((problem) => problem.split(':')[0])).toEqual(['__proto__', 'constructor']);
  });

  it('refuses an object that has a length of its own, wherever text or a list is expected', () => {
    const length = { toString: 1, valueOf: 2 };
    expect(problemsOf({ ...created, ticket: { id: { length } } })[0]).toContain('ticket.id: ');
    expect(problemsOf({ ...created, ticket: { id: 'T-1', tags: { length } } })[0]).toContain('ticket.tags: ');
  });

  it('refuses what is no JSON, no UTF-8, empty or too large', () => {
    expect(problemsOf('{')).toEqual([': The delivery is not JSON; send a JSON body.']);
    expect(problemsOf('')).toEqual([': The delivery is empty; send a JSON body.']);
    expect(problemsOf(' '.repeat(deliveryLimitBytes + 1))[0]).toContain('larger than');
    expect(problemsOf(new Uint8Array([0x22, 0xff, 0x22]))[0]).toContain('UTF-8');
  });

  it('looks at nothing of a delivery that is not signed', () => {
    const forged = signedDelivery('webhook', created, 'another secret', now);
    expect(webhookChannel.receive(forged, { secrets: [secret] }, now)).toMatchObject({ refused: 'unsigned' });
    const old = signedDelivery('webhook', created, secret, now - 301_000);
    expect(webhookChannel.receive(old, { secrets: [secret] }, now)).toMatchObject({ refused: 'unsigned' });
    const good = signedDelivery('webhook', created, secret, now);
    expect(webhookChannel.receive(good, { secrets: [] }, now)).toMatchObject({ refused: 'unsigned' });
  });

  it('stores no NUL and no half of a pair', () => {
    const body = { ...created, message: { direction: 'inbound', text: 'a\u0000b\ud800' } };
    expect(receive(body)).toMatchObject({ parts: [{}, { text: 'ab\ufffd' }] });
  });
});
