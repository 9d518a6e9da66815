import type { Intake } from './intake.ts';

/** A delivery as it came over HTTP: the raw bytes, because signatures are over bytes. */
export interface RawDelivery {
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** Some vendors sign these too: "POST", and the whole address as the sender knows it. */
  readonly method?: string;
  readonly url?: string;
}

/** Why a delivery was not taken. `unsigned` answers 401, `unreadable` 400 with field errors, `unsupported` 202 and nothing stored. */
export type DeliveryRefusal =
  | { readonly refused: 'unsigned'; readonly detail: string }
  | { readonly refused: 'unreadable'; readonly problems: readonly FieldProblem[] }
  | { readonly refused: 'unsupported'; readonly detail: string };

/** Names a field by its path ("customer.name"), says what is wrong and what to do. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** The way in of one vendor. Pure: bytes and settings in, our words out. `now` is epoch ms, for the tolerance of timestamps. */
export interface InboundChannel {
  readonly system: string;
  receive(delivery: RawDelivery, settings: InboundSettings, now: number): Intake | DeliveryRefusal;
}

export interface InboundSettings {
  /** Shared secrets, newest first: more than one while they are rotated. */
  readonly secrets: readonly string[];
}

/** What a channel sends out. `id` stays the same over all attempts, so that a receiver can recognise a repeat. */
export interface OutboundChannel {
  readonly name: string;
  send(parcel: OutboundParcel): Promise<SendOutcome>;
}

export interface OutboundParcel {
  readonly id: string;
  readonly attempt: number;
  /** Where to: an e-mail address, or the address of a webhook. */
  readonly destination: string;
  readonly secret: string | null;
  /** Signs as well while the secret is changed over. */
  readonly previousSecret: string | null;
  readonly subject: string | null;
  readonly text: string;
  /** Threading of mail. */
  readonly inReplyTo: string | null;
  readonly from: { readonly name: string; readonly address: string } | null;
  /** Files that go with a mail. */
  readonly files?: readonly { readonly name: string; readonly type: string; readonly content: Uint8Array }[];
  /** Epoch seconds stamp of the signature. */
  readonly sentAt: number;
}

export type SendOutcome =
  | {
      readonly sent: true;
      readonly remoteId: string | null;
      readonly detail: string | null;
      readonly answer?: SendAnswer;
    }
  | {
      readonly sent: false;
      readonly again: boolean;
      readonly detail: string;
      readonly answer?: SendAnswer;
    };

/** What the other side said: its status, and the beginning of its words. */
export interface SendAnswer {
  readonly status: number;
  readonly text: string;
}
