import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { OutboundChannel, OutboundParcel, SendAnswer, SendOutcome } from '../../model/channel.ts';
import { isStandardWebhookSecret, signStandardWebhook } from '../signatures/standard-webhooks.ts';
import { isPrivateTarget, lookUpPublic, PrivateTarget } from './private-address.ts';

export interface WebhookSenderSettings {
  /** How long one attempt may take, the answer's body included. */
  readonly timeoutMs?: number;
  /** Whether addresses of the house itself may be posted to, loopback among them. */
  readonly allowPrivate?: boolean;
}

const defaultTimeoutMs = 10_000;
/** Of an answer no more than this is read. */
const answerLimitBytes = 64 * 1024;
/** And this much of it is kept for the log. */
const answerKeptChars = 500;

/** Webhooks out: one POST per attempt, signed by Standard Webhooks when the destination has a secret. Redirects are not followed. */
export function makeWebhookSender(settings: WebhookSenderSettings = {}): OutboundChannel {
  return { name: 'webhook', send: (parcel) => send(parcel, settings) };
}

/**
 * Whether the same parcel has to go out again and may get another answer later. 400, 413, 415 and 422 judge the parcel itself, 405 and 410 the address,
 * and a redirect wants an address that a person has to check.
 */
export function isWorthAnotherAttempt(httpStatus: number): boolean {
  const isTaken = httpStatus < 300;
  const isRedirect = httpStatus >= 300 && httpStatus < 400;
  return !isTaken && !isRedirect && !finalStatuses.has(httpStatus);
}

const finalStatuses: ReadonlySet<number> = new Set([400, 405, 410, 411, 413, 414, 415, 422, 431]);

async function send(parcel: OutboundParcel, settings: WebhookSenderSettings): Promise<SendOutcome> {
  const address = addressOf(parcel.destination);
  if (address === null) return never('The destination is not an http or https address.');
  if (!settings.allowPrivate && isPrivateTarget(parcel.destination)) return never(privateWords);
  if (secretsOf(parcel).some((secret) => !isStandardWebhookSecret(secret)))
    return never('The secret of the destination cannot be read; set it again.');
  try {
    return outcomeOf(await post(address, parcel, settings));
  } catch (error) {
    if (error instanceof PrivateTarget) return never(privateWords);
    return { sent: false, again: true, detail: reasonOf(error) };
  }
}

const privateWords = 'The destination leads into a private network, which is not allowed here.';

async function post(
  address: URL,
  parcel: OutboundParcel,
  { timeoutMs = defaultTimeoutMs, allowPrivate = false }: WebhookSenderSettings,
): Promise<SendAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  const options = {
    method: 'POST',
    headers: headersOf(parcel),
    signal,
    ...(allowPrivate ? {} : { lookup: lookUpPublic }),
  };
  const asking = address.protocol === 'https:' ? overHttps(address, options) : overHttp(address, options);
  try {
    const answer = await answerTo(asking, parcel.text);
    return { status: answer.statusCode ?? 0, text: await beginningOf(answer) };
  } catch (error) {
    if (signal.aborted) throw new DOMException('', 'TimeoutError');
    throw error;
  }
}

function answerTo(asking: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    asking.once('response', resolve).on('error', reject).end(body);
  });
}

/** The status has said whether it was taken, however the rest of the answer ends. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let read = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      read += chunk.byteLength;
      if (read > answerLimitBytes) break;
    }
  } catch {
    // What came so far is what there is.
  }
  const text = Buffer.concat(chunks)
    .subarray(0, answerKeptChars * 4)
    .toString('utf8');
  // PostgreSQL keeps no NUL, and half a pair of surrogates is no character.
  return text.slice(0, answerKeptChars).replaceAll('\0', '').toWellFormed();
}

function outcomeOf(answer: SendAnswer): SendOutcome {
  const detail = `HTTP ${answer.status}`;
  if (answer.status >= 200 && answer.status < 300) return { sent: true, remoteId: null, detail, answer };
  return { sent: false, again: isWorthAnotherAttempt(answer.status), detail, answer };
}

function headersOf(parcel: OutboundParcel): Record<string, string> {
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(parcel.text)),
    'user-agent': 'Baton',
    'webhook-id': parcel.id,
    'webhook-timestamp': String(parcel.sentAt),
  };
  const webhook = { id: parcel.id, timestamp: parcel.sentAt, body: parcel.text };
  const signatures = secretsOf(parcel).map((secret) => signStandardWebhook(secret, webhook));
  return signatures.length === 0 ? headers : { ...headers, 'webhook-signature': signatures.join(' ') };
}

function secretsOf({ secret, previousSecret }: OutboundParcel): string[] {
  return [secret, previousSecret].filter((one) => one !== null);
}

/** Null for anything else than http and https, and for addresses that carry a password. */
function addressOf(destination: string): URL | null {
  const address = URL.parse(destination);
  if (!address || !['http:', 'https:'].includes(address.protocol)) return null;
  return address.username === '' && address.password === '' ? address : null;
}

function never(detail: string): SendOutcome {
  return { sent: false, again: false, detail };
}

/** A code of the network where there is one; never the body or the address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The attempt failed.';
  if (error.name === 'TimeoutError') return 'No answer in time.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return `The attempt failed: ${code}.`;
}
