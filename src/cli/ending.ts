import { CommanderError } from 'commander';

/** How a verb ends; the guide tells scripts what each number means. */
export const endings = { done: 0, refused: 1, usage: 2, noDatabase: 3, stopped: 130 } as const;

/** The verb did what it was asked, and what it found is no good; it has been told already. */
export class Findings extends Error {}

/** The order itself can't be carried out as it was given. */
export class UsageMistake extends Error {}

/** A signal came. What it left stands in the message. */
export class Stopped extends Error {
  readonly signal: NodeJS.Signals;
  constructor(signal: NodeJS.Signals) {
    super('Stopped.');
    this.signal = signal;
  }
}

/** By name, because the rooms behind are closed to this one. */
const noDatabaseErrors = new Set(['DatabaseUnavailable', 'EmbeddedPostgresError']);

export function endingOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? endings.done : endings.usage;
  if (error instanceof UsageMistake) return endings.usage;
  if (error instanceof Stopped) return error.signal === 'SIGTERM' ? 143 : endings.stopped;
  if (error instanceof Error && noDatabaseErrors.has(error.name)) return endings.noDatabase;
  return endings.refused;
}
