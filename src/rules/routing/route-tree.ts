// A tree of rows, each with a condition and options: which rows a case ends at, and with what.

/** Options that a row leaves out are undefined. */
export type RouteOptions = Readonly<Record<string, unknown>>;

export interface RouteRow<When, Options extends RouteOptions> {
  /** Where it stands: [1, 0] is the first row below the second. */
  readonly place: readonly number[];
  readonly when: When;
  /** Its own and, where it says nothing, those of the rows above. */
  readonly options: Options;
  readonly continues: boolean;
  readonly rows: readonly RouteRow<When, Options>[];
}

/** A row as it is written. */
export interface WrittenRow<When, Options extends RouteOptions> {
  readonly when: When;
  readonly options: Options;
  readonly continues: boolean;
  readonly rows: readonly WrittenRow<When, Options>[];
}

/** `addUp` names the options that are groups of values by name, such as fields: a row adds to those above it. */
export function growRows<When, Options extends RouteOptions>(
  written: readonly WrittenRow<When, Options>[],
  above: Options,
  addUp: readonly (keyof Options)[] = [],
  place: readonly number[] = [],
): RouteRow<When, Options>[] {
  return written.map(({ when, options, continues, rows }, index) => {
    const here = [...place, index];
    const effective = inherit(above, options, addUp);
    return { place: here, when, options: effective, continues, rows: growRows(rows, effective, addUp, here) };
  });
}

/** The child wins over its parent; in a group, name by name. */
function inherit<Options extends RouteOptions>(
  above: Options,
  own: Options,
  addUp: readonly (keyof Options)[],
): Options {
  const said = Object.entries(own).filter(([, value]) => value !== undefined);
  const merged = { ...above, ...Object.fromEntries(said) };
  const groups = addUp.flatMap((name) => {
    const [before, value] = [above[name], own[name]] as [unknown, unknown];
    return isGroup(before) && isGroup(value) ? [[name, { ...before, ...value }] as const] : [];
  });
  return { ...merged, ...Object.fromEntries(groups) };
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A row on the way to where a case ends, from the top; the last one is where. */
export type Way<When, Options extends RouteOptions> = readonly RouteRow<When, Options>[];

/**
 * Where a case ends, in order. The first row that holds ends the search among its siblings unless it says continue; a row
 * whose own rows take nothing takes the case itself. `serves` leaves out rows whose options don't fit what is asked for.
 */
export function waysOf<When, Options extends RouteOptions>(
  rows: readonly RouteRow<When, Options>[],
  holds: (when: When) => boolean,
  serves: (options: Options) => boolean = () => true,
): Way<When, Options>[] {
  const found: Way<When, Options>[] = [];
  for (const row of rows) {
    if (!holds(row.when)) continue;
    const below = waysOf(row.rows, holds, serves).map((way) => [row, ...way]);
    const own = below.length > 0 ? below : serves(row.options) ? [[row]] : [];
    found.push(...own);
    if (own.length > 0 && !row.continues) break;
  }
  return found;
}

/** Every row, each before the rows below it. */
export function rowsInOrder<Row extends { readonly rows: readonly Row[] }>(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => [row, ...rowsInOrder(row.rows)]);
}
