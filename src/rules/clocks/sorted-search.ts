/** The two binary searches that business time stands on; both over ascending numbers. */

/** How many values are at most `limit`. */
export function countNotAbove(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Over running totals (totals[0] = 0): the interval in which the sum reaches `wanted`, counting its end as inside.
 * Takes 0 < wanted ≤ the last total.
 */
export function indexReaching(totals: Float64Array, wanted: number): number {
  let low = 1;
  let high = totals.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((totals[middle] as number) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
