import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { signedDelivery } from '../../test/support/signed-delivery.ts';
import type { DeliveryRefusal } from '../model/channel.ts';
import type { Intake } from '../model/intake.ts';
import { inboundChannels } from './registry.ts';

/** Records as live helpdesks gave them, kept outside the repository; without them there is nothing to run. */
const shared = new URL('../../../shared/', import.meta.url);
const read = (path: string): unknown => {
  const url = new URL(path, shared);
  return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined;
};
const now = Date.parse('2026-09-01T00:00:00Z');

function receive(system: string, body: unknown): Intake | DeliveryRefusal {
  const channel = inboundChannels.get(system);
  if (!channel) throw new Error(`No channel ${system}.`);
  return channel.receive(signedDelivery(system, body, 'key', now), { secrets: ['key'] }, now);
}

/** What each record says: the id of its ticket, its last state, its messages as direction and text. */
function outline(system: string, body: unknown) {
  const intake = receive(system, body);
  if ('refused' in intake) return intake.refused;
  const state = intake.parts.findLast((part) => part.type === 'ticket');
  const messages = intake.parts.filter((part) => part.type === 'message');
  return [
    state?.remoteId,
    state?.status,
    state?.priority,
    messages.map(
      (part) => `${part.automatic ? 'automatic ' : ''}${part.direction}: ${part.text.slice(0, 12)}`,
    ),
  ];
}

const expected: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  zendesk: {
    ticket: ['1', 'closed', 'normal', ['inbound: Hi Team,\n\nTh']],
    ticket_voicemail: ['145', 'open', 'low', []],
    ticket_metrics_with_reopen: ['160', undefined, undefined, []],
    ticket_metric_events: ['1', undefined, undefined, []],
    ticket_comment: ['1', undefined, undefined, ['inbound: thank you !']],
    sla_policy: 'unsupported',
    schedule: 'unsupported',
    trigger: 'unsupported',
    automation: 'unsupported',
    group: 'unsupported',
    satisfaction_rating: ['146', undefined, undefined, []],
  },
  freshdesk: {
    ticket_with_conversations: [
      '2001',
      'resolved',
      'normal',
      ['inbound: The checkout', 'outbound: Could you tr', 'note: Payments tea', 'inbound: The issue st'],
    ],
    web_chat_ticket_head: ['2101', 'open', 'low', []],
  },
  intercom: {
    webhook_conversation_admin_closed: ['18994700881', 'resolved', undefined, ['inbound: I need help!']],
    conversation: ['1', 'open', 'normal', ['inbound: hey there']],
    conversation_part_bot: ['1', undefined, undefined, ['automatic outbound: Example will']],
    ticket: ['70', 'open', undefined, ['note: there is a p']],
  },
};

describe.each(Object.keys(expected))(
  'the records of %s (skipped where the folder ../shared is missing)',
  (system) => {
    const shapes = read(`data/payload_shapes/${system}.json`);
    const records = Object.entries(shapes ?? {}).filter(([name]) => !name.startsWith('_'));

    it.skipIf(records.length === 0)('say what they say, every one of them', () => {
      const told = Object.fromEntries(records.map(([name, record]) => [name, outline(system, record)]));
      expect(told).toEqual(expected[system]);
    });
  },
);

interface PayloadCase {
  readonly id: string;
  readonly vendor: string;
  readonly payload: unknown;
  readonly expected: {
    readonly externalId?: string;
    readonly kind?: string;
    readonly partId?: string;
    readonly deliveryId?: string;
  };
}

const collected = read('cases/webhooks/payloads.dev.json') as { cases: PayloadCase[] } | undefined;
const spoken = (collected?.cases ?? []).filter((one) => inboundChannels.has(one.vendor));

describe.skipIf(spoken.length === 0)('collected payloads of our vendors', () => {
  it.each(spoken)('$id', (one) => {
    const intake = receive(one.vendor, one.payload);
    if (one.expected.kind?.startsWith('user.'))
      return expect(intake).toMatchObject({ refused: 'unsupported' });
    if ('refused' in intake) throw new Error(JSON.stringify(intake));
    expect(intake.parts[0]?.remoteId).toBe(one.expected.externalId);
    const ids = intake.parts.map((part) => (part.type === 'message' ? part.messageRemoteId : undefined));
    if (one.expected.partId) expect(ids).toContain(one.expected.partId);
  });
});
