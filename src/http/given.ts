/** The fields that were sent: an absent one stays absent, where undefined would be a value. */
export function given<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}

/** The API speaks ISO 8601, the rooms epoch milliseconds. */
export function instantOf(at: string): number;
export function instantOf(at: string | undefined): number | undefined;
export function instantOf(at: string | undefined): number | undefined {
  return at === undefined ? undefined : Date.parse(at);
}
