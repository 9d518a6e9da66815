import { createHash, createHmac } from 'node:crypto';
import { epochInstant, isoInstant } from '../reading/instants.ts';
import { sameText } from './same-text.ts';
import { forged, genuine, type SignatureVerdict, type SignedDelivery, staleness } from './verdict.ts';

/** How one vendor signs with a shared secret: which header, over what, written how. */
interface HmacScheme {
  readonly header: string;
  readonly mac: 'sha1' | 'sha256';
  /** HMAC under the secret; else the plain hash of secret and content. */
  readonly keyed: boolean;
  readonly encoding: 'hex' | 'base64';
  /** Stands before each signature in the header. */
  readonly prefix: string;
  /** Between the signatures of one header, where there may be several. */
  readonly separator: string | null;
  /** Where the vendor sends one: its header, and how it is read. */
  readonly timestamp: null | { readonly header: string; readonly read: (text: string) => number | undefined };
  /** What is signed, in its order. */
  readonly content: (delivery: SignedDelivery, timestamp: string) => readonly (string | Uint8Array)[];
}

const plain: Omit<HmacScheme, 'header'> = {
  mac: 'sha256',
  keyed: true,
  encoding: 'hex',
  prefix: '',
  separator: null,
  timestamp: null,
  content: ({ body }) => [body],
};

export const hmacSchemes = {
  /** base64(HMAC-SHA256(secret, timestamp + body)); the body may be empty. */
  zendesk: {
    ...plain,
    header: 'x-zendesk-webhook-signature',
    encoding: 'base64',
    timestamp: { header: 'x-zendesk-webhook-signature-timestamp', read: isoInstant },
    content: ({ body }, timestamp) => [timestamp, body],
  },
  /** X-Hub-Signature: sha1=<hex> over the body; Intercom with the app's client secret, Zammad too. */
  hubSha1: { ...plain, header: 'x-hub-signature', mac: 'sha1', prefix: 'sha1=' },
  /** The same header with the longer hash, as Jira writes it. */
  jira: { ...plain, header: 'x-hub-signature', prefix: 'sha256=' },
  /** X-Hub-Signature-256: sha256=<hex>, as GitHub writes it. */
  hubSha256: { ...plain, header: 'x-hub-signature-256', prefix: 'sha256=' },
  slack: {
    ...plain,
    header: 'x-slack-signature',
    prefix: 'v0=',
    timestamp: { header: 'x-slack-request-timestamp', read: epochInstant },
    content: ({ body }, timestamp) => [`v0:${timestamp}:`, body],
  },
  /** Several while the secret is rotated: "v1=<hex>,v1=<hex>". */
  pagerDuty: { ...plain, header: 'x-pagerduty-signature', prefix: 'v1=', separator: ',' },
  /** The two older schemes of HubSpot are plain hashes over secret and content. */
  hubSpotV1: { ...plain, header: 'x-hubspot-signature', keyed: false },
  hubSpotV2: {
    ...plain,
    header: 'x-hubspot-signature',
    keyed: false,
    content: ({ method = 'POST', url = '', body }) => [method, url, body],
  },
  hubSpotV3: {
    ...plain,
    header: 'x-hubspot-signature-v3',
    encoding: 'base64',
    timestamp: { header: 'x-hubspot-request-timestamp', read: epochInstant },
    content: ({ method = 'POST', url = '', body }, timestamp) => [method, url, body, timestamp],
  },
  /** Over the address and the fields of the form in the order of their names. */
  twilio: {
    ...plain,
    header: 'x-twilio-signature',
    mac: 'sha1',
    encoding: 'base64',
    content: ({ url = '', body }) => [url, ...sortedFields(body)],
  },
} as const satisfies Record<string, HmacScheme>;

export type HmacSchemeName = keyof typeof hmacSchemes;

/** `now` in epoch ms. Secrets newest first; one of them has to fit. */
export function verifyHmac(
  name: HmacSchemeName,
  delivery: SignedDelivery,
  secrets: readonly string[],
  now: number,
): SignatureVerdict {
  const scheme: HmacScheme = hmacSchemes[name];
  const given = givenSignatures(scheme, delivery.headers[scheme.header]);
  if (given.length === 0) return forged(`The header ${scheme.header} is missing.`);
  const timestamp = scheme.timestamp ? (delivery.headers[scheme.timestamp.header] ?? '') : '';
  const stale = scheme.timestamp && staleness(scheme.timestamp.read(timestamp), now);
  if (stale) return stale;
  const usable = secrets.filter((secret) => secret !== '');
  if (usable.length === 0) return forged('No secret is set for this channel.');
  const expected = usable.map((secret) => signatureOf(scheme, secret, delivery, timestamp));
  const matches = expected.filter((one) => given.filter((other) => sameText(one, other)).length > 0);
  return matches.length > 0 ? genuine : forged('The signature does not fit the delivery.');
}

/** The value of the scheme's header. `timestamp` is the text of its header, where the scheme has one. */
export function signHmac(
  name: HmacSchemeName,
  secret: string,
  body: Uint8Array,
  timestamp = '',
  sentTo: Pick<SignedDelivery, 'method' | 'url'> = {},
): string {
  return signatureOf(hmacSchemes[name], secret, { headers: {}, body, ...sentTo }, timestamp);
}

interface Mac {
  update(part: string | Uint8Array): unknown;
  digest(encoding: 'hex' | 'base64'): string;
}

function signatureOf(
  scheme: HmacScheme,
  secret: string,
  delivery: SignedDelivery,
  timestamp: string,
): string {
  const mac: Mac = scheme.keyed ? createHmac(scheme.mac, secret) : createHash(scheme.mac).update(secret);
  for (const part of scheme.content(delivery, timestamp)) mac.update(part);
  return scheme.prefix + mac.digest(scheme.encoding);
}

/** At most this many signatures of a header are looked at. */
const signatureLimit = 20;

function givenSignatures({ separator }: HmacScheme, header: string | undefined): string[] {
  const items = separator === null ? [header ?? ''] : (header ?? '').split(separator, signatureLimit);
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

function sortedFields(body: Uint8Array): string[] {
  const fields = [...new URLSearchParams(new TextDecoder().decode(body))];
  return fields
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .map((field) => field.join(''));
}
