/** How numbers are spread. Median: the mean of the middle two; p90 and so on: the nearest rank; sd of a sample. */
import type { Distribution, TicketShare } from '../../model/audit-figures.ts';

/** Changes the order of the given array. */
export function distributionOf(numbers: Float64Array): Distribution {
  const n = numbers.length;
  if (n === 0) return noDistribution;
  let [sum, min, max] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    sum += number;
    if (number < min) min = number;
    if (number > max) max = number;
  }
  const mean = sum / n;
  let squares = 0;
  for (const number of numbers) squares += (number - mean) ** 2;
  // From low to high: what lies below a rank need not be looked at again.
  const low = n % 2 === 1 ? (n - 1) / 2 : n / 2 - 1;
  const lower = select(numbers, 0, low);
  const middle = n % 2 === 1 ? lower : (lower + select(numbers, low + 1, low + 1)) / 2;
  const p90 = select(numbers, low, rankOf(n, 90));
  const p95 = select(numbers, rankOf(n, 90), rankOf(n, 95));
  const p99 = select(numbers, rankOf(n, 95), rankOf(n, 99));
  return {
    n,
    min,
    mean: rounded(mean, 3),
    median: middle,
    p90,
    p95,
    p99,
    max,
    sd: n === 1 ? 0 : rounded(Math.sqrt(squares / (n - 1)), 3),
    sum: rounded(sum, 3),
  };
}

/**
 * The number of a rank, with smaller ones brought before it and larger ones behind it; `from`: below it all are smaller
 * already. Formula: C. A. R. Hoare, algorithm 65, "find".
 */
function select(numbers: Float64Array, from: number, rank: number): number {
  let [low, high] = [Math.min(from, rank), numbers.length - 1];
  while (low < high) {
    const pivot = medianOfThree(
      numbers[low] as number,
      numbers[(low + high) >> 1] as number,
      numbers[high] as number,
    );
    let [left, right] = [low, high];
    while (left <= right) {
      while ((numbers[left] as number) < pivot) left += 1;
      while ((numbers[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const kept = numbers[left] as number;
      numbers[left] = numbers[right] as number;
      numbers[right] = kept;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return numbers[rank] as number;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

const noDistribution: Distribution = {
  n: 0,
  min: null,
  mean: null,
  median: null,
  p90: null,
  p95: null,
  p99: null,
  max: null,
  sd: null,
  sum: 0,
};

/** Counts of small whole numbers: how many tickets have so many. */
export class Counts {
  #tickets = new Float64Array(64);
  #largest = -1;

  add(number: number): void {
    if (number >= this.#tickets.length) {
      const wider = new Float64Array(number * 2);
      wider.set(this.#tickets);
      this.#tickets = wider;
    }
    this.#tickets[number] = (this.#tickets[number] as number) + 1;
    if (number > this.#largest) this.#largest = number;
  }

  atLeast(number: number): number {
    let tickets = 0;
    for (let count = number; count <= this.#largest; count += 1) tickets += this.#tickets[count] as number;
    return tickets;
  }

  histogram(): Record<string, number> {
    const found: Record<string, number> = {};
    for (let count = 0; count <= this.#largest; count += 1)
      if (this.#tickets[count] !== 0) found[count] = this.#tickets[count] as number;
    return found;
  }

  distribution(): Distribution {
    const n = this.atLeast(0);
    if (n === 0) return noDistribution;
    const at = (rank: number) => this.#rank(rank);
    let sum = 0;
    for (let count = 0; count <= this.#largest; count += 1) sum += count * (this.#tickets[count] as number);
    const mean = sum / n;
    let squares = 0;
    for (let count = 0; count <= this.#largest; count += 1)
      squares += (count - mean) ** 2 * (this.#tickets[count] as number);
    return {
      n,
      min: at(0),
      mean: rounded(mean, 3),
      median: n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2,
      p90: at(rankOf(n, 90)),
      p95: at(rankOf(n, 95)),
      p99: at(rankOf(n, 99)),
      max: this.#largest,
      sd: n === 1 ? 0 : rounded(Math.sqrt(squares / (n - 1)), 3),
      sum,
    };
  }

  #rank(rank: number): number {
    let before = 0;
    for (let count = 0; count <= this.#largest; count += 1) {
      before += this.#tickets[count] as number;
      if (before > rank) return count;
    }
    return this.#largest;
  }
}

/** Nearest rank: the smallest that so many per cent do not exceed. */
function rankOf(n: number, percent: number): number {
  return Math.ceil((percent * n) / 100) - 1;
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

export function shareOf(tickets: number, of: number): TicketShare {
  return { tickets, of, share: of === 0 ? null : rounded((100 * tickets) / of, 2) };
}
