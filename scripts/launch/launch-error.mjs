/** Baton can't be launched as things stand; the message says what to do. */
export class LaunchError extends Error {}

/** One short line of progress, out of the way of what a command writes to its output. */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}
