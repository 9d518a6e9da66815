// How often a trigger in shadow was right, with how sure one can be of it after so many marks.

export interface Marks {
  readonly acts: number;
  readonly right: number;
  readonly wrong: number;
}

export interface Precision {
  /** Between 0 and 1. */
  readonly share: number;
  /** The interval in which it lies with 95 %. */
  readonly low: number;
  readonly high: number;
}

/** Of a normal distribution, for 95 %. */
const z = 1.959_964;

/** Wilson's score interval (1927), which holds for few marks too; null: nothing is marked. */
export function precisionOf({ right, wrong }: Marks): Precision | null {
  const marked = right + wrong;
  if (marked === 0) return null;
  const share = right / marked;
  const middle = (share + (z * z) / (2 * marked)) / (1 + (z * z) / marked);
  const spread =
    (z / (1 + (z * z) / marked)) *
    Math.sqrt((share * (1 - share)) / marked + (z * z) / (4 * marked * marked));
  return { share, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
}

/** Wider than this, the marks leave open whether it is right more often than not. */
const widthMax = 0.5;

/** "18 of 20 marked are right: of all, between 70 % and 97 %." */
export function sayPrecision(marks: Marks): string {
  const { acts, right, wrong } = marks;
  const marked = right + wrong;
  const precision = precisionOf(marks);
  if (acts === 0) return 'It has said nothing yet.';
  if (precision === null) return `None of ${acts} is marked yet.`;
  const said = `${right} of ${marked} marked ${right === 1 ? 'is' : 'are'} right`;
  if (precision.high - precision.low > widthMax) return `${said}: too few to say.`;
  return `${said}: of all, between ${percent(precision.low)} and ${percent(precision.high)}.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
