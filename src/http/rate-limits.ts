/** Requests in a minute that one token or session may make; 0: as many as it likes. The others follow from it. */
export const requestsPerMinute = 1_200;

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** Beyond so many the oldest are forgotten: they are full again anyway, or somebody invents addresses. */
const bucketsMax = 50_000;

/** A bucket for each subject that fills at its rate and holds a minute's worth; per node, in memory. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perMinute: number;
  readonly #nowMs: () => number;

  constructor(perMinute: number, nowMs: () => number) {
    this.#perMinute = perMinute;
    this.#nowMs = nowMs;
  }

  /** null where nothing is limited. */
  take(subject: string, share: number): Taken | null {
    if (this.#perMinute === 0) return null;
    const limit = Math.max(1, Math.round(this.#perMinute * share));
    const now = this.#nowMs();
    const known = this.#buckets.get(subject);
    const filled = known ? known.tokens + ((now - known.filledAtMs) * limit) / 60_000 : limit;
    const before = Math.min(limit, filled);
    const isOver = before < 1;
    const tokens = isOver ? before : before - 1;
    // Taken out and put back, so that the first in the map is the one that was quiet longest.
    this.#buckets.delete(subject);
    if (this.#buckets.size >= bucketsMax) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    this.#buckets.set(subject, { tokens, filledAtMs: now });
    const secondsTo = (wanted: number) => Math.ceil(((wanted - tokens) * 60) / limit);
    return {
      limit,
      remaining: Math.floor(tokens),
      resetSeconds: secondsTo(limit),
      waitSeconds: isOver ? Math.max(1, secondsTo(1)) : 0,
    };
  }
}

export interface Taken {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
  /** 0: it may go on. */
  readonly waitSeconds: number;
}
