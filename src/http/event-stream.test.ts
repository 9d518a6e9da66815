import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Live, LiveListener, LiveMessage } from '../model/live.ts';
import type { PersonId, TicketId, WorkspaceId } from '../model/words.ts';
import { openEventStream } from './event-stream.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

const message: LiveMessage = {
  event: 'ticket',
  id: '1.t.1',
  data: { ticketId: 't' as TicketId, version: 3, seq: 1, type: 'message-added', escalationId: null },
};

function opened({ mayStay = async () => true } = {}) {
  const there = { listener: null as LiveListener | null, hasLeft: false };
  const live = {
    join: (listener: LiveListener) => {
      there.listener = listener;
      return () => {
        there.hasLeft = true;
      };
    },
  } as Partial<Live> as Live;
  const asked = { workspaceId: 'w' as WorkspaceId, personId: 'p' as PersonId, after: null, mayStay };
  const stream = openEventStream(live, asked);
  if (!stream || !there.listener) throw new Error('Nobody listens.');
  return { stream, there, tell: there.listener.tell };
}

describe('a stream of server-sent events', () => {
  it('says each message with its id, in the form of the standard', () => {
    const { stream, tell } = opened();
    tell(message);
    expect(String(stream.read())).toBe(
      `retry: 2000\n\nid: 1.t.1\nevent: ticket\ndata: ${JSON.stringify(message.data)}\n\n`,
    );
  });

  it('says that it is still here while nothing happens', async () => {
    const { stream } = opened();
    stream.read();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(String(stream.read())).toBe(': still here\n\n');
  });

  it('ends when the caller may no longer listen', async () => {
    const { stream, there } = opened({ mayStay: async () => false });
    stream.resume();
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.waitFor(() => expect(there.hasLeft).toBe(true));
    expect(stream.readableEnded).toBe(true);
  });

  it('keeps no more than its limit for a slow reader, and has him load anew once he has caught up', () => {
    const { stream, tell } = opened();
    for (let count = 0; count < 10_000; count += 1) tell(message);
    expect(stream.readableLength).toBeLessThan(300 * 1024);
    stream.read();
    tell(message);
    expect(String(stream.read())).toContain('event: reset\ndata: {"reason":"too-slow"}');
    tell(message);
    expect(String(stream.read())).toContain('event: ticket');
  });

  it('is refused where as many listen as may', () => {
    const live = { join: () => null } as Partial<Live> as Live;
    const asked = { workspaceId: 'w' as WorkspaceId, personId: 'p' as PersonId, after: null };
    expect(openEventStream(live, { ...asked, mayStay: async () => true })).toBeNull();
  });
});
