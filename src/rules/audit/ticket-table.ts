/** What is kept of every ticket until all are seen: lengths of time in seconds and what they are split by. */
import type { Distribution } from '../../model/audit-figures.ts';
import { distributionOf } from './distribution.ts';
import type { SeenTicket } from './seen-ticket.ts';

export type TableTime = 'toFirstResolution' | 'toClose' | 'span' | 'beforeEscalation';

export class TicketTable {
  readonly size: number;
  /** NaN where a ticket has none. */
  readonly times: Readonly<Record<TableTime, Float64Array>>;
  readonly startsAt: Float64Array;
  readonly hasPingPong: Uint8Array;
  readonly wasReopened: Uint8Array;
  readonly teamDirectReturns: Uint16Array;
  readonly stalls: Uint16Array;
  readonly highestTier: Int8Array;
  readonly endTier: Int8Array;
  readonly priority: Int32Array;
  readonly type: Int32Array;

  constructor(tickets: number) {
    this.size = tickets;
    const numbers = () => new Float64Array(tickets).fill(Number.NaN);
    this.times = {
      toFirstResolution: numbers(),
      toClose: numbers(),
      span: numbers(),
      beforeEscalation: numbers(),
    };
    this.startsAt = numbers();
    this.hasPingPong = new Uint8Array(tickets);
    this.wasReopened = new Uint8Array(tickets);
    this.teamDirectReturns = new Uint16Array(tickets);
    this.stalls = new Uint16Array(tickets);
    this.highestTier = new Int8Array(tickets);
    this.endTier = new Int8Array(tickets);
    this.priority = new Int32Array(tickets);
    this.type = new Int32Array(tickets);
  }

  add({ measures, events }: SeenTicket): void {
    const { ticket } = events;
    this.startsAt[ticket] = measures.startsAt;
    this.times.toFirstResolution[ticket] = measures.toFirstResolutionMs / 1000;
    this.times.toClose[ticket] = measures.toCloseMs / 1000;
    this.times.span[ticket] = measures.spanMs / 1000;
    if (measures.escalatedIndex >= 0)
      this.times.beforeEscalation[ticket] =
        ((events.at[measures.escalatedIndex] as number) - measures.startsAt) / 1000;
    this.hasPingPong[ticket] = measures.teamDirectReturns > 0 ? 1 : 0;
    this.wasReopened[ticket] = measures.reopened > 0 || measures.reopenCounter > 0 ? 1 : 0;
    this.teamDirectReturns[ticket] = Math.min(measures.teamDirectReturns, 0xffff);
    this.stalls[ticket] = Math.min(measures.stalls, 0xffff);
    this.highestTier[ticket] = measures.highestTier;
    this.endTier[ticket] = measures.endTier;
    this.priority[ticket] = measures.firstPriority;
    this.type[ticket] = measures.type;
  }

  isEscalated(ticket: number): boolean {
    return !Number.isNaN(this.times.beforeEscalation[ticket]);
  }

  /** Made once: there are some twenty questions. */
  #picked: Float64Array | null = null;

  /** Over the tickets that are asked for and have the number. */
  spread(time: TableTime, isAsked: (ticket: number) => boolean): Distribution {
    const all = this.times[time];
    const picked = (this.#picked ??= new Float64Array(this.size));
    let count = 0;
    for (let ticket = 0; ticket < this.size; ticket += 1) {
      const value = all[ticket] as number;
      if (Number.isNaN(value) || !isAsked(ticket)) continue;
      picked[count] = value;
      count += 1;
    }
    return distributionOf(picked.subarray(0, count));
  }

  count(isAsked: (ticket: number) => boolean): number {
    let tickets = 0;
    for (let ticket = 0; ticket < this.size; ticket += 1) if (isAsked(ticket)) tickets += 1;
    return tickets;
  }
}
