/** Whether a delivery comes from who holds the secret; the detail is for the answer and names no secret. */
export type SignatureVerdict = { readonly valid: true } | { readonly valid: false; readonly detail: string };

/** What a signature is checked over. Header names in lower case. */
export interface SignedDelivery {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** How it was asked, "POST", and the whole address: some vendors sign them. */
  readonly method?: string;
  readonly url?: string;
}

/** How far a signature's timestamp may lie from now, before or after. */
export const toleranceMs = 5 * 60_000;

export const genuine: SignatureVerdict = { valid: true };

export function forged(detail: string): SignatureVerdict {
  return { valid: false, detail };
}

/** Null when the timestamp is near enough, else the refusal. */
export function staleness(signedAt: number | undefined, now: number): SignatureVerdict | null {
  if (signedAt === undefined) return forged('The timestamp of the signature is missing or cannot be read.');
  const distance = Math.abs(now - signedAt);
  return distance <= toleranceMs
    ? null
    : forged('The timestamp of the signature is more than 5 minutes from now.');
}
