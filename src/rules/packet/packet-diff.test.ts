import { describe, expect, it } from 'vitest';
import type { Evidence, Packet } from '../../model/packet.ts';
import type { EscalationId, PersonId, TicketId } from '../../model/words.ts';
import { packetDiff } from './packet-diff.ts';

const evidence = (hash: string): Evidence => ({
  kind: 'log',
  text: hash,
  addedBy: null,
  addedAt: 0,
  contentHash: hash.repeat(64),
});
const packet = (items: Packet['items'], rest: Partial<Packet> = {}): Packet => ({
  escalationId: 'e' as EscalationId,
  ticketId: 't' as TicketId,
  version: 1,
  form: 'full',
  items,
  evidence: [],
  writtenBy: null,
  writtenAt: 0,
  ...rest,
});

describe('packetDiff', () => {
  const before = packet(
    {
      question: { text: 'Why?', origin: 'person' },
      summary: { text: 'Fails', origin: 'machine' },
      tried: { text: 'Restart', origin: 'person' },
      scope: { text: 'One user', origin: 'person' },
    },
    { evidence: [evidence('a'), evidence('b')] },
  );
  const after = packet(
    {
      summary: { text: 'Fails', origin: 'machine', confirmedBy: 'p' as PersonId },
      tried: { text: 'Restart, other browser', origin: 'person' },
      impact: { text: 'Payroll waits', origin: 'person' },
      scope: { text: 'One user', origin: 'person' },
    },
    { evidence: [evidence('b'), evidence('c')], lacks: 'system-access' },
  );

  it('tells what changed, in the order of the sections', () => {
    expect(packetDiff(before, after)).toEqual({
      items: [
        { item: 'summary', before: 'Fails', after: 'Fails', confirmed: true },
        { item: 'impact', before: null, after: 'Payroll waits', confirmed: false },
        { item: 'tried', before: 'Restart', after: 'Restart, other browser', confirmed: false },
        { item: 'question', before: 'Why?', after: null, confirmed: false },
      ],
      evidenceAdded: [evidence('c')],
      evidenceRemoved: [evidence('a')],
      lacksChanged: true,
    });
  });

  it('is empty between equal versions, and all of the first is new', () => {
    expect(packetDiff(after, after)).toEqual({
      items: [],
      evidenceAdded: [],
      evidenceRemoved: [],
      lacksChanged: false,
    });
    expect(packetDiff(null, after).items.map(({ item }) => item)).toEqual([
      'summary',
      'impact',
      'scope',
      'tried',
    ]);
  });
});
