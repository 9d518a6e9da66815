/** What fills samples on this node: one run at a time, and one more when it is asked for meanwhile. */
export class SampleFilling {
  #now: { readonly stopping: AbortController; readonly ended: Promise<void> } | null = null;
  #next: Fill | null = null;

  /** When what fills now is done, or stopped. */
  get ended(): Promise<void> {
    return this.#now?.ended ?? Promise.resolve();
  }

  /** `fill` never throws. */
  begin(fill: Fill): void {
    if (this.#now) {
      this.#next = fill;
      return;
    }
    const stopping = new AbortController();
    this.#now = { stopping, ended: this.#run(fill, stopping.signal) };
  }

  async #run(fill: Fill, signal: AbortSignal): Promise<void> {
    await fill(signal);
    this.#now = null;
    const next = this.#next;
    this.#next = null;
    if (next) this.begin(next);
  }

  /** The desk closes. */
  stop(): void {
    this.#next = null;
    this.#now?.stopping.abort();
  }
}

type Fill = (signal: AbortSignal) => Promise<void>;
