import { Readable } from 'node:stream';
import type { Live, LiveListener, LiveMessage } from '../model/live.ts';

/** Proxies end connections on which nothing is said; most wait a minute. */
const heartbeatMs = 15_000;
/** Words that wait for a slow reader. Beyond it he is told nothing until he has caught up, and then to load anew. */
const backlogMaxBytes = 256 * 1024;

export interface StreamAsked extends Pick<LiveListener, 'workspaceId' | 'personId' | 'after'> {
  /** Asked again and again while the stream lasts: a session may end, a token may be revoked. */
  readonly mayStay: () => Promise<boolean>;
}

/** Server-sent events for one listener. null: there are as many as may be. */
export function openEventStream(live: Live, { mayStay, ...asked }: StreamAsked): Readable | null {
  let isBehind = false;
  const stream = new Readable({ read: () => undefined, highWaterMark: backlogMaxBytes });
  const write = (text: string) => void (stream.destroyed || stream.readableEnded || stream.push(text));
  const end = () => void (stream.destroyed || stream.push(null));
  const leave = live.join({
    ...asked,
    end,
    tell: (message) => {
      if (stream.readableLength > backlogMaxBytes) isBehind = true;
      if (!isBehind) return write(eventText(message));
      if (stream.readableLength > 0) return;
      isBehind = false;
      write(eventText({ event: 'reset', id: message.id, data: { reason: 'too-slow' } }));
    },
  });
  if (leave === null) return null;
  // Told at once, so that whoever asked knows that he is heard.
  write('retry: 2000\n\n');
  const heartbeat = setInterval(() => {
    write(': still here\n\n');
    void mayStay().then((may) => may || end());
  }, heartbeatMs);
  stream.once('close', () => {
    clearInterval(heartbeat);
    leave();
  });
  return stream;
}

function eventText({ event, id, data }: LiveMessage): string {
  return `${id === null ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
