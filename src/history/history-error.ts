/** A file or a mapping that can't be read at all; the message says what to do. Nothing was imported. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}
