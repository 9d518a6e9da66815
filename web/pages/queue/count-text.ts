/** The server counts to 100 and no further. */
export function countText(count: number | undefined): string {
  if (count === undefined) return '';
  return count >= 100 ? '100+' : String(count);
}
