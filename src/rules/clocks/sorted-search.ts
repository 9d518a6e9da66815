/** The binary search that open periods and backward amounts stand on, over ascending numbers. */

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
