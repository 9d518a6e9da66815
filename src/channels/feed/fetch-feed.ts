import type { IncomingMessage } from 'node:http';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { FeedFailure, FetchedFeed, FetchFeed } from '../../model/calendar-feed.ts';
import { isPrivateTarget, lookUpPublic, PrivateTarget } from '../webhook/private-address.ts';

export interface FeedReaderSettings {
  /** How long it may take, to the last byte. */
  readonly timeoutMs?: number;
  /** Whether addresses of the house itself may be read, loopback among them. */
  readonly allowPrivate?: boolean;
  /** Tests read over plain http. */
  readonly allowPlain?: boolean;
}

const defaultTimeoutMs = 15_000;
/** The public holidays of a country for twenty years have some 200 kB. */
const feedBytesMax = 2 * 1024 * 1024;

/** Reads over https only, follows no redirect, and never from a private network unless that is allowed. */
export function makeFeedReader(settings: FeedReaderSettings = {}): FetchFeed {
  return (address, etag) => fetchFeed(address, etag, settings);
}

async function fetchFeed(
  address: string,
  etag: string | null,
  { timeoutMs = defaultTimeoutMs, allowPrivate = false, allowPlain = false }: FeedReaderSettings,
): Promise<FetchedFeed> {
  const url = URL.parse(address);
  const isKnown = url?.protocol === 'https:' || (allowPlain && url?.protocol === 'http:');
  if (!url || !isKnown || url.username !== '' || url.password !== '') return failed('not_https');
  if (!allowPrivate && isPrivateTarget(address)) return failed('private_address');
  const options = {
    method: 'GET',
    headers: {
      accept: 'text/calendar, text/plain;q=0.5',
      'accept-encoding': 'identity',
      'user-agent': 'Baton',
      ...(etag === null ? {} : { 'if-none-match': etag }),
    },
    signal: AbortSignal.timeout(timeoutMs),
    ...(allowPrivate ? {} : { lookup: lookUpPublic }),
  };
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asking = url.protocol === 'https:' ? overHttps(url, options) : overHttp(url, options);
      asking.once('response', resolve).on('error', reject).end();
    });
    return await readAnswer(answer, etag);
  } catch (error) {
    return failed(error instanceof PrivateTarget ? 'private_address' : 'no_answer');
  }
}

async function readAnswer(answer: IncomingMessage, etag: string | null): Promise<FetchedFeed> {
  const status = answer.statusCode ?? 0;
  if (status === 304 && etag !== null) return left(answer, { kind: 'unchanged' });
  if (status >= 300 && status < 400) return left(answer, failed('redirected'));
  if (status === 404 || status === 410) return left(answer, failed('not_found'));
  if (status !== 200) return left(answer, failed('refused'));
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    read += chunk.byteLength;
    if (read > feedBytesMax) return left(answer, failed('too_large'));
    chunks.push(chunk);
  }
  const text = new TextDecoder('utf-8').decode(Buffer.concat(chunks)).replaceAll('\0', '');
  return { kind: 'read', text, etag: answer.headers.etag?.slice(0, 200) ?? null };
}

/** Nothing more of it is wanted. */
function left(answer: IncomingMessage, outcome: FetchedFeed): FetchedFeed {
  answer.destroy();
  return outcome;
}

function failed(why: FeedFailure): FetchedFeed {
  return { kind: 'failed', why };
}
