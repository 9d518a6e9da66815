import type { DeliveryRefusal, InboundChannel, RawDelivery } from '../../model/channel.ts';
import type { Intake } from '../../model/intake.ts';
import type { SignatureVerdict } from '../signatures/verdict.ts';

export interface InboundChannelParts {
  readonly system: string;
  readonly verify: (delivery: RawDelivery, secrets: readonly string[], now: number) => SignatureVerdict;
  /** Their JSON in our words. */
  readonly read: (json: unknown, delivery: RawDelivery, now: number) => Intake | DeliveryRefusal;
}

/** A larger delivery is refused; a helpdesk's largest message is 64 kB. */
export const deliveryLimitBytes = 5 * 1024 * 1024;

/** The walk of every delivery: first who speaks, then whether it is JSON, then what it says. */
export function makeInboundChannel({ system, verify, read }: InboundChannelParts): InboundChannel {
  return {
    system,
    receive(delivery, settings, now) {
      const verdict = verify(delivery, settings.secrets, now);
      if (!verdict.valid) return { refused: 'unsigned', detail: verdict.detail };
      const body = parseBody(delivery.body);
      return 'refused' in body ? body : read(body.json, delivery, now);
    },
  };
}

export function unreadable(path: string, message: string): DeliveryRefusal {
  return { refused: 'unreadable', problems: [{ path, message }] };
}

export function unsupported(detail: string): DeliveryRefusal {
  return { refused: 'unsupported', detail };
}

function parseBody(bytes: Uint8Array): { readonly json: unknown } | DeliveryRefusal {
  if (bytes.byteLength > deliveryLimitBytes)
    return unreadable('', `The delivery is larger than ${deliveryLimitBytes} bytes; send it in parts.`);
  if (bytes.byteLength === 0) return unreadable('', 'The delivery is empty; send a JSON body.');
  const text = decode(bytes);
  if (text === null) return unreadable('', 'The delivery is not UTF-8; send JSON in UTF-8.');
  try {
    return { json: JSON.parse(text, withoutFalseLength) };
  } catch {
    return unreadable('', 'The delivery is not JSON; send a JSON body.');
  }
}

/** zod measures whatever has a `length` before it asks for the kind, and throws on one that is no number: such a field is emptied. */
function withoutFalseLength(key: string, value: unknown): unknown {
  return key === 'length' && typeof value === 'object' ? null : value;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
