/** Where a chain of steps stands, and what comes after: the next step, the first again, or its end. */

export interface ChainShape {
  readonly steps: number;
  /** How often it begins again after its last step. */
  readonly repeat: number | 'forever';
}

export interface ChainPlace {
  /** From 0. */
  readonly step: number;
  /** How often it has begun again. */
  readonly round: number;
}

export const chainStart: ChainPlace = { step: 0, round: 0 };

/** null: the chain is at its end. */
export function placeAfter({ steps, repeat }: ChainShape, { step, round }: ChainPlace): ChainPlace | null {
  if (step + 1 < steps) return { step: step + 1, round };
  const goesRound = steps > 0 && (repeat === 'forever' || round < repeat);
  return goesRound ? { step: 0, round: round + 1 } : null;
}

/** Somebody asks for the next step now; behind the last one it begins again, however often it has. null: there is no step. */
export function placeMovedOn({ steps, repeat }: ChainShape, place: ChainPlace | null): ChainPlace | null {
  if (steps === 0) return null;
  if (place === null) return chainStart;
  return placeAfter({ steps, repeat }, place) ?? { step: 0, round: place.round };
}

/** The steps that this round has run. */
export function stepsRun({ step }: ChainPlace): number[] {
  return Array.from({ length: step + 1 }, (_, index) => index);
}
