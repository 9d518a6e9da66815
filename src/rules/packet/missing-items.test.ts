import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../model/instant.ts';
import type { Evidence, Packet, PacketEntry } from '../../model/packet.ts';
import type { EscalationId, PathId, PersonId, TicketId } from '../../model/words.ts';
import { contextOf, policyUnderTest } from '../policy/fixtures/policy-under-test.ts';
import { missingItems } from './missing-items.ts';

const compiled = policyUnderTest({
  packets: {
    followWithin: '45 min',
    rules: [
      {
        when: { all: [{ path: ['engineering'] }, { severity: [2] }] },
        requiredToLeave: ['summary'],
        mayFollow: ['summary', 'evidence'],
      },
      { when: { always: true }, requiredToLeave: ['summary', 'evidence'], mayFollow: ['tried'] },
    ],
  },
});

const pathNamed = (id: string) => {
  const path = compiled.paths.get(id as PathId);
  if (path === undefined) throw new Error(id);
  return path;
};
const person = 'p' as PersonId;
const typed = (text: string): PacketEntry => ({ text, origin: 'person' });

function packetOf(items: Packet['items'], ...kinds: Evidence['kind'][]): Packet {
  return {
    escalationId: 'e' as EscalationId,
    ticketId: 't' as TicketId,
    version: 1,
    form: 'full',
    items,
    evidence: kinds.map((kind) => ({
      kind,
      text: 'x',
      addedBy: null,
      addedAt: 0,
      contentHash: 'a'.repeat(64),
    })),
    writtenBy: person,
    writtenAt: 0,
  };
}

const ask = (packet: Packet | null, leavesAtOnce = false, path = 'engineering', severity: 2 | 4 = 4) =>
  missingItems(compiled, contextOf({ severity }), pathNamed(path), packet, leavesAtOnce);

describe('missingItems', () => {
  it('names what keeps the escalation and what may follow', () => {
    expect(ask(null)).toEqual({
      requiredToLeave: ['summary', 'evidence'],
      missingToLeave: ['summary', 'evidence'],
      missingToFollow: ['tried'],
      followWithinMs: 45 * minuteMs,
      ready: false,
    });
    expect(ask(packetOf({ summary: typed('It fails') }, 'log'))).toMatchObject({
      missingToLeave: [],
      missingToFollow: ['tried'],
      ready: true,
    });
  });

  it('lets all that is missing follow where the escalation leaves at once', () => {
    expect(ask(null, true)).toMatchObject({
      requiredToLeave: [],
      missingToLeave: [],
      missingToFollow: ['summary', 'evidence', 'tried'],
      ready: true,
    });
  });

  it('takes the first rule that holds, by path, severity and facts', () => {
    expect(ask(null, false, 'engineering', 2)).toMatchObject({
      requiredToLeave: ['summary'],
      missingToFollow: ['evidence'],
    });
  });

  it('wants one piece of evidence that is not prose', () => {
    const summary = { summary: typed('It fails') };
    expect(ask(packetOf({ ...summary, evidence: typed('see above') })).missingToLeave).toEqual(['evidence']);
    expect(ask(packetOf(summary, 'prose', 'prose')).missingToLeave).toEqual(['evidence']);
    for (const kind of ['log', 'screenshot', 'file', 'link', 'event', 'error-text'] as const) {
      expect(ask(packetOf(summary, 'prose', kind)).missingToLeave).toEqual([]);
    }
  });

  it('counts what a machine judged once a person confirmed it, and what was copied at once', () => {
    const lacks = (summary: PacketEntry) => ask(packetOf({ summary }, 'log')).missingToLeave;
    expect(lacks({ text: 'It fails', origin: 'machine' })).toEqual(['summary']);
    expect(lacks({ text: 'It fails', origin: 'machine', confirmedBy: person })).toEqual([]);
    expect(lacks({ text: 'It fails', origin: 'copied', source: 'm1' })).toEqual([]);
    expect(lacks({ text: '  ', origin: 'person' })).toEqual(['summary']);
  });

  it('asks five-field paths for their five fields, whatever the rules say', () => {
    expect(ask(null, false, 'specialists')).toMatchObject({
      missingToLeave: ['summary', 'tried', 'customerState', 'neededToFeelResolved', 'accountContext'],
      missingToFollow: [],
    });
  });
});
