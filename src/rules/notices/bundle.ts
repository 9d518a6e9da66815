/** How what is still to be told leaves: not at all, alone, or several things in one. */

export type Bundle<T> =
  | { readonly mode: 'none' }
  | { readonly mode: 'single'; readonly one: T }
  | { readonly mode: 'bundle'; readonly several: readonly T[] };

/** What has been dealt with since is left out. */
export function bundleOf<T>(things: readonly T[], isOver: (thing: T) => boolean): Bundle<T> {
  const several = things.filter((thing) => !isOver(thing));
  const [one] = several;
  if (one === undefined) return { mode: 'none' };
  return several.length === 1 ? { mode: 'single', one } : { mode: 'bundle', several };
}
