import { createHash } from 'node:crypto';
import type { SeededDice } from '../../src/operations/sample/seeded-dice.ts';

/** What the desk has acknowledged: each must be there, once, whatever happened afterwards. */
export interface Acknowledged {
  /** Subject by ticket. */
  readonly tickets: Map<string, string>;
  /** The ticket of each text. */
  readonly messages: Map<string, string>;
  /** The highest version of each ticket that an answer has told. */
  readonly versions: Map<string, number>;
  readonly escalations: Set<string>;
  /** Answers that were no yes and no refusal. */
  readonly surprises: string[];
  count: number;
}

export function nothingYet(): Acknowledged {
  const [tickets, messages, versions] = [new Map(), new Map(), new Map()];
  return { tickets, messages, versions, escalations: new Set(), surprises: [], count: 0 };
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: object;
}

interface Answer {
  readonly status: number;
  readonly body: { ticketId?: string; version?: number; escalationId?: string | null } & Record<
    string,
    unknown
  >;
}

/** Where the desk is now; changes with each start. */
export interface Whereabouts {
  address: string | null;
}

/** One client that goes on until it is told to stop, and asks again under the same key when nobody answered. */
export class Client {
  readonly #where: Whereabouts;
  readonly #token: string;
  readonly #dice: SeededDice;
  readonly #name: string;
  readonly #known: Acknowledged;
  #count = 0;
  isStopped = false;

  constructor(where: Whereabouts, token: string, dice: SeededDice, name: string, known: Acknowledged) {
    this.#where = where;
    this.#token = token;
    this.#dice = dice;
    this.#name = name;
    this.#known = known;
  }

  async run(): Promise<void> {
    while (!this.isStopped) await this.#step();
  }

  async #step(): Promise<void> {
    const ids = [...this.#known.tickets.keys()];
    const roll = this.#dice.between(0, 99);
    if (ids.length < 3 || roll < 25) return this.#createTicket();
    const ticketId = this.#dice.pick(ids);
    if (roll < 55) return this.#write(ticketId);
    if (roll < 70) return this.#escalate(ticketId);
    if (roll < 90) return this.#handOff(ticketId);
    return this.#moveClock();
  }

  async #createTicket(): Promise<void> {
    const subject = `${this.#word()} stays blank`;
    const priority = this.#dice.pick(['normal', 'high', 'urgent'] as const);
    const contact = { name: 'Amara Bell', email: 'amara@foxglove.example' };
    const answer = await this.#ask({
      method: 'POST',
      path: '/tickets',
      body: { subject, text: 'It is blank.', priority, contact },
    });
    if (answer?.body.ticketId) this.#known.tickets.set(answer.body.ticketId, subject);
  }

  async #write(ticketId: string): Promise<void> {
    const text = `${this.#word()} says hello.`;
    const direction = this.#dice.pick(['inbound', 'outbound', 'note'] as const);
    const answer = await this.#ask({
      method: 'POST',
      path: `/tickets/${ticketId}/messages`,
      body: { direction, text },
    });
    if (answer) this.#known.messages.set(text, ticketId);
  }

  async #escalate(ticketId: string): Promise<void> {
    const body = {
      kind: this.#dice.pick(['functional', 'hierarchical'] as const),
      packet: { items: { summary: 'It stays blank.' }, confirmed: [], evidence: [] },
      send: true,
      overrideReason: 'The customer waits on the phone.',
    };
    const answer = await this.#ask({ method: 'POST', path: `/tickets/${ticketId}/escalations`, body });
    if (answer?.body.escalationId) this.#known.escalations.add(answer.body.escalationId);
  }

  async #handOff(ticketId: string): Promise<void> {
    const view = await this.#ask({ method: 'GET', path: `/tickets/${ticketId}` });
    const open = (view?.body['escalations'] ?? []) as { id: string; allowedCommands: string[] }[];
    const [escalation] = open.filter(({ allowedCommands }) => allowedCommands.length > 0);
    if (!escalation) return;
    const bodies: Record<string, [string, object]> = {
      'accept-escalation': ['accept', {}],
      'return-escalation': ['return', { items: ['scope'], note: 'Which ones?' }],
      'answer-escalation': ['answer', { answer: 'Cache.', explanation: 'We have emptied it.' }],
      'withdraw-escalation': ['withdraw', { note: 'It works again.' }],
    };
    const [name, body] =
      bodies[this.#dice.pick(escalation.allowedCommands)] ?? bodies['accept-escalation'] ?? [];
    if (name)
      await this.#ask({ method: 'POST', path: `/escalations/${escalation.id}/${name}`, body: body ?? {} });
  }

  async #moveClock(): Promise<void> {
    const minutes = this.#dice.pick([1, 5, 16, 31, 61]);
    await this.#ask({ method: 'POST', path: '/sample/clock', body: { minutes } });
  }

  /** A word that nobody else says, so that it is found again, and found twice where it stands twice. */
  #word(): string {
    this.#count += 1;
    return `w${createHash('sha1').update(`${this.#name}/${this.#count}`).digest('hex').slice(0, 12)}`;
  }

  async #ask(request: Request): Promise<Answer | null> {
    const key = `${this.#name}/${this.#count}/${this.#dice.next()}`;
    // One in ten gives up instead of asking again; what it was never told may or may not have happened.
    for (let attempt = 0; attempt === 0 || this.#dice.chance(0.9); attempt += 1) {
      const answer = await this.#send(request, key);
      if (answer !== null) return this.#read(request, answer);
      if (this.isStopped) return null;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return null;
  }

  /** null: nobody answered, or the desk said that it is away. */
  async #send({ method, path, body }: Request, key: string): Promise<Answer | null> {
    const { address } = this.#where;
    if (address === null) return null;
    try {
      const answer = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(8_000),
      });
      const answered = { status: answer.status, body: (await answer.json()) as Answer['body'] };
      return answer.status === 503 ? null : answered;
    } catch {
      return null;
    }
  }

  #read({ method, path }: Request, answer: Answer): Answer | null {
    const { status, body } = answer;
    if (status >= 500) this.#known.surprises.push(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    if (status >= 400) return null;
    if (method !== 'GET') this.#known.count += 1;
    if (body.ticketId !== undefined && body.version !== undefined) {
      const before = this.#known.versions.get(body.ticketId) ?? 0;
      this.#known.versions.set(body.ticketId, Math.max(before, body.version));
    }
    return answer;
  }
}
