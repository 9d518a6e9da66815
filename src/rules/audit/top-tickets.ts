/** The tickets with the largest numbers, for lists of what to open first. */

export interface ListedTicket {
  readonly ticket: string;
  readonly amount: number;
  /** What `amount` counts; "seconds" is a length of time. */
  readonly unit: string;
}

const kept = 20;

export class TopTickets {
  readonly #unit: string;
  readonly #all: { ticket: number; amount: number }[] = [];

  constructor(unit: string) {
    this.#unit = unit;
  }

  /** Nothing, and what is not known, is not listed; of equal ones the earlier stays. */
  add(ticket: number, amount: number): void {
    const last = this.#all.at(-1);
    if (!(amount > 0) || (this.#all.length === kept && last && amount <= last.amount)) return;
    if (this.#all.length === kept) this.#all.pop();
    const after = this.#all.findIndex((one) => one.amount < amount);
    this.#all.splice(after < 0 ? this.#all.length : after, 0, { ticket, amount });
  }

  all(nameOf: (ticket: number) => string): ListedTicket[] {
    return this.#all.map(({ ticket, amount }) => ({ ticket: nameOf(ticket), amount, unit: this.#unit }));
  }
}
