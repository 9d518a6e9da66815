/** Numbers that look random and are the same every time, so that every sample is alike. */
export interface SeededDice {
  /** 0 ≤ n < 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32: 32 bits of state, good enough for a sample. */
export function seededDice(seed: number): SeededDice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T;
  return { next, between, pick, chance: (share) => next() < share };
}

/** For what has to be at a certain point at a certain time: always quick, always the same choice. */
export function briskDice(seed: number, choice: number): SeededDice {
  const dice = seededDice(seed);
  return {
    ...dice,
    next: () => choice,
    between: (least, most) => Math.min(most, least + (dice.next() < 0.5 ? 0 : 1)),
    chance: (share) => share > 0.5,
  };
}
