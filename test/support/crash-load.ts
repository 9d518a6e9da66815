import { signedDelivery } from './signed-delivery.ts';

/** Who asks, and where; the address changes with each start of the desk. */
export interface CrashCalls {
  readonly address: () => Promise<string>;
  readonly token: string;
  readonly source: { readonly id: string; readonly secret: string };
}

/** A write that was asked for until it was answered. */
export interface Acknowledged {
  readonly kind: 'ticket' | 'message' | 'delivery';
  readonly send: () => Promise<Answer>;
  /** Subjects and texts that it has brought, each of them said nowhere else. */
  readonly words: readonly string[];
  readonly answer: Answer;
  /** How often it was sent before somebody answered. */
  readonly attempts: number;
}

export interface Answer {
  readonly status: number;
  readonly body: {
    readonly ticketId?: string;
    readonly messageId?: string;
    readonly tickets?: readonly { readonly ticketId: string; readonly remoteId: string }[];
    readonly repeated?: boolean;
  };
}

interface Write {
  readonly kind: Acknowledged['kind'];
  readonly words: readonly string[];
  readonly send: () => Promise<Answer>;
}

const answerWithinMs = 10_000;
/** More than the desk is killed. */
const attemptsMax = 50;

/** Clients that write without a pause until they are stopped; no answer means that the same is asked again. */
export class CrashLoad {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers that are neither yes nor a desk that has died. */
  readonly surprises: string[] = [];
  readonly #calls: CrashCalls;
  readonly #clients: Promise<void>[] = [];
  /** Tickets that answers have named, and the names that the source has for its own. */
  readonly #tickets: string[] = [];
  readonly #remotes: string[] = [];
  #isStopped = false;

  constructor(calls: CrashCalls) {
    this.#calls = calls;
  }

  start({ writers, sources }: { readonly writers: number; readonly sources: number }): void {
    for (let client = 0; client < writers; client += 1) this.#clients.push(this.#write(`writer ${client}`));
    for (let client = 0; client < sources; client += 1) this.#clients.push(this.#deliver(`source ${client}`));
  }

  /** When the last request has its answer. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await Promise.all(this.#clients);
  }

  async #write(client: string): Promise<void> {
    for (let count = 0; !this.#isStopped; count += 1) {
      const name = `${client}, ${count}`;
      const ticketId = this.#tickets[(count * 7) % Math.max(1, this.#tickets.length)];
      const isTicket = ticketId === undefined || count % 3 === 0;
      await this.#settle(
        isTicket ? this.#ticket(name, count % 2 === 0) : this.#message(name, ticketId, count),
      );
    }
  }

  async #deliver(client: string): Promise<void> {
    for (let count = 0; !this.#isStopped; count += 1) {
      const name = `${client}, ${count}`;
      const remoteId = this.#remotes[(count * 5) % Math.max(1, this.#remotes.length)];
      const isTicket = remoteId === undefined || count % 3 !== 2;
      const write = isTicket
        ? this.#created(name, count % 2 === 0)
        : this.#said(name, remoteId, count % 2 === 0);
      // Some senders are in a hurry, and some repeat what was answered long ago.
      const atOnce = count % 4 === 0 ? [this.#settle(write), this.#settle({ ...write, words: [] })] : [];
      await Promise.all(atOnce.length > 0 ? atOnce : [this.#settle(write)]);
      if (count % 5 === 0) await this.#again(count);
    }
  }

  /** A delivery that was answered, perhaps by a desk that has died since. */
  async #again(count: number): Promise<void> {
    const known = this.acknowledged.filter(({ kind }) => kind === 'delivery');
    const old = known[(count * 11) % Math.max(1, known.length)];
    if (old) await this.#settle({ ...old, words: [] });
  }

  async #settle(write: Write): Promise<void> {
    for (let attempts = 1; attempts <= attemptsMax; attempts += 1) {
      const answer = await write.send().catch(() => null);
      // Away is no answer either.
      if (answer === null || answer.status === 503) continue;
      if (answer.status >= 300) this.surprises.push(`${write.kind}: ${JSON.stringify(answer)}`);
      else this.#learn({ ...write, answer, attempts });
      return;
    }
    this.surprises.push(`${write.kind}: nobody answered`);
  }

  #learn(done: Acknowledged): void {
    this.acknowledged.push(done);
    const { ticketId, tickets = [] } = done.answer.body;
    if (done.kind === 'ticket' && ticketId !== undefined) this.#tickets.push(ticketId);
    if (done.kind !== 'delivery' || done.words.length < 2) return;
    this.#tickets.push(...tickets.map((one) => one.ticketId));
    this.#remotes.push(...tickets.map((one) => one.remoteId));
  }

  #ticket(name: string, isOutage: boolean): Write {
    const subject = `Checkout stands still (${name})`;
    const text = `We see a white page (${name})`;
    const body = {
      subject,
      text,
      priority: isOutage ? 'urgent' : 'high',
      contact: { name: 'Amara Bell', email: 'amara@customer.example' },
      ...(isOutage ? { impact: { productionOutage: true } } : {}),
    };
    return { kind: 'ticket', words: [subject, text], send: () => this.#post('/tickets', body, name) };
  }

  #message(name: string, ticketId: string, count: number): Write {
    const text = `There is more to say (${name})`;
    const body = { text, direction: (['inbound', 'note', 'outbound'] as const)[count % 3] };
    const send = () => this.#post(`/tickets/${ticketId}/messages`, body, name);
    return { kind: 'message', words: [text], send };
  }

  #created(name: string, isOutage: boolean): Write {
    const subject = `Orders stand still (${name})`;
    const text = `They are empty (${name})`;
    const ticket = {
      id: `T-${name}`,
      subject,
      priority: isOutage ? 'urgent' : 'high',
      requester: { name: 'Bela Amos', email: 'bela@customer.example' },
      ...(isOutage ? { impact: { productionOutage: true } } : {}),
    };
    return this.#delivery(name, [subject, text], {
      type: 'ticket.created',
      ticket,
      message: { id: 'M-1', direction: 'inbound', text },
    });
  }

  /** Some senders name their messages, and some don't. */
  #said(name: string, remoteId: string, isNamed: boolean): Write {
    const text = `They are still empty (${name})`;
    const message = { direction: 'inbound', text, ...(isNamed ? { id: `M-${name}` } : {}) };
    return this.#delivery(name, [text], { type: 'message.created', ticket: { id: remoteId }, message });
  }

  #delivery(name: string, words: readonly string[], said: object): Write {
    const { id, secret } = this.#calls.source;
    const body = { ...said, occurredAt: new Date().toISOString() };
    const send = () => {
      const { headers, body: bytes } = signedDelivery(
        'webhook',
        body,
        secret,
        Date.now(),
        `delivery ${name}`,
      );
      return this.#fetch(`/inbound/webhook/${id}`, { headers, body: bytes });
    };
    return { kind: 'delivery', words, send };
  }

  #post(path: string, body: object, key: string): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${this.#calls.token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    return this.#fetch(path, { headers, body: JSON.stringify(body) });
  }

  async #fetch(
    path: string,
    request: { headers: Record<string, string | undefined>; body: string | Uint8Array },
  ): Promise<Answer> {
    const address = await this.#calls.address();
    const answer = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      ...(request as RequestInit),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }
}
