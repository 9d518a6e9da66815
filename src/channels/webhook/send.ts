import type { OutboundChannel, OutboundParcel, SendOutcome } from '../../model/channel.ts';
import { isStandardWebhookSecret, signStandardWebhook } from '../signatures/standard-webhooks.ts';

export interface WebhookSenderSettings {
  /** How long one attempt may take, the answer's body included. */
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 10_000;
/** Of an answer no more than this is read; nothing in it is used. */
const answerLimitBytes = 64 * 1024;

/** Webhooks out: one POST per attempt, signed by Standard Webhooks when the destination has a secret. Redirects are not followed. */
export function makeWebhookSender({
  timeoutMs = defaultTimeoutMs,
}: WebhookSenderSettings = {}): OutboundChannel {
  return { name: 'webhook', send: (parcel) => send(parcel, timeoutMs) };
}

/**
 * Whether the same parcel may get another answer later. 400, 413, 415 and 422 judge the parcel itself, 405 and 410 the address,
 * and a redirect wants an address that a person has to check.
 */
export function isWorthAnotherAttempt(httpStatus: number): boolean {
  const isRedirect = httpStatus >= 300 && httpStatus < 400;
  return !isRedirect && !finalStatuses.has(httpStatus);
}

const finalStatuses: ReadonlySet<number> = new Set([400, 405, 410, 411, 413, 414, 415, 422, 431]);

async function send(parcel: OutboundParcel, timeoutMs: number): Promise<SendOutcome> {
  const address = addressOf(parcel.destination);
  if (address === null) return never('The destination is not an http or https address.');
  if (parcel.secret !== null && !isStandardWebhookSecret(parcel.secret))
    return never('The secret of the destination cannot be read; set it again.');
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: headersOf(parcel),
      body: parcel.text,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return await outcomeOf(answer);
  } catch (error) {
    return { sent: false, again: true, detail: reasonOf(error) };
  }
}

async function outcomeOf(answer: Response): Promise<SendOutcome> {
  const detail = `HTTP ${answer.status}`;
  if (answer.ok) {
    await drain(answer).catch(() => undefined);
    return { sent: true, remoteId: null, detail };
  }
  await answer.body?.cancel().catch(() => undefined);
  return { sent: false, again: isWorthAnotherAttempt(answer.status), detail };
}

/** Reads the answer to its end, so that the connection can serve again, and leaves it when it is too long. */
async function drain(answer: Response): Promise<void> {
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  let read = 0;
  for await (const chunk of body ?? []) {
    read += chunk.byteLength;
    if (read > answerLimitBytes) return;
  }
}

function headersOf(parcel: OutboundParcel): Record<string, string> {
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Baton',
    'webhook-id': parcel.id,
    'webhook-timestamp': String(parcel.sentAt),
  };
  if (parcel.secret === null) return headers;
  const webhook = { id: parcel.id, timestamp: parcel.sentAt, body: parcel.text };
  return { ...headers, 'webhook-signature': signStandardWebhook(parcel.secret, webhook) };
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
  const cause: unknown = error.cause;
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : error.name;
  return `The attempt failed: ${code}.`;
}
